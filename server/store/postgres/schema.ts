import { sql } from "kysely";

type Sql = ReturnType<typeof sql>;

/** Compares ids, cursors and slugs byte by byte, whatever the database's own collation is. */
const TEXT = sql`text collate "C"`;

/** What SQLite has after its migrations 0001 to 0006. Times used in arithmetic are milliseconds and need a bigint. */
export const firstSchema = (): Sql[] => [
  sql`create table "organizations" (
    "id" ${TEXT} primary key, "name" ${TEXT} not null, "ownsMetaToken" integer not null, "createdAt" ${TEXT} not null
  )`,
  sql`create table "adminKeys" (
    "id" ${TEXT} primary key, "sortKey" ${TEXT} not null, "organizationId" ${TEXT} not null references "organizations",
    "name" ${TEXT} not null, "digest" ${TEXT} not null unique, "preview" ${TEXT} not null, "createdAt" ${TEXT} not null,
    "updatedAt" ${TEXT} not null, "lastUsedAt" ${TEXT}, "revokedAt" ${TEXT}
  )`,
  sql`create index "adminKeysInOrder" on "adminKeys" ("organizationId", "sortKey" desc)`,
  sql`create table "apps" (
    "id" ${TEXT} primary key, "sortKey" ${TEXT} not null, "organizationId" ${TEXT} not null references "organizations",
    "slug" ${TEXT} not null, "name" ${TEXT} not null, "status" ${TEXT} not null, "createdAt" ${TEXT} not null,
    "updatedAt" ${TEXT} not null, unique ("organizationId", "slug"), unique ("organizationId", "id")
  )`,
  sql`create index "appsInOrder" on "apps" ("organizationId", "sortKey" desc)`,
  sql`create table "businessProfiles" (
    "id" ${TEXT} primary key, "sortKey" ${TEXT} not null, "organizationId" ${TEXT} not null references "organizations",
    "metaWabaId" ${TEXT} not null, "metaBusinessId" ${TEXT}, "businessName" ${TEXT}, "isTestProfile" integer not null,
    "sealedAccessToken" ${TEXT}, "tokenExpiresAt" ${TEXT}, "onboardingCompletedAt" ${TEXT}, "disconnectedAt" ${TEXT},
    "createdAt" ${TEXT} not null,
    unique ("organizationId", "id"), unique ("organizationId", "metaWabaId")
  )`,
  sql`create unique index "connectedAccounts" on "businessProfiles" ("metaWabaId") where "disconnectedAt" is null`,
  sql`create index "businessProfilesInOrder" on "businessProfiles" ("organizationId", "sortKey" desc)`,
  sql`create table "signupAttempts" (
    "id" ${TEXT} primary key, "sortKey" ${TEXT} not null, "organizationId" ${TEXT} not null references "organizations",
    "status" ${TEXT} not null, "metadata" ${TEXT} not null, "metaWabaId" ${TEXT}, "metaBusinessId" ${TEXT},
    "createdAt" ${TEXT} not null, "expiresAt" ${TEXT} not null, "recoveredAt" ${TEXT}
  )`,
  sql`create index "recoveredAttempts" on "signupAttempts" ("organizationId", "sortKey" desc)
    where "status" = 'recovered'`,
  sql`create table "phoneNumbers" (
    "id" ${TEXT} primary key, "sortKey" ${TEXT} not null, "organizationId" ${TEXT} not null,
    "businessProfileId" ${TEXT} not null, "displayPhoneNumber" ${TEXT} not null, "metaPhoneNumberId" ${TEXT} not null,
    "verified" integer not null, "qualityRating" ${TEXT}, "isTestNumber" integer not null,
    "cloudApiRegistered" integer not null, "createdAt" ${TEXT} not null, "updatedAt" ${TEXT} not null,
    "metaLook" bigint not null default 0,
    unique ("organizationId", "metaPhoneNumberId"), unique ("organizationId", "id"),
    foreign key ("organizationId", "businessProfileId") references "businessProfiles" ("organizationId", "id")
  )`,
  sql`create index "phoneNumbersInOrder" on "phoneNumbers" ("organizationId", "sortKey" desc)`,
  sql`create index "phoneNumbersOfProfiles" on "phoneNumbers" ("businessProfileId")`,
  sql`create index "phoneNumbersOfAccountsInOrder"
    on "phoneNumbers" ("organizationId", "businessProfileId", "sortKey" desc)`,
  // The organization is in both keys, so that no number can ever be assigned to another organization's app.
  sql`create table "phoneNumberApps" (
    "phoneNumberId" ${TEXT} not null, "organizationId" ${TEXT} not null, "appId" ${TEXT} not null,
    "position" integer not null, "sortKey" ${TEXT} not null, "businessProfileId" ${TEXT} not null,
    primary key ("phoneNumberId", "appId"),
    foreign key ("organizationId", "phoneNumberId") references "phoneNumbers" ("organizationId", "id"),
    foreign key ("organizationId", "appId") references "apps" ("organizationId", "id")
  )`,
  sql`create index "numbersOfAppsInOrder" on "phoneNumberApps" ("organizationId", "appId", "sortKey" desc)`,
  sql`create index "numbersOfAppsAndAccountsInOrder"
    on "phoneNumberApps" ("organizationId", "appId", "businessProfileId", "sortKey" desc)`,
  sql`create table "metaCalls" (
    "metaPhoneNumberId" ${TEXT} not null, "kind" ${TEXT} not null, "calledAt" bigint not null
  )`,
  sql`create index "metaCallsInOrder" on "metaCalls" ("metaPhoneNumberId", "kind", "calledAt")`,
  sql`create table "metaCallLocks" (
    "metaPhoneNumberId" ${TEXT} not null, "kind" ${TEXT} not null, "until" bigint not null,
    primary key ("metaPhoneNumberId", "kind")
  )`,
  sql`create table "metaLooks" ("id" integer primary key check ("id" = 1), "latest" bigint not null)`,
  ...counts(),
];

/** Rate limits that servers share. Unlogged: a row lives for about a minute, so it need not survive a crash. */
export const permits = (): Sql[] => [
  sql`create unlogged table "permits" (
    "subject" ${TEXT} primary key, "startedAt" bigint not null, "endsAt" bigint not null, "used" integer not null,
    "granted" integer not null
  )`,
  sql`create index "permitsByEnd" on "permits" ("endsAt")`,
];

/**
 * How many rows a count is spread over. Each connection adds to one of them, so that simultaneous writes for one
 * organization do not wait for each other's commits. A read adds the rows up.
 */
const STRIPES = 32;

function counts(): Sql[] {
  return [
    sql`create table "rowCounts" (
      "organizationId" ${TEXT} not null, "subject" ${TEXT} not null, "stripe" integer not null, "total" bigint not null,
      primary key ("organizationId", "subject", "stripe")
    )`,
    ...counting("apps", [sql`'apps'`]),
    ...counting("businessProfiles", [sql`'businessProfiles'`]),
    ...counting("phoneNumbers", [sql`'phoneNumbers'`, sql`"businessProfileId"`]),
    ...counting("phoneNumberApps", [sql`"appId"`, sql`"appId" || ' ' || "businessProfileId"`]),
    ...counting("adminKeys", [sql`'adminKeys'`], sql`"revokedAt" is null`),
    ...countingRevocations(),
  ];
}

/** Counts once per statement, not once per row, so that a statement that changes many rows stays fast. */
function counting(table: string, subjects: readonly Sql[], condition = sql`true`): Sql[] {
  const name = sql.id(`${table}Counted`);
  return [
    sql`create function ${name}() returns trigger language plpgsql as ${body(subjects, sql`"changed" where ${condition}`)}`,
    sql`create trigger ${sql.id(`${table}Inserted`)} after insert on ${sql.id(table)}
      referencing new table as "changed" for each statement execute function ${name}('1')`,
    sql`create trigger ${sql.id(`${table}Deleted`)} after delete on ${sql.id(table)}
      referencing old table as "changed" for each statement execute function ${name}('-1')`,
  ];
}

/** Subtracts a key when it is revoked. */
function countingRevocations(): Sql[] {
  const revoked = sql`"latter" join "former" using ("id", "organizationId")
    where "former"."revokedAt" is null and "latter"."revokedAt" is not null`;
  return [
    sql`create function "revocationsCounted"() returns trigger language plpgsql as ${body([sql`'adminKeys'`], revoked)}`,
    sql`create trigger "adminKeysUpdated" after update on "adminKeys"
      referencing old table as "former" new table as "latter" for each statement
      execute function "revocationsCounted"('-1')`,
  ];
}

const body = (subjects: readonly Sql[], rows: Sql): Sql => sql`$$
  begin
    insert into "rowCounts"
      select "organizationId", "subject", pg_backend_pid() % ${sql.lit(STRIPES)}, count(*) * TG_ARGV[0]::integer
      from (select * from ${rows}) as "rows",
        lateral (values ${sql.join(subjects.map((subject) => sql`(${subject})`))}) as "named" ("subject")
      group by 1, 2 order by 1, 2
      on conflict ("organizationId", "subject", "stripe") do update
        set "total" = "rowCounts"."total" + excluded."total";
    return null;
  end
$$`;
