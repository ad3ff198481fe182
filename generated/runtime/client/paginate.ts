// Generated from openapi/runtime by `npm run generate`; edit that, not this file.
// @ts-nocheck: checked where it is written, so that it compiles with any flags, lib and @types.
import type { OperationDescription } from "../operation.ts";
import { UnexpectedResponse } from "./errors.ts";

type Page = NonNullable<OperationDescription["page"]>;
type Query = Readonly<Record<string, unknown>>;

/**
 * Yields the items of a list one by one and requests the next page when needed.
 *
 * Ends when there is no next cursor, or when a cursor repeats, which would loop for ever. Throws an {@link
 * UnexpectedResponse} when the list is missing, and when there are more than `maxPages` pages.
 */
export async function* paginate(
  id: string,
  page: Page,
  firstQuery: Query,
  maxPages: number,
  ask: (query: Query) => Promise<{ readonly data: unknown; readonly response: Response }>,
): AsyncGenerator<unknown, void, undefined> {
  const sent = new Set([firstQuery[page.cursor]]);
  for (let query = firstQuery; ; ) {
    const { data, response } = await ask(query);
    const { [page.items]: items, [page.next]: next } = (data ?? {}) as Query;
    if (!Array.isArray(items))
      throw new UnexpectedResponse(id, `no list "${page.items}" in the body`, response, JSON.stringify(data) ?? "");
    yield* items;
    if (next === undefined || next === null || next === "" || sent.has(next)) return;
    if (sent.size >= maxPages)
      throw new UnexpectedResponse(id, `more than ${maxPages} pages, the limit set by maxPages`, response, "");
    sent.add(next);
    query = { ...query, [page.cursor]: next };
  }
}
