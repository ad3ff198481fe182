import { randomUUID } from "node:crypto";
import { readFileSync, renameSync, statSync, writeFileSync } from "node:fs";

/** What became of a number since the stand-in began. */
export interface NumberState {
  /** Fields of its node that have changed. */
  node: Record<string, string | null>;
  /** When it was verified last, in milliseconds since 1970. */
  verifiedAt?: number;
  /** The code that was sent last and is not used yet. */
  code?: { sentAt: number; wrongTries: number };
  /** When codes were sent. */
  codesSentAt: number[];
  /** The digest of its PIN. */
  pin?: string;
  /** When wrong PINs were tried since the last right one. */
  wrongPinsAt: number[];
  /** When it was registered and deregistered, whether that succeeded or not. */
  calls: Record<LimitedCall, number[]>;
  lockedUntil: Partial<Record<LimitedCall, number>>;
  settings: Record<string, object>;
}

/** The calls that Meta allows ten times in 72 hours. */
export type LimitedCall = "registerPhoneNumber" | "deregisterPhoneNumber";

/** What is kept; all of it is plain JSON. */
export interface State {
  version: 1;
  beganAt: number;
  /** How far the sandbox's clock is ahead of the machine's. */
  clockAheadMs: number;
  numbers: Record<string, NumberState>;
  /** The ids of the subscribed apps by account. */
  subscriptions: Record<string, string[]>;
  /** The account that a business token is for, by the token's digest. */
  tokens: Record<string, string>;
  /** The digests of the signup codes that are used up. */
  usedCodes: string[];
}

/** The file with the stand-in's state cannot be used. */
export class UnusableState extends Error {
  override readonly name = "UnusableState";
}

/**
 * The stand-in's state, in a file or, without one, in memory.
 *
 * A file is written as a whole, by renaming, and read again when another process has changed it; of two processes that
 * write at the same moment the later one wins. Reading and writing do not wait, so no request sees half of a change.
 */
export class KeptState {
  readonly #file: string | undefined;
  readonly #machineNow: () => number;
  #state: State;
  #stamp = "";

  constructor(file: string | undefined, machineNow: () => number) {
    this.#file = file;
    this.#machineNow = machineNow;
    this.#state = newState(machineNow());
    if (this.#stampOfFile() === "") this.#write();
  }

  read(): State {
    const stamp = this.#stampOfFile();
    if (this.#file !== undefined && stamp !== this.#stamp) {
      // Whoever removes the file wants the stand-in to begin anew.
      if (stamp === "") this.reset();
      else this.#state = stateIn(this.#file);
      this.#stamp = this.#stampOfFile();
    }
    return this.#state;
  }

  /** Runs work that changes the state. What it has changed by the time it throws is kept, as at Meta. */
  change<T>(work: (state: State) => T): T {
    const state = this.read();
    try {
      return work(state);
    } finally {
      this.#write();
    }
  }

  /** Begins anew, with the machine's clock. */
  reset(): void {
    this.#state = newState(this.#machineNow());
    this.#write();
  }

  #write(): void {
    if (this.#file === undefined) return;
    writeState(this.#file, this.#state);
    this.#stamp = this.#stampOfFile();
  }

  /** Changes with every write, since each makes a file of its own. */
  #stampOfFile(): string {
    const stat = this.#file === undefined ? undefined : statSync(this.#file, { bigint: true, throwIfNoEntry: false });
    return stat === undefined ? "" : `${stat.ino} ${stat.mtimeNs} ${stat.size}`;
  }
}

/** Lets the stand-in that keeps its state in this file begin anew, also one that runs in another process. */
export const resetState = (file: string): void => writeState(file, newState(Date.now()));

const newState = (now: number): State => ({
  version: 1,
  beganAt: now,
  clockAheadMs: 0,
  numbers: {},
  subscriptions: {},
  tokens: {},
  usedCodes: [],
});

function stateIn(file: string): State {
  try {
    const state = JSON.parse(readFileSync(file, "utf8")) as State | null;
    if (state?.version === 1) return state;
  } catch (cause) {
    if (!(cause instanceof SyntaxError)) throw cause;
  }
  throw new UnusableState(
    `${file} is not what this version keeps of the sandbox's Meta; "npm run reset" makes it anew.`,
  );
}

function writeState(file: string, state: State): void {
  const written = `${file}.${randomUUID()}`;
  writeFileSync(written, JSON.stringify(state), { mode: 0o600 });
  renameSync(written, file);
}
