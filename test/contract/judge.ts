import { isDeepStrictEqual } from "node:util";
import { type AnswerCheck, declaredFor, parsed } from "./answer-check.ts";
import { essence } from "./contract-reader.ts";
import { type Fault, placeOf } from "./fault.ts";
import { successStatus } from "./generated-cases/case-maker.ts";
import type { ContractOperation } from "./generated-cases/contract-operations.ts";
import { type CaseKind, type GeneratedCase, OUTSIDE_OPERATIONS } from "./generated-cases/generated-case.ts";
import { leaks } from "./leaks.ts";
import type { WireAnswer } from "./send.ts";
import { notShown } from "./state/shown-values.ts";

/** How strictly to judge a target. */
export interface Standard {
  readonly check: AnswerCheck;
  /**
   * Our own targets send exactly the declared status and name the right field; others may use what HTTP and the
   * contract leave open.
   */
  readonly exact: boolean;
  /** Stores nothing: a valid request gets the first success. */
  readonly stateless?: boolean;
  /** Replays the contract's examples, which cannot name the field at fault. */
  readonly replays?: boolean;
}

/** The members of an error that a program may depend on. */
export interface ToldError {
  readonly type?: unknown;
  readonly code?: unknown;
  readonly param?: unknown;
}

/** Statuses that reject the request itself; a valid request must never get them, whatever the state. */
const REFUSALS = new Set([400, 401, 405, 406, 413, 414, 415, 422, 429, 431, 501]);

/** Describes what is wrong with a response; empty if nothing is. */
export function judge(
  operation: ContractOperation,
  each: GeneratedCase,
  answer: WireAnswer,
  standard: Standard,
): string[] {
  return faultsIn(operation, each, answer, standard).map(({ what }) => what);
}

/** The faults of a response, each with its cause and its place in the contract. */
export function faultsIn(
  operation: ContractOperation,
  each: GeneratedCase,
  answer: WireAnswer,
  standard: Standard,
): Fault[] {
  const all = isDeclared(operation, each, answer, standard)
    ? faultsOfAnswer(operation, answer, standard.check, each.request.method)
    : [];
  // A stub or mock sends an example for any status; one that it generates need not match patterns and formats.
  const isExample = standard.stateless === true && !standard.exact;
  const isMadeUp = isExample && !hasExample(operation, answer.status);
  const checked = all.filter(
    ({ what }) =>
      !(isExample && / must equal the status /.test(what)) && !(isMadeUp && / must match (pattern|format) /.test(what)),
  );
  return [
    ...wrongStatus(operation, each, answer, standard),
    ...wrongAllow(each, answer, standard),
    ...wrongError(operation, each, answer, standard),
    ...wrongBody(operation, each, answer),
    ...wrongEcho(operation, each, answer, standard),
    ...checked,
    ...leaks(operation, each, answer),
  ];
}

const hasExample = (operation: ContractOperation, status: number) =>
  Object.values(declaredFor(operation, status)?.content ?? {}).some(
    (media) => "example" in media || "examples" in media,
  );

/** The faults of a response that the contract rules out for every request of the operation. */
export function faultsOfAnswer(
  operation: ContractOperation,
  answer: WireAnswer,
  check: AnswerCheck,
  method?: string,
): Fault[] {
  const key = [String(answer.status), `${Math.floor(answer.status / 100)}XX`].find((each) =>
    operation.responses.has(each),
  );
  const at = key === undefined ? placeOf(operation, "responses") : placeOf(operation, "responses", key);
  const wrong = check(operation, answer, method).map((what) => ({
    what,
    cause: `a response breaks the contract: ${withoutPlace(what)}`,
    expected: `a response as declared for ${key ?? "this operation"}`,
    at: /^body/.test(what) ? `${at}/content` : at,
  }));
  if (!answer.isMalformedText) return wrong;
  const what = "the body is not UTF-8";
  return [...wrong, { what, cause: "a response is not UTF-8", expected: "text in UTF-8", at: "RFC 8259, 8.1" }];
}

/** Removes list positions, items and values, so that the same fault gets the same cause. */
const withoutPlace = (what: string): string =>
  what
    .replace(/^body\/?\S*\/([^/ ]+) is not in the contract$/, "$1 is not in the contract")
    .replace(/^body\S* /, "body: ")
    .replace(/^(header \S+) ".*" ?/, "$1: ");

/** Other implementations may send an expected refusal that their contract does not declare. */
function isDeclared(
  operation: ContractOperation,
  each: GeneratedCase,
  answer: WireAnswer,
  { exact }: Standard,
): boolean {
  const { status, orElse = [] } = each.expected;
  const isExpected = status === answer.status || orElse.includes(answer.status);
  if (!exact && isExpected && declaredFor(operation, answer.status) === undefined) return false;
  // A server may refuse a URL that it cannot parse before it knows the operation.
  if (!exact && each.kind === "malformed query") return false;
  return isOfOperation(each.kind, answer);
}

/** A request outside every operation has no declared response. */
function isOfOperation(kind: CaseKind, { status }: WireAnswer): boolean {
  if (kind === "HEAD") return status < 400 || status === 401;
  return !OUTSIDE_OPERATIONS.has(kind) || (kind.startsWith("malformed") && status === 400);
}

function wrongStatus(
  operation: ContractOperation,
  each: GeneratedCase,
  { status }: WireAnswer,
  standard: Standard,
): Fault[] {
  const { status: wanted, orElse = [] } = each.expected;
  if (wanted !== undefined) {
    const allowed = [...new Set(standard.exact ? [wanted] : [wanted, ...orElse])];
    return allowed.includes(status) ? [] : [notAsExpected(operation, each, status, allowed)];
  }
  const success = successStatus(operation);
  const at = placeOf(operation, "responses", String(success));
  if (standard.stateless && status === success) return [];
  if (standard.stateless) {
    const what = `answered ${status} instead of ${success}`;
    return [{ what, cause: `a valid request gets ${status}`, expected: String(success), at }];
  }
  if (each.kind === "HEAD" && !standard.exact && [404, 405, 501].includes(status)) return [];
  const isRefused = status >= 500 || REFUSALS.has(status) || (status === 404 && namesNothing(operation));
  if (!isRefused) return [];
  const what = `refused a valid request with ${status}`;
  return [{ what, cause: `a valid request is refused with ${status}`, expected: `a success, such as ${success}`, at }];
}

/** How the heading of a group names each kind of request. */
const CAUSES: Readonly<Partial<Record<CaseKind, string>>> = {
  "left out": "a request without a required field",
  bound: "a request beyond a bound",
  type: "a request with a value of another type",
  "unknown field": "a request with an unknown field",
  "unknown id": "a request for an unknown id",
  "media type": "a body of another media type",
  "malformed body": "a body that cannot be read",
  "no body": "a request without its body",
  "no credentials": "a request without credentials",
  "wrong credentials": "a request with wrong credentials",
  "unknown method": "a method that the path does not support",
};

function notAsExpected(
  operation: ContractOperation,
  { kind, covers: { keywords = [] } }: GeneratedCase,
  status: number,
  allowed: readonly number[],
): Fault {
  const expected = allowed.join(" or ");
  const outcome = status < 300 && (allowed[0] ?? 0) >= 400 ? "carried out" : `answered ${status}`;
  const [keyword] = keywords;
  const declared = allowed.find((each) => operation.responses.has(String(each)));
  const place = declared === undefined ? placeOf(operation) : placeOf(operation, "responses", String(declared));
  return {
    what: `answered ${status} instead of ${expected}`,
    cause: `${CAUSES[kind] ?? `a request of the kind "${kind}"`} is ${outcome} instead of ${expected}`,
    expected,
    at: keyword === undefined ? place : `#${keyword}`,
  };
}

/** Whether the request cannot name anything unknown: no id in the path, and no body. */
const namesNothing = ({ parameters, body }: ContractOperation) =>
  body === undefined && !parameters.some((parameter) => parameter.in === "path");

function wrongAllow(
  { expected: { allow }, request: { method } }: GeneratedCase,
  { status, headers }: WireAnswer,
  { exact }: Standard,
): Fault[] {
  if (allow === undefined || !(exact || status === 405)) return [];
  const told = headers["allow"];
  const fault = { cause: "405 without the right Allow", expected: `Allow: ${allow}`, at: "RFC 9110, 15.5.6" };
  if (told === undefined) return [{ what: `has no Allow header (${allow})`, ...fault }];
  if (exact) return told === allow ? [] : [{ what: `has Allow "${told}" instead of "${allow}"`, ...fault }];
  // A server with a route for each method may list the methods of one route only.
  const listed = told.split(",").map((each) => each.trim());
  if (listed.includes(method)) return [{ what: `has Allow "${told}", which lists ${method}`, ...fault }];
  const isRight = listed.some((each) => allow.split(", ").includes(each));
  return isRight ? [] : [{ what: `has Allow "${told}", which lists no method of the contract`, ...fault }];
}

/** The error inside the envelope, or the body itself if there is no envelope. */
export function errorOf({ text }: WireAnswer): ToldError {
  const body = parsed(text)?.value as { error?: ToldError } | null | undefined;
  return (typeof body?.error === "object" && body.error !== null ? body.error : (body ?? {})) as ToldError;
}

function wrongError(
  operation: ContractOperation,
  { expected, covers: { keywords = [] } }: GeneratedCase,
  answer: WireAnswer,
  { exact, replays }: Standard,
): Fault[] {
  if (replays || expected.status === undefined || answer.status !== expected.status || answer.text === "") return [];
  const told = errorOf(answer);
  return (["param", "code"] as const).flatMap((name) => {
    const wanted = expected[name];
    if (wanted === undefined) return [];
    const got = told[name] ?? null;
    // An implementation need not name the field. If it does, it has to name the right one, or one inside or around it.
    if (got === wanted || (!exact && (got === null || wanted === null || isAround(got, wanted)))) return [];
    const what = `names ${name} ${JSON.stringify(got)} instead of ${JSON.stringify(wanted)}`;
    const at = keywords[0] === undefined ? placeOf(operation) : `#${keywords[0]}`;
    return [{ what, cause: `an error names the wrong ${name}`, expected: `${name} ${JSON.stringify(wanted)}`, at }];
  });
}

/** Whether a name is that of the field, or of one around or inside it, whatever separators it uses. */
function isAround(told: unknown, wanted: unknown): boolean {
  const partsOf = (name: unknown) =>
    String(name)
      .split(/[^\p{L}\p{N}_-]+/u)
      .filter(Boolean);
  const [one, other] = [partsOf(told), partsOf(wanted)];
  const last = other.at(-1);
  return one.every((part, index) => part === other[index]) || one.at(-1) === last || one.includes(other[0] ?? "");
}

function wrongBody(operation: ContractOperation, { expected, request }: GeneratedCase, { text }: WireAnswer): Fault[] {
  if (request.method === "HEAD") {
    const cause = "has a body in a response to HEAD";
    return text === "" ? [] : [{ what: cause, cause, expected: "no body", at: "RFC 9110, 9.3.2" }];
  }
  if (expected.body === undefined || isDeepStrictEqual(parsed(text)?.value, expected.body)) return [];
  const at = placeOf(operation, "responses", String(expected.status));
  return [
    {
      what: "has a different body from the example",
      cause: "a different body from the example",
      expected: "the example",
      at,
    },
  ];
}

/** A response to a create or a change shows the values that were sent, for fields with the same names. */
function wrongEcho(
  operation: ContractOperation,
  { kind, request }: GeneratedCase,
  { status, text }: WireAnswer,
  { exact, stateless }: Standard,
): Fault[] {
  const isWritten =
    request.method === "POST" ? status === 201 : ["PUT", "PATCH"].includes(request.method) && status === 200;
  if (exact || stateless || kind !== "valid" || !isWritten) return [];
  const at = placeOf(operation, "responses", String(status));
  const cause = "the response differs from what was sent";
  return notShown(parsed(request.body ?? "")?.value, parsed(text)?.value).map((what) => ({
    what,
    cause,
    expected: "what was sent",
    at,
  }));
}

export const mediaTypeOf = ({ headers }: WireAnswer): string => essence(headers["content-type"] ?? "");
