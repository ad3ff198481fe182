import { type Metrics, NO_METRICS } from "../domain/metrics.ts";
import { StoreBroken, StoreBusy, StoreUnavailable } from "../domain/refusal.ts";
import type { WriteFigures } from "./administered-store.ts";
import { hasSpace } from "./free-space.ts";
import { lockedBy } from "./transactions.ts";
import { type AskedWrite, type Outcome, type Told, type ToldFailure, WriteGroups } from "./write-groups.ts";
import type { Write } from "./writes.ts";

/** Makes the writes, in this or another thread. */
interface Maker {
  take(writes: readonly AskedWrite[]): void;
  /** Resolves when all accepted writes are made. */
  close(): Promise<void>;
}

/** Creates a maker of writes to a file; `hear` is called with its reports. */
export type Connect = (file: string, hear: (told: Told) => void) => Promise<Maker>;

/** Writes in this thread: for commands, which may block. */
export const writeHere: Connect = (file, tell) => WriteGroups.open(file, { tell });

/** The most writes that may wait. Any more would wait longer than their requests do. */
const MOST_WAITING = 2_000;

/** Requests writes to one SQLite file by name, and returns each outcome to its caller. */
export class Writer {
  readonly #file: string;
  readonly #metrics: Metrics;
  readonly #waiting = new Map<number, PromiseWithResolvers<unknown>>();
  readonly #breaking = Promise.withResolvers<StoreBroken>();
  #maker: Maker | undefined;
  #unsent: AskedWrite[] = [];
  #asked = 0;
  #commits = 0;
  #broken: string | undefined;
  #isClosing = false;
  #takesWrites = true;

  private constructor(file: string, metrics: Metrics) {
    this.#file = file;
    this.#metrics = metrics;
    metrics.storeQueue(() => this.#waiting.size);
  }

  static async open(file: string, connect: Connect, metrics: Metrics = NO_METRICS): Promise<Writer> {
    const writer = new Writer(file, metrics);
    writer.#maker = await connect(file, (told) => writer.#hear(told));
    return writer;
  }

  /** Resolves when the file can no longer be trusted. Every later write fails. */
  get breaking(): Promise<StoreBroken> {
    return this.#breaking.promise;
  }

  /** Throws if the file can no longer be trusted. The error has the stack of this caller. */
  refuseBroken(): void {
    if (this.#broken !== undefined) throw new StoreBroken(this.#broken);
  }

  /** `false` after a write failed for lack of space or access, until a write succeeds and there is space for others. */
  get takesWrites(): boolean {
    return this.#takesWrites;
  }

  get figures(): WriteFigures {
    return { commits: this.#commits, writes: this.#asked - this.#waiting.size, waiting: this.#waiting.size };
  }

  write = async (write: Write): Promise<unknown> => {
    this.refuseBroken();
    if (this.#isClosing) throw new StoreBroken(`${this.#file} is being closed.`);
    if (this.#waiting.size === MOST_WAITING) throw new StoreBusy(`${MOST_WAITING} writes are already waiting.`);
    const id = this.#asked++;
    const outcome = Promise.withResolvers<unknown>();
    this.#waiting.set(id, outcome);
    // Writes that are requested in the same turn are sent in one message.
    if (this.#unsent.length === 0) setImmediate(() => this.#maker?.take(this.#unsent.splice(0)));
    this.#unsent.push({ ...write, id });
    return outcome.promise;
  };

  async close(): Promise<void> {
    // A write that follows the last one would have no outcome: nothing makes it any more.
    this.#isClosing = true;
    await Promise.allSettled([...this.#waiting.values()].map(({ promise }) => promise));
    await this.#maker?.close();
    this.#broken = `${this.#file} is closed.`;
  }

  #hear(told: Told): void {
    if ("broken" in told) {
      this.#break(told.broken);
      return;
    }
    if (told.commitMs !== undefined) {
      this.#commits++;
      this.#metrics.committed(told.outcomes.length, told.commitMs / 1_000);
    }
    for (const outcome of told.outcomes) this.#settle(outcome);
  }

  #settle(outcome: Outcome): void {
    const waiting = this.#waiting.get(outcome.id);
    this.#waiting.delete(outcome.id);
    if ("failure" in outcome) {
      this.#takesWrites &&= outcome.failure.kind !== "unavailable";
      waiting?.reject(this.#failureFrom(outcome.failure));
    } else {
      this.#takesWrites ||= hasSpace(this.#file);
      waiting?.resolve(outcome.value);
    }
  }

  #failureFrom({ kind, message, stack }: ToldFailure): Error {
    if (kind === "busy") return lockedBy(this.#file, message);
    if (kind === "unavailable") return new StoreUnavailable(`${this.#file} cannot be written to: ${message}.`);
    return Object.assign(new Error(message), { stack });
  }

  #break(why: string): void {
    this.#broken ??= why;
    const failure = new StoreBroken(this.#broken);
    for (const { reject } of this.#waiting.values()) reject(failure);
    this.#waiting.clear();
    this.#breaking.resolve(failure);
  }
}
