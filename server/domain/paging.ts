export interface Page {
  readonly limit: number;
  /** The id of the last item already seen. Compared by value, so its row may have been deleted. */
  readonly cursor?: string | undefined;
}

export interface Listed<Item> {
  /** At most `limit`, newest first. */
  readonly items: readonly Item[];
  readonly hasMore: boolean;
  /** The number of all items, not just of this page. */
  readonly totalCount: number;
}

/** Makes a page of rows that were read with one row more than the limit, to see whether there are more. */
export function listed<Item>(rows: readonly Item[], { limit }: Page, totalCount: number): Listed<Item> {
  return { items: rows.slice(0, limit), hasMore: rows.length > limit, totalCount };
}

/** The id of the page's last item, or `null` on the last page. */
export function nextCursor({ items, hasMore }: Listed<{ readonly id: string }>): string | null {
  return hasMore ? (items.at(-1)?.id ?? null) : null;
}
