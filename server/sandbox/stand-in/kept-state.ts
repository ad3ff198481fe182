import { newState, type State, stateFrom } from "./state.ts";
import { StateInMemory, type StateStore } from "./state-store.ts";

/** Where a stand-in keeps its state. */
export interface StatePlace {
  readonly store: StateStore;
  /** As messages call it. */
  readonly name: string;
}

interface Found {
  readonly state: State;
  /** What is kept of it; `undefined` where nothing is. */
  readonly text: string | undefined;
  readonly revision: string | undefined;
}

/** How old a look at the clock may be, in milliseconds, before it is looked at again. */
const LOOK_AFTER_MS = 100;

/** How long a change is tried while other processes are always first, in milliseconds. */
const CHANGE_DEADLINE_MS = 5_000;

/**
 * The stand-in's state, which several processes may share.
 *
 * A change begins from what is kept and takes its place only if that is still there; otherwise it begins again. So no
 * change is lost, and nobody waits for another process.
 */
export class KeptState {
  readonly #store: StateStore;
  readonly #place: string;
  #aheadMs = 0;
  #lookedAt = 0;
  /** How many looks and changes there were, and the last of them that the clock is from. */
  #count = 0;
  #taken = 0;
  #lastChange: Promise<unknown> = Promise.resolve();

  private constructor({ store, name }: StatePlace) {
    this.#store = store;
    this.#place = name;
  }

  /** Refuses a state that cannot be used. Where none is kept yet, the stand-in begins now. */
  static async open(place: StatePlace = { store: new StateInMemory(), name: "memory" }): Promise<KeptState> {
    const kept = new KeptState(place);
    await kept.change(() => {});
    return kept;
  }

  /**
   * The sandbox's time, in milliseconds since 1970.
   *
   * It is asked for often and has to be there at once, so what another process did to the clock shows a little later.
   */
  now(): number {
    if (performance.now() >= this.#lookedAt + LOOK_AFTER_MS) {
      this.#lookedAt = performance.now();
      // What fails here fails again for whoever calls the stand-in, and that one is told.
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

  /** Runs work that changes the state, maybe several times. What it has changed by the time it throws is kept, as at Meta. */
  async change<T>(work: (state: State) => T): Promise<T> {
    // One after the other, so that only other processes can come between.
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
    throw new Error(`Other processes change what ${this.#place} keeps of Meta all the time.`);
  }

  async #find(): Promise<Found> {
    const stored = await this.#store.read();
    const state = stored === undefined ? newState() : stateFrom(stored.state, this.#place);
    return { state, text: stored?.state, revision: stored?.revision };
  }

  /** Not of a look that began before a change was kept: that one has not seen it. */
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
