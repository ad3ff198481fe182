import type { Kysely, Transaction } from "kysely";
import type { Tables } from "./tables.ts";

/** Work on the database, inside one transaction. */
export type Work<T> = (database: Transaction<Tables>) => Promise<T>;

/**
 * What a transaction is kept apart from. `serializable`: as if it were alone. `read committed`: it may see what others
 * commit meanwhile, which is enough, and faster among many writers, where constraints hold all its rules.
 *
 * On SQLite, of those that write, one runs at a time.
 */
export type Isolation = "serializable" | "read committed";

/** How the rows of each kind reach the database. */
export interface Database {
  /** Runs one query that reads; it sees all that was committed before. */
  read<T>(query: (database: Kysely<Tables>) => Promise<T>): Promise<T>;
  /** Runs several queries that read, all of them from one state of the database. */
  snapshot<T>(work: Work<T>): Promise<T>;
  /** Runs work that writes, all or nothing, as if it were alone unless told otherwise. It may be run several times. */
  write<T>(work: Work<T>, isolation?: Isolation): Promise<T>;
  /** Runs one statement that writes: by itself it is a transaction, in which it sees what others have committed. */
  statement<T>(query: (database: Kysely<Tables>) => Promise<T>): Promise<T>;
}
