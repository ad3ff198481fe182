import { newState, type State, stateFrom } from "./state.ts";
import { StateInMemory, type StateStore } from "./state-store.ts";

/** Where a stand-in stores its state. */
export interface StatePlace {
  readonly store: StateStore;
  /** The name for messages. */
  readonly name: string;
}

interface Found {
  readonly state: State;
  /** The stored state; `undefined` if there is none. */
  readonly text: string | undefined;
  readonly revision: string | undefined;
}

/** How long the clock may be used before the state is read again, in milliseconds. */
const LOOK_AFTER_MS = 100;

/** How long a change is retried while other processes keep storing theirs first, in milliseconds. */
const CHANGE_DEADLINE_MS = 5_000;

/**
 * The stand-in's state, which several processes may share.
 *
 * A change starts from the stored state and replaces it only if it is still the same; otherwise the change runs again.
 * So no change is lost, and no process waits for another.
 */
export class KeptState {
  readonly #store: StateStore;
  readonly #place: string;
  #aheadMs = 0;
  #lookedAt = 0;
  /** Counts reads and changes. `#taken` is the latest one that the clock is from. */
  #count = 0;
  #taken = 0;
  #lastChange: Promise<unknown> = Promise.resolve();

  private constructor({ store, name }: StatePlace) {
    this.#store = store;
    this.#place = name;
  }

  /** Fails if the stored state cannot be used. Without a stored state, the stand-in starts now. */
  static async open(place: StatePlace = { store: new StateInMemory(), name: "memory" }): Promise<KeptState> {
    const kept = new KeptState(place);
    await kept.change(() => {});
    return kept;
  }

  /**
   * The sandbox's time, in milliseconds since 1970.
   *
   * Needed often and at once, so it is cached: a change of the clock by another process shows with a short delay.
   */
  now(): number {
    if (performance.now() >= this.#lookedAt + LOOK_AFTER_MS) {
      this.#lookedAt = performance.now();
      // If this read fails, so does the next call to the stand-in, which reports it.
      this.read().catch(() => {});
    }
    return Date.now() + this.#aheadMs;
  }

  async read(): Promise<State> {
    const count = ++this.#count;
    const { state } = await this.#find();
    this.#take(state, count);
    return state;
  }

  /** Runs work that changes the state, possibly several times. Changes made before it throws are stored, as at Meta. */
  async change<T>(work: (state: State) => T): Promise<T> {
    // One change at a time, so that only other processes can interfere.
    const change = this.#lastChange.then(() => this.#change(work));
    this.#lastChange = change.catch(() => {});
    return change;
  }

  async #change<T>(work: (state: State) => T): Promise<T> {
    const deadline = performance.now() + CHANGE_DEADLINE_MS;
    do {
      const { state, text, revision } = await this.#find();
      const outcome = outcomeOf(() => work(state));
      const changed = JSON.stringify(state);
      if (changed === text || (await this.#store.replace(changed, revision))) {
        this.#take(state, ++this.#count);
        return outcome();
      }
    } while (performance.now() < deadline);
    throw new Error(
      `Other processes keep changing the Meta state in ${this.#place}, so this change could not be stored.`,
    );
  }

  async #find(): Promise<Found> {
    const stored = await this.#store.read();
    const state = stored === undefined ? newState() : stateFrom(stored.state, this.#place);
    return { state, text: stored?.state, revision: stored?.revision };
  }

  /** Ignores a read that started before a later change was stored, because it has not seen that change. */
  #take({ clockAheadMs }: State, count: number): void {
    if (count < this.#taken) return;
    this.#taken = count;
    this.#aheadMs = clockAheadMs;
    this.#lookedAt = performance.now();
  }
}

function outcomeOf<T>(work: () => T): () => T {
  try {
    const value = work();
    return () => value;
  } catch (failure) {
    return () => {
      throw failure;
    };
  }
}
