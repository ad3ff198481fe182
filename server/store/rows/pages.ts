import { type Kysely, sql } from "kysely";
import { sortKey } from "../../domain/ids.ts";
import type { Page } from "../../domain/paging.ts";
import { type PreparedQuery, prepared } from "../prepared.ts";
import type { Tables } from "../tables.ts";

/** The key of a count: of an organization's rows in a table, or for a filter. */
type Counted = Pick<Tables["rowCounts"], "organizationId" | "subject">;

/** Triggers update the counts. On PostgreSQL a count has several parts. */
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

/** Sorts after every KSUID, by bytes. */
const END = "~";

/** The values of a page's query: where it starts, and one row more than the limit, to see whether there are more. */
export const pageValues = ({ cursor, limit }: Page) => ({
  before: cursor === undefined ? END : sortKey(cursor),
  most: limit + 1,
});

/** The values of a page's query. */
export interface PageValues extends Counted {
  readonly before: string;
  readonly most: number;
}

/**
 * The limit of a page. `+ 0`, because SQLite prepares a statement again for each run if the limit is just a parameter.
 */
export const limitOf = ({ most }: PageValues) => sql<number>`${most} + 0`;

/** The total number of rows, as a column of the page's query, so that both are from the same moment. */
export const totalOf = (database: Kysely<Tables>, values: PageValues) => countOf(database, values).as("total");

/** A row of a page's query with the column of {@link totalOf}. */
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
  // If even the first page is empty, there are no rows.
  const total = values.before === END ? 0 : await count(database, values.organizationId, values.subject);
  return { rows, total };
}
