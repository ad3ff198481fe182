import type { Transaction } from "kysely";
import type { Tables } from "./tables.ts";

/** Work on the database, inside one transaction. */
export type Work<T> = (database: Transaction<Tables>) => Promise<T>;

/** How the rows of each kind reach the database. */
export interface Database {
  /** Runs work that reads, all of it from one state of the database. */
  read<T>(work: Work<T>): Promise<T>;
  /** Runs work that writes, all or nothing. */
  write<T>(work: Work<T>): Promise<T>;
}
