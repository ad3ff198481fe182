import type { ServerResponse } from "node:http";
import type { ShedReason } from "../domain/metrics.ts";
import { BOUNDS } from "./bounds.ts";

const { turnMs, lateForMs } = BOUNDS;

export interface LoadOptions {
  /** The most requests of any kind in progress, including those that wait for Meta. */
  readonly mostInFlight?: number;
  /** How many writes wait for the database, and the most that may wait. */
  readonly queueLength?: () => number;
  readonly mostQueued?: number;
  /** Called for each refused request. */
  readonly onShed?: (reason: ShedReason) => void;
  readonly now?: () => number;
}

/** How often the delay of the event loop is measured, in milliseconds; under load, once per turn. */
const TICK_MS = 20;
/** The load counts as over when no request was refused for this long, in milliseconds. */
const CALM_FOR_MS = 1_000;
/** One turn is never enough: the system may have stopped this process for seconds. */
const MOST_FOR_A_TURN_MS = lateForMs / 2;
/** Each turn accepts this many requests, however late it is: a slow machine with few clients is not overloaded. */
const FEWEST_A_TURN = 32;
/** The share of a turn's time for answering refused requests. Their clients retry at once, which costs time again. */
const SHARE_OF_REFUSALS = 0.05;

/**
 * What a server has in progress, and which requests are too many.
 *
 * When turns of the event loop have been late for half a second, each turn accepts requests for only 50 ms and refuses
 * the rest, which keeps the others fast. Refusals are answered at the end of a turn, as many as fit into a small share
 * of its time: otherwise clients that retry at once would keep the server busy with refusals.
 */
export class Load {
  /** The requests that are being answered. */
  readonly running = new Set<ServerResponse>();
  readonly #options: Required<LoadOptions>;
  #timer: NodeJS.Timeout | undefined;
  #delayMs = 0;
  #shed = 0;
  #isOver = false;
  #turnBegan = 0;
  #takenInTurn = 0;
  /** How long turns have been late, without one on time in between. */
  #lateMs = 0;
  #lastShed = 0;
  #unanswered: (() => void)[] = [];

  constructor(options: LoadOptions = {}) {
    const defaults = { mostInFlight: BOUNDS.inFlight, mostQueued: BOUNDS.queued, queueLength: () => 0 };
    this.#options = { ...defaults, onShed: () => {}, now: () => performance.now(), ...options };
  }

  get inFlight(): number {
    return this.running.size;
  }

  /** Writes that wait for the database. */
  get queueLength(): number {
    return this.#options.queueLength();
  }

  /** How late the last turn of the event loop was. */
  get eventLoopDelayMs(): number {
    return this.#delayMs;
  }

  /** Requests refused since the start. */
  get shed(): number {
    return this.#shed;
  }

  start(): void {
    this.#turnBegan = this.#options.now();
    this.#timer = setInterval(() => this.#look(), TICK_MS).unref();
  }

  stop(): void {
    clearInterval(this.#timer);
    this.#answer(Number.POSITIVE_INFINITY);
  }

  /** What is overloaded, so that this request must be refused; `undefined` if nothing is. */
  excess(method: string | undefined): ShedReason | undefined {
    const { mostInFlight, mostQueued, queueLength } = this.#options;
    if (this.running.size > mostInFlight) return "queue_length";
    // Reads do not wait for writes.
    if (method !== "GET" && method !== "HEAD" && queueLength() >= mostQueued) return "queue_length";
    return this.#isOver && this.#isTurnOver() ? "event_loop_delay" : undefined;
  }

  /** Counts a refusal and calls `answer` when there is time for it. */
  refuse(reason: ShedReason, answer: () => void): void {
    this.#shed++;
    this.#lastShed = this.#options.now();
    this.#options.onShed(reason);
    if (reason === "event_loop_delay") this.#unanswered.push(answer);
    else answer();
  }

  #isTurnOver(): boolean {
    this.#takenInTurn++;
    return this.#takenInTurn > FEWEST_A_TURN && this.#options.now() - this.#turnBegan > TICK_MS + turnMs;
  }

  #look(): void {
    const now = this.#options.now();
    const tookMs = now - this.#turnBegan;
    this.#turnBegan = now;
    this.#takenInTurn = 0;
    this.#delayMs = Math.max(0, tookMs - TICK_MS);
    this.#lateMs = this.#delayMs < turnMs ? 0 : this.#lateMs + Math.min(tookMs, MOST_FOR_A_TURN_MS);
    if (this.#lateMs >= lateForMs) this.#isOver = true;
    else if (this.#lateMs === 0 && now - this.#lastShed >= CALM_FOR_MS) this.#isOver = false;
    if (this.#unanswered.length > 0) this.#answer(now + tookMs * SHARE_OF_REFUSALS);
  }

  #answer(until: number): void {
    const waiting = this.#unanswered;
    let count = 0;
    while (count < waiting.length && (count < FEWEST_A_TURN || this.#options.now() < until)) waiting[count++]?.();
    this.#unanswered = waiting.slice(count);
  }
}
