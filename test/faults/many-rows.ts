import { type RawBuilder, sql, type Transaction } from "kysely";
import type { AdministeredStore } from "../../server/store/administered-store.ts";
import type { Tables } from "../../server/store/tables.ts";

export interface ManyRows {
  readonly organizationId: string;
  /** Each app is assigned to every other number. */
  readonly appIds: readonly string[];
  readonly metaWabaIds: readonly string[];
}

/** Makes a text from a prefix and the row number `i` with leading zeros. */
export type Numbered = (beginning: string, digits: number, i: RawBuilder<unknown>) => RawBuilder<unknown>;

const KSUID = "2DbBs7GWhGvVN";
const ksuid = (index: number) => `${KSUID}${String(index).padStart(14, "0")}`;
const NOW = "2026-11-23T12:00:00.000Z";

/** The id of a number by its place, which starts at 1. */
export const numberAt = (index: number) => `wapn_${ksuid(index)}`;

/** Inserts numbers of two accounts into a database with one organization, faster than by registering them. */
export async function insertMany(
  store: AdministeredStore,
  count: number,
  { apps, numbered }: { readonly apps: number; readonly numbered: Numbered },
): Promise<ManyRows> {
  const made = await store.transaction((database) => insertSurroundings(database, apps));
  // In parts, so that none comes near the limit of a statement's time.
  for (let from = 1; from <= count; from += PART)
    await store.transaction((database) =>
      insertNumbers(database, made, { from, to: Math.min(from + PART - 1, count), numbered }),
    );
  return made;
}

const PART = 5_000;

async function insertSurroundings(database: Transaction<Tables>, apps: number): Promise<ManyRows> {
  const { id: organizationId } = await database.selectFrom("organizations").select("id").executeTakeFirstOrThrow();
  const appIds = Array.from({ length: apps }, (_, index) => `app_${ksuid(index)}`);
  const metaWabaIds = ["300000000000001", "300000000000002"];
  const shared = { organizationId, createdAt: NOW };
  const named = { name: "App", status: "active" as const, updatedAt: NOW };
  await database
    .insertInto("apps")
    .values(appIds.map((id) => ({ ...shared, ...named, id, sortKey: id.slice(4), slug: id.slice(-8) })))
    .execute();
  const profiles = metaWabaIds.map((metaWabaId, index) => ({
    id: `wabp_${ksuid(index)}`,
    sortKey: ksuid(index),
    metaWabaId,
  }));
  await database
    .insertInto("businessProfiles")
    .values(profiles.map((profile) => ({ ...shared, ...profile, businessName: "Acme Corp", isTestProfile: 0 })))
    .execute();
  return { organizationId, appIds, metaWabaIds };
}

interface Part {
  readonly from: number;
  readonly to: number;
  readonly numbered: Numbered;
}

async function insertNumbers(
  database: Transaction<Tables>,
  { organizationId, appIds }: ManyRows,
  { from, to, numbered }: Part,
): Promise<void> {
  const i = sql`"i"`;
  await sql`with recursive "n" ("i") as (select ${sql.lit(from)} union all select "i" + 1 from "n" where "i" < ${sql.lit(to)})
    insert into "phoneNumbers" ("id", "sortKey", "organizationId", "businessProfileId", "displayPhoneNumber",
      "metaPhoneNumberId", "verified", "qualityRating", "isTestNumber", "cloudApiRegistered", "createdAt", "updatedAt")
    select ${numbered(`wapn_${KSUID}`, 14, i)}, ${numbered(KSUID, 14, i)}, ${sql.lit(organizationId)},
      ${numbered(`wabp_${KSUID}`, 14, sql`"i" % 2`)}, '+15551234567', ${numbered("", 16, i)}, 1, 'GREEN', 0, 1,
      ${sql.lit(NOW)}, ${sql.lit(NOW)} from "n"`.execute(database);
  for (const id of appIds)
    await sql`insert into "phoneNumberApps"
      ("phoneNumberId", "organizationId", "appId", "position", "sortKey", "businessProfileId")
      select "id", ${sql.lit(organizationId)}, ${sql.lit(id)}, 0, "sortKey", "businessProfileId" from "phoneNumbers"
      where "id" >= ${numberAt(from)} and "id" <= ${numberAt(to)} and cast("metaPhoneNumberId" as integer) % 4 < 2
      `.execute(database);
}
