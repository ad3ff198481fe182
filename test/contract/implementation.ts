import { setTimeout as wait } from "node:timers/promises";
import type { Contract } from "../../openapi/templates/server/document.ts";
import { createSchemaCheck } from "../../openapi/templates/server/schema-check.ts";
import { createAnswerCheck } from "./answer-check.ts";
import type { ContractOperation } from "./generated-cases/contract-operations.ts";
import { generateCases, type OperationCases } from "./generated-cases/generate-cases.ts";
import type { GeneratedCase } from "./generated-cases/generated-case.ts";
import { type ExampleIds, partsWithoutExample } from "./generated-cases/request-parts.ts";
import { judge, type Standard } from "./judge.ts";
import { limitFor } from "./prism-limits.ts";
import type { CaseResult } from "./results.ts";
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

const isDelete = (each: GeneratedCase) => isWrite(each) && each.request.method === "DELETE";

/** Sends every case of a contract to an implementation of it, one after the other; what deletes comes last. */
export async function tryImplementation(contract: Contract, implementation: Implementation): Promise<CaseResult[]> {
  const sender = createSender();
  const standard: Standard = {
    check: createAnswerCheck(contract, { undeclared: implementation.closed ? "refused" : "allowed" }),
    exact: false,
    stateless: implementation.answersWithExamples !== undefined,
    replays: implementation.answersWithExamples === "mock",
  };
  const checkSchema = createSchemaCheck(contract);
  const results: CaseResult[] = [];
  const deleting: (() => Promise<CaseResult>)[] = [];
  const all = casesFor(contract, implementation);
  try {
    for (const { operation, cases } of all) {
      const missing = partsWithoutExample(contract, operation, checkSchema, implementation.ids);
      if (missing.length > 0) results.push(withoutExample(operation, missing));
      for (const each of missing.length > 0 ? [] : cases) {
        const attempt = () => tryCase(sender, implementation, operation, each, standard);
        if (isDelete(each)) deleting.push(attempt);
        else results.push(await attempt());
      }
    }
    results.push(...(await inTurn(deleting)));
  } finally {
    sender.close();
  }
  return [...results, ...all.flatMap(({ operation }) => statusesNotSeen(operation, results))];
}

/** Who deletes may delete the key that is used; what is refused from then on says nothing of the implementation. */
async function inTurn(attempts: readonly (() => Promise<CaseResult>)[]): Promise<CaseResult[]> {
  const results: CaseResult[] = [];
  let lastDeletedBy: string | undefined;
  for (const attempt of attempts) {
    const result = await attempt();
    const isLocked = result.status === 401 && lastDeletedBy !== undefined;
    const detail = `the key opens nothing any more, since ${lastDeletedBy} (--ids names what may be deleted)`;
    results.push(isLocked ? { ...result, outcome: "not tried", detail } : result);
    if (result.status !== undefined && result.status < 300) lastDeletedBy = result.operationId;
  }
  return results;
}

const withoutExample = ({ id }: ContractOperation, missing: readonly string[]): CaseResult => ({
  operationId: id,
  title: missing.join(" and "),
  outcome: "not tried",
  detail: "the contract has no example that fits (--ids gives one)",
});

async function tryCase(
  sender: Sender,
  implementation: Implementation,
  operation: ContractOperation,
  each: GeneratedCase,
  standard: Standard,
): Promise<CaseResult> {
  const { operationId, title } = each;
  if (isWrite(each) && !implementation.writes)
    return { operationId, title, outcome: "not tried", detail: "it would change something there (--writes yes)" };
  const { baseUrl, apiKey } = implementation;
  const curl = curlOf(baseUrl, each.request).replaceAll(apiKey, "$API_KEY");
  const answer = await patiently(sender, baseUrl, each).catch((error: Error) => error);
  if (answer instanceof Error) return { operationId, title, outcome: "failed", detail: answer.message, curl };
  const { status } = answer;
  const wrong = judge(operation, each, answer, standard);
  const isKnown = standard.replays && limitFor(each) !== undefined && status < 500;
  if (wrong.length === 0 || isKnown) return { operationId, title, outcome: "passed", status };
  return { operationId, title, outcome: "failed", detail: wrong.join("; "), curl, status };
}

const LONGEST_WAIT_SECONDS = 90;

/** A limit that is used up is waited for, as a limit says nothing of the case. */
async function patiently(sender: Sender, baseUrl: string, each: GeneratedCase): Promise<WireAnswer> {
  const answer = await sender.send(baseUrl, each.request);
  const seconds = Number(answer.headers["retry-after"]);
  if (answer.status !== 429 || each.determinedBy === "preference" || !(seconds <= LONGEST_WAIT_SECONDS)) return answer;
  await wait(seconds * 1000 + 100);
  return sender.send(baseUrl, each.request);
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
  if (status === 429) return "the limit would have to be used up";
  if (status === 413) return "the contract does not say which size is too large";
  return "it takes a state that a request alone does not bring about";
}
