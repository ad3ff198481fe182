import type { DatabaseSync } from "node:sqlite";
import { Kysely, type Transaction } from "kysely";
import { closeOnce, nodeSqliteDialect, WHOLE } from "./node-sqlite.ts";
import { openFile } from "./sqlite-file.ts";
import type { Tables } from "./tables.ts";
import { withRetries } from "./transactions.ts";

/** How long a start may wait, for the migration of another process above all, in milliseconds. */
export const OPEN_DEADLINE_MS = 10_000;

/** Opens or makes the file; waits while another process holds it. */
export const openPatiently = (file: string): Promise<DatabaseSync> =>
  withRetries(() => openFile(file), file, OPEN_DEADLINE_MS);

/** One connection to a database file; what asks it at the same time waits for its turn. */
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

  /** Runs a transaction that writes, and the whole of it again while another process holds the lock. */
  transaction<T>(work: (database: Transaction<Tables>) => Promise<T>, deadlineMs?: number): Promise<T> {
    return withRetries(() => this.#kysely.transaction().execute(work), this.#file, deadlineMs);
  }

  /** Runs a transaction that only reads. */
  snapshot<T>(work: (database: Transaction<Tables>) => Promise<T>): Promise<T> {
    return withRetries(() => this.#kysely.transaction().setAccessMode("read only").execute(work), this.#file);
  }

  /** Runs one query; SQLite gives it a transaction of its own. */
  query<T>(query: (database: Kysely<Tables>) => Promise<T>): Promise<T> {
    return withRetries(() => query(this.#kysely), this.#file);
  }

  async close(): Promise<void> {
    await this.#kysely.destroy();
    closeOnce(this.#sqlite);
  }
}
