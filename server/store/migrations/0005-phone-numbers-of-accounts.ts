import { type Kysely, sql } from "kysely";
import type { Tables } from "../tables.ts";

/** An index for listing the numbers of one account in order without reading those of others. */
export async function phoneNumbersOfAccounts(database: Kysely<Tables>): Promise<void> {
  await sql`create index "phoneNumbersOfAccountsInOrder"
    on "phoneNumbers" ("organizationId", "businessProfileId", "sortKey" desc)`.execute(database);
}
