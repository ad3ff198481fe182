import { randomBytes } from "node:crypto";
import type { OperationId } from "../../../generated/meta-graph/operations.ts";
import { operations } from "../../../generated/meta-graph/operations.ts";
import { type Answer, contract, type Exchange, RequestRefusal } from "../../../generated/meta-graph/server.ts";
import {
  type Content,
  type Contract,
  type Reference,
  type ResponseObject,
  resolve,
} from "../../../generated/runtime/document.ts";

/** An error of the Graph API as the upstream contract has it among its examples. */
interface GraphErrorBody {
  readonly error: { readonly message: string; readonly code: number; readonly [member: string]: unknown };
}

/** An error of the Graph API, thrown by a handler. */
export class GraphRefusal extends Error {
  readonly answer: Answer;

  constructor(status: number, { error }: GraphErrorBody, headers: Record<string, string> = {}) {
    super(error.message);
    const fbtrace_id = `A${randomBytes(16).toString("base64url")}`;
    this.answer = { status, headers, contentType: "application/json", body: { error: { ...error, fbtrace_id } } };
  }
}

/** The error that is the upstream contract's example of this name, with the status that the call has for it. */
export function graphError(call: OperationId, name: string, differences: object = {}, status?: number): GraphRefusal {
  const { value } = resolve<{ value: GraphErrorBody }>(contract, { $ref: referenceTo(name) });
  return new GraphRefusal(status ?? statusOf(call, name), { error: { ...value.error, ...differences } });
}

const referenceTo = (name: string) => `#/components/examples/${name}`;

/** Where the call itself has no such error, the status that another call has for it. */
function statusOf(call: OperationId, name: string): number {
  const calls = [call, ...(Object.keys(operations) as OperationId[])];
  const found = calls.map((id) => declaredStatus(contract, id, name)).find((status) => status !== undefined);
  return Number(found ?? 400);
}

function declaredStatus({ paths }: Contract, call: OperationId, name: string): string | undefined {
  const { path, method } = operations[call];
  const responses = Object.entries(paths?.[path]?.[method]?.responses ?? {}).reverse();
  const found = responses.find(([, response]) =>
    Object.values(resolve<ResponseObject>(contract, response).content ?? ({} satisfies Content)).some(
      ({ examples = {} }) =>
        Object.values(examples).some((example) => (example as Partial<Reference>).$ref === referenceTo(name)),
    ),
  );
  return found?.[0];
}

/** The answer for an id that does not exist, that the token may not see, or that is of another kind: all the same. */
export function notFound(call: OperationId, id: string): GraphRefusal {
  const message =
    `Unsupported ${operations[call].method} request. Object with ID '${id}' does not exist, cannot be loaded due to ` +
    "missing permissions, or does not support this operation. Please read the Graph API documentation at " +
    "https://developers.facebook.com/docs/graph-api";
  const error = { message, type: "GraphMethodException", code: 100, error_subcode: 33 };
  const challenge = `OAuth "Facebook Platform" "invalid_request" "${message}"`;
  return new GraphRefusal(400, { error }, { "WWW-Authenticate": challenge });
}

/** Puts whatever was thrown into the Graph API's form. */
export function errorAnswer(failure: unknown, { operation }: Exchange): Answer {
  if (failure instanceof GraphRefusal) return failure.answer;
  const call = operation?.id ?? "getNode";
  if (!(failure instanceof RequestRefusal)) return graphError(call, "SomethingWentWrong").answer;
  return graphError(call, "InvalidParameter", { message: `(#100) ${failure.message}` }, 400).answer;
}
