import type { Kysely, Transaction } from "kysely";
import type { Tables } from "./tables.ts";

/** Work on the database, inside one transaction. */
export type Work<T> = (database: Transaction<Tables>) => Promise<T>;

/**
 * How a transaction is isolated. `serializable`: as if it ran alone. `read committed`: it may see what others commit in
 * the meantime. That is faster with many writers, and is enough if constraints enforce all rules.
 *
 * On SQLite, only one writing transaction runs at a time.
 */
export type Isolation = "serializable" | "read committed";

/** How rows access the database. */
export interface Database {
  /** Runs one reading query, which sees everything committed before. */
  read<T>(query: (database: Kysely<Tables>) => T | Promise<T>): Promise<T>;
  /** Runs several reading queries on one consistent state of the database. */
  snapshot<T>(work: Work<T>): Promise<T>;
  /** Runs work that writes, all or nothing, `serializable` by default. May run the work several times. */
  write<T>(work: Work<T>, isolation?: Isolation): Promise<T>;
  /** Runs one writing statement as its own transaction. It sees what others have committed. */
  statement<T>(query: (database: Kysely<Tables>) => Promise<T>): Promise<T>;
}
