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

/** A number during a call. */
export interface NumberAtWork {
  /** What Meta shows of it now. */
  readonly node: NumberNode;
  /** Its stored state, which the call may change. */
  readonly kept: NumberState;
  readonly now: number;
}

/** Accounts and numbers by id, in their current state, as far as the token may read them. */
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

  /** Finds an account. Refuses accounts that the token may not read and other ids with the same error. */
  account(call: OperationId, token: Token, id: string): StandInAccount {
    const found = this.visibleTo(token).find((account) => account.id === id);
    if (found === undefined) throw notFound(call, id);
    this.refuseByScenario(call, id);
    return found;
  }

  /** Carries out a call for a number. Changes made before a refusal stay, such as the count of calls. */
  work<T>(call: OperationId, token: Token, id: string, work: (number: NumberAtWork) => T): T {
    const number = this.#number(call, token, id);
    const [kept, now] = [this.#kept(id), this.#now];
    this.#state.numbers[id] = kept;
    if (isLimited(call)) countCall(kept, call, now);
    this.refuseByScenario(call, id);
    return work({ node: this.shown(number), kept, now });
  }

  /** Reads a number without changing anything. */
  read(call: OperationId, token: Token, id: string): NumberAtWork {
    const number = this.#number(call, token, id);
    this.refuseByScenario(call, id);
    return { node: this.shown(number), kept: this.#kept(id), now: this.#now };
  }

  /** A number as Meta shows it now. Its verification expires unless it is registered in time. */
  shown(number: StandInNumber): NumberNode {
    const { numbers, beganAt } = this.#state;
    const { node: changed = {}, verifiedAt = beganAt } = numbers[number.id] ?? {};
    const node = { ...number, ...changed };
    const runsOut = node.code_verification_status === "VERIFIED" && node.platform_type === "NOT_APPLICABLE";
    const isOver = runsOut && this.#now >= verifiedAt + VERIFICATION_LIFETIME_MS;
    return isOver ? { ...node, code_verification_status: "EXPIRED" } : node;
  }

  /** Whether the number exists, even if the token may not read it. */
  isNumber(id: string): boolean {
    return this.#world.accounts.some(({ phoneNumbers }) => phoneNumbers.some((number) => number.id === id));
  }

  /** Refuses a call with the error that the scenario of its id has for it, if any. */
  refuseByScenario(call: OperationId, id: string): void {
    const { error, status } = this.scenarioAnswer(call, id) ?? {};
    if (error !== undefined) throw graphError(call, error, {}, status);
  }

  /** The response that the scenario of an id has for a call, while it lasts. */
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

  /** Subscribes the apps with these ids to an account, and no others. */
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
