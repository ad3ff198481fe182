import type { DatabaseSync } from "node:sqlite";
import {
  CompiledQuery,
  type DatabaseConnection,
  type SqliteDatabase,
  SqliteDialect,
  SqliteDriver,
  type SqliteStatement,
} from "kysely";

/**
 * Kysely's SQLite dialect over `node:sqlite`.
 *
 * A transaction that writes takes the lock at its start (`immediate`): a deferred one that reads and then writes is
 * refused at once when another connection wrote in between. One that only reads takes none (`deferred`).
 */
export function nodeSqliteDialect(database: DatabaseSync, begin: "immediate" | "deferred"): SqliteDialect {
  const config = { database: adapter(database) };
  class Driver extends SqliteDriver {
    override async beginTransaction(connection: DatabaseConnection): Promise<void> {
      await connection.executeQuery(CompiledQuery.raw(`begin ${begin}`));
    }
    override async rollbackTransaction(connection: DatabaseConnection): Promise<void> {
      // SQLite rolls back by itself after some failures; to do it again would fail and hide what happened.
      if (database.isTransaction) await super.rollbackTransaction(connection);
    }
  }
  class Dialect extends SqliteDialect {
    override createDriver() {
      return new Driver(config);
    }
  }
  return new Dialect(config);
}

/** More than the store has queries; those with a list of values are another text for each length of the list. */
const MOST_STATEMENTS = 200;

/** Keeps prepared statements by their text, the latest ones; closing the database closes them. */
function adapter(database: DatabaseSync): SqliteDatabase {
  const statements = new Map<string, SqliteStatement>();
  return {
    close: () => {
      statements.clear();
      closeOnce(database);
    },
    prepare: (sql) => {
      const statement = statements.get(sql) ?? prepare(database, sql);
      // A Map lists its entries in the order of insertion, so the first one is the one unused for longest.
      statements.delete(sql);
      statements.set(sql, statement);
      if (statements.size > MOST_STATEMENTS) statements.delete(statements.keys().next().value ?? "");
      return statement;
    },
  };
}

function prepare(database: DatabaseSync, sql: string): SqliteStatement {
  const statement = database.prepare(sql);
  type Values = Parameters<typeof statement.all>;
  return {
    reader: statement.columns().length > 0,
    all: (parameters) => statement.all(...(parameters as Values)),
    run: (parameters) => statement.run(...(parameters as Values)),
    iterate: (parameters) => statement.iterate(...(parameters as Values)),
  };
}

/** Kysely closes each time it is told to, and only what it has used; SQLite wants to be closed once. */
export function closeOnce(database: DatabaseSync): void {
  if (database.isOpen) database.close();
}
