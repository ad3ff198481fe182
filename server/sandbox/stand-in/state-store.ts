import { randomUUID } from "node:crypto";

/** A state as it is kept: JSON. */
export interface StoredState {
  readonly state: string;
  /** Which one it is of all that were ever kept there. */
  readonly revision: string;
}

/** Where one state is kept, maybe for several processes. */
export interface StateStore {
  read(): Promise<StoredState | undefined>;
  /** Puts a state in the place of that with this revision, or of none. @returns `false` when another one is there */
  replace(state: string, revision: string | undefined): Promise<boolean>;
}

/** Keeps a state as long as the process runs. */
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
