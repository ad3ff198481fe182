import type { Contract } from "./contract-reader.ts";
import { type ContractOperation, examplesOf } from "./generated-cases/contract-operations.ts";
import type { GeneratedCase } from "./generated-cases/generated-case.ts";
import { errorOf } from "./judge.ts";
import type { WireAnswer } from "./send.ts";

/** What an inconclusive case needs, and the statuses that came instead. */
export const inconclusive = (needs: string, ...came: readonly (number | string)[]): string =>
  `needs ${needs}; got ${came.join(", ")}`;

/**
 * The server's state prevents a valid request from succeeding: names the state that the contract describes for this
 * status.
 */
export function needsAnotherState({ responses }: ContractOperation, status: number): string {
  if (status === 404) return inconclusive("the id of something that exists (from --ids or links)", status);
  const { description = "" } = (responses.get(String(status)) ?? {}) as { readonly description?: string };
  const [first = ""] = description
    .replaceAll(/\s+/g, " ")
    .trim()
    .split(/(?<=[.!?]) /);
  return inconclusive(first === "" ? "another state" : `a state other than "${first}"`, status);
}

/** For each error code, how many fields it was used for in refused requests. */
export type ValidationCodes = ReadonlyMap<string, number>;

/** Statuses by which a server may say that something a valid request names does not exist. */
const SAYS_UNKNOWN = new Set([400, 404, 422]);

/**
 * Why a valid request may still be refused. Either the contract's examples show this code for the status, and it is not
 * the general validation code; or the value was made up for a field that names a resource, which need not exist.
 */
export function reasonToRefuse(
  contract: Contract,
  operation: ContractOperation,
  each: GeneratedCase,
  answer: WireAnswer,
  ofValidation: ValidationCodes,
): string | undefined {
  const { status } = answer;
  if (each.kind !== "valid" || status < 400 || status >= 500) return undefined;
  const { code } = errorOf(answer);
  // A code used for several fields means validation in general.
  const isSpecific = typeof code === "string" && (ofValidation.get(code) ?? 0) < 2;
  if (isSpecific && declaredCodes(contract, operation, status).has(code))
    return inconclusive(`a value that the contract's own error "${code}" does not exclude`, status);
  if (SAYS_UNKNOWN.has(status) && namesSomething(each.madeUp))
    return inconclusive(`${each.madeUp} to name something that exists (--ids) instead of a made-up value`, status);
  return undefined;
}

/** Names of ids: `id`, `appIds`, `owner_id`; not `paid`. */
const namesSomething = (field: string | undefined) =>
  field !== undefined && /^(ids?|.*([a-z0-9]I|[_-]i)ds?)$/.test(field);

/** The codes in the contract's example responses. */
function declaredCodes(contract: Contract, { responses }: ContractOperation, status: number): Set<unknown> {
  const media = Object.values(responses.get(String(status))?.content ?? {});
  const examples = media.flatMap((each) => [...examplesOf(contract, each).values()]);
  return new Set(examples.map((value) => errorOf({ status, headers: {}, text: JSON.stringify(value) ?? "" }).code));
}
