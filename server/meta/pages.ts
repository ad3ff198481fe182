import type { Schemas } from "../../generated/meta-graph/operations.ts";
import { unusable } from "./gateway-calls.ts";

/** A list with more pages counts as unreadable. Meta allows only 20 numbers and 20 accounts. */
const MOST_PAGES = 50;

interface Page<Item> {
  readonly data: readonly Item[];
  readonly paging?: Schemas["Paging"];
}

/** The query of the next page. */
export interface PageQuery {
  readonly limit: number;
  readonly after?: string;
}

/**
 * Reads all pages of a list. There is another page as long as `paging.next` is present, however few items this one has.
 *
 * The URL in `paging.next` is not used, because the response could name any host. A list that cannot be read to its end
 * is a failure: the missing part may contain what the caller looks for.
 */
export async function allPages<Item>(read: (query: PageQuery) => Promise<Page<Item>>): Promise<Item[]> {
  const items: Item[] = [];
  const cursors = new Set<string>();
  let query: PageQuery = { limit: 100 };
  for (let count = 0; count < MOST_PAGES; count++) {
    const { data, paging } = await read(query);
    items.push(...data);
    if (!paging?.next) return items;
    const after = paging.cursors?.after ?? "";
    if (after === "" || cursors.has(after)) break;
    cursors.add(after);
    query = { limit: 100, after };
  }
  throw unusable(new Error("The list cannot be read to its end."));
}
