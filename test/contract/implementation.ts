import { createAnswerCheck } from "./answer-check.ts";
import { type Attempt, inTurn, noAnswer, patiently, type Run, type Tried } from "./attempts.ts";
import type { Contract } from "./contract-reader.ts";
import { disagreementLines } from "./disagreements.ts";
import type { Fault } from "./fault.ts";
import { createCaseMaker } from "./generated-cases/case-maker.ts";
import { type ContractOperation, contractOperations } from "./generated-cases/contract-operations.ts";
import { casesOf, type OperationCases } from "./generated-cases/generate-cases.ts";
import { canAnswer, type GeneratedCase, type HttpRequest } from "./generated-cases/generated-case.ts";
import { createRequestCheck } from "./generated-cases/request-check.ts";
import { brokenExamples, type ExampleIds, partsWithoutExample } from "./generated-cases/request-parts.ts";
import { credentialsOf } from "./generated-cases/wire.ts";
import { type Implementation, whyNotSent } from "./implementation-options.ts";
import { faultsOfAnswer, type Standard } from "./judge.ts";
import { readingRequest } from "./probe.ts";
import { startProgress } from "./progress.ts";
import type { CaseResult } from "./results.ts";
import type { SchemaCheck } from "./schema-check.ts";
import { createSecondOpinions, type SecondOpinions } from "./second-opinion.ts";
import { createSender } from "./send.ts";
import { followBodies, startsAmong } from "./state/body-links.ts";
import { creationsAmong } from "./state/creations.ts";
import { makeFixtures } from "./state/fixtures.ts";
import { travel } from "./state/journey.ts";
import { linksOf } from "./state/links.ts";
import { MadeThings } from "./state/made-things.ts";
import { type Road, Traveller } from "./state/traveller.ts";
import { verdicts } from "./verdicts.ts";

export { type Implementation, isWrite, whyNotSent } from "./implementation-options.ts";

/** The cases to send to an implementation. */
export function casesFor(
  contract: Contract,
  implementation: Implementation,
  ids = implementation.ids,
  checkSchema: SchemaCheck = createRequestCheck(contract),
): (OperationCases & { readonly problem?: string })[] {
  const { apiKey, answersWithExamples } = implementation;
  return chosen(contract, implementation).map((operation) => {
    try {
      const cases = casesOf(contract, operation, { apiKey, ids, foreign: true }, checkSchema);
      return { operation, cases: cases.filter((each) => canAnswer(answersWithExamples !== undefined, each)) };
    } catch (error) {
      // A schema that cannot be read must not hide the results of all other operations.
      return { operation, cases: [], problem: `no case can be generated: ${(error as Error).message}` };
    }
  });
}

const chosen = (contract: Contract, { only }: Implementation) =>
  contractOperations(contract).filter(({ id }) => only === undefined || only.includes(id));

/**
 * Checks an implementation against its contract. In order: makes what can be made and follows it through its life,
 * sends every case, tries the deletions, and deletes what is left.
 */
export async function tryImplementation(
  contract: Contract,
  implementation: Implementation,
  tell: (line: string) => void = () => {},
): Promise<CaseResult[]> {
  const all = contractOperations(contract);
  const links = linksOf(contract, all, implementation.links);
  const sender = createSender();
  const progress = startProgress(tell);
  const made = new MadeThings(links, (operation) => credentialsOf(operation, implementation.apiKey));
  const opinions = createSecondOpinions();
  const standard = standardFor(contract, implementation, opinions);
  const run: Run = {
    implementation,
    sender,
    standard,
    progress,
    made,
    reading: readingRequest(contract, implementation),
  };
  const keepsState = implementation.writes && implementation.answersWithExamples === undefined && links.length > 0;
  try {
    const state = new StateOfRun(contract, run, links);
    // This comes first, since the cases may use up resources that exist only once.
    const first = keepsState ? await state.travelAll(implementation.ids, false) : [];
    const isStopped = () => implementation.stop?.aborted ?? false;
    const hasFixtures = keepsState && !isStopped();
    const ids = hasFixtures ? await makeFixtures(links, implementation.ids, state.hands) : implementation.ids;
    const second = hasFixtures ? [...(await state.travelAll(ids, true)), ...(await state.followAll(ids))] : [];
    const withIds = { ...run, implementation: { ...implementation, ids } };
    const cases = isStopped() ? [] : await tryCases(contract, withIds, createRequestCheck(contract, opinions));
    const tried = [...first, ...second, ...cases];
    for (const line of disagreementLines(await opinions.compare())) tell(line);
    return verdicts(contract, chosen(contract, implementation), tried, implementation);
  } finally {
    const send = (request: HttpRequest) => sender.send(implementation.baseUrl, request);
    const left = await made.deleteAll(send);
    if (left.length > 0) tell(`Could not be deleted and still exists: ${left.join(", ")}`);
    if (keepsState) for (const line of await made.remains(send)) tell(`Not restored: ${line}`);
    progress.stop();
    sender.close();
  }
}

const standardFor = (
  contract: Contract,
  { closed, answersWithExamples }: Implementation,
  opinions: SecondOpinions,
): Standard => ({
  check: createAnswerCheck(contract, { undeclared: closed ? "refused" : "allowed", opinions }),
  exact: false,
  stateless: answersWithExamples !== undefined,
  replays: answersWithExamples === "mock",
});

/** Sends the deletions last. */
async function tryCases(contract: Contract, run: Run, checkSchema: SchemaCheck): Promise<Tried[]> {
  const { attempts, notSent } = choose(contract, run.implementation, checkSchema);
  run.progress.expect(attempts.length);
  const inOrder = attempts.toSorted((one, other) => Number(isDelete(one)) - Number(isDelete(other)));
  return [...notSent, ...(await inTurn(run, inOrder))];
}

const isDelete = ({ each }: Attempt) => each.request.method === "DELETE";

function choose(contract: Contract, implementation: Implementation, checkSchema: SchemaCheck) {
  const attempts: Attempt[] = [];
  const notSent: Tried[] = [];
  for (const { operation, cases, problem } of casesFor(contract, implementation, implementation.ids, checkSchema)) {
    if (problem !== undefined) {
      notSent.push({ operation, each: namelessCase(operation, "all cases"), faults: [], notTried: problem });
      continue;
    }
    const missing = partsWithoutExample(contract, operation, checkSchema, implementation.ids);
    if (missing.length > 0) notSent.push(withoutExample(operation, missing));
    for (const name of brokenExamples(contract, operation, checkSchema, implementation.ids))
      notSent.push(broken(operation, name));
    for (const each of missing.length > 0 ? [] : cases) {
      const notTried = whyNotSent(implementation, operation, each);
      if (notTried === undefined) attempts.push({ operation, each });
      else notSent.push({ operation, each, faults: [], notTried });
    }
  }
  return { attempts, notSent };
}

const broken = (operation: ContractOperation, name: string): Tried => ({
  operation,
  each: namelessCase(operation, `the example "${name}"`),
  faults: [],
  notTried: "the contract's own example does not fit its schema",
});

const withoutExample = (operation: ContractOperation, missing: readonly string[]): Tried => ({
  operation,
  each: namelessCase(operation, missing.join(" and ")),
  faults: [],
  notTried: "the contract has no example that fits (--ids gives one)",
});

const namelessCase = (operation: ContractOperation, title: string): GeneratedCase => ({
  operationId: operation.id,
  kind: "state",
  title,
  request: { method: operation.method.toUpperCase(), path: operation.path, headers: {} },
  determinedBy: "state",
  expected: {},
  covers: {},
});

/** The part of a run that makes resources and follows them. */
class StateOfRun {
  readonly #contract: Contract;
  readonly #run: Run;
  readonly #links: Road["links"];
  readonly #checkSchema;
  #made = 0;

  constructor(contract: Contract, run: Run, links: Road["links"]) {
    this.#contract = contract;
    this.#run = run;
    this.#links = links;
    this.#checkSchema = createRequestCheck(contract);
  }

  /** Makes fixtures without adding results. */
  readonly hands: Parameters<typeof makeFixtures>[2] = {
    make: (creation, ids) => new Traveller(this.#roadWith(ids, [])).make(creation, "first"),
    ask: (operation, parts, ids) => new Traveller(this.#roadWith(ids, [])).ask(operation, parts),
  };

  /** Follows one resource of each kind: the top-level ones, or those that belong to another resource. */
  async travelAll(ids: ExampleIds, belongs: boolean): Promise<Tried[]> {
    const tried: Tried[] = [];
    const { only, stop } = this.#run.implementation;
    const creations = creationsAmong(this.#links).filter(({ id }) => {
      const concerned = [id, ...this.#links.filter(({ from }) => from.id === id).map(({ to }) => to.id)];
      return only === undefined || only.some((name) => concerned.includes(name));
    });
    const ofTurn = creations.filter(({ parameters }) => parameters.some((each) => each.in === "path") === belongs);
    for (const creation of ofTurn) {
      if (stop?.aborted) break;
      const traveller = new Traveller(this.#roadWith(ids, tried));
      await travel(traveller, creation).catch((error: Error) => {
        const each = namelessCase(creation, "is followed through its life");
        tried.push({ operation: creation, each, faults: [noAnswer(error)] });
      });
    }
    return only === undefined ? tried : tried.filter(({ operation }) => only.includes(operation.id));
  }

  /** Follows the links that take their values from a body only. */
  async followAll(ids: ExampleIds): Promise<Tried[]> {
    const tried: Tried[] = [];
    const { only, stop } = this.#run.implementation;
    for (const start of startsAmong(this.#links).filter(({ id }) => only === undefined || only.includes(id))) {
      if (stop?.aborted) break;
      await followBodies(new Traveller(this.#roadWith(ids, tried)), start).catch((error: Error) => {
        tried.push({
          operation: start,
          each: namelessCase(start, "is followed by its links"),
          faults: [noAnswer(error)],
        });
      });
    }
    return only === undefined ? tried : tried.filter(({ operation }) => only.includes(operation.id));
  }

  #roadWith(ids: ExampleIds, tried: Tried[]): Road {
    const { implementation, standard } = this.#run;
    const { apiKey, otherApiKey, seed = 1 } = implementation;
    const record = (
      each: GeneratedCase,
      operation: ContractOperation,
      answer: NonNullable<Tried["answer"]>,
      faults: readonly Fault[],
    ) => {
      const ofAnswer = faultsOfAnswer(operation, answer, standard.check);
      tried.push({ operation, each, answer, faults: [...faults, ...ofAnswer] });
    };
    return {
      contract: this.#contract,
      links: this.#links,
      apiKey,
      otherApiKey,
      nextSeed: () => seed + 1_009 * ++this.#made,
      makerFor: (operation) => createCaseMaker(this.#contract, operation, { apiKey, ids }, this.#checkSchema),
      send: (operation, request) => patiently(this.#run, operation, request),
      record,
      inconclusive: (operation, title, why) =>
        void tried.push({ operation, each: namelessCase(operation, title), faults: [], inconclusive: why }),
      adopt: (exchange) => this.#run.made.adopt(exchange),
    };
  }
}
