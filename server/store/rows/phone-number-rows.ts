import { type Kysely, sql, type Transaction } from "kysely";
import { sortKey } from "../../domain/ids.ts";
import type { Listed } from "../../domain/paging.ts";
import { listed } from "../../domain/paging.ts";
import type {
  InsertRefusal,
  NewPhoneNumber,
  PhoneNumberPage,
  PhoneNumberStatus,
  PhoneNumberStore,
  WhatsAppPhoneNumber,
} from "../../domain/phone-numbers/phone-number-store.ts";
import type { Database } from "../database.ts";
import { prepared } from "../prepared.ts";
import { outcomeOfRollback, rollBack } from "../rollback.ts";
import type { Tables } from "../tables.ts";
import { unknownApps } from "./app-rows.ts";
import { isTaken } from "./business-profile-rows.ts";
import { phoneNumberFrom, phoneNumberRow, selectPhoneNumbers, statusColumns } from "./phone-number-mapping.ts";
import { pageOfNumbers } from "./phone-number-pages.ts";

export class PhoneNumberRows implements PhoneNumberStore {
  readonly #database: Database;

  constructor(database: Database) {
    this.#database = database;
  }

  async insert(
    organizationId: string,
    number: NewPhoneNumber,
    appIds: readonly string[],
    isConnected = false,
  ): Promise<WhatsAppPhoneNumber | InsertRefusal> {
    const work = async (database: Transaction<Tables>) => {
      const profile = isConnected
        ? await connectedProfile(database, organizationId, number)
        : await connectProfile(database, organizationId, number);
      if (profile === undefined) return rollBack(isConnected ? "not_connected" : "business_account_taken");
      const insert = database.insertInto("phoneNumbers").values(phoneNumberRow(organizationId, profile.id, number));
      const { numInsertedOrUpdatedRows } = await insert
        .onConflict((conflict) => conflict.columns(["organizationId", "metaPhoneNumberId"]).doNothing())
        .executeTakeFirstOrThrow();
      if (numInsertedOrUpdatedRows !== 1n) return rollBack("already_registered");
      if (!(await assign(database, organizationId, number.id, appIds))) return rollBack("app_unknown");
      return found(database, organizationId, number.id);
    };
    // Unique and foreign keys guard the number, the account and the apps, so `read committed` is enough.
    return this.#database.write(work, "read committed").catch(outcomeOfRollback<InsertRefusal>);
  }

  async list(organizationId: string, page: PhoneNumberPage): Promise<Listed<WhatsAppPhoneNumber>> {
    const { rows, total } = await this.#database.read((database) => pageOfNumbers(database, organizationId, page));
    return listed(rows.map(phoneNumberFrom), page, total);
  }

  async find(organizationId: string, id: string): Promise<WhatsAppPhoneNumber | undefined> {
    return this.#database.read((database) => find(database, organizationId, id));
  }

  async replaceApps(
    organizationId: string,
    id: string,
    appIds: readonly string[],
    updatedAt: string,
  ): Promise<WhatsAppPhoneNumber | "app_unknown" | undefined> {
    const work = async (database: Transaction<Tables>) => {
      const { numUpdatedRows } = await database
        .updateTable("phoneNumbers")
        .where("organizationId", "=", organizationId)
        .where("id", "=", id)
        .set({ updatedAt })
        .executeTakeFirstOrThrow();
      if (numUpdatedRows === 0n) return undefined;
      await database.deleteFrom("phoneNumberApps").where("phoneNumberId", "=", id).execute();
      if (!(await assign(database, organizationId, id, appIds))) return rollBack("app_unknown");
      return found(database, organizationId, id);
    };
    return this.#database.write(work).catch(outcomeOfRollback<"app_unknown">);
  }

  async isRegistered(organizationId: string, metaPhoneNumberId: string): Promise<boolean> {
    const found = await this.#database.read((database) =>
      database
        .selectFrom("phoneNumbers")
        .where("organizationId", "=", organizationId)
        .where("metaPhoneNumberId", "=", metaPhoneNumberId)
        .select("id")
        .executeTakeFirst(),
    );
    return found !== undefined;
  }

  async startLook(): Promise<number> {
    const { latest } = await this.#database.statement((database) =>
      database
        .insertInto("metaLooks")
        .values({ id: 1, latest: 1 })
        .onConflict((conflict) => conflict.column("id").doUpdateSet({ latest: sql`"metaLooks"."latest" + 1` }))
        .returning("latest")
        .executeTakeFirstOrThrow(),
    );
    return latest;
  }

  async updateStatus(
    organizationId: string,
    id: string,
    status: Partial<PhoneNumberStatus>,
    { look, updatedAt }: { readonly look: number; readonly updatedAt: string },
  ): Promise<WhatsAppPhoneNumber | undefined> {
    return this.#database.write(async (database) => {
      const before = await find(database, organizationId, id);
      const isNew = (Object.keys(status) as (keyof PhoneNumberStatus)[]).some(
        (name) => status[name] !== before?.[name],
      );
      if (before === undefined) return undefined;
      await database
        .updateTable("phoneNumbers")
        .where("organizationId", "=", organizationId)
        .where("id", "=", id)
        .where("metaLook", "<", look)
        .set({ ...statusColumns(status), metaLook: look, ...(isNew && { updatedAt }) })
        .execute();
      return found(database, organizationId, id);
    });
  }

  async delete(organizationId: string, id: string): Promise<boolean> {
    return this.#database.write(async (database) => {
      const ofNumber = database.deleteFrom("phoneNumberApps").where("phoneNumberId", "=", id);
      await ofNumber.where("organizationId", "=", organizationId).execute();
      const { numDeletedRows } = await database
        .deleteFrom("phoneNumbers")
        .where("organizationId", "=", organizationId)
        .where("id", "=", id)
        .executeTakeFirstOrThrow();
      return numDeletedRows === 1n;
    });
  }
}

/** The organization's profile for the number's account, unless it was disconnected. */
async function connectedProfile(database: Transaction<Tables>, organizationId: string, number: NewPhoneNumber) {
  return database
    .selectFrom("businessProfiles")
    .where("organizationId", "=", organizationId)
    .where("metaWabaId", "=", number.businessProfile.metaWabaId)
    .where("disconnectedAt", "is", null)
    .select("id")
    .executeTakeFirst();
}

/**
 * The organization's profile for the number's account, created or reconnected; `undefined` if another organization has
 * it.
 */
async function connectProfile(database: Transaction<Tables>, organizationId: string, number: NewPhoneNumber) {
  const { id, metaWabaId, businessName } = number.businessProfile;
  if (await isTaken(database, organizationId, metaWabaId)) return undefined;
  const row = { id, sortKey: sortKey(id), organizationId, metaWabaId, businessName, createdAt: number.createdAt };
  return database
    .insertInto("businessProfiles")
    .values({ ...row, isTestProfile: 0 })
    .onConflict((conflict) => conflict.columns(["organizationId", "metaWabaId"]).doUpdateSet({ disconnectedAt: null }))
    .returning("id")
    .executeTakeFirstOrThrow();
}

/** `false` if one of the apps is not the organization's, possibly because it was deleted after it was looked up. */
async function assign(
  database: Transaction<Tables>,
  organizationId: string,
  phoneNumberId: string,
  appIds: readonly string[],
): Promise<boolean> {
  if (appIds.length === 0) return true;
  if ((await unknownApps(database, organizationId, appIds)).length > 0) return false;
  const { businessProfileId } = await database
    .selectFrom("phoneNumbers")
    .where("id", "=", phoneNumberId)
    .select("businessProfileId")
    .executeTakeFirstOrThrow();
  const ofNumber = { phoneNumberId, organizationId, sortKey: sortKey(phoneNumberId), businessProfileId };
  const rows = appIds.map((appId, position) => ({ ...ofNumber, appId, position }));
  await database.insertInto("phoneNumberApps").values(rows).execute();
  return true;
}

async function find(database: Kysely<Tables>, organizationId: string, id: string) {
  const row = await FIND.first(database, { organizationId, id });
  return row && phoneNumberFrom(row);
}

const FIND = prepared((database, { organizationId, id }: { readonly organizationId: string; readonly id: string }) =>
  selectPhoneNumbers(database).where("n.organizationId", "=", organizationId).where("n.id", "=", id),
);

async function found(database: Transaction<Tables>, organizationId: string, id: string): Promise<WhatsAppPhoneNumber> {
  const number = await find(database, organizationId, id);
  if (number === undefined) throw new Error(`The number ${id} was stored, but is not there.`);
  return number;
}
