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

/** A Graph API error, as in the examples of the upstream contract. */
interface GraphErrorBody {
  readonly error: { readonly message: string; readonly code: number; readonly [member: string]: unknown };
}

/** A Graph API error that a handler throws. */
export class GraphRefusal extends Error {
  readonly answer: Answer;

  constructor(status: number, { error }: GraphErrorBody, headers: Record<string, string> = {}) {
    super(error.message);
    const fbtrace_id = `A${randomBytes(16).toString("base64url")}`;
    this.answer = { status, headers, contentType: "application/json", body: { error: { ...error, fbtrace_id } } };
  }
}

/** The upstream contract's example error of this name, with the status that the contract gives it for the call. */
export function graphError(call: OperationId, name: string, differences: object = {}, status?: number): GraphRefusal {
  const { value } = resolve<{ value: GraphErrorBody }>(contract, { $ref: referenceTo(name) });
  return new GraphRefusal(status ?? statusOf(call, name), { error: { ...value.error, ...differences } });
}

const referenceTo = (name: string) => `#/components/examples/${name}`;

/** If the contract does not list the error for this call, takes the status from another call. */
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

/** The same error for an id that does not exist, that the token may not read, or that is of another kind. */
export function notFound(call: OperationId, id: string): GraphRefusal {
  const message =
    `Unsupported ${operations[call].method} request. Object with ID '${id}' does not exist, cannot be loaded due to ` +
    "missing permissions, or does not support this operation. Please read the Graph API documentation at " +
    "https://developers.facebook.com/docs/graph-api";
  const error = { message, type: "GraphMethodException", code: 100, error_subcode: 33 };
  const challenge = `OAuth "Facebook Platform" "invalid_request" "${message}"`;
  return new GraphRefusal(400, { error }, { "WWW-Authenticate": challenge });
}

/** Turns anything thrown into a Graph API error. */
export function errorAnswer(failure: unknown, { operation }: Exchange): Answer {
  if (failure instanceof GraphRefusal) return failure.answer;
  const call = operation?.id ?? "getNode";
  if (!(failure instanceof RequestRefusal)) return graphError(call, "SomethingWentWrong").answer;
  return graphError(call, "InvalidParameter", { message: `(#100) ${failure.message}` }, 400).answer;
}
