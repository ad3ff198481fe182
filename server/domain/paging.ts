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
