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

/** The statements around a transaction of Kysely's. */
interface TransactionStatements {
  readonly begin: (settings: TransactionSettings) => string;
  readonly commit: readonly string[];
  readonly rollback: readonly string[];
}

/**
 * A transaction that writes takes the lock at its start (`immediate`): a deferred one that reads and then writes is
 * refused at once when another connection wrote in between. One that only reads takes none (`deferred`).
 */
export const WHOLE: TransactionStatements = {
  begin: ({ accessMode }) => (accessMode === "read only" ? "begin deferred" : "begin immediate"),
  commit: ["commit"],
  rollback: ["rollback"],
};

/** A part of a transaction that is open already; it can be undone without the others. */
export const PART: TransactionStatements = {
  begin: () => "savepoint part",
  commit: ["release part"],
  // SQLite leaves a savepoint open that it has gone back to.
  rollback: ["rollback to part", "release part"],
};

/** Kysely's SQLite dialect over `node:sqlite`. */
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
      // SQLite rolls back by itself after some failures; to do it again would fail and hide what happened.
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

/** Knows its connection, so that a query which is compiled already can do without the rest of Kysely. */
export class NodeSqliteAdapter extends SqliteAdapter {
  readonly database: DatabaseSync;

  constructor(database: DatabaseSync) {
    super();
    this.database = database;
  }
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
