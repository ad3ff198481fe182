import { type Kysely, sql } from "kysely";
import type { Tables } from "../tables.ts";

/**
 * An index for finding expired attempts without reading all. Recovered attempts never expire, so it leaves them out.
 */
export async function expiredAttempts(database: Kysely<Tables>): Promise<void> {
  await sql`create index "attemptsByExpiry" on "signupAttempts" ("expiresAt") where "status" <> 'recovered'`.execute(
    database,
  );
}
