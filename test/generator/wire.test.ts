import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { type GeneratedCode, generated, recorder, remove, serve, temporaryFolder } from "./generated.ts";

let folder: string;
let code: GeneratedCode;

beforeAll(async () => {
  folder = await temporaryFolder();
  code = await generated("wire", folder);
});

afterAll(() => remove(folder));

/** The request that a call would send. */
async function sent(id: string, call: object, options: object = {}): Promise<Request> {
  const requests: Request[] = [];
  const fetch = async (request: RequestInfo | URL) => {
    requests.push(request as Request);
    return id === "addVisitor"
      ? Response.json({}, { headers: { "Content-Type": "text/plain" } })
      : new Response(null, { status: 204 });
  };
  await code.createClient({ baseUrl: "http://api.test", fetch })[id]?.(call, options);
  return requests[0] as Request;
}

const queryOf = ({ url }: Request) => decodeURIComponent(new URL(url).search.slice(1));
const bodyOf = async (request: Request) => decodeURIComponent(await request.text());

describe("parameters with the same name", () => {
  test("are each written in the style of their own location", async () => {
    const mark = { a: 1, b: "x" };

    const { url, headers } = await sent("getTests", {
      path: { id: [1, 2] },
      query: { id: mark },
      headers: { id: mark },
      cookies: { id: mark },
    });

    expect(decodeURIComponent(new URL(url).pathname)).toBe("/tests/1,2");
    expect(new URL(url).searchParams.get("id")).toBe('{"a":1,"b":"x"}');
    expect(headers.get("id")).toBe("a=1,b=x");
    expect(headers.get("cookie")).toBe("id=a,1,b,x");
  });
});

describe("a parameter with content", () => {
  test("is JSON if its media type is", async () => {
    const mark = { a: 1, b: "größe" };

    const { headers } = await sent("getTests", { path: { id: [1] }, headers: { "X-Mark": mark }, cookies: { mark } });

    expect(headers.get("X-Mark")).toBe('{"a":1,"b":"gr\\u00f6\\u00dfe"}');
    expect(decodeURIComponent(headers.get("cookie") ?? "")).toBe('mark={"a":1,"b":"größe"}');
  });

  test("is text if its media type is not JSON", async () => {
    expect(queryOf(await sent("getTests", { path: { id: [1] }, query: { note: "a" } }))).toBe("note=a");
  });

  test("may be missing or null", async () => {
    const call = {
      path: { id: [1] },
      query: { id: undefined },
      headers: { "X-Mark": null },
      cookies: { mark: undefined },
    };

    const { url, headers } = await sent("getTests", call);

    expect([new URL(url).search, headers.get("X-Mark"), headers.get("cookie")]).toEqual(["", "null", null]);
  });
});

describe("a parameter", () => {
  test("that is null or undefined is left out, also in a list", async () => {
    const headers = { "X-Ids": [1, null, 2], id: null };

    const request = await sent("search", {
      query: { words: [null], page: { size: null, of: [1, null] }, filter: null },
      headers,
    });

    expect(queryOf(request)).toBe("of=1");
    expect([request.headers.get("X-Ids"), request.headers.get("id")]).toEqual(["1,2", null]);
  });

  test("that is a header overrides the client's, whatever its case", async () => {
    const { headers } = await sent("search", {}, { headers: { ACCEPT: "text/csv" } });

    expect(headers.get("Accept")).toBe("text/csv");
  });

  test.each([[".."], ["."]])("is refused where it makes a path of dots: %s", async (id) => {
    await expect(sent("getTests", { path: { id } })).rejects.toThrow(TypeError);
  });
});

describe("a deepObject", () => {
  test.each([
    [{ tags: ["a"] }, "filter[tags][]=a"],
    [{ tags: ["a", "b"], text: "x" }, "filter[tags][]=a&filter[tags][]=b&filter[text]=x"],
    [{ size: { min: 1, of: [2] } }, "filter[size][min]=1&filter[size][of][]=2"],
    [{ text: null, tags: [], size: { min: undefined } }, ""],
    [{ rows: [{ id: 1 }, [2]] }, "filter[rows][0][id]=1&filter[rows][1][]=2"],
  ])("%j is written as %s", async (filter, query) => {
    expect(queryOf(await sent("search", { query: { filter } }))).toBe(query);
  });

  test.each([[{ tags: ["a"] }], [{ tags: ["a&b=c", "d e"], text: "[x]" }], [{ size: { min: 1, of: [2] } }]])(
    "%j arrives as it was sent",
    async (filter) => {
      const search = recorder({ status: 204 });
      const client = code.createClient({ baseUrl: await serve(code.createServer({ search })) });

      await client["search"]?.({ query: { filter } });

      expect(search.received[0]?.query).toEqual({ filter });
    },
  );
});

describe("a form", () => {
  test.each([
    ["a deepObject", { meta: { ref: "a 1", tags: ["x"] } }, "meta[ref]=a 1&meta[tags][]=x"],
    ["a list in one value", { ids: [1, 2] }, "ids=1,2"],
    ["a list with bars", { sizes: [1, 2] }, "sizes=1|2"],
    ["a list without an encoding", { words: ["a,b", "c"] }, "words=a,b&words=c"],
    ["an object without an encoding", { wishes: { dark: true } }, 'wishes={"dark":true}'],
    ["a text that is declared as JSON", { code: "a" }, 'code="a"'],
    ["an object that is null", { wishes: null }, "wishes=null"],
    ["a text that is null, and undefined values", { note: null, ids: undefined, words: [null] }, ""],
    ["a list of objects", { words: [{ a: 1 }] }, 'words={"a":1}'],
  ])("has %s", async (_, body, text) => {
    const request = await sent("addOrder", { body });

    expect(await bodyOf(request)).toBe(text);
    expect(request.headers.get("Content-Type")).toBe("application/x-www-form-urlencoded");
  });

  test("encodes the separator inside list items", async () => {
    expect(await (await sent("addOrder", { body: { ids: ["1,2", 3] } })).text()).toBe("ids=1%2C2,3");
  });

  test("may be a ready-made object", async () => {
    expect(await bodyOf(await sent("addOrder", { body: new URLSearchParams({ note: "a" }) }))).toBe("note=a");
  });
});

describe("a multipart form", () => {
  const formOf = async (body: unknown) => (await sent("addPicture", { body })).formData();
  const readAll = async (form: FormData) =>
    Promise.all(
      [...form].map(async ([name, value]) =>
        typeof value === "string" ? [name, value] : [name, value.type, await value.text()],
      ),
    );

  test("has parts with the declared media types, or with types that follow from the values", async () => {
    const picture = new File(["0"], "a.png", { type: "image/png" });

    const form = await formOf({ about: { title: "Sea" }, table: "a,b", count: 2, picture, left: null });

    expect(await readAll(form)).toEqual([
      ["about", "application/json", '{"title":"Sea"}'],
      ["table", "text/csv", "a,b"],
      ["count", "2"],
      ["picture", "image/png", "0"],
    ]);
  });

  test("has lists and objects in the declared styles", async () => {
    const form = await formOf({ ids: [1, 2], meta: { a: { b: [3] } } });

    expect([...form]).toEqual([
      ["ids", "1 2"],
      ["meta[a][b][]", "3"],
    ]);
  });

  test("may be ready-made, with a part of JSON", async () => {
    const body = new FormData();
    body.append("about", new Blob(['{"title":"Sea"}'], { type: "application/json" }));

    expect(await readAll(await formOf(body))).toEqual([["about", "application/json", '{"title":"Sea"}']]);
  });
});

describe("a media type with a parameter", () => {
  test.each(["guest", "staff"])("is sent as the contract writes it: kind=%s", async (kind) => {
    const contentType = `application/vnd.x+json; kind=${kind}`;

    const request = await sent("addVisitor", { contentType, body: { a: 1 } });

    expect(request.headers.get("Content-Type")).toBe(contentType);
    expect(await request.json()).toEqual({ a: 1 });
  });
});
