import { type Kysely, sql, type Transaction } from "kysely";
import type { Caller } from "../domain/caller.ts";
import { sortKey } from "../domain/ids.ts";
import type {
  App,
  BusinessProfile,
  Listed,
  NewPhoneNumber,
  Page,
  Store,
  WhatsAppPhoneNumber,
} from "../domain/store.ts";
import { Connection, OPEN_DEADLINE_MS } from "./connection.ts";
import { migrate } from "./migrations.ts";
import { phoneNumberRow, selectPhoneNumbers, withApps } from "./phone-number-rows.ts";
import type { Tables } from "./tables.ts";

/** Rows that a new database begins with. */
export type InitialRows = (database: Transaction<Tables>) => Promise<void>;

/**
 * The store in one SQLite file: a connection that writes and one that reads, so that no read waits behind a
 * transaction.
 */
export class SqliteStore implements Store {
  readonly #writer: Connection;
  readonly #reader: Connection;

  private constructor(writer: Connection, reader: Connection) {
    this.#writer = writer;
    this.#reader = reader;
  }

  /** Opens or makes the file and brings its schema up to date; `initialRows` go only into a new one. */
  static async open(file: string, initialRows: InitialRows = async () => {}): Promise<SqliteStore> {
    const writer = await Connection.open(file, "immediate");
    const start = async (database: Transaction<Tables>) => {
      if (await migrate(database, file)) await initialRows(database);
    };
    try {
      await writer.transaction(start, OPEN_DEADLINE_MS);
      return new SqliteStore(writer, await Connection.open(file, "deferred"));
    } catch (error) {
      await writer.close();
      throw error;
    }
  }

  /** Runs work that writes, all or nothing. */
  async transaction<T>(work: (database: Transaction<Tables>) => Promise<T>): Promise<T> {
    return this.#writer.transaction(work);
  }

  /** Empties every table and begins anew, all at once; who has the file open goes on with the new rows. */
  async reset(initialRows: InitialRows): Promise<void> {
    await this.transaction(async (database) => {
      const tables = [
        "phoneNumberApps",
        "phoneNumbers",
        "businessProfiles",
        "apps",
        "adminKeys",
        "organizations",
      ] as const;
      for (const table of tables) await database.deleteFrom(table).execute();
      await initialRows(database);
    });
  }

  /** Runs work that reads, all of it from one state of the database. */
  async #read<T>(work: (database: Transaction<Tables>) => Promise<T>): Promise<T> {
    return this.#reader.transaction(work);
  }

  async findCaller(keyDigest: string): Promise<Caller | undefined> {
    return this.#read((database) =>
      database
        .selectFrom("adminKeys")
        .where("digest", "=", keyDigest)
        .where("revokedAt", "is", null)
        .select(["organizationId", "id as keyId"])
        .executeTakeFirst(),
    );
  }

  async insertApp(organizationId: string, app: App): Promise<boolean> {
    return this.transaction(async (database) => {
      const row = { ...app, organizationId, sortKey: sortKey(app.id) };
      const insert = database.insertInto("apps").values(row);
      const { numInsertedOrUpdatedRows } = await insert
        .onConflict((conflict) => conflict.columns(["organizationId", "slug"]).doNothing())
        .executeTakeFirstOrThrow();
      return numInsertedOrUpdatedRows === 1n;
    });
  }

  async listApps(organizationId: string, page: Page): Promise<Listed<App>> {
    return this.#read(async (database) => {
      const rows = await database
        .selectFrom("apps")
        .where("organizationId", "=", organizationId)
        .$if(page.cursor !== undefined, (query) => query.where("sortKey", "<", sortKey(page.cursor ?? "")))
        .orderBy("sortKey", "desc")
        .limit(page.limit + 1)
        .select(["id", "slug", "name", "status", "createdAt", "updatedAt"])
        .execute();
      return listed(rows, page, await count(database, "apps", organizationId));
    });
  }

  async unknownApps(organizationId: string, appIds: readonly string[]): Promise<readonly string[]> {
    if (appIds.length === 0) return [];
    const rows = await this.#read((database) =>
      database
        .selectFrom("apps")
        .where("organizationId", "=", organizationId)
        .where("id", "in", appIds)
        .select("id")
        .execute(),
    );
    const known = new Set(rows.map(({ id }) => id));
    return appIds.filter((id) => !known.has(id));
  }

  async findBusinessProfile(organizationId: string, metaWabaId: string): Promise<BusinessProfile | undefined> {
    return this.#read((database) =>
      database
        .selectFrom("businessProfiles")
        .where("organizationId", "=", organizationId)
        .where("metaWabaId", "=", metaWabaId)
        .select(["id", "metaWabaId", "businessName"])
        .executeTakeFirst(),
    );
  }

  async ownsMetaToken(organizationId: string): Promise<boolean> {
    const row = await this.#read((database) =>
      database.selectFrom("organizations").where("id", "=", organizationId).select("ownsMetaToken").executeTakeFirst(),
    );
    return row?.ownsMetaToken === 1;
  }

  async insertPhoneNumber(
    organizationId: string,
    number: NewPhoneNumber,
    appIds: readonly string[],
  ): Promise<WhatsAppPhoneNumber | "already_registered" | "business_account_taken"> {
    return this.transaction(async (database) => {
      const profile = await connectedProfile(database, organizationId, number);
      if (profile.organizationId !== organizationId) return undo("business_account_taken");
      const insert = database.insertInto("phoneNumbers").values(phoneNumberRow(organizationId, profile.id, number));
      const { numInsertedOrUpdatedRows } = await insert
        .onConflict((conflict) => conflict.columns(["organizationId", "metaPhoneNumberId"]).doNothing())
        .executeTakeFirstOrThrow();
      if (numInsertedOrUpdatedRows !== 1n) return undo("already_registered");
      await assign(database, organizationId, number.id, appIds);
      return found(database, organizationId, number.id);
    }).catch(outcomeOf<"already_registered" | "business_account_taken">);
  }

  async listPhoneNumbers(organizationId: string, page: Page): Promise<Listed<WhatsAppPhoneNumber>> {
    return this.#read(async (database) => {
      const rows = await selectPhoneNumbers(database, organizationId)
        .$if(page.cursor !== undefined, (query) => query.where("n.sortKey", "<", sortKey(page.cursor ?? "")))
        .orderBy("n.sortKey", "desc")
        .limit(page.limit + 1)
        .execute();
      return listed(await withApps(database, rows), page, await count(database, "phoneNumbers", organizationId));
    });
  }

  async findPhoneNumber(organizationId: string, id: string): Promise<WhatsAppPhoneNumber | undefined> {
    return this.#read(async (database) => {
      const rows = await selectPhoneNumbers(database, organizationId).where("n.id", "=", id).execute();
      return (await withApps(database, rows))[0];
    });
  }

  async replacePhoneNumberApps(
    organizationId: string,
    id: string,
    appIds: readonly string[],
    updatedAt: string,
  ): Promise<WhatsAppPhoneNumber | undefined> {
    return this.transaction(async (database) => {
      const { numUpdatedRows } = await database
        .updateTable("phoneNumbers")
        .where("organizationId", "=", organizationId)
        .where("id", "=", id)
        .set({ updatedAt })
        .executeTakeFirstOrThrow();
      if (numUpdatedRows === 0n) return undefined;
      await database.deleteFrom("phoneNumberApps").where("phoneNumberId", "=", id).execute();
      await assign(database, organizationId, id, appIds);
      return found(database, organizationId, id);
    });
  }

  async ping(): Promise<void> {
    await this.#read((database) => sql`select 1`.execute(database));
  }

  async close(): Promise<void> {
    await this.#reader.close();
    await this.#writer.close();
  }
}

/** Thrown to roll a transaction back with an outcome that is no failure. */
class Undone<Outcome> extends Error {
  readonly outcome: Outcome;

  constructor(outcome: Outcome) {
    super("rolled back");
    this.outcome = outcome;
  }
}

function undo<Outcome>(outcome: Outcome): never {
  throw new Undone(outcome);
}

function outcomeOf<Outcome>(error: unknown): Outcome {
  if (error instanceof Undone) return error.outcome;
  throw error;
}

function listed<Item>(rows: readonly Item[], { limit }: Page, totalCount: number): Listed<Item> {
  return { items: rows.slice(0, limit), hasMore: rows.length > limit, totalCount };
}

async function count(
  database: Kysely<Tables>,
  table: "apps" | "phoneNumbers",
  organizationId: string,
): Promise<number> {
  const query = database.selectFrom(table).where("organizationId", "=", organizationId);
  const { total } = await query.select((rows) => rows.fn.countAll<number>().as("total")).executeTakeFirstOrThrow();
  return total;
}

/** The profile of the number's business account: the one that is there, whosever it is, else a new one. */
async function connectedProfile(database: Transaction<Tables>, organizationId: string, number: NewPhoneNumber) {
  const { id, metaWabaId, businessName } = number.businessProfile;
  const row = { id, organizationId, metaWabaId, businessName, createdAt: number.createdAt };
  const insert = database.insertInto("businessProfiles").values(row);
  await insert.onConflict((conflict) => conflict.column("metaWabaId").doNothing()).execute();
  const query = database.selectFrom("businessProfiles").where("metaWabaId", "=", metaWabaId);
  return query.select(["id", "organizationId"]).executeTakeFirstOrThrow();
}

async function assign(
  database: Transaction<Tables>,
  organizationId: string,
  phoneNumberId: string,
  appIds: readonly string[],
) {
  if (appIds.length === 0) return;
  const rows = appIds.map((appId, position) => ({ phoneNumberId, organizationId, appId, position }));
  await database.insertInto("phoneNumberApps").values(rows).execute();
}

async function found(database: Transaction<Tables>, organizationId: string, id: string): Promise<WhatsAppPhoneNumber> {
  const [number] = await withApps(
    database,
    await selectPhoneNumbers(database, organizationId).where("n.id", "=", id).execute(),
  );
  if (number === undefined) throw new Error(`The number ${id} was kept and is not there.`);
  return number;
}
