import { setTimeout as wait } from "node:timers/promises";
import type { ControlledTransaction, Kysely } from "kysely";
import type { Metrics } from "../../domain/metrics.ts";
import { OutcomeUnknown, StoreBusy, StoreUnavailable } from "../../domain/refusal.ts";
import type { WriteFigures } from "../administered-store.ts";
import type { Isolation, Work } from "../database.ts";
import type { Tables } from "../tables.ts";
import { isOutcomeUnknown, kindOf } from "./failures.ts";

/** How long to repeat a transaction that loses against others, and how long to try to connect, in milliseconds. */
const DEADLINE_MS = 2_000;
const SEEKING_MS = 700;

/** How often a constraint violation is retried: it may be a race, but a row that stays there fails every time. */
const MOST_CONFLICTS = 5;

/**
 * Runs database work, and repeats all of it if it certainly had no effect: it lost against another transaction, or the
 * connection was lost before the commit.
 */
export async function repeated<T>(work: () => T | Promise<T>, deadlineMs = DEADLINE_MS): Promise<T> {
  const started = performance.now();
  for (let attempt = 0, conflicts = 0; ; attempt++) {
    try {
      return await work();
    } catch (failure) {
      const kind = failure instanceof OutcomeUnknown ? undefined : kindOf(failure);
      const isConflict = String((failure as { code?: unknown }).code).startsWith("23");
      if (kind === undefined || (isConflict && ++conflicts > MOST_CONFLICTS)) throw failure;
      const took = performance.now() - started;
      if (took > (kind === "lost" ? deadlineMs : SEEKING_MS)) throw ended(kind, failure);
      await wait(Math.random() * Math.min(2 ** attempt, 50));
    }
  }
}

function ended(kind: "lost" | "unavailable", cause: unknown): StoreUnavailable {
  if (kind === "lost") return new StoreBusy("The transaction lost against others until its deadline.", { cause });
  const reason = cause instanceof Error ? cause.message || String((cause as { code?: unknown }).code) : String(cause);
  return new StoreUnavailable(`The database cannot be used now: ${reason}.`, { cause });
}

/** Runs transactions that write, and counts them. */
export class CountedTransactions {
  readonly #kysely: Kysely<Tables>;
  readonly #metrics: Metrics;
  #asked = 0;
  #commits = 0;
  #ended = 0;

  constructor(kysely: Kysely<Tables>, metrics: Metrics) {
    this.#kysely = kysely;
    this.#metrics = metrics;
    metrics.storeQueue(() => this.figures.waiting);
  }

  get figures(): WriteFigures {
    return { commits: this.#commits, writes: this.#ended, waiting: this.#asked - this.#ended };
  }

  run<T>(work: Work<T>, isolation: Isolation): Promise<T> {
    return this.#counted(() => transactionOnce(this.#kysely, work, isolation));
  }

  runStatement<T>(query: (database: Kysely<Tables>) => Promise<T>): Promise<T> {
    return this.#counted(() => statementOnce(this.#kysely, query));
  }

  async #counted<T>(transaction: () => Promise<T>): Promise<T> {
    this.#asked++;
    const started = performance.now();
    try {
      const value = await repeated(transaction);
      this.#commits++;
      this.#metrics.committed(1, (performance.now() - started) / 1_000);
      return value;
    } finally {
      this.#ended++;
    }
  }
}

/** Runs one statement, which commits by itself. Once it has a connection, it fails the way a commit does. */
function statementOnce<T>(kysely: Kysely<Tables>, query: (database: Kysely<Tables>) => Promise<T>): Promise<T> {
  return kysely.connection().execute((connection) => query(connection).catch(failCommit));
}

/** Runs a transaction once. Fails with {@link OutcomeUnknown} if the connection was lost during the commit. */
export async function transactionOnce<T>(kysely: Kysely<Tables>, work: Work<T>, isolation: Isolation): Promise<T> {
  const transaction = await kysely.startTransaction().setIsolationLevel(isolation).execute();
  let value: T;
  try {
    value = await work(transaction);
  } catch (failure) {
    await rollBack(transaction);
    throw failure;
  }
  await commit(transaction);
  return value;
}

/** Also returns the connection to the pool. If the connection is lost, the database rolls back by itself. */
async function rollBack(transaction: ControlledTransaction<Tables>): Promise<void> {
  await transaction
    .rollback()
    .execute()
    .catch(() => undefined);
}

async function commit(transaction: ControlledTransaction<Tables>): Promise<void> {
  try {
    await transaction.commit().execute();
  } catch (failure) {
    await rollBack(transaction);
    failCommit(failure);
  }
}

/** If the connection broke or the database stopped, it may have committed; any other failure means that it did not. */
function failCommit(failure: unknown): never {
  if (!isOutcomeUnknown(failure)) throw failure;
  throw new OutcomeUnknown("The connection was lost during a commit.", { cause: failure });
}
