import { type Kysely, sql } from "kysely";
import type { Tables } from "../tables.ts";

/**
 * Business profiles that can be disconnected, with access tokens of their own, and the attempts to connect them.
 *
 * SQLite cannot take a `unique` away from a table, so the table is made anew. The numbers refer to it all the while:
 * they are checked when the transaction ends, and by then the rows are back. Renaming a table instead would make the
 * numbers refer to what it was called before.
 */
export async function businessProfiles(database: Kysely<Tables>): Promise<void> {
  const statements = [
    sql`pragma defer_foreign_keys = on`,
    sql`create temporary table "formerProfiles" as select * from "businessProfiles"`,
    sql`drop table "businessProfiles"`,
    sql`create table "businessProfiles" (
      "id" text primary key, "sortKey" text not null, "organizationId" text not null references "organizations",
      "metaWabaId" text not null, "metaBusinessId" text, "businessName" text, "isTestProfile" integer not null,
      "sealedAccessToken" text, "tokenExpiresAt" text, "onboardingCompletedAt" text, "disconnectedAt" text,
      "createdAt" text not null,
      unique ("organizationId", "id"), unique ("organizationId", "metaWabaId")
    ) strict`,
    // An account belongs to one organization at a time; once it is disconnected, another one may connect it.
    sql`create unique index "connectedAccounts" on "businessProfiles" ("metaWabaId") where "disconnectedAt" is null`,
    sql`create index "businessProfilesInOrder" on "businessProfiles" ("organizationId", "sortKey" desc)`,
    // Where Meta gave no name, the account's id used to stand for it.
    sql`insert into "businessProfiles"
      ("id", "sortKey", "organizationId", "metaWabaId", "businessName", "isTestProfile", "createdAt")
      select "id", substr("id", -27), "organizationId", "metaWabaId", nullif("businessName", "metaWabaId"), 0, "createdAt"
      from "formerProfiles"`,
    sql`drop table "formerProfiles"`,
    sql`create index "phoneNumbersOfProfiles" on "phoneNumbers" ("businessProfileId")`,
    sql`create table "signupAttempts" (
      "id" text primary key, "sortKey" text not null, "organizationId" text not null references "organizations",
      "status" text not null, "metadata" text not null, "metaWabaId" text, "metaBusinessId" text,
      "createdAt" text not null, "expiresAt" text not null, "recoveredAt" text
    ) strict`,
    sql`create index "recoveredAttempts" on "signupAttempts" ("organizationId", "sortKey" desc)
      where "status" = 'recovered'`,
  ];
  for (const statement of statements) await statement.execute(database);
}
