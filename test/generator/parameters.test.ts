import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { type GeneratedCode, generated, recorder, remove, serve, temporaryFolder } from "./generated.ts";

let folder: string;
let code: GeneratedCode;
let baseUrl: string;
let close: () => void;
const search = recorder({ status: 200, body: {} });

beforeAll(async () => {
  folder = await temporaryFolder();
  code = await generated("parameters", folder);
  baseUrl = await serve(code.createServer({ search }), (done) => {
    close = done;
  });
});

afterAll(async () => {
  close();
  await remove(folder);
});

async function ask(pathAndQuery: string, headers: Record<string, string> = {}) {
  search.received.length = 0;
  const response = await fetch(baseUrl + pathAndQuery, { headers });
  return {
    response,
    received: search.received[0],
    refusal: response.ok ? undefined : ((await response.json()) as { detail: string }),
  };
}

const PATH = "/search/1,2/x=3,y=4";

describe("a generated server", () => {
  test("parses lists and objects of the path with their types", async () => {
    const { received } = await ask(PATH);

    expect(received?.path).toEqual({ ids: [1, 2], point: { x: 3, y: 4 } });
  });

  test("fills in only the defaults of missing parameters", async () => {
    const { received } = await ask(PATH);

    expect(received?.query).toEqual({ limit: 20, exact: false });
    expect(received?.headers).toEqual({ "X-Depth": 3 });
    expect(received?.cookies).toEqual({ theme: "light" });
  });

  test.each([
    ["limit=7&exact=true", { limit: 7, exact: true }],
    ["since=2026-01-02T03:04:05Z", { since: "2026-01-02T03:04:05Z" }],
    ["tags=a&tags=b%2Cc", { tags: ["a", "b,c"] }],
    ["tags=a", { tags: ["a"] }],
    ["codes=a,b", { codes: ["a", "b"] }],
    ["codes=a%2Cb,c", { codes: ["a,b", "c"] }],
    ["codes=a&codes=b", { codes: ["a", "b"] }],
    ["words=big%20red", { words: ["big", "red"] }],
    ["words=big+red", { words: ["big", "red"] }],
    ["sizes=1|2", { sizes: [1, 2] }],
    ["sizes=1%7C2", { sizes: [1, 2] }],
    ["price[min]=1&price%5Bmax%5D=9", { price: { min: 1, max: 9 } }],
    ["size=5&start=2", { page: { size: 5, start: 2 } }],
    ["colour=r,100,g,200", { colour: { r: 100, g: 200 } }],
    ["filter=%7B%22a%22%3A1%7D", { filter: { a: 1 } }],
    ["list[]=1&list[]=2", { "list[]": [1, 2] }],
  ])("reads ?%s", async (query, expected) => {
    const { received, refusal } = await ask(`${PATH}?${query}`);

    expect(refusal).toBeUndefined();
    expect(received?.query).toEqual({ limit: 20, exact: false, ...expected });
  });

  test("reads headers and cookies", async () => {
    const { received } = await ask(PATH, { "x-ids": "1, 2", "x-depth": "9", cookie: "session=12; theme=dark%20blue" });

    expect(received?.headers).toEqual({ "X-Ids": [1, 2], "X-Depth": 9 });
    expect(received?.cookies).toEqual({ session: 12, theme: "dark blue" });
  });

  test.each([
    ["limit=many", '"limit" must be a single integer.'],
    ["limit=", '"limit" must be a single integer.'],
    ["limit=1&limit=2", '"limit" must be a single integer.'],
    ["limit=101", '"limit" must be at most 100.'],
    ["limit=101&zzz=1", '"zzz" is not a known query parameter.'],
    ["sizes=1|x", '"sizes[1]" must be an integer.'],
    ["price[min]=x", '"price.min" must be an integer.'],
    ["filter=%7B%7D", '"filter.a" is required.'],
    ["filter=nonsense", '"filter" must be an object.'],
    ["Limit=1", '"Limit" is not a known query parameter.'],
  ])("refuses ?%s", async (query, detail) => {
    const { response, refusal } = await ask(`${PATH}?${query}`);

    expect(response.status).toBe(400);
    expect(refusal?.detail).toBe(detail);
  });

  test("refuses a header and a cookie of the wrong type by name", async () => {
    expect((await ask(PATH, { "x-depth": "deep" })).refusal?.detail).toBe('"X-Depth" must be an integer.');
    expect((await ask(PATH, { cookie: "session=mine" })).refusal?.detail).toBe('"session" must be an integer.');
  });
});

describe("a generated client", () => {
  test("sends every parameter in the style that the server reads", async () => {
    search.received.length = 0;
    const client = code.createClient({ baseUrl });
    const query = {
      limit: 7,
      exact: true,
      since: "2026-01-02T03:04:05+01:00",
      tags: ["a", "b,c&d"],
      codes: ["a,b", "c"],
      words: ["big", "red"],
      sizes: [1, 2],
      price: { min: 1, max: 9 },
      page: { size: 5, start: 2 },
      colour: { r: 100, g: 200 },
      filter: { a: 1 },
      "list[]": [1, 2],
    };
    const call = {
      path: { ids: [1, 2], point: { x: 3, y: 4 } },
      query,
      headers: { "X-Ids": [1, 2] },
      cookies: { session: 12, theme: "a; b" },
    };

    await client["search"]?.(call);

    expect(search.received[0]).toMatchObject({ ...call, headers: { "X-Ids": [1, 2], "X-Depth": 3 } });
  });

  test("refuses an empty path parameter before anything is sent", async () => {
    const client = code.createClient({ baseUrl: "http://127.0.0.1:9" });

    const call = client["search"]?.({ path: { ids: "", point: { x: 1 } } });

    await expect(call).rejects.toThrow(
      new TypeError('search: path parameter "ids" is empty; the call would go to another path.'),
    );
  });
});
