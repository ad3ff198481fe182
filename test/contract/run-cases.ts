import { type AnswerCheck, createAnswerCheck, parsed } from "./answer-check.ts";
import type { Contract } from "./contract-reader.ts";
import { filledProperties } from "./coverage-properties.ts";
import type { CoverageRecorder } from "./coverage-record.ts";
import { curlOf } from "./curl.ts";
import { successStatus } from "./generated-cases/case-maker.ts";
import type { ContractOperation } from "./generated-cases/contract-operations.ts";
import { casesOf } from "./generated-cases/generate-cases.ts";
import { canAnswer, canBeProxied, type GeneratedCase, OUTSIDE_OPERATIONS } from "./generated-cases/generated-case.ts";
import { createRequestCheck } from "./generated-cases/request-check.ts";
import { errorOf, judge, mediaTypeOf } from "./judge.ts";
import { violationsIn } from "./perform.ts";
import { limitFor, PRISM_LIMITS } from "./prism-limits.ts";
import { reasonToRefuse } from "./reasons.ts";
import { createSecondOpinions } from "./second-opinion.ts";
import { createSender, type WireAnswer } from "./send.ts";
import type { Target } from "./targets.ts";
import { limitIn, PROBLEM, type ToolLimit } from "./tool-limits.ts";
import { VALIDATOR_LIMITS } from "./validator-limits.ts";

/** What a run on our own targets finds. */
export interface Findings {
  /** Each names operation, target and case, says what is wrong, and ends with a curl command. */
  readonly deviations: string[];
  readonly sent: number;
}

/** The correct responses to one case. */
interface Answers {
  readonly case: GeneratedCase;
  readonly byTarget: Map<Target["name"], WireAnswer>;
}

/** Runs the generated cases on our own targets, whose responses have to match exactly. */
export function createRun(contract: Contract, targets: readonly Target[], coverage: CoverageRecorder) {
  const sender = createSender();
  const opinions = createSecondOpinions();
  const check = createAnswerCheck(contract, { undeclared: "refused", opinions });
  const needed = new Set<ToolLimit>();
  const apiKey = targets.find(({ stateful }) => stateful)?.apiKey ?? "any";
  const checkSchema = createRequestCheck(contract, opinions);
  // Mock and stub know the same ids, so they share the cases.
  const made = new Map<string, GeneratedCase[]>();
  const casesFor = (operation: ContractOperation, ids: object): GeneratedCase[] => {
    const key = JSON.stringify([operation.id, ids]);
    const cases = made.get(key) ?? casesOf(contract, operation, { apiKey, ids: { ...ids } }, checkSchema);
    made.set(key, cases);
    return cases;
  };

  const runOn = async (target: Target, operation: ContractOperation, answers: Answers[]): Promise<Findings> => {
    const { url, directUrl, ids } = await target.arrange(["number registered"]);
    const cases = casesFor(operation, ids);
    const deviations: string[] = [];
    let sent = 0;
    for (const [index, each] of cases.entries()) {
      if (!canAnswer(!target.stateful, each)) continue;
      const base = canBeProxied(each) ? url : directUrl;
      const answer = await sender.send(base, each.request).catch((error: Error) => error);
      sent++;
      const wrong = wrongWith(target, operation, each, answer, { contract, check, needed });
      if (wrong.length > 0 || answer instanceof Error) {
        deviations.push(told(target, each, wrong, curlOf(base, each.request)));
        continue;
      }
      answers[index] ??= { case: each, byTarget: new Map() };
      answers[index].byTarget.set(target.name, answer);
      // A request outside every operation covers none: a 404 for a path in capitals is not the operation's 404.
      if (OUTSIDE_OPERATIONS.has(each.kind) && answer.status >= 400) continue;
      const seen = { status: answer.status, mediaType: mediaTypeOf(answer) };
      const filled = filledProperties(contract, operation, seen, parsed(answer.text)?.value);
      coverage.add({ ...each, ...seen, target: target.name, filled });
    }
    return { deviations, sent };
  };

  return {
    needed,
    opinions,
    close: sender.close,
    /** Sends every case of an operation to every target, and compares the responses. */
    async run(operation: ContractOperation): Promise<Findings> {
      const answers: Answers[] = [];
      const all = await Promise.all(targets.map((target) => runOn(target, operation, answers)));
      return {
        deviations: [...all.flatMap(({ deviations }) => deviations), ...disagreements(answers)],
        sent: all.reduce((sum, { sent }) => sum + sent, 0),
      };
    },
  };
}

/** The known limits of the targets that other projects wrote. */
const LIMITS: { readonly [Name in Target["name"]]?: readonly ToolLimit[] } = {
  mock: PRISM_LIMITS,
  "express-openapi-validator": VALIDATOR_LIMITS,
};

interface Judging {
  readonly contract: Contract;
  readonly check: AnswerCheck;
  readonly needed: Set<ToolLimit>;
}

function wrongWith(
  target: Target,
  operation: ContractOperation,
  each: GeneratedCase,
  answer: WireAnswer | Error,
  { contract, check, needed }: Judging,
): string[] {
  if (answer instanceof Error) return [answer.message];
  const isExplained = target.stateful && reasonToRefuse(contract, operation, each, answer, new Map()) !== undefined;
  // The other validator words its own refusals, so only their status can be compared.
  const isForeign = target.name === "express-openapi-validator" && mediaTypeOf(answer) === PROBLEM;
  const standard = { exact: true, stateless: !target.stateful, replays: target.name === "mock" || isForeign };
  const verdict = judge(operation, each, answer, { ...standard, check: isForeign ? () => [] : check });
  const wrong = [
    ...verdict.filter((what) => !(isExplained && what.startsWith("refused a valid"))),
    ...violationsIn(new Headers(answer.headers)).map((violation) => `prism proxy: ${JSON.stringify(violation)}`),
  ];
  const limit = limitIn(LIMITS[target.name] ?? [], each);
  if (limit === undefined) return wrong;
  if (wrong.length > 0 || (target.name === "mock" && mediaTypeOf(answer) === PROBLEM)) needed.add(limit);
  return wrong.length === 0 || isKnown(limit, operation, answer)
    ? []
    : [...wrong, `which differs from the listed limit of ${target.name}`];
}

const isKnown = ({ answers }: ToolLimit, operation: ContractOperation, answer: WireAnswer) =>
  answers.some(
    ({ status, mediaType }) =>
      mediaType === mediaTypeOf(answer) && answer.status === (status === "success" ? successStatus(operation) : status),
  );

/**
 * Where the contract determines the response, all targets send the same media type, and stub and server the same error.
 */
function disagreements(answers: readonly Answers[]): string[] {
  // A target without a correct response leaves a hole in the list.
  return Object.values(answers).flatMap(({ case: each, byTarget: given }) => {
    if (each.determinedBy === "state") return [];
    const [mock, stub, server] = [given.get("mock"), given.get("stub"), given.get("server")];
    const types = [limitFor(each) ? undefined : mock, stub, server].filter((answer) => answer !== undefined);
    const differing = new Set(types.map(mediaTypeOf)).size > 1 ? ["media type"] : [];
    if (stub && server && each.determinedBy === "contract") {
      const [ofStub, ofServer] = [errorOf(stub), errorOf(server)];
      differing.push(...(["type", "code", "param"] as const).filter((name) => ofStub[name] !== ofServer[name]));
    }
    if (differing.length === 0) return [];
    return [`${each.operationId}, ${each.title}: the targets differ in ${differing.join(" and ")}`];
  });
}

const told = (target: Target, each: GeneratedCase, wrong: readonly string[], curl: string) =>
  `${each.operationId} on ${target.name}, ${each.title}: ${wrong.join("; ")}\n  ${curl}`;
