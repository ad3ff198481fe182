import type { Kysely, Transaction } from "kysely";
import type { Tables } from "./tables.ts";

/** Work on the database, inside one transaction. */
export type Work<T> = (database: Transaction<Tables>) => Promise<T>;

/** How the rows of each kind reach the database. */
export interface Database {
  /** Runs one query that reads; it sees all that was committed before. */
  read<T>(query: (database: Kysely<Tables>) => Promise<T>): Promise<T>;
  /** Runs several queries that read, all of them from one state of the database. */
  snapshot<T>(work: Work<T>): Promise<T>;
  /** Runs work that writes, all or nothing. */
  write<T>(work: Work<T>): Promise<T>;
}
