import { describe, expect, test } from "vitest";
import { callsClient } from "./calls-client.ts";

const clientOf = callsClient();

type Paginate = (id: string, call?: object, options?: object) => AsyncIterable<{ id: number }>;
type Answer = (cursor: string | null) => Response;

/** A client of a list whose page depends on the cursor, and the queries that were sent. */
function listing(answer: Answer, options: object = {}) {
  const queries: string[] = [];
  const fetch = async (input: RequestInfo | URL) => {
    const { search, searchParams } = new URL((input as Request).url);
    queries.push(search);
    return answer(searchParams.get("cursor"));
  };
  const client = clientOf("http://api.test", { fetch, ...options });
  return { paginate: client["paginate"] as unknown as Paginate, queries };
}

const page = (ids: readonly number[], nextCursor: unknown) =>
  Response.json({ things: ids.map((id) => ({ id })), nextCursor });

const threePages: Answer = (cursor) => {
  if (cursor === null) return page([1, 2], "a");
  return cursor === "a" ? page([], "b") : page([3], null);
};

async function all(things: AsyncIterable<{ id: number }>): Promise<number[]> {
  const found: number[] = [];
  for await (const { id } of things) found.push(id);
  return found;
}

describe("paginate", () => {
  test("returns the items of all pages in order, with the call's own query on each", async () => {
    const { paginate, queries } = listing(threePages);

    expect(await all(paginate("listThings", { query: { colour: "red" } }))).toEqual([1, 2, 3]);
    expect(queries).toEqual(["?colour=red", "?colour=red&cursor=a", "?colour=red&cursor=b"]);
  });

  test("starts at the given cursor", async () => {
    const { paginate } = listing(threePages);

    expect(await all(paginate("listThings", { query: { cursor: "b" } }))).toEqual([3]);
  });

  test("requests a page only when it is needed", async () => {
    const { paginate, queries } = listing(threePages);

    for await (const { id } of paginate("listThings")) if (id === 2) break;

    expect(queries).toEqual([""]);
  });

  test.each([
    ["the cursor of the page itself", () => page([1], "a"), 2],
    ["cursors in a circle", (cursor: string | null) => page([1], cursor === "a" ? "b" : "a"), 3],
    ["the cursor that it was begun with", () => page([1], "start"), 1],
  ])("stops at a repeated cursor: %s", async (_, answer, pages) => {
    const { paginate, queries } = listing(answer);
    const query = pages === 1 ? { cursor: "start" } : {};

    await all(paginate("listThings", { query }));

    expect(queries).toHaveLength(pages);
  });

  test("throws if cursors never end, after as many pages as the call allows", async () => {
    let count = 0;
    const { paginate, queries } = listing(() => page([1], `c${count++}`));

    await expect(all(paginate("listThings", {}, { maxPages: 3 }))).rejects.toMatchObject({
      name: "UnexpectedResponse",
      message: "listThings: more than 3 pages, the limit set by maxPages (status 200)",
    });
    expect(queries).toHaveLength(3);
  });

  test("returns as many pages as are allowed", async () => {
    const { paginate } = listing(threePages, { maxPages: 3 });

    expect(await all(paginate("listThings"))).toEqual([1, 2, 3]);
  });

  test.each([undefined, null, ""])("stops at the cursor %j", async (cursor) => {
    const { paginate, queries } = listing(() => page([1], cursor));

    expect(await all(paginate("listThings"))).toEqual([1]);
    expect(queries).toHaveLength(1);
  });

  test("throws a declared error after the items before it", async () => {
    const { paginate } = listing((cursor) =>
      cursor ? Response.json({ message: "no" }, { status: 429 }) : page([1], "a"),
    );
    const found: number[] = [];
    const walk = async () => {
      for await (const { id } of paginate("listThings", {}, { retries: 0 })) found.push(id);
    };

    await expect(walk()).rejects.toMatchObject({
      name: "DeclaredError",
      status: 429,
      result: { error: { message: "no" } },
    });
    expect(found).toEqual([1]);
  });

  test("throws a custom error instead, if one is given", async () => {
    const toError = ({ status }: { status: number }) => new RangeError(`status ${status}`);
    const { paginate } = listing(() => Response.json({ message: "no" }, { status: 429 }), { toError, retries: 0 });

    await expect(all(paginate("listThings"))).rejects.toThrow(new RangeError("status 429"));
  });

  test("throws UnexpectedResponse if the list is missing", async () => {
    const { paginate } = listing(() => Response.json({ nextCursor: null }));

    await expect(all(paginate("listThings"))).rejects.toMatchObject({
      name: "UnexpectedResponse",
      message: 'listThings: no list "things" in the body (status 200)',
    });
  });

  test.each(["listLabels", "createThing", "nothing"])("refuses %s, which is not a paginated list", (id) => {
    const { paginate } = listing(threePages);

    expect(() => paginate(id)).toThrow(TypeError);
  });
});
