import type { DatabaseSync } from "node:sqlite";
import {
  CompiledQuery,
  type DatabaseConnection,
  SqliteAdapter,
  type SqliteDatabase,
  SqliteDialect,
  SqliteDriver,
  type SqliteStatement,
  type TransactionSettings,
} from "kysely";

/** The statements that begin and end a Kysely transaction. */
interface TransactionStatements {
  readonly begin: (settings: TransactionSettings) => string;
  readonly commit: readonly string[];
  readonly rollback: readonly string[];
}

/**
 * A writing transaction takes the lock at its start (`immediate`). A deferred one that reads and then writes fails at
 * once if another connection wrote in between. A reading transaction takes no lock (`deferred`).
 */
export const WHOLE: TransactionStatements = {
  begin: ({ accessMode }) => (accessMode === "read only" ? "begin deferred" : "begin immediate"),
  commit: ["commit"],
  rollback: ["rollback"],
};

/** A part of an open transaction, which can be rolled back alone. */
export const PART: TransactionStatements = {
  begin: () => "savepoint part",
  commit: ["release part"],
  // SQLite keeps a savepoint open after rolling back to it.
  rollback: ["rollback to part", "release part"],
};

/** Kysely's SQLite dialect, using `node:sqlite`. */
export function nodeSqliteDialect(database: DatabaseSync, statements: TransactionStatements): SqliteDialect {
  const config = { database: adapter(database) };
  const run = async (connection: DatabaseConnection, texts: readonly string[]) => {
    for (const text of texts) await connection.executeQuery(CompiledQuery.raw(text));
  };
  class Driver extends SqliteDriver {
    override beginTransaction(connection: DatabaseConnection, settings: TransactionSettings = {}): Promise<void> {
      return run(connection, [statements.begin(settings)]);
    }
    override commitTransaction(connection: DatabaseConnection): Promise<void> {
      return run(connection, statements.commit);
    }
    override async rollbackTransaction(connection: DatabaseConnection): Promise<void> {
      // SQLite rolls back by itself after some failures. A second rollback would fail and hide the first failure.
      if (database.isTransaction) await run(connection, statements.rollback);
    }
  }
  class Dialect extends SqliteDialect {
    override createDriver() {
      return new Driver(config);
    }
    override createAdapter() {
      return new NodeSqliteAdapter(database);
    }
  }
  return new Dialect(config);
}

/** Knows its connection, so that compiled queries can bypass the rest of Kysely. */
export class NodeSqliteAdapter extends SqliteAdapter {
  readonly database: DatabaseSync;

  constructor(database: DatabaseSync) {
    super();
    this.database = database;
  }
}

/** More than the store's queries. Queries with a list of values have a different text for each length of the list. */
const MOST_STATEMENTS = 200;

/** Caches prepared statements by their text, up to a limit. Closing the database closes them. */
function adapter(database: DatabaseSync): SqliteDatabase {
  const statements = new Map<string, SqliteStatement>();
  return {
    close: () => {
      statements.clear();
      closeOnce(database);
    },
    prepare: (sql) => {
      const statement = statements.get(sql) ?? prepare(database, sql);
      // A Map keeps the order of insertion, so the first entry is the least recently used.
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

/** Kysely closes a connection each time it is asked, but only if it was used. SQLite must be closed exactly once. */
export function closeOnce(database: DatabaseSync): void {
  if (database.isOpen) database.close();
}
