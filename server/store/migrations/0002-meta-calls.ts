import { type Kysely, sql } from "kysely";
import type { Tables } from "../tables.ts";

export async function metaCalls(database: Kysely<Tables>): Promise<void> {
  const statements = [
    sql`create table "metaCalls" (
      "metaPhoneNumberId" text not null, "kind" text not null, "calledAt" integer not null
    ) strict`,
    sql`create index "metaCallsInOrder" on "metaCalls" ("metaPhoneNumberId", "kind", "calledAt")`,
    sql`create table "metaCallLocks" (
      "metaPhoneNumberId" text not null, "kind" text not null, "until" integer not null,
      primary key ("metaPhoneNumberId", "kind")
    ) strict`,
  ];
  for (const statement of statements) await statement.execute(database);
}
