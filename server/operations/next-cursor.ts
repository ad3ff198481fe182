import type { Listed } from "../domain/paging.ts";

/** The id of the last item of a page that is not the last one. */
export function nextCursor({ items, hasMore }: Listed<{ readonly id: string }>): string | null {
  return hasMore ? (items.at(-1)?.id ?? null) : null;
}
