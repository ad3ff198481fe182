import { isDeepStrictEqual } from "node:util";
import { declaredFor, parsed } from "./answer-check.ts";
import type { Tried } from "./attempts.ts";
import type { Contract } from "./contract-reader.ts";
import { curlOf } from "./curl.ts";
import { placeOf } from "./fault.ts";
import { type ContractOperation, examplesOf } from "./generated-cases/contract-operations.ts";
import { type HttpRequest, OUTSIDE_OPERATIONS } from "./generated-cases/generated-case.ts";
import { withoutKey } from "./generated-cases/wire.ts";
import type { Implementation } from "./implementation-options.ts";
import { errorOf } from "./judge.ts";
import { needsAnotherState, reasonToRefuse, type ValidationCodes } from "./reasons.ts";
import type { CaseResult } from "./results.ts";

/**
 * Turns the attempts of a run into verdicts per operation: passed, failed, inconclusive, not tried, or not implemented.
 */
export function verdicts(
  contract: Contract,
  operations: readonly ContractOperation[],
  tried: readonly Tried[],
  implementation: Implementation,
): CaseResult[] {
  const ofValidation = codesOfValidation(tried);
  return operations.flatMap((operation) => {
    const own = tried.filter((each) => each.operation.id === operation.id);
    const absent = isAbsent(own) ? notImplemented(operation, own, implementation) : undefined;
    if (absent !== undefined) return [absent];
    const judged: Judged = { contract, ofValidation, implementation };
    const results = own.map((each) => resultOf(each, judged));
    const isStopped = implementation.stop?.aborted ?? false;
    return [...results, ...(isStopped ? [] : statusesNotSeen(operation, own))];
  });
}

interface Judged {
  readonly contract: Contract;
  readonly ofValidation: ValidationCodes;
  readonly implementation: Implementation;
}

/**
 * For each error code, how many fields it was used for in refused requests; a code used for several means validation in
 * general.
 */
function codesOfValidation(tried: readonly Tried[]): ValidationCodes {
  const told = tried.flatMap(({ operation, each, answer }) => {
    const code = answer !== undefined && answer.status >= 400 ? errorOf(answer).code : undefined;
    const isWrong = each.determinedBy === "contract" && each.kind !== "valid";
    return isWrong && typeof code === "string" ? [[code, `${operation.id} ${each.title.split(":")[0]}`] as const] : [];
  });
  const byCode = Map.groupBy(told, ([code]) => code);
  return new Map([...byCode].map(([code, places]) => [code, new Set(places.map(([, place]) => place)).size]));
}

function resultOf(tried: Tried, judged: Judged): CaseResult {
  const { implementation } = judged;
  const { operation, each, answer, faults, notTried, inconclusive } = tried;
  const isValid = each.kind === "valid";
  const common = {
    operationId: operation.id,
    title: each.title,
    ...(answer !== undefined && { status: answer.status, isValid }),
  };
  const untried = notTried ?? exampleAtFault(tried, judged);
  if (untried !== undefined) return { ...common, outcome: "not tried", detail: untried };
  const needs = inconclusive ?? whySaysNothing(tried, judged);
  if (needs !== undefined) return { ...common, outcome: "inconclusive", detail: needs };
  const [first] = faults;
  if (first === undefined) return { ...common, outcome: "passed" };
  const request = withoutKey(operation, each.request, implementation.apiKey);
  const curl = curlOf(implementation.baseUrl, request);
  return {
    ...common,
    outcome: "failed",
    detail: faults.map(({ what }) => what).join("; "),
    cause: first.cause,
    sent: sentText(request),
    came: answer === undefined ? first.what : cut(`${answer.status} ${answer.text}`),
    expected: [...new Set(faults.map(({ expected }) => expected))].join("; "),
    at: first.at,
    curl:
      implementation.otherApiKey === undefined ? curl : curl.replaceAll(implementation.otherApiKey, "$OTHER_API_KEY"),
  };
}

/** A valid request may be refused because of the server's state, if the contract gives a reason for it. */
function whySaysNothing(
  { operation, each, answer, faults }: Tried,
  { contract, ofValidation }: Judged,
): string | undefined {
  if (each.kind !== "valid" || answer === undefined || answer.status < 400) return undefined;
  const { status } = answer;
  if (faults.length === 0) return needsAnotherState(operation, status);
  const isOnlyRefused = faults.every(({ what }) => what === `refused a valid request with ${status}`);
  return isOnlyRefused ? reasonToRefuse(contract, operation, each, answer, ofValidation) : undefined;
}

/**
 * A server that returns the contract's example follows it as well as it can, so a wrong example is the contract's
 * fault.
 */
function exampleAtFault({ operation, answer, faults }: Tried, { contract }: Judged): string | undefined {
  if (answer === undefined || faults.length === 0 || !faults.every(({ at }) => at.endsWith("/content")))
    return undefined;
  const body = parsed(answer.text);
  const content = Object.values(declaredFor(operation, answer.status)?.content ?? {});
  const examples = content.flatMap((media) => [...examplesOf(contract, media)]);
  const shown = body && examples.find(([, value]) => isDeepStrictEqual(value, body.value));
  return shown && `the contract's own example "${shown[0]}" of ${answer.status} does not fit its schema`;
}

const ABSENT = new Set([404, 405, 501]);

/** Whether every request got the response of a missing operation, and none that the contract declares. */
function isAbsent(tried: readonly Tried[]): boolean {
  const sent = tried.filter(({ each, answer }) => answer !== undefined && !OUTSIDE_OPERATIONS.has(each.kind));
  const withKey = sent.filter(({ each }) => each.kind !== "no credentials" && each.kind !== "wrong credentials");
  const isGone = ({ answer }: Tried) => ABSENT.has(answer?.status ?? 0);
  return withKey.length > 0 && withKey.every(isGone) && sent.some((each) => isGone(each) && each.faults.length > 0);
}

function notImplemented(
  operation: ContractOperation,
  tried: readonly Tried[],
  implementation: Implementation,
): CaseResult {
  const answered = tried.filter(({ answer }) => answer !== undefined);
  const first = answered.find(({ each }) => each.kind === "valid") ?? answered[0];
  const statuses = [
    ...new Set(answered.map(({ answer }) => answer?.status).filter((status) => ABSENT.has(status ?? 0))),
  ];
  const sent = first?.each.request ?? { method: operation.method.toUpperCase(), path: operation.path, headers: {} };
  const request = withoutKey(operation, sent, implementation.apiKey);
  return {
    operationId: operation.id,
    title: "is not implemented",
    outcome: "not implemented",
    detail: `all ${answered.length} requests were answered with ${statuses.join(" and ")}`,
    cause: "not implemented",
    sent: sentText(request),
    came: first?.answer === undefined ? "" : cut(`${first.answer.status} ${first.answer.text}`),
    expected: "an operation",
    at: placeOf(operation),
    curl: curlOf(implementation.baseUrl, request),
    ...(first?.answer !== undefined && { status: first.answer.status, isValid: true }),
  };
}

const LONGEST = 300;

/** Puts a text on one line, and cuts it to a length that people read. */
const cut = (text: string): string => {
  const line = text.replaceAll(/\s+/g, " ").trim();
  return line.length > LONGEST ? `${line.slice(0, LONGEST)}…` : line;
};

const sentText = ({ method, path, body }: HttpRequest): string => cut([method, path, body ?? ""].join(" "));

/** Declared statuses that no valid request received, each with what it would need. */
function statusesNotSeen({ id, responses }: ContractOperation, tried: readonly Tried[]): CaseResult[] {
  const fitting = tried.filter(({ each, answer }) => !OUTSIDE_OPERATIONS.has(each.kind) || (answer?.status ?? 0) < 400);
  const seen = new Set(fitting.map(({ answer }) => answer?.status));
  const missing = [...responses.keys()].filter((status) => /^\d{3}$/.test(status) && !seen.has(Number(status)));
  return missing.map((status) => ({
    operationId: id,
    title: `answers ${status}`,
    outcome: "not tried",
    detail: whyNotSeen(Number(status)),
  }));
}

function whyNotSeen(status: number): string {
  if (status >= 500) return "it needs an internal failure";
  if (status < 300) return "no request caused it";
  if (status === 429) return "it needs a used-up rate limit";
  if (status === 413) return "the contract does not say how large is too large";
  return "it needs a state that a single request cannot create";
}
