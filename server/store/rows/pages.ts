import { type Kysely, sql } from "kysely";
import { sortKey } from "../../domain/ids.ts";
import type { Page } from "../../domain/paging.ts";
import { type PreparedQuery, prepared } from "../prepared.ts";
import type { Tables } from "../tables.ts";

/** Names a count: of an organization's rows of a table, or of what a filter names. */
type Counted = Pick<Tables["rowCounts"], "organizationId" | "subject">;

/** Triggers keep the counts, on PostgreSQL in several parts. */
const countOf = (database: Kysely<Tables>, { organizationId, subject }: Counted) =>
  database
    .selectFrom("rowCounts")
    .where("organizationId", "=", organizationId)
    .where("subject", "=", subject)
    .select(({ fn }) => fn.sum("total").as("total"));

const COUNT = prepared(countOf);

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
export interface PageValues extends Counted {
  readonly before: string;
  readonly most: number;
}

/** The limit of a page. SQLite prepares a statement anew, each time, whose limit is a parameter and nothing more. */
export const limitOf = ({ most }: PageValues) => sql<number>`${most} + 0`;

/** The column that tells how many rows all pages have: read with the page, it is of the same moment. */
export const totalOf = (database: Kysely<Tables>, values: PageValues) => countOf(database, values).as("total");

/** A row of a page's query, with what {@link totalOf} gives. */
interface Counting {
  readonly total: number | bigint | string | null;
}

/** Reads a page with its total. */
export async function readPage<Values extends PageValues, Row extends Counting>(
  database: Kysely<Tables>,
  query: PreparedQuery<Values, Row>,
  values: Values,
): Promise<{ rows: Row[]; total: number }> {
  const rows = await query.all(database, values);
  const [first] = rows;
  if (first !== undefined) return { rows, total: Number(first.total ?? 0) };
  // Nothing after the very beginning is nothing at all.
  const total = values.before === END ? 0 : await count(database, values.organizationId, values.subject);
  return { rows, total };
}
