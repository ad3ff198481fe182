import { type Kysely, sql } from "kysely";
import type { Tables } from "../tables.ts";

/** Gives the sandbox's Meta a place for what it keeps: one row, which a live database never has. */
export async function sandboxState(database: Kysely<Tables>): Promise<void> {
  await sql`create table "sandboxState" (
    "id" integer primary key check ("id" = 1), "revision" text not null, "state" text not null
  )`.execute(database);
}
