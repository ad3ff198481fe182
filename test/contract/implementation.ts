import { setTimeout as wait } from "node:timers/promises";
import { createAnswerCheck } from "./answer-check.ts";
import type { Contract } from "./contract-reader.ts";
import type { ContractOperation } from "./generated-cases/contract-operations.ts";
import { generateCases, type OperationCases } from "./generated-cases/generate-cases.ts";
import type { GeneratedCase, HttpRequest } from "./generated-cases/generated-case.ts";
import { type ExampleIds, partsWithoutExample } from "./generated-cases/request-parts.ts";
import { withoutKey } from "./generated-cases/wire.ts";
import { judge, type Standard } from "./judge.ts";
import { limitFor } from "./prism-limits.ts";
import { readingRequest } from "./probe.ts";
import { type Progress, startProgress } from "./progress.ts";
import type { CaseResult } from "./results.ts";
import { createSchemaCheck } from "./schema-check.ts";
import { createSender, curlOf, type Sender, type WireAnswer } from "./send.ts";

/** Something that claims to keep a contract, of which nothing is known but where it is. */
export interface Implementation {
  readonly baseUrl: string;
  readonly apiKey: string;
  readonly ids: ExampleIds;
  /** Whether valid requests that create, change or delete something are sent. */
  readonly writes: boolean;
  /** Whether a property that the contract does not have is a fault. */
  readonly closed: boolean;
  /** A stub or a mock: it obeys `Prefer`, takes any key and keeps nothing. */
  readonly answersWithExamples?: "stub" | "mock";
}

/** The cases that an implementation is to be tried with. */
export function casesFor(contract: Contract, { apiKey, ids, answersWithExamples }: Implementation): OperationCases[] {
  return generateCases(contract, { apiKey, ids }).map(({ operation, cases }) => ({
    operation,
    cases: cases.filter((each) => canAnswer(each, answersWithExamples !== undefined)),
  }));
}

function canAnswer({ kind, determinedBy }: GeneratedCase, isStateless: boolean): boolean {
  return isStateless ? !(kind === "wrong credentials" && determinedBy === "state") : determinedBy !== "preference";
}

/** Whether the request may be carried out, and then leaves something behind. */
export const isWrite = ({ expected: { status, orElse = [] }, request: { method } }: GeneratedCase): boolean =>
  !["GET", "HEAD", "OPTIONS"].includes(method) && (status === undefined || orElse.some((other) => other < 300));

/**
 * Why a request is not sent; nothing where it is. What an example names may be the very key that the run uses, so that
 * only what somebody has named is deleted; who reads a path loosely deletes by another spelling of it, too.
 */
export function whyNotSent(
  { writes, ids, answersWithExamples }: Implementation,
  operation: ContractOperation,
  each: GeneratedCase,
): string | undefined {
  if (isWrite(each) && !writes) return "it would change something there (--writes yes)";
  const mayDelete = operation.method === "delete" && (isWrite(each) || each.kind === "path by letter");
  if (!mayDelete || answersWithExamples !== undefined || isNamed(operation, ids)) return undefined;
  return "it could delete the key that is used, or what is needed (--ids names what may be deleted)";
}

/** Whether every id in the path is a given one; where there is none in it, the operation has to be named. */
function isNamed({ id, parameters }: ContractOperation, ids: ExampleIds): boolean {
  const own = ids[id];
  const names = parameters.filter((parameter) => parameter.in === "path").map(({ name }) => name);
  if (names.length === 0) return own !== undefined;
  return names.every((name) => ids[name] !== undefined || (typeof own === "object" && name in own));
}

interface Attempt {
  readonly operation: ContractOperation;
  readonly each: GeneratedCase;
}

/** What all attempts of a run have in common. */
interface Run {
  readonly implementation: Implementation;
  readonly sender: Sender;
  readonly standard: Standard;
  readonly progress: Progress;
  /** Tells whether the key opens what it opened before. */
  readonly reading: HttpRequest | undefined;
}

/** Sends every case of a contract to an implementation of it, one after the other; what deletes comes last. */
export async function tryImplementation(
  contract: Contract,
  implementation: Implementation,
  tell: (line: string) => void = () => {},
): Promise<CaseResult[]> {
  const all = casesFor(contract, implementation);
  const { attempts, notSent } = choose(contract, implementation, all);
  const run: Run = {
    implementation,
    sender: createSender(),
    standard: standardFor(contract, implementation),
    progress: startProgress(attempts.length, tell),
    reading: readingRequest(contract, implementation),
  };
  const isDelete = ({ each }: Attempt) => Number(each.request.method === "DELETE");
  try {
    const inOrder = attempts.toSorted((one, other) => isDelete(one) - isDelete(other));
    const results = [...notSent, ...(await inTurn(run, inOrder))];
    return all.flatMap(({ operation }) => {
      const ofOperation = results.filter(({ operationId }) => operationId === operation.id);
      return [...ofOperation, ...statusesNotSeen(operation, ofOperation)];
    });
  } finally {
    run.progress.stop();
    run.sender.close();
  }
}

const standardFor = (contract: Contract, { closed, answersWithExamples }: Implementation): Standard => ({
  check: createAnswerCheck(contract, { undeclared: closed ? "refused" : "allowed" }),
  exact: false,
  stateless: answersWithExamples !== undefined,
  replays: answersWithExamples === "mock",
});

function choose(contract: Contract, implementation: Implementation, all: readonly OperationCases[]) {
  const checkSchema = createSchemaCheck(contract);
  const attempts: Attempt[] = [];
  const notSent: CaseResult[] = [];
  for (const { operation, cases } of all) {
    const missing = partsWithoutExample(contract, operation, checkSchema, implementation.ids);
    if (missing.length > 0) notSent.push(withoutExample(operation, missing));
    for (const each of missing.length > 0 ? [] : cases) {
      const reason = whyNotSent(implementation, operation, each);
      if (reason === undefined) attempts.push({ operation, each });
      else notSent.push(notTried(each, reason));
    }
  }
  return { attempts, notSent };
}

/** A write may end the key that is used; what is refused from then on says nothing of the implementation. */
async function inTurn(run: Run, attempts: readonly Attempt[]): Promise<CaseResult[]> {
  const results: CaseResult[] = [];
  let lastWrittenBy: string | undefined;
  let isLocked = false;
  for (const { operation, each } of attempts) {
    const result: CaseResult | undefined = isLocked ? undefined : await tryCase(run, operation, each);
    run.progress.sent();
    const { outcome, status = 0 }: Partial<CaseResult> = result ?? {};
    const isRefused: boolean = outcome === "failed" && status === 401 && lastWrittenBy !== undefined;
    isLocked ||= isRefused && !(await keyOpens(run));
    const detail = `the key opens nothing any more, since ${lastWrittenBy} (--ids names what may be deleted)`;
    results.push(result === undefined || isLocked ? notTried(each, detail) : result);
    if (isWrite(each) && status >= 200 && status < 300) lastWrittenBy = operation.id;
  }
  return results;
}

async function keyOpens({ implementation, sender, reading }: Run): Promise<boolean> {
  if (reading === undefined) return false;
  const answer = await sender.send(implementation.baseUrl, reading).catch(() => undefined);
  return answer?.status !== 401;
}

const notTried = ({ operationId, title }: GeneratedCase, detail: string): CaseResult => ({
  operationId,
  title,
  outcome: "not tried",
  detail,
});

const withoutExample = ({ id }: ContractOperation, missing: readonly string[]): CaseResult => ({
  operationId: id,
  title: missing.join(" and "),
  outcome: "not tried",
  detail: "the contract has no example that fits (--ids gives one)",
});

async function tryCase(run: Run, operation: ContractOperation, each: GeneratedCase): Promise<CaseResult> {
  const { operationId, title } = each;
  const { implementation, standard } = run;
  const curl = curlOf(implementation.baseUrl, withoutKey(operation, each.request, implementation.apiKey));
  const answer = await patiently(run, each).catch((error: Error) => error);
  if (answer instanceof Error) return { operationId, title, outcome: "failed", detail: answer.message, curl };
  const { status } = answer;
  const wrong = judge(operation, each, answer, standard);
  const isKnown = standard.replays && limitFor(each) !== undefined && status < 500;
  if (wrong.length === 0 || isKnown) return { operationId, title, outcome: "passed", status };
  return { operationId, title, outcome: "failed", detail: wrong.join("; "), curl, status };
}

const LONGEST_WAIT_SECONDS = 90;

/** A limit that is used up is waited for, as a limit says nothing of the case. */
async function patiently(run: Run, { request, determinedBy }: GeneratedCase): Promise<WireAnswer> {
  const { baseUrl } = run.implementation;
  const answer = await run.sender.send(baseUrl, request);
  const seconds = Number(answer.headers["retry-after"]);
  if (answer.status !== 429 || determinedBy === "preference" || !(seconds <= LONGEST_WAIT_SECONDS)) return answer;
  run.progress.waits(seconds);
  await wait(seconds * 1000 + 100);
  return run.sender.send(baseUrl, request);
}

/** What is declared and was not answered: for each status, what would have to be so. */
function statusesNotSeen({ id, responses }: ContractOperation, results: readonly CaseResult[]): CaseResult[] {
  const seen = new Set(results.filter(({ operationId }) => operationId === id).map(({ status }) => status));
  const missing = [...responses.keys()].filter((status) => /^\d{3}$/.test(status) && !seen.has(Number(status)));
  return missing.map((status) => ({
    operationId: id,
    title: `answers ${status}`,
    outcome: "not tried",
    detail: whyNotSeen(Number(status)),
  }));
}

function whyNotSeen(status: number): string {
  if (status >= 500) return "a failure inside would have to be brought about";
  if (status < 300) return "no request that was sent brought it about";
  if (status === 429) return "the limit would have to be used up";
  if (status === 413) return "the contract does not say which size is too large";
  return "it takes a state that a request alone does not bring about";
}
