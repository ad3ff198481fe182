import type { DatabaseSync } from "node:sqlite";
import { Kysely } from "kysely";
import { DatabaseFile } from "./database-file.ts";
import { closeOnce, nodeSqliteDialect, PART } from "./node-sqlite.ts";
import { type Rows, rowsOf } from "./rows/rows.ts";
import { openPatiently } from "./sqlite-connection.ts";
import { type FailureKind, kindOf } from "./sqlite-failures.ts";
import type { Tables } from "./tables.ts";
import { LOCK_DEADLINE_MS, pause } from "./transactions.ts";
import { makeWrite, type Write } from "./writes.ts";

/** A requested write, with the id that its caller knows it by. */
export interface AskedWrite extends Write {
  readonly id: number;
}

/** A failure in a form that can be sent to another thread. */
export interface ToldFailure {
  readonly kind: FailureKind | undefined;
  readonly message: string;
  readonly stack: string | undefined;
}

export type Outcome = { readonly id: number } & ({ readonly value: unknown } | { readonly failure: ToldFailure });

/**
 * The outcomes of a group, and how long its commit took if there was one; they are on disk. Or `broken`: why there will
 * be no more outcomes.
 */
export type Told = { readonly outcomes: readonly Outcome[]; readonly commitMs?: number } | { readonly broken: string };

interface Ends {
  /** Called for each group, after its commit. */
  readonly tell: (told: Told) => void;
  /** Returns the writes that arrived since the last call. */
  readonly more?: () => readonly AskedWrite[];
}

/** The most writes that share a commit, so that the first one does not wait too long. */
const MOST_IN_GROUP = 64;

type WaitingWrite = AskedWrite & { readonly deadline: number };

/**
 * Writes to one SQLite file in groups: writes that wait at the same time run one after another and share a commit,
 * because its sync takes most of the time.
 *
 * Each write is all or nothing on its own, and its outcome is reported only after the commit.
 */
export class WriteGroups {
  readonly #file: DatabaseFile;
  readonly #path: string;
  readonly #sqlite: DatabaseSync;
  readonly #kysely: Kysely<Tables>;
  readonly #rows: Rows;
  readonly #ends: Required<Ends>;
  #waiting: WaitingWrite[] = [];
  #running: Promise<void> | undefined;
  #isBroken = false;

  /** @param sqlite a connection to the file that nothing else uses */
  constructor(file: string, sqlite: DatabaseSync, { tell, more = () => [] }: Ends) {
    this.#path = file;
    this.#file = new DatabaseFile(file);
    this.#sqlite = sqlite;
    this.#kysely = new Kysely<Tables>({ dialect: nodeSqliteDialect(sqlite, PART) });
    this.#ends = { tell, more };
    const kysely = this.#kysely;
    this.#rows = rowsOf({
      read: async (query) => query(kysely),
      snapshot: (work) => kysely.transaction().execute(work),
      write: (work) => kysely.transaction().execute(work),
      statement: (query) => kysely.transaction().execute(query),
    });
  }

  static async open(file: string, ends: Ends): Promise<WriteGroups> {
    return new WriteGroups(file, await openPatiently(file), ends);
  }

  take(writes: readonly AskedWrite[]): void {
    if (this.#isBroken) return;
    this.#wait(writes);
    this.#running ??= this.#run();
  }

  /** Makes the waiting writes, then closes the connection. */
  async close(): Promise<void> {
    await this.#running;
    await this.#kysely.destroy();
    closeOnce(this.#sqlite);
  }

  #wait(writes: readonly AskedWrite[]): void {
    const deadline = performance.now() + LOCK_DEADLINE_MS;
    for (const write of writes) this.#waiting.push({ ...write, deadline });
  }

  async #run(): Promise<void> {
    // Starts in a later microtask, so that `take` has recorded that it runs.
    await undefined;
    while (this.#waiting.length > 0) if (await this.#begin()) await this.#makeGroup();
    this.#running = undefined;
  }

  /** Takes the lock. @returns `false` if all waiting writes have reached their deadline */
  async #begin(): Promise<boolean> {
    for (let attempt = 0; this.#waiting.length > 0; attempt++) {
      try {
        this.#sqlite.exec("begin immediate");
        return true;
      } catch (failure) {
        if (kindOf(failure) !== "busy") return this.#fail(this.#waiting.splice(0), failure);
        this.#fail(this.#takeLate(), failure);
        await pause(attempt);
      }
    }
    return false;
  }

  /** Takes the writes that have waited until their deadline out of those that wait. */
  #takeLate(): WaitingWrite[] {
    // The deadlines rise, so each write is judged once: judged twice, one whose time passes in between would be lost.
    const now = performance.now();
    const inTime = this.#waiting.findIndex(({ deadline }) => deadline >= now);
    return this.#waiting.splice(0, inTime === -1 ? this.#waiting.length : inTime);
  }

  async #makeGroup(): Promise<void> {
    const group: AskedWrite[] = [];
    try {
      const outcomes: Outcome[] = [];
      for (let write = this.#next(group); write; write = this.#next(group)) {
        group.push(write);
        outcomes.push(await this.#outcomeOf(write));
      }
      const began = performance.now();
      this.#sqlite.exec("commit");
      const commitMs = performance.now() - began;
      if (this.#file.isTheSame()) this.#ends.tell({ outcomes, commitMs });
      else this.#break(`${this.#path} was deleted or replaced while the server had it open.`);
    } catch (failure) {
      if (this.#sqlite.isTransaction) this.#sqlite.exec("rollback");
      this.#fail(group, failure);
    }
  }

  #next(group: readonly AskedWrite[]): AskedWrite | undefined {
    if (group.length === MOST_IN_GROUP) return undefined;
    if (this.#waiting.length === 0) this.#wait(this.#ends.more());
    return this.#waiting.shift();
  }

  /** Throws if the failure of one write has rolled back the whole group. */
  async #outcomeOf(write: AskedWrite): Promise<Outcome> {
    const { id } = write;
    try {
      return { id, value: await makeWrite(this.#rows, write) };
    } catch (failure) {
      if (!this.#sqlite.isTransaction || kindOf(failure) === "broken") throw failure;
      return { id, failure: toldFailure(failure) };
    }
  }

  #fail(writes: readonly AskedWrite[], failure: unknown): false {
    const told = toldFailure(failure);
    if (told.kind === "broken") this.#break(`${this.#path} failed: ${told.message}.`);
    else if (writes.length > 0) this.#ends.tell({ outcomes: writes.map(({ id }) => ({ id, failure: told })) });
    return false;
  }

  /** Writes nothing more. It is unknown whether the writes in progress were stored. */
  #break(broken: string): void {
    this.#isBroken = true;
    this.#waiting = [];
    this.#ends.tell({ broken });
  }
}

function toldFailure(failure: unknown): ToldFailure {
  const { message, stack } = failure instanceof Error ? failure : new Error(String(failure));
  return { kind: kindOf(failure), message, stack };
}
