import type { Contract } from "../contract-reader.ts";
import { type Fault, placeOf } from "../fault.ts";
import type { CaseMaker } from "../generated-cases/case-maker.ts";
import { successStatus } from "../generated-cases/case-maker.ts";
import type { ContractOperation } from "../generated-cases/contract-operations.ts";
import type { GeneratedCase, HttpRequest } from "../generated-cases/generated-case.ts";
import type { RequestParts } from "../generated-cases/request-parts.ts";
import { credentialsOf, httpRequest } from "../generated-cases/wire.ts";
import { inconclusive } from "../reasons.ts";
import type { WireAnswer } from "../send.ts";
import type { Exchange } from "./expressions.ts";
import { freshBodies } from "./fresh-bodies.ts";
import type { Link } from "./links.ts";
import { type Walk, walk } from "./list-walk.ts";

export type StepResult = Fault;

export interface Step {
  readonly operation: ContractOperation;
  readonly parts: Partial<RequestParts>;
  readonly title: string;
}

/** What a journey needs from its run. */
export interface Road {
  readonly contract: Contract;
  readonly links: readonly Link[];
  readonly apiKey: string;
  readonly otherApiKey?: string | undefined;
  /** The seed for the next values that were not sent before. */
  nextSeed(): number;
  makerFor(operation: ContractOperation): CaseMaker;
  send(operation: ContractOperation, request: GeneratedCase["request"]): Promise<WireAnswer>;
  /** Checks the response against the contract, and records the step with its own faults. */
  record(each: GeneratedCase, operation: ContractOperation, answer: WireAnswer, faults: readonly Fault[]): void;
  /** Records that a response proves nothing, and what it needs. */
  inconclusive(operation: ContractOperation, title: string, why: string): void;
  /** Treats the item that the response names as the run's own, to be deleted at its end. */
  adopt(exchange: Exchange): void;
}

/** Sends the steps of a journey with one key. */
export class Traveller {
  readonly #road: Road;
  readonly #apiKey: string;

  constructor(road: Road, apiKey = road.apiKey) {
    this.#road = road;
    this.#apiKey = apiKey;
  }

  get links(): readonly Link[] {
    return this.#road.links;
  }

  get contract(): Contract {
    return this.#road.contract;
  }

  /** The same traveller with the other organization's key, if there is one. */
  asOther(): Traveller | undefined {
    const { otherApiKey } = this.#road;
    return otherApiKey === undefined ? undefined : new Traveller(this.#road, otherApiKey);
  }

  makerFor(operation: ContractOperation): CaseMaker {
    return this.#road.makerFor(operation);
  }

  nextSeed(): number {
    return this.#road.nextSeed();
  }

  ask(operation: ContractOperation, given: Partial<RequestParts>): Promise<Exchange> {
    return this.#send(operation, this.#requestOf(operation, given));
  }

  /** Sends the same request to another path. */
  askAt(operation: ContractOperation, given: Partial<RequestParts>, path: string): Promise<Exchange> {
    return this.#send(operation, { ...this.#requestOf(operation, given), path });
  }

  async #send(operation: ContractOperation, request: HttpRequest): Promise<Exchange> {
    return { operation, request, answer: await this.#road.send(operation, request) };
  }

  #requestOf(operation: ContractOperation, given: Partial<RequestParts>): HttpRequest {
    const { required, full } = this.#road.makerFor(operation);
    const body = operation.body === undefined ? {} : { body: given.body ?? required.body ?? full.body };
    const parts = {
      ...required,
      ...body,
      path: { ...required.path, ...given.path },
      query: { ...required.query, ...given.query },
      header: { ...required.header, ...given.header },
      cookie: { ...required.cookie, ...given.cookie },
    };
    return httpRequest(operation, parts, credentialsOf(operation, this.#apiKey));
  }

  /** Sends a step and judges its response. */
  async step(step: Step, judge: (exchange: Exchange) => readonly Fault[]): Promise<Exchange | undefined> {
    const exchange = await this.ask(step.operation, step.parts);
    this.record(step, exchange, judge(exchange));
    return exchange;
  }

  record(
    { operation, title }: Pick<Step, "operation" | "title">,
    { request, answer }: Exchange,
    faults: readonly Fault[],
  ): void {
    const each: GeneratedCase = {
      operationId: operation.id,
      kind: "state",
      title,
      request,
      determinedBy: "state",
      // The step itself says which status is right.
      expected: { status: answer.status },
      covers: {},
    };
    this.#road.record(each, operation, answer, faults);
  }

  inconclusive(operation: ContractOperation, title: string, needs: string, ...came: readonly number[]): void {
    this.#road.inconclusive(operation, title, inconclusive(needs, ...came));
  }

  adopt(exchange: Exchange): void {
    this.#road.adopt(exchange);
  }

  walk({ operation, parts }: Step): Promise<Walk> {
    const { required } = this.#road.makerFor(operation);
    const first = {
      ...required,
      path: { ...required.path, ...parts.path },
      query: { ...required.query, ...parts.query },
    };
    return walk(operation, first, this.links, (list, page) => this.ask(list, page));
  }

  /** Makes an item with new values, and tries the examples too, since some texts name what must exist. */
  make(creation: ContractOperation, which: string): Promise<Exchange | undefined> {
    return this.write(creation, {}, `makes the ${which} of its kind`, true);
  }

  /** Makes an item with every optional field, if the server accepts it. */
  async makeFull(creation: ContractOperation): Promise<Exchange | undefined> {
    const [fullest] = freshBodies(this.makerFor(creation), this.nextSeed()).toSorted(
      (one, other) => Object.keys(Object(other) as object).length - Object.keys(Object(one) as object).length,
    );
    const exchange = await this.ask(creation, fullest === undefined ? {} : { body: fullest });
    return exchange.answer.status < 300 ? exchange : undefined;
  }

  /** Sends bodies until one is accepted; when an item is created, a conflict despite new values is a fault. */
  async write(
    operation: ContractOperation,
    parts: Partial<RequestParts>,
    title: string,
    isNew = false,
  ): Promise<Exchange | undefined> {
    const maker = this.#road.makerFor(operation);
    const bodies = parts.body === undefined ? freshBodies(maker, this.#road.nextSeed()) : [parts.body];
    const refused: Exchange[] = [];
    for (const body of bodies) {
      const exchange = await this.ask(operation, body === undefined ? parts : { ...parts, body });
      if (exchange.answer.status < 300) {
        this.record({ operation, title }, exchange, []);
        return exchange;
      }
      refused.push(exchange);
    }
    const [first] = refused;
    const statuses = [...new Set(refused.map(({ answer }) => answer.status))];
    if (isNew && first !== undefined && statuses.every((status) => status === 409 || status >= 500)) {
      const what = `answered ${statuses.join(" and ")} to values that were never sent before`;
      const success = String(successStatus(operation));
      const at = placeOf(operation, "responses", success);
      this.record({ operation, title }, first, [
        { what, cause: "nothing can be made or changed", expected: success, at },
      ]);
    } else this.inconclusive(operation, title, "a body that is accepted (--ids gives one)", ...statuses);
    return undefined;
  }
}
