import type { Kysely } from "kysely";
import { sortKey } from "../../domain/ids.ts";
import type { Page } from "../../domain/paging.ts";
import { prepared } from "../prepared.ts";
import type { Tables } from "../tables.ts";

const COUNT = prepared(
  (database, { organizationId, subject }: Pick<Tables["rowCounts"], "organizationId" | "subject">) =>
    database
      .selectFrom("rowCounts")
      .where("organizationId", "=", organizationId)
      .where("subject", "=", subject)
      .select(({ fn }) => fn.sum("total").as("total")),
);

/**
 * How many rows an organization has of a table, or of what a filter names. Triggers keep it, on PostgreSQL in several parts.
 */
export async function count(database: Kysely<Tables>, organizationId: string, subject: string): Promise<number> {
  return Number((await COUNT.first(database, { organizationId, subject }))?.total ?? 0);
}

/** Comes after every KSUID, bytewise. */
const END = "~";

/** What the query of a page takes: where it begins, and one row more than its limit, to see whether there is more. */
export const pageValues = ({ cursor, limit }: Page) => ({
  before: cursor === undefined ? END : sortKey(cursor),
  most: limit + 1,
});

/** The values of a page's query. */
export interface PageValues {
  readonly organizationId: string;
  readonly before: string;
  readonly most: number;
}
