import { Finding } from "./finding.ts";
import type { Shown } from "./model-kinds.ts";

export interface ListPage {
  readonly items: readonly Shown[];
  readonly nextCursor: string | null;
  readonly totalCount: number;
  /** The request for this page, as a curl command. */
  readonly curl: string;
}

type Page = (cursor: string | undefined) => Promise<ListPage>;

/** Reads a list to its end; `between` runs after each page. */
export async function walkList(page: Page, between: () => Promise<void> = async () => {}): Promise<Shown[]> {
  const found: Shown[] = [];
  const cursors = new Set<string>();
  for (let cursor: string | undefined; ; await between()) {
    const { items, nextCursor, curl } = await page(cursor);
    found.push(...items);
    if (nextCursor === null) return found;
    if (items.length === 0 || cursors.has(nextCursor))
      throw new Finding(
        "model",
        `a page of ${items.length} items has the next cursor ${nextCursor}, which repeats or is not needed`,
        curl,
      );
    cursors.add(nextCursor);
    cursor = nextCursor;
  }
}

/** Reads a list that does not change: every page must state the same total. */
export async function countedList(page: Page): Promise<{ readonly items: Shown[]; readonly curl: string }> {
  const pages: ListPage[] = [];
  const items = await walkList(async (cursor) => {
    const read = await page(cursor);
    pages.push(read);
    return read;
  });
  for (const { totalCount, curl } of pages)
    if (totalCount !== items.length)
      throw new Finding("model", `totalCount is ${totalCount}, but ${items.length} are listed`, curl);
  return { items, curl: pages[0]?.curl ?? "" };
}
