import type { Contract } from "./contract-reader.ts";
import { type ContractOperation, examplesOf } from "./generated-cases/contract-operations.ts";
import type { GeneratedCase } from "./generated-cases/generated-case.ts";
import { errorOf } from "./judge.ts";
import type { WireAnswer } from "./send.ts";

/** What a case that shows nothing would have needed, in place of the answers that came. */
export const inconclusive = (needs: string, ...came: readonly (number | string)[]): string =>
  `needs ${needs}, and ${came.join(", ")} came`;

/** What is there or is missing stands in the way of a valid request: what the contract says of the answer must not hold. */
export function needsAnotherState({ responses }: ContractOperation, status: number): string {
  if (status === 404) return inconclusive("ids of something that is there (--ids or links name it)", status);
  const { description = "" } = (responses.get(String(status)) ?? {}) as { readonly description?: string };
  const [first = ""] = description
    .replaceAll(/\s+/g, " ")
    .trim()
    .split(/(?<=[.!?]) /);
  return inconclusive(first === "" ? "another state" : `a state that is not this one: "${first}"`, status);
}

/** By code of an error: how many fields it is told of when a request is wrong. */
export type ValidationCodes = ReadonlyMap<string, number>;

/** Statuses that may say of a valid request that something it names is not there. */
const SAYS_UNKNOWN = new Set([400, 404, 422]);

/**
 * Why a valid request may be refused all the same: the contract shows this very code for the status, and it is not what
 * all wrong requests get; or the value was made up for a field that names something, which need not be there.
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
  // A code that is told of several fields speaks of validation as such.
  const isSpecific = typeof code === "string" && (ofValidation.get(code) ?? 0) < 2;
  if (isSpecific && declaredCodes(contract, operation, status).has(code))
    return inconclusive(`a value that "${code}", a reason of the contract's own, does not refuse`, status);
  if (SAYS_UNKNOWN.has(status) && namesSomething(each.madeUp))
    return inconclusive(`${each.madeUp} to name something there (--ids), and not to be made up`, status);
  return undefined;
}

/** Named as ids are: `id`, `appIds`, `owner_id`; not `paid`. */
const namesSomething = (field: string | undefined) =>
  field !== undefined && /^(ids?|.*([a-z0-9]I|[_-]i)ds?)$/.test(field);

/** The codes in the contract's own examples of an answer. */
function declaredCodes(contract: Contract, { responses }: ContractOperation, status: number): Set<unknown> {
  const media = Object.values(responses.get(String(status))?.content ?? {});
  const examples = media.flatMap((each) => [...examplesOf(contract, each).values()]);
  return new Set(examples.map((value) => errorOf({ status, headers: {}, text: JSON.stringify(value) ?? "" }).code));
}
