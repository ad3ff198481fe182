import type { Schemas } from "../../generated/meta-graph/operations.ts";
import { unusable } from "./gateway-calls.ts";

/** A list with more pages than this is not read to the end; Meta allows 20 numbers, and 20 accounts. */
const MOST_PAGES = 50;

interface Page<Item> {
  readonly data: readonly Item[];
  readonly paging?: Schemas["Paging"];
}

/** What the next page is asked for with. */
export interface PageQuery {
  readonly limit: number;
  readonly after?: string;
}

/**
 * Reads a list to its end: there is another page as long as `paging.next` is there, however few items this one has.
 *
 * Its address is not used, since it is Meta's to write. A list that cannot be read to its end is a failure: what is
 * looked for might be on the part that is missing.
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
