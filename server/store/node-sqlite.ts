import type { DatabaseSync } from "node:sqlite";
import { CompiledQuery, type DatabaseConnection, type SqliteDatabase, SqliteDialect, SqliteDriver } from "kysely";

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

function adapter(database: DatabaseSync): SqliteDatabase {
  return {
    close: () => closeOnce(database),
    prepare: (sql) => {
      const statement = database.prepare(sql);
      type Values = Parameters<typeof statement.all>;
      return {
        reader: statement.columns().length > 0,
        all: (parameters) => statement.all(...(parameters as Values)),
        run: (parameters) => statement.run(...(parameters as Values)),
        iterate: (parameters) => statement.iterate(...(parameters as Values)),
      };
    },
  };
}

/** Kysely closes each time it is told to, and only what it has used; SQLite wants to be closed once. */
export function closeOnce(database: DatabaseSync): void {
  if (database.isOpen) database.close();
}
