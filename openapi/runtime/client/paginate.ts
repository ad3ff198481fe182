import type { OperationDescription } from "../operation.ts";
import { UnexpectedResponse } from "./errors.ts";

type Page = NonNullable<OperationDescription["page"]>;
type Query = Readonly<Record<string, unknown>>;

/**
 * Gives the items of a list one after the other and asks for the next page when it is needed.
 *
 * Ends where there is no next cursor, and at a cursor that was sent before, since that would go round for ever.
 * Throws an {@link UnexpectedResponse} where the list is missing, and where there are more than `maxPages` pages.
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
      throw new UnexpectedResponse(id, `more than ${maxPages} pages, which is what maxPages allows`, response, "");
    sent.add(next);
    query = { ...query, [page.cursor]: next };
  }
}
