import { isDeepStrictEqual } from "node:util";
import { type AnswerCheck, declaredFor, parsed } from "./answer-check.ts";
import { essence } from "./contract-reader.ts";
import { successStatus } from "./generated-cases/case-maker.ts";
import type { ContractOperation } from "./generated-cases/contract-operations.ts";
import { type CaseKind, type GeneratedCase, OUTSIDE_OPERATIONS } from "./generated-cases/generated-case.ts";
import type { WireAnswer } from "./send.ts";

/** How a target is looked at. */
export interface Standard {
  readonly check: AnswerCheck;
  /** Ours give the very status and name the very field; others may do what HTTP and the contract leave open. */
  readonly exact: boolean;
  /** Has no state: a valid request gets the first success. */
  readonly stateless?: boolean;
  /** Replays the contract's examples, which cannot name the field at fault. */
  readonly replays?: boolean;
}

/** What a program may decide by in an error. */
export interface ToldError {
  readonly type?: unknown;
  readonly code?: unknown;
  readonly param?: unknown;
}

/** Statuses that refuse a request as such; a valid one must not get them, whatever the state. */
const REFUSALS = new Set([401, 405, 406, 413, 415, 422, 429]);

/** Says in words what an answer gets wrong; nothing where it is right. */
export function judge(
  operation: ContractOperation,
  each: GeneratedCase,
  answer: WireAnswer,
  standard: Standard,
): string[] {
  return [
    ...wrongStatus(operation, each, answer, standard),
    ...wrongAllow(each, answer, standard),
    ...wrongError(each, answer, standard),
    ...wrongBody(each, answer),
    ...(isDeclared(operation, each, answer, standard) ? standard.check(operation, answer, each.request.method) : []),
    ...leaks(each, answer),
  ];
}

/** A refusal that a contract does not care to declare is no fault of an implementation that is not ours. */
function isDeclared(
  operation: ContractOperation,
  each: GeneratedCase,
  answer: WireAnswer,
  { exact }: Standard,
): boolean {
  const { status, orElse = [] } = each.expected;
  const isExpected = status === answer.status || orElse.includes(answer.status);
  if (!exact && isExpected && declaredFor(operation, answer.status) === undefined) return false;
  // Whose URL cannot be read may be refused before anybody knows which operation is meant.
  if (!exact && each.kind === "malformed query") return false;
  return isOfOperation(each.kind, answer);
}

/** Where the request names no operation, the contract declares no answer. */
function isOfOperation(kind: CaseKind, { status }: WireAnswer): boolean {
  if (kind === "HEAD") return status < 400 || status === 401;
  return !OUTSIDE_OPERATIONS.has(kind) || (kind.startsWith("malformed") && status === 400);
}

function wrongStatus(operation: ContractOperation, each: GeneratedCase, { status }: WireAnswer, standard: Standard) {
  const { status: wanted, orElse = [] } = each.expected;
  if (wanted !== undefined) {
    const allowed = standard.exact ? [wanted] : [wanted, ...orElse];
    return allowed.includes(status) ? [] : [`answered ${status} instead of ${[...new Set(allowed)].join(" or ")}`];
  }
  const success = successStatus(operation);
  if (standard.stateless) return status === success ? [] : [`answered ${status} instead of ${success}`];
  if (each.kind === "HEAD" && !standard.exact && [404, 405, 501].includes(status)) return [];
  return status >= 500 || REFUSALS.has(status) ? [`refused a valid request with ${status}`] : [];
}

function wrongAllow(
  { expected: { allow } }: GeneratedCase,
  { status, headers }: WireAnswer,
  { exact }: Standard,
): string[] {
  if (allow === undefined || !(exact || status === 405)) return [];
  const told = headers["allow"];
  if (told === undefined) return [`has no Allow header (${allow})`];
  return exact && told !== allow ? [`has Allow "${told}" instead of "${allow}"`] : [];
}

/** The error inside the envelope, or the body itself where there is none. */
export function errorOf({ text }: WireAnswer): ToldError {
  const body = parsed(text)?.value as { error?: ToldError } | null | undefined;
  return (typeof body?.error === "object" && body.error !== null ? body.error : (body ?? {})) as ToldError;
}

function wrongError({ expected }: GeneratedCase, answer: WireAnswer, { exact, replays }: Standard): string[] {
  if (replays || expected.status === undefined || answer.status !== expected.status || answer.text === "") return [];
  const told = errorOf(answer);
  return (["param", "code"] as const).flatMap((name) => {
    const wanted = expected[name];
    if (wanted === undefined) return [];
    const got = told[name] ?? null;
    // An implementation need not name the field; if it does, it has to be the right one.
    if (got === wanted || (!exact && (got === null || wanted === null))) return [];
    return [`names ${name} ${JSON.stringify(got)} instead of ${JSON.stringify(wanted)}`];
  });
}

function wrongBody({ expected, request }: GeneratedCase, { text }: WireAnswer): string[] {
  if (request.method === "HEAD") return text === "" ? [] : ["has a body in answer to HEAD"];
  if (expected.body === undefined || isDeepStrictEqual(parsed(text)?.value, expected.body)) return [];
  return ["has another body than the example"];
}

/** Whatever was sent, the key is not to come back. */
function leaks({ request }: GeneratedCase, { text, headers }: WireAnswer): string[] {
  const key = request.headers["Authorization"]?.split(" ")[1] ?? "";
  const isSecret = key.length > 8 && [text, ...Object.values(headers)].some((part) => part.includes(key));
  return isSecret ? ["shows the key that it was sent"] : [];
}

export const mediaTypeOf = ({ headers }: WireAnswer): string => essence(headers["content-type"] ?? "");
