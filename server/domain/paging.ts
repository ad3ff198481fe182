export interface Page {
  readonly limit: number;
  /** The id of the last item already seen. It is compared by value, so its row may be gone. */
  readonly cursor?: string | undefined;
}

export interface Listed<Item> {
  /** At most `limit`, newest first. */
  readonly items: readonly Item[];
  readonly hasMore: boolean;
  /** All items of the organization. */
  readonly totalCount: number;
}

/** A page of rows that were read with one more than its limit, to see whether there is more. */
export function listed<Item>(rows: readonly Item[], { limit }: Page, totalCount: number): Listed<Item> {
  return { items: rows.slice(0, limit), hasMore: rows.length > limit, totalCount };
}

/** The id of the last item of a page that is not the last one. */
export function nextCursor({ items, hasMore }: Listed<{ readonly id: string }>): string | null {
  return hasMore ? (items.at(-1)?.id ?? null) : null;
}
