import { type Kysely, sql } from "kysely";
import type { Tables } from "../tables.ts";

/**
 * Business profiles that can be disconnected and have their own access tokens, and the attempts to connect them.
 *
 * SQLite cannot drop a `unique`, so the table is recreated. Phone numbers refer to it all the time: the references are
 * checked when the transaction ends, when the rows are back. Renaming a table instead would make the numbers refer to
 * its old name.
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
    // An account belongs to one organization at a time. After it is disconnected, another one may connect it.
    sql`create unique index "connectedAccounts" on "businessProfiles" ("metaWabaId") where "disconnectedAt" is null`,
    sql`create index "businessProfilesInOrder" on "businessProfiles" ("organizationId", "sortKey" desc)`,
    // Previously, accounts without a name at Meta had their id as name.
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
