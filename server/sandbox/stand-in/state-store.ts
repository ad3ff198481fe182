import { randomUUID } from "node:crypto";

/** A stored state, as JSON. */
export interface StoredState {
  readonly state: string;
  /** Changes with every stored state. */
  readonly revision: string;
}

/** Stores one state, possibly for several processes. */
export interface StateStore {
  read(): Promise<StoredState | undefined>;
  /**
   * Replaces the state of this revision, or stores the first if `undefined`. @returns `false` if another one is stored
   */
  replace(state: string, revision: string | undefined): Promise<boolean>;
}

/** Stores a state as long as the process runs. */
export class StateInMemory implements StateStore {
  #stored: StoredState | undefined;

  async read(): Promise<StoredState | undefined> {
    return this.#stored;
  }

  async replace(state: string, revision: string | undefined): Promise<boolean> {
    if (revision !== this.#stored?.revision) return false;
    this.#stored = { state, revision: randomUUID() };
    return true;
  }
}
