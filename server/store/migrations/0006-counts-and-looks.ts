import { type Kysely, sql } from "kysely";
import type { Tables } from "../tables.ts";

/**
 * Makes lists, filters and counts as fast with many rows as with few, and numbers the looks at Meta.
 *
 * Triggers do the counting, so that no writer can forget it. A subject is the name of a table or the id in a filter.
 */
export async function countsAndLooks(database: Kysely<Tables>): Promise<void> {
  for (const statement of [...counts(), ...assignments(), ...looks()]) await statement.execute(database);
}

function counts() {
  return [
    sql`create table "rowCounts" (
      "organizationId" text not null, "subject" text not null, "total" integer not null,
      primary key ("organizationId", "subject")
    ) strict, without rowid`,
    sql`insert into "rowCounts" select "organizationId", 'apps', count(*) from "apps" group by 1`,
    sql`insert into "rowCounts"
      select "organizationId", 'businessProfiles', count(*) from "businessProfiles" group by 1`,
    sql`insert into "rowCounts"
      select "organizationId", 'adminKeys', count(*) from "adminKeys" where "revokedAt" is null group by 1`,
    sql`insert into "rowCounts" select "organizationId", 'phoneNumbers', count(*) from "phoneNumbers" group by 1`,
    sql`insert into "rowCounts"
      select "organizationId", "businessProfileId", count(*) from "phoneNumbers" group by 1, 2`,
    ...counting("apps", [sql`'apps'`], [sql`'apps'`]),
    ...counting("businessProfiles", [sql`'businessProfiles'`], [sql`'businessProfiles'`]),
    ...counting(
      "phoneNumbers",
      [sql`'phoneNumbers'`, sql`new."businessProfileId"`],
      [sql`'phoneNumbers'`, sql`old."businessProfileId"`],
    ),
    ...countingKeys(),
  ];
}

type Sql = ReturnType<typeof sql>;

function counting(table: string, subjects: readonly Sql[], former: readonly Sql[]): Sql[] {
  return [
    sql`create trigger ${sql.id(`${table}Inserted`)} after insert on ${sql.id(table)} begin ${added(subjects)}; end`,
    sql`create trigger ${sql.id(`${table}Deleted`)} after delete on ${sql.id(table)} begin ${removed(former)}; end`,
  ];
}

/** Revoked keys are not counted. */
function countingKeys(): Sql[] {
  const keys = [sql`'adminKeys'`];
  return [
    sql`create trigger "adminKeysInserted" after insert on "adminKeys" when new."revokedAt" is null
      begin ${added(keys)}; end`,
    sql`create trigger "adminKeysRevoked" after update of "revokedAt" on "adminKeys"
      when old."revokedAt" is null and new."revokedAt" is not null begin ${removed(keys)}; end`,
    sql`create trigger "adminKeysDeleted" after delete on "adminKeys" when old."revokedAt" is null
      begin ${removed(keys)}; end`,
  ];
}

const added = (subjects: readonly Sql[]) => sql`insert into "rowCounts"
  values ${sql.join(subjects.map((subject) => sql`(new."organizationId", ${subject}, 1)`))}
  on conflict ("organizationId", "subject") do update set "total" = "total" + 1`;

const removed = (subjects: readonly Sql[]) => sql`update "rowCounts" set "total" = "total" - 1
  where "organizationId" = old."organizationId" and "subject" in (${sql.join(subjects)})`;

/** Recreates the assignments in the order of their numbers. A number's sort key and account never change. */
function assignments(): Sql[] {
  return [
    sql`create table "newAssignments" (
      "phoneNumberId" text not null, "organizationId" text not null, "appId" text not null, "position" integer not null,
      "sortKey" text not null, "businessProfileId" text not null,
      primary key ("phoneNumberId", "appId"),
      foreign key ("organizationId", "phoneNumberId") references "phoneNumbers" ("organizationId", "id"),
      foreign key ("organizationId", "appId") references "apps" ("organizationId", "id")
    ) strict, without rowid`,
    sql`insert into "newAssignments"
      select "x".*, "n"."sortKey", "n"."businessProfileId" from "phoneNumberApps" as "x"
      join "phoneNumbers" as "n" on "n"."id" = "x"."phoneNumberId"`,
    sql`drop table "phoneNumberApps"`,
    sql`alter table "newAssignments" rename to "phoneNumberApps"`,
    sql`create index "numbersOfAppsInOrder" on "phoneNumberApps" ("organizationId", "appId", "sortKey" desc)`,
    sql`create index "numbersOfAppsAndAccountsInOrder"
      on "phoneNumberApps" ("organizationId", "appId", "businessProfileId", "sortKey" desc)`,
    sql`insert into "rowCounts" select "organizationId", "appId", count(*) from "phoneNumberApps" group by 1, 2`,
    sql`insert into "rowCounts"
      select "organizationId", "appId" || ' ' || "businessProfileId", count(*) from "phoneNumberApps"
      group by "organizationId", "appId", "businessProfileId"`,
    ...counting(
      "phoneNumberApps",
      [sql`new."appId"`, sql`new."appId" || ' ' || new."businessProfileId"`],
      [sql`old."appId"`, sql`old."appId" || ' ' || old."businessProfileId"`],
    ),
  ];
}

/** Each look at Meta has a number. A phone number shows the result of the look with the highest one. */
function looks(): Sql[] {
  return [
    sql`create table "metaLooks" ("id" integer primary key check ("id" = 1), "latest" integer not null) strict`,
    sql`alter table "phoneNumbers" add column "metaLook" integer not null default 0`,
  ];
}
