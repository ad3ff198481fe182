import { type Kysely, sql } from "kysely";
import type { Tables } from "../tables.ts";

export async function phoneNumbersAndApps(database: Kysely<Tables>): Promise<void> {
  const statements = [
    sql`create table "organizations" (
      "id" text primary key, "name" text not null, "ownsMetaToken" integer not null, "createdAt" text not null
    ) strict`,
    sql`create table "adminKeys" (
      "id" text primary key, "organizationId" text not null references "organizations", "name" text not null,
      "digest" text not null unique, "preview" text not null, "createdAt" text not null, "revokedAt" text
    ) strict`,
    sql`create table "apps" (
      "id" text primary key, "sortKey" text not null, "organizationId" text not null references "organizations",
      "slug" text not null, "name" text not null, "status" text not null, "createdAt" text not null,
      "updatedAt" text not null, unique ("organizationId", "slug"), unique ("organizationId", "id")
    ) strict`,
    sql`create index "appsInOrder" on "apps" ("organizationId", "sortKey" desc)`,
    sql`create table "businessProfiles" (
      "id" text primary key, "organizationId" text not null references "organizations",
      "metaWabaId" text not null unique, "businessName" text not null, "createdAt" text not null,
      unique ("organizationId", "id")
    ) strict`,
    sql`create table "phoneNumbers" (
      "id" text primary key, "sortKey" text not null, "organizationId" text not null, "businessProfileId" text not null,
      "displayPhoneNumber" text not null, "metaPhoneNumberId" text not null, "verified" integer not null,
      "qualityRating" text, "isTestNumber" integer not null, "cloudApiRegistered" integer not null,
      "createdAt" text not null, "updatedAt" text not null,
      unique ("organizationId", "metaPhoneNumberId"), unique ("organizationId", "id"),
      foreign key ("organizationId", "businessProfileId") references "businessProfiles" ("organizationId", "id")
    ) strict`,
    sql`create index "phoneNumbersInOrder" on "phoneNumbers" ("organizationId", "sortKey" desc)`,
    // Both foreign keys include the organization, so that a number can never be assigned to another organization's app.
    sql`create table "phoneNumberApps" (
      "phoneNumberId" text not null, "organizationId" text not null, "appId" text not null, "position" integer not null,
      primary key ("phoneNumberId", "appId"),
      foreign key ("organizationId", "phoneNumberId") references "phoneNumbers" ("organizationId", "id"),
      foreign key ("organizationId", "appId") references "apps" ("organizationId", "id")
    ) strict`,
    sql`create index "phoneNumbersOfApps" on "phoneNumberApps" ("appId")`,
  ];
  for (const statement of statements) await statement.execute(database);
}
