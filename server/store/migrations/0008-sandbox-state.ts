import { type Kysely, sql } from "kysely";
import type { Tables } from "../tables.ts";

/** Stores the state of the sandbox's Meta in one row. Live databases have no such row. */
export async function sandboxState(database: Kysely<Tables>): Promise<void> {
  await sql`create table "sandboxState" (
    "id" integer primary key check ("id" = 1), "revision" text not null, "state" text not null
  )`.execute(database);
}
