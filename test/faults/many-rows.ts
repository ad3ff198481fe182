import { DatabaseSync } from "node:sqlite";

export interface ManyRows {
  /** Each is assigned to every other number. */
  readonly appIds: readonly string[];
  readonly metaWabaIds: readonly string[];
}

const ksuid = (index: number) => `2DbBs7GWhGvVN${String(index).padStart(14, "0")}`;

/** Puts numbers of two accounts into a database with one organization, faster than it would register them. */
export function insertMany(file: string, count: number, apps: number): ManyRows {
  const database = new DatabaseSync(file);
  const appIds = Array.from({ length: apps }, (_, index) => `app_${ksuid(index)}`);
  const metaWabaIds = ["300000000000001", "300000000000002"];
  const { id: own } = database.prepare(`select "id" from "organizations"`).get() as { id: string };
  database.exec("begin");
  for (const id of appIds)
    database
      .prepare(
        `insert into "apps" values (?, substr(?, 5), ?, lower(substr(?, -8)), 'App', 'active', ?, ?)`.replace(
          "values",
          COLUMNS_OF_APPS,
        ),
      )
      .run(id, id, own, id, NOW, NOW);
  for (const [index, waba] of metaWabaIds.entries())
    database.prepare(INSERT_PROFILE).run(`wabp_${ksuid(index)}`, ksuid(index), own, waba, NOW);
  database.prepare(INSERT_NUMBERS).run(count, own, NOW, NOW);
  for (const id of appIds) database.prepare(ASSIGN).run(own, id);
  database.exec("commit; pragma wal_checkpoint(truncate)");
  database.close();
  return { appIds, metaWabaIds };
}

const NOW = "2026-11-23T12:00:00.000Z";

const COLUMNS_OF_APPS = `("id", "sortKey", "organizationId", "slug", "name", "status", "createdAt", "updatedAt") values`;

const INSERT_PROFILE = `insert into "businessProfiles"
  ("id", "sortKey", "organizationId", "metaWabaId", "businessName", "isTestProfile", "createdAt")
  values (?, ?, ?, ?, 'Acme Corp', 0, ?)`;

const INSERT_NUMBERS = `with recursive "n" ("i") as (select 1 union all select "i" + 1 from "n" where "i" < ?)
  insert into "phoneNumbers" ("id", "sortKey", "organizationId", "businessProfileId", "displayPhoneNumber",
    "metaPhoneNumberId", "verified", "qualityRating", "isTestNumber", "cloudApiRegistered", "createdAt", "updatedAt")
  select printf('wapn_2DbBs7GWhGvVN%014d', "i"), printf('2DbBs7GWhGvVN%014d', "i"), ?,
    printf('wabp_2DbBs7GWhGvVN%014d', "i" % 2), '+15551234567', printf('%016d', "i"), 1, 'GREEN', 0, 1, ?, ? from "n"`;

const ASSIGN = `insert into "phoneNumberApps"
  ("phoneNumberId", "organizationId", "appId", "position", "sortKey", "businessProfileId")
  select "id", ?, ?, 0, "sortKey", "businessProfileId" from "phoneNumbers" where cast("metaPhoneNumberId" as integer) % 4 < 2`;
