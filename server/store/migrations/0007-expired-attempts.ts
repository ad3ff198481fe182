import { type Kysely, sql } from "kysely";
import type { Tables } from "../tables.ts";

/** What expires is found without looking at all there is; recovered attempts stay. */
export async function expiredAttempts(database: Kysely<Tables>): Promise<void> {
  await sql`create index "attemptsByExpiry" on "signupAttempts" ("expiresAt") where "status" <> 'recovered'`.execute(
    database,
  );
}
