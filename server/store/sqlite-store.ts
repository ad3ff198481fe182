import { sql, type Transaction } from "kysely";
import { type Metrics, NO_METRICS } from "../domain/metrics.ts";
import { type StoreBroken, StoreUnavailable } from "../domain/refusal.ts";
import type { AdministeredStore, InitialRows, WriteFigures } from "./administered-store.ts";
import type { Database, Work } from "./database.ts";
import { hasSpace } from "./free-space.ts";
import { migrate } from "./migrations.ts";
import { tablesToEmpty } from "./reset.ts";
import { rowsOf, StoreOfRows } from "./rows/rows.ts";
import { OPEN_DEADLINE_MS, SqliteConnection } from "./sqlite-connection.ts";
import { unusable } from "./sqlite-file.ts";
import type { Tables } from "./tables.ts";
import { type Connect, Writer, writeHere } from "./writer.ts";
import { withWritesBy } from "./writes.ts";

const isFailureOfSqlite = (error: unknown) => (error as { errcode?: number }).errcode !== undefined;

interface Opening {
  /** Inserted only into a new file. */
  readonly initialRows?: InitialRows | undefined;
  /** Where writes run; in this thread by default. */
  readonly writes?: Connect;
  /** Records each commit; nothing by default. */
  readonly metrics?: Metrics;
}

/**
 * The store in one SQLite file. One connection reads and another writes in groups, so that no read waits for a
 * transaction.
 */
export class SqliteStore extends StoreOfRows implements AdministeredStore {
  readonly #connection: SqliteConnection;
  readonly #writer: Writer;
  readonly place: string;

  private constructor(file: string, connection: SqliteConnection, writer: Writer) {
    super(withWritesBy(rowsOf(readingBy(connection, writer)), writer.write));
    this.place = file;
    this.#connection = connection;
    this.#writer = writer;
  }

  /** Opens or creates the file and updates its schema. */
  static async open(file: string, opening: Opening = {}): Promise<SqliteStore> {
    const { initialRows, writes = writeHere, metrics = NO_METRICS } = opening;
    const connection = await SqliteConnection.open(file);
    const start = async (database: Transaction<Tables>) => {
      if (await migrate(database, file)) await initialRows?.(database);
    };
    try {
      await connection.transaction(start, OPEN_DEADLINE_MS);
      return new SqliteStore(file, connection, await Writer.open(file, writes, metrics));
    } catch (error) {
      await connection.close();
      throw isFailureOfSqlite(error) ? unusable(file, error) : error;
    }
  }

  get breaking(): Promise<StoreBroken> {
    return this.#writer.breaking;
  }

  get writeFigures(): WriteFigures {
    return this.#writer.figures;
  }

  /**
   * Runs in this thread, so not suitable for frequent work of a server. Takes a connection of its own: reads on the
   * shared one would see the transaction before it is committed.
   */
  async transaction<T>(work: Work<T>): Promise<T> {
    this.#writer.refuseBroken();
    const connection = await SqliteConnection.open(this.place);
    return connection.transaction(work).finally(() => connection.close());
  }

  async reset(initialRows: InitialRows): Promise<void> {
    await this.transaction(async (database) => {
      // Rows may then be deleted in any order; references are checked at the end.
      await sql`pragma defer_foreign_keys = on`.execute(database);
      for (const name of await tablesToEmpty(database)) await database.deleteFrom(name).execute();
      await initialRows(database);
    });
  }

  async ping(): Promise<void> {
    this.#writer.refuseBroken();
    await this.#connection.query((database) => sql`select 1`.execute(database));
    if (!this.#writer.takesWrites) await this.ready();
  }

  override async ready(): Promise<void> {
    await super.ready();
    if (!hasSpace(this.place)) throw new StoreUnavailable(`There is too little disk space left for ${this.place}.`);
  }

  async close(): Promise<void> {
    await this.#writer.close();
    await this.#connection.close();
  }
}

/** Reads with this connection, as long as the database can be trusted. */
const readingBy = (connection: SqliteConnection, writer: Writer): Database => ({
  read: (query) => {
    writer.refuseBroken();
    return connection.query(query);
  },
  snapshot: (work) => {
    writer.refuseBroken();
    return connection.snapshot(work);
  },
  write: refuseUnlisted,
  statement: refuseUnlisted,
});

function refuseUnlisted(): Promise<never> {
  return Promise.reject(new Error("This method writes and is not listed among those that do."));
}
