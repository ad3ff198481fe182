import type { ContractOperation } from "./generated-cases/contract-operations.ts";
import type { GeneratedCase } from "./generated-cases/generated-case.ts";
import type { ExampleIds } from "./generated-cases/request-parts.ts";
import type { LinksFile } from "./state/links.ts";

/** Something that claims to keep a contract, of which nothing is known but where it is. */
export interface Implementation {
  readonly baseUrl: string;
  readonly apiKey: string;
  /** Of another organization, which is to see nothing of the first one. */
  readonly otherApiKey?: string | undefined;
  readonly ids: ExampleIds;
  /** Links that the contract does not have. */
  readonly links?: LinksFile;
  /** Whether valid requests that create, change or delete something are sent. */
  readonly writes: boolean;
  /** Whether a property that the contract does not have is a fault. */
  readonly closed: boolean;
  /** A stub or a mock: it obeys `Prefer`, takes any key and keeps nothing. */
  readonly answersWithExamples?: "stub" | "mock";
  /** The operations to try; all where it is absent. */
  readonly only?: readonly string[];
  /** What the values that were not sent before are made from. */
  readonly seed?: number;
  /** Ends the run early; what it has made is deleted all the same. */
  readonly stop?: AbortSignal;
}

/** Whether the request may be carried out, and then leaves something behind. */
export const isWrite = ({ expected: { status, orElse = [] }, request: { method } }: GeneratedCase): boolean =>
  !["GET", "HEAD", "OPTIONS"].includes(method) && (status === undefined || orElse.some((other) => other < 300));

/**
 * Why a request is not sent; nothing where it is. What an example names may be the very key that the run uses, so that
 * only what somebody has named or the run has made is deleted; who reads a path loosely deletes by another spelling, too.
 */
export function whyNotSent(
  { writes, ids, answersWithExamples }: Implementation,
  operation: ContractOperation,
  each: GeneratedCase,
): string | undefined {
  if (isWrite(each) && !writes) return "it would change something there (--writes yes)";
  const mayDelete = operation.method === "delete" && (isWrite(each) || each.kind === "path by letter");
  if (!mayDelete || answersWithExamples !== undefined || isNamed(operation, ids)) return undefined;
  return "it could delete the key that is used, or what is needed (--ids or links name what may be deleted)";
}

/** Whether every id in the path is a given one; where there is none in it, the operation has to be named. */
function isNamed({ id, parameters }: ContractOperation, ids: ExampleIds): boolean {
  const own = ids[id];
  const names = parameters.filter((parameter) => parameter.in === "path").map(({ name }) => name);
  if (names.length === 0) return own !== undefined;
  return names.every((name) => ids[name] !== undefined || (typeof own === "object" && name in own));
}
