import type { DatabaseSync } from "node:sqlite";
import { Kysely, type Transaction } from "kysely";
import { closeOnce, nodeSqliteDialect, WHOLE } from "./node-sqlite.ts";
import { openFile } from "./sqlite-file.ts";
import type { Tables } from "./tables.ts";
import { withRetries } from "./transactions.ts";

/** How long opening may wait, mainly for another process's migration, in milliseconds. */
export const OPEN_DEADLINE_MS = 10_000;

/** Opens or creates the file; waits while another process holds it. */
export const openPatiently = (file: string): Promise<DatabaseSync> =>
  withRetries(() => openFile(file), file, OPEN_DEADLINE_MS);

/** One connection to a database file. Simultaneous calls wait for their turn. */
export class SqliteConnection {
  readonly #file: string;
  readonly #sqlite: DatabaseSync;
  readonly #kysely: Kysely<Tables>;

  private constructor(file: string, sqlite: DatabaseSync) {
    this.#file = file;
    this.#sqlite = sqlite;
    this.#kysely = new Kysely<Tables>({ dialect: nodeSqliteDialect(sqlite, WHOLE) });
  }

  static async open(file: string): Promise<SqliteConnection> {
    return new SqliteConnection(file, await openPatiently(file));
  }

  /** Runs a writing transaction, and repeats all of it while another process holds the lock. */
  transaction<T>(work: (database: Transaction<Tables>) => Promise<T>, deadlineMs?: number): Promise<T> {
    return withRetries(() => this.#kysely.transaction().execute(work), this.#file, deadlineMs);
  }

  /** Runs a reading transaction. */
  snapshot<T>(work: (database: Transaction<Tables>) => Promise<T>): Promise<T> {
    return withRetries(() => this.#kysely.transaction().setAccessMode("read only").execute(work), this.#file);
  }

  /** Runs one query, which SQLite makes its own transaction. */
  query<T>(query: (database: Kysely<Tables>) => T | Promise<T>): Promise<T> {
    return withRetries(() => query(this.#kysely), this.#file);
  }

  async close(): Promise<void> {
    await this.#kysely.destroy();
    closeOnce(this.#sqlite);
  }
}
