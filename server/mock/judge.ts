import type { IPrismDiagnostic } from "@stoplight/prism-core";
import { type Contract, operationsOf } from "../../generated/runtime/document.ts";
import type { OperationTable } from "../../generated/runtime/operation.ts";
import {
  compiledOnce,
  createCredentialsReader,
  type Fault,
  type OperationPlan,
  RequestRefusal,
  readBody,
  readTarget,
} from "../../generated/runtime/server.ts";
import type { PrismRequest } from "./messages.ts";
import { type NodeRequest, nodeRequest } from "./node-request.ts";
import { printOnce } from "./print-once.ts";

/** The operation of a request, and what is wrong with the request. */
export interface Judgement {
  readonly method: string;
  readonly path: string;
  readonly hasCredentials: boolean;
  readonly wrong: readonly IPrismDiagnostic[];
}

/** Finds the operation of a request: 404 if the contract does not have the path, 405 if only the method. */
export type Judge = (asked: PrismRequest) => Promise<Judgement | 404 | 405>;

/**
 * Judges requests as the generated server does, so that the mock accepts and refuses the same ones.
 *
 * Prism's own validation skips schemas that it cannot convert, knows only some styles of parameters, and drops the
 * properties of a schema that are named like keywords.
 */
export function createJudge(contract: Contract): Judge {
  const table = operationsOf(contract).map(({ method, path }) => [`${method} ${path}`, { method, path }]);
  const { match, planFor } = compiledOnce({ contract, operations: Object.fromEntries(table) as OperationTable });
  const readCredentials = createCredentialsReader(contract);
  return async (asked) => {
    const request = nodeRequest(asked);
    const found = matchOf(request);
    if (typeof found === "number") return found;
    const plan = planFor(found.id);
    const { method, path } = found.description;
    const hasCredentials = readCredentials({ request, operation: plan.operation }) !== undefined;
    return { method, path, hasCredentials, wrong: await wrongIn(plan, request, found.rawPath) };
  };

  function matchOf(request: NodeRequest) {
    try {
      readTarget(request);
      const found = match(request.method, request.url);
      // As in Prism, HEAD and OPTIONS have to be operations of their own.
      return "allow" in found || found.description.method.toUpperCase() !== request.method ? 405 : found;
    } catch (failure) {
      return failure instanceof RequestRefusal && failure.status === 405 ? 405 : 404;
    }
  }
}

async function wrongIn(plan: OperationPlan, request: NodeRequest, rawPath: Readonly<Record<string, string>>) {
  // Nobody reads a body as a stream here.
  const bodyTypes = plan.bodyTypes && { ...plan.bodyTypes, isStreamed: false };
  try {
    await plan.readInput(request, rawPath, await readBody(request, NO_RESPONSE, bodyTypes, NO_LIMIT));
    return [];
  } catch (failure) {
    if (failure instanceof RequestRefusal) return diagnosticsOf(failure);
    const { method, path } = plan.operation.description;
    const { message } = failure as Error;
    printOnce(`The mock does not check requests of ${method.toUpperCase()} ${path}, because it cannot: ${message}`);
    return [];
  }
}

/** The guard limits bodies. */
const NO_LIMIT = Number.POSITIVE_INFINITY;
const NO_RESPONSE = { headersSent: true } as Parameters<typeof readBody>[1];

/** Like Prism, the mock accepts undeclared query parameters. */
function diagnosticsOf({ status, message, faults }: RequestRefusal): IPrismDiagnostic[] {
  if (faults.length === 0) return [diagnostic(status === 400 ? "malformed" : status, message, [])];
  return faults
    .filter(({ rule }) => rule !== "unknown")
    .map((fault) => diagnostic(fault.rule, fault.message, [PLACES[fault.in], ...fault.path.map(String)]));
}

const PLACES: Readonly<Record<Fault["in"], string>> = {
  ...{ path: "path", query: "query", headers: "header", cookies: "cookie", body: "body" },
};

/** Prism's number for an error is 0. */
const diagnostic = (code: string | number, message: string, path: string[]): IPrismDiagnostic => ({
  ...{ code, message, path, severity: 0 },
});
