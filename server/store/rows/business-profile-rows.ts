import { type Kysely, sql, type Transaction } from "kysely";
import type {
  BusinessProfile,
  BusinessProfileStore,
  ConnectedAccount,
  ProfileAccessRow,
  WhatsAppBusinessProfile,
} from "../../domain/business-profiles/business-profile-store.ts";
import { sortKey } from "../../domain/ids.ts";
import type { Listed, Page } from "../../domain/paging.ts";
import { listed } from "../../domain/paging.ts";
import type { Database } from "../database.ts";
import { prepared } from "../prepared.ts";
import { outcomeOfRollback, rollBack } from "../rollback.ts";
import type { Tables } from "../tables.ts";
import { briefProfile, withNumbers } from "./business-profile-mapping.ts";
import { limitOf, type PageValues, pageValues, readPage, totalOf } from "./pages.ts";
import { statusColumns } from "./phone-number-mapping.ts";

export class BusinessProfileRows implements BusinessProfileStore {
  readonly #database: Database;

  constructor(database: Database) {
    this.#database = database;
  }

  async find(organizationId: string, metaWabaId: string): Promise<BusinessProfile | undefined> {
    const row = await this.#database.read((database) =>
      profilesOf(database, organizationId).where("metaWabaId", "=", metaWabaId).selectAll().executeTakeFirst(),
    );
    return row && briefProfile(row);
  }

  async findAccess(organizationId: string, id: string): Promise<ProfileAccessRow | undefined> {
    const row = await this.#database.read((database) =>
      profilesOf(database, organizationId)
        .where("id", "=", id)
        .select(["metaWabaId", "disconnectedAt", "sealedAccessToken"])
        .executeTakeFirst(),
    );
    if (row === undefined) return undefined;
    const { metaWabaId, disconnectedAt, sealedAccessToken } = row;
    return { metaWabaId, sealedAccessToken, connected: disconnectedAt === null };
  }

  async isTaken(organizationId: string, metaWabaId: string): Promise<boolean> {
    return this.#database.read((database) => isTaken(database, organizationId, metaWabaId));
  }

  async get(organizationId: string, id: string): Promise<WhatsAppBusinessProfile | undefined> {
    return this.#database.snapshot(async (database) => {
      const query = profilesOf(database, organizationId).where("id", "=", id).selectAll();
      return (await withNumbers(database, await query.execute()))[0];
    });
  }

  async list(organizationId: string, page: Page): Promise<Listed<WhatsAppBusinessProfile>> {
    return this.#database.snapshot(async (database) => {
      const values = { organizationId, subject: "businessProfiles", ...pageValues(page) };
      const { rows, total } = await readPage(database, LIST, values);
      return listed(await withNumbers(database, rows), page, total);
    });
  }

  async connect(
    organizationId: string,
    account: ConnectedAccount,
    claimedAttemptId?: string,
  ): Promise<WhatsAppBusinessProfile | "taken" | "not_recovered"> {
    const work = async (database: Transaction<Tables>) => {
      if (await isTaken(database, organizationId, account.metaWabaId)) return rollBack("taken");
      if (claimedAttemptId !== undefined && !(await claim(database, organizationId, claimedAttemptId)))
        return rollBack("not_recovered");
      const row = await upsert(database, organizationId, account);
      await updateNumbers(database, row.id, account);
      const [profile] = await withNumbers(database, [row]);
      return profile ?? rollBack("taken");
    };
    return this.#database.write(work).catch(outcomeOfRollback<"taken" | "not_recovered">);
  }

  async disconnect(organizationId: string, id: string, disconnectedAt: string): Promise<boolean> {
    const { numUpdatedRows } = await this.#database.statement((database) =>
      database
        .updateTable("businessProfiles")
        .where("organizationId", "=", organizationId)
        .where("id", "=", id)
        .set((row) => ({
          disconnectedAt: row.fn.coalesce("disconnectedAt", row.val(disconnectedAt)),
          sealedAccessToken: null,
          tokenExpiresAt: null,
        }))
        .executeTakeFirstOrThrow(),
    );
    return numUpdatedRows === 1n;
  }
}

const profilesOf = (database: Kysely<Tables>, organizationId: string) =>
  database.selectFrom("businessProfiles").where("organizationId", "=", organizationId);

const LIST = prepared((database, values: PageValues) =>
  profilesOf(database, values.organizationId)
    .where("sortKey", "<", values.before)
    .orderBy("sortKey", "desc")
    .limit(limitOf(values))
    .selectAll()
    .select(totalOf(database, values)),
);

/** Whether another organization has connected the account. */
export async function isTaken(database: Kysely<Tables>, organizationId: string, metaWabaId: string): Promise<boolean> {
  const connected = await database
    .selectFrom("businessProfiles")
    .where("metaWabaId", "=", metaWabaId)
    .where("disconnectedAt", "is", null)
    .where("organizationId", "!=", organizationId)
    .select("id")
    .executeTakeFirst();
  return connected !== undefined;
}

/** Keeps the stored token and owner if the account comes without new ones. */
async function upsert(database: Transaction<Tables>, organizationId: string, account: ConnectedAccount) {
  const { id, metaWabaId, metaBusinessId, businessName, access, connectedAt } = account;
  const changing = {
    businessName,
    isTestProfile: Number(account.isTestProfile),
    onboardingCompletedAt: connectedAt,
  };
  const row = { id, sortKey: sortKey(id), organizationId, metaWabaId, metaBusinessId, createdAt: connectedAt };
  return database
    .insertInto("businessProfiles")
    .values({ ...row, ...changing, ...access })
    .onConflict((conflict) =>
      conflict.columns(["organizationId", "metaWabaId"]).doUpdateSet({
        ...changing,
        ...access,
        disconnectedAt: null,
        metaBusinessId: sql`coalesce(excluded."metaBusinessId", "businessProfiles"."metaBusinessId")`,
      }),
    )
    .returningAll()
    .executeTakeFirstOrThrow();
}

async function claim(database: Transaction<Tables>, organizationId: string, attemptId: string): Promise<boolean> {
  const { numUpdatedRows } = await database
    .updateTable("signupAttempts")
    .where("organizationId", "=", organizationId)
    .where("id", "=", attemptId)
    .where("status", "=", "recovered")
    .set({ status: "claimed" })
    .executeTakeFirstOrThrow();
  return numUpdatedRows === 1n;
}

/** Updates the registered numbers with the statuses that Meta has just returned. */
async function updateNumbers(
  database: Transaction<Tables>,
  businessProfileId: string,
  { statuses, look, connectedAt }: ConnectedAccount,
): Promise<void> {
  const query = database.selectFrom("phoneNumbers").where("businessProfileId", "=", businessProfileId);
  for (const row of await query.where("metaLook", "<", look).selectAll().execute()) {
    const status = statuses.get(row.metaPhoneNumberId);
    if (status === undefined) continue;
    const columns = statusColumns(status);
    const isNew = Object.entries(columns).some(([name, value]) => row[name as keyof typeof row] !== value);
    const update = database.updateTable("phoneNumbers").where("id", "=", row.id);
    await update.set({ ...columns, metaLook: look, ...(isNew && { updatedAt: connectedAt }) }).execute();
  }
}
