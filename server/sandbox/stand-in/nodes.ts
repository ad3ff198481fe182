import type { OperationId, Schemas } from "../../../generated/meta-graph/operations.ts";
import { countCall, isLimited } from "./call-limit.ts";
import { graphError, notFound } from "./graph-refusal.ts";
import { pinDigest } from "./pins.ts";
import type { ScenarioAnswer } from "./scenarios.ts";
import { type NumberState, nowIn, type State } from "./state.ts";
import type { Token } from "./tokens.ts";
import { VERIFICATION_LIFETIME_MS } from "./verification.ts";
import type { StandInAccount, StandInNumber, World } from "./world.ts";

type NumberNode = Schemas["PhoneNumberNode"];

/** A number while a call about it is carried out. */
export interface NumberAtWork {
  /** As Meta shows it now. */
  readonly node: NumberNode;
  /** What is kept of it; changes last. */
  readonly kept: NumberState;
  readonly now: number;
}

/** Accounts and numbers by their ids, each for whoever may see it, as the calls so far have left them. */
export class Nodes {
  readonly #world: World;
  readonly #state: State;
  readonly #now: number;

  constructor(world: World, state: State) {
    this.#world = world;
    this.#state = state;
    this.#now = nowIn(state);
  }

  visibleTo(token: Token): readonly StandInAccount[] {
    return this.#world.accounts.filter((account) => token.sees(account));
  }

  /** Refuses what the token may not see and what is no account; gives no hint at which of them it is. */
  account(call: OperationId, token: Token, id: string): StandInAccount {
    const found = this.visibleTo(token).find((account) => account.id === id);
    if (found === undefined) throw notFound(call, id);
    this.refuseByScenario(call, id);
    return found;
  }

  /** Does what a call asks for a number. What has changed by the time it is refused stays changed, as its count. */
  work<T>(call: OperationId, token: Token, id: string, work: (number: NumberAtWork) => T): T {
    const number = this.#number(call, token, id);
    const [kept, now] = [this.#kept(id), this.#now];
    this.#state.numbers[id] = kept;
    if (isLimited(call)) countCall(kept, call, now);
    this.refuseByScenario(call, id);
    return work({ node: this.shown(number), kept, now });
  }

  /** Reads a number, without changing anything. */
  read(call: OperationId, token: Token, id: string): NumberAtWork {
    const number = this.#number(call, token, id);
    this.refuseByScenario(call, id);
    return { node: this.shown(number), kept: this.#kept(id), now: this.#now };
  }

  /** A number as Meta shows it now: a verification runs out unless the number is registered. */
  shown(number: StandInNumber): NumberNode {
    const { numbers, beganAt } = this.#state;
    const { node: changed = {}, verifiedAt = beganAt } = numbers[number.id] ?? {};
    const node = { ...number, ...changed };
    const runsOut = node.code_verification_status === "VERIFIED" && node.platform_type === "NOT_APPLICABLE";
    const isOver = runsOut && this.#now >= verifiedAt + VERIFICATION_LIFETIME_MS;
    return isOver ? { ...node, code_verification_status: "EXPIRED" } : node;
  }

  /** Whether there is such a number, for whoever. */
  isNumber(id: string): boolean {
    return this.#world.accounts.some(({ phoneNumbers }) => phoneNumbers.some((number) => number.id === id));
  }

  /** Answers a call with the error that the scenario of its id has for it, if any. */
  refuseByScenario(call: OperationId, id: string): void {
    const { error, status } = this.scenarioAnswer(call, id) ?? {};
    if (error !== undefined) throw graphError(call, error, {}, status);
  }

  /** What the scenario of an id has for a call, as long as it lasts. */
  scenarioAnswer(call: OperationId, id: string): ScenarioAnswer | undefined {
    const answers = this.#world.answers?.get(id);
    const answer = answers?.[call] ?? answers?.anyCall;
    const { forSeconds = Number.POSITIVE_INFINITY } = answer ?? {};
    return this.#now < this.#state.beganAt + forSeconds * 1_000 ? answer : undefined;
  }

  /** Changes what Meta shows of a number. */
  show(id: string, fields: Readonly<Record<string, string>>): void {
    const kept = this.#kept(id);
    this.#state.numbers[id] = { ...kept, node: { ...kept.node, ...fields } };
  }

  /** Lets the apps with these ids hear of what happens to an account; no others do. */
  subscribe(id: string, appIds: readonly string[]): void {
    if (appIds.length > 0) this.#state.subscriptions[id] = [...appIds];
    else delete this.#state.subscriptions[id];
  }

  #number(call: OperationId, token: Token, id: string): StandInNumber {
    const numbers = this.visibleTo(token).flatMap(({ phoneNumbers }) => phoneNumbers);
    const found = numbers.find((number) => number.id === id);
    if (found === undefined) throw notFound(call, id);
    return found;
  }

  #kept(id: string): NumberState {
    const kept = this.#state.numbers[id];
    if (kept !== undefined) return kept;
    const { pin, registrations = 0 } = this.#world.pasts?.get(id) ?? {};
    return {
      node: {},
      ...(pin !== undefined && { pin: pinDigest(pin) }),
      codesSentAt: [],
      wrongPinsAt: [],
      calls: { registerPhoneNumber: Array(registrations).fill(this.#state.beganAt), deregisterPhoneNumber: [] },
      lockedUntil: {},
      settings: {},
    };
  }
}
