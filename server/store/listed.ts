import type { Listed, Page } from "../domain/paging.ts";

/** A page of rows that were read with one more than its limit, to see whether there is more. */
export function listed<Item>(rows: readonly Item[], { limit }: Page, totalCount: number): Listed<Item> {
  return { items: rows.slice(0, limit), hasMore: rows.length > limit, totalCount };
}
