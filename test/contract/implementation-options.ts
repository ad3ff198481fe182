import type { ContractOperation } from "./generated-cases/contract-operations.ts";
import type { GeneratedCase } from "./generated-cases/generated-case.ts";
import type { ExampleIds } from "./generated-cases/request-parts.ts";
import type { LinksFile } from "./state/links.ts";

/** A server that claims to follow a contract; only its URL is known. */
export interface Implementation {
  readonly baseUrl: string;
  readonly apiKey: string;
  /** A key of another organization, which must not see what the first one has. */
  readonly otherApiKey?: string | undefined;
  readonly ids: ExampleIds;
  /** Links that the contract lacks. */
  readonly links?: LinksFile;
  /** Whether valid requests that create, change or delete something are sent. */
  readonly writes: boolean;
  /** Whether a property that the contract does not declare is a fault. */
  readonly closed: boolean;
  /** Set for a stub or a mock: it obeys `Prefer`, takes any key and stores nothing. */
  readonly answersWithExamples?: "stub" | "mock";
  /** The operations to check; all if absent. */
  readonly only?: readonly string[];
  /** The seed for values that were not sent before. */
  readonly seed?: number;
  /** Ends the run early; what it has made is still deleted. */
  readonly stop?: AbortSignal;
}

/** Whether the server may carry the request out and change its state. */
export const isWrite = ({ expected: { status, orElse = [] }, request: { method } }: GeneratedCase): boolean =>
  !["GET", "HEAD", "OPTIONS"].includes(method) && (status === undefined || orElse.some((other) => other < 300));

/**
 * Why a request is not sent, or `undefined` if it is. An id from an example may be that of the key that the run uses,
 * so only resources that `--ids` names or that the run has made are deleted. A server that ignores case in paths also
 * deletes by another spelling.
 */
export function whyNotSent(
  { writes, ids, answersWithExamples }: Implementation,
  operation: ContractOperation,
  each: GeneratedCase,
): string | undefined {
  if (operation.needsCertificate) return "it needs a client certificate, which the run does not have";
  if (isWrite(each) && !writes) return "it would change something there (--writes yes)";
  const mayDelete = operation.method === "delete" && (isWrite(each) || each.kind === "path by letter");
  if (!mayDelete || answersWithExamples !== undefined || isNamed(operation, ids)) return undefined;
  return "it could delete the key in use or needed data (--ids or links say what may be deleted)";
}

/** Whether `--ids` gives every id in the path; if the path has none, it has to name the operation. */
function isNamed({ id, parameters }: ContractOperation, ids: ExampleIds): boolean {
  const own = ids[id];
  const names = parameters.filter((parameter) => parameter.in === "path").map(({ name }) => name);
  if (names.length === 0) return own !== undefined;
  return names.every((name) => ids[name] !== undefined || (typeof own === "object" && name in own));
}
