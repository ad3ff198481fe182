import { type Kysely, sql } from "kysely";
import type { Tables } from "../tables.ts";

/** Lists keys in order, and stores when they changed and when they were last used. */
export async function adminKeys(database: Kysely<Tables>): Promise<void> {
  const statements = [
    // SQLite cannot add a `not null` column without a default, so the table is recreated. Nothing refers to it.
    sql`create table "newAdminKeys" (
      "id" text primary key, "sortKey" text not null, "organizationId" text not null references "organizations",
      "name" text not null, "digest" text not null unique, "preview" text not null, "createdAt" text not null,
      "updatedAt" text not null, "lastUsedAt" text, "revokedAt" text
    ) strict`,
    // A KSUID is the last 27 characters of an id.
    sql`insert into "newAdminKeys"
      select "id", substr("id", -27), "organizationId", "name", "digest", "preview", "createdAt",
        coalesce("revokedAt", "createdAt"), null, "revokedAt"
      from "adminKeys"`,
    sql`drop table "adminKeys"`,
    sql`alter table "newAdminKeys" rename to "adminKeys"`,
    sql`create index "adminKeysInOrder" on "adminKeys" ("organizationId", "sortKey" desc)`,
  ];
  for (const statement of statements) await statement.execute(database);
}
