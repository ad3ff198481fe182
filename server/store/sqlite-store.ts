import { sql, type Transaction } from "kysely";
import type { Store } from "../domain/store.ts";
import type { Database, Work } from "./database.ts";
import { migrate } from "./migrations.ts";
import { AdminKeyRows } from "./rows/admin-key-rows.ts";
import { AppRows } from "./rows/app-rows.ts";
import { BusinessProfileRows } from "./rows/business-profile-rows.ts";
import { MetaCallRows } from "./rows/meta-call-rows.ts";
import { OrganizationRows } from "./rows/organization-rows.ts";
import { PhoneNumberRows } from "./rows/phone-number-rows.ts";
import { SignupAttemptRows } from "./rows/signup-attempt-rows.ts";
import { OPEN_DEADLINE_MS, SqliteConnection } from "./sqlite-connection.ts";
import type { Tables } from "./tables.ts";

/** Tables that a reset leaves as they are: a look at Meta that began before it must not count as a later one. */
const KEPT: ReadonlySet<string> = new Set(["schemaMigrations", "metaLooks"] satisfies (keyof Tables)[]);

/** Rows that a new database begins with. */
export type InitialRows = Work<void>;

/**
 * The store in one SQLite file: a connection that writes and one that reads, so that no read waits behind a
 * transaction.
 */
export class SqliteStore implements Store {
  readonly #writer: SqliteConnection;
  readonly #reader: SqliteConnection;
  readonly #database: Database = {
    read: (query) => this.#reader.query(query),
    snapshot: (work) => this.#reader.transaction(work),
    write: (work) => this.#writer.transaction(work),
  };
  readonly organizations = new OrganizationRows(this.#database);
  readonly adminKeys = new AdminKeyRows(this.#database);
  readonly apps = new AppRows(this.#database);
  readonly businessProfiles = new BusinessProfileRows(this.#database);
  readonly signupAttempts = new SignupAttemptRows(this.#database);
  readonly phoneNumbers = new PhoneNumberRows(this.#database);
  readonly metaCalls = new MetaCallRows(this.#database);

  private constructor(writer: SqliteConnection, reader: SqliteConnection) {
    this.#writer = writer;
    this.#reader = reader;
  }

  /** Opens or makes the file and brings its schema up to date; `initialRows` go only into a new one. */
  static async open(file: string, initialRows: InitialRows = async () => {}): Promise<SqliteStore> {
    const writer = await SqliteConnection.open(file, "immediate");
    const start = async (database: Transaction<Tables>) => {
      if (await migrate(database, file)) await initialRows(database);
    };
    try {
      await writer.transaction(start, OPEN_DEADLINE_MS);
      return new SqliteStore(writer, await SqliteConnection.open(file, "deferred"));
    } catch (error) {
      await writer.close();
      throw error;
    }
  }

  /** Runs work that writes, all or nothing. */
  async transaction<T>(work: Work<T>): Promise<T> {
    return this.#database.write(work);
  }

  /** Empties every table and begins anew, all at once; who has the file open goes on with the new rows. */
  async reset(initialRows: InitialRows): Promise<void> {
    await this.transaction(async (database) => {
      // Rows may then go in any order; the references are checked at the end.
      await sql`pragma defer_foreign_keys = on`.execute(database);
      const tables = await database.introspection.getTables();
      for (const { name } of tables.filter((table) => !KEPT.has(table.name)))
        await database.deleteFrom(name as keyof Tables).execute();
      await initialRows(database);
    });
  }

  async ping(): Promise<void> {
    await this.#database.read((database) => sql`select 1`.execute(database));
  }

  async ready(): Promise<void> {
    await this.#database.write(async () => undefined);
  }

  async close(): Promise<void> {
    await this.#reader.close();
    await this.#writer.close();
  }
}
