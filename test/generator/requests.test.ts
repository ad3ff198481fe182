import { createConnection } from "node:net";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { rawRequest } from "../support/raw-http.ts";
import { type GeneratedCode, generated, recorder, remove, serve, temporaryFolder } from "./generated.ts";

let folder: string;
const codes: Record<string, GeneratedCode> = {};
const examples: Record<string, string> = {};
const closing: (() => void)[] = [];

beforeAll(async () => {
  folder = await temporaryFolder();
  for (const name of [
    "answers",
    "names",
    "errors",
    "references",
    "server-path",
    "unnamed",
    "webhooks",
    "only-webhooks",
  ])
    codes[name] = await generated(name, folder);
});

afterAll(async () => {
  for (const close of closing) close();
  await remove(folder);
});

const code = (name: string): GeneratedCode => codes[name] as GeneratedCode;

/** The server without handlers has no state, so one per contract is enough. */
async function serveExamples(name: string): Promise<string> {
  examples[name] ??= await serve(code(name).createServer(), (close) => closing.push(close));
  return examples[name];
}

describe("matching", () => {
  test.each([
    ["GET", "/things/1", 200],
    ["HEAD", "/things/1", 200],
    ["PUT", "/things/1", 405],
    ["GET", "/Things/1", 404],
    ["GET", "/things/1/", 404],
    ["GET", "/things/%ZZ", 400],
    ["GET", "/things/1?a=%ZZ", 400],
    ["GET", "/nothing", 404],
    ["GET", "/", 404],
    ["GET", "/things/", 404],
    ["OPTIONS", "/things/1", 204],
  ])("answers %s %s with %i", async (method, path, status) => {
    const response = await fetch((await serveExamples("answers")) + path, { method });

    expect(response.status).toBe(status);
  });

  test.each(["[all]", "%5Ball%5D", "%5ball]"])("finds a path with brackets, sent as %s", async (segment) => {
    const url = new URL(await serveExamples("names"));

    expect((await rawRequest(url.origin, `/odata/Things(1)/${segment}`)).status).toBe(200);
  });

  test("lists the allowed methods on 405 and on OPTIONS", async () => {
    const baseUrl = await serveExamples("answers");

    for (const method of ["PUT", "OPTIONS"])
      expect((await fetch(`${baseUrl}/things/1`, { method })).headers.get("Allow")).toBe("DELETE, GET, HEAD");
  });

  test("answers HEAD with the headers of GET and no body", async () => {
    const response = await fetch(`${await serveExamples("answers")}/things/1`, { method: "HEAD" });

    expect(response.headers.get("Content-Length")).toBe("13");
    expect(await response.text()).toBe("");
  });

  test("survives a request line that no client would send", async () => {
    const baseUrl = await serveExamples("answers");
    const socket = createConnection(Number(new URL(baseUrl).port), "127.0.0.1");

    socket.write("GET things?%00=//\\ HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n");
    const [answer] = (await socket.toArray()) as [Buffer];

    expect(answer.toString()).toMatch(/^HTTP\/1.1 40[04] /);
  });

  test("serves paths without the prefix of `servers`, and validates them", async () => {
    const baseUrl = await serveExamples("server-path");

    expect((await fetch(`${baseUrl}/things?limit=1`)).status).toBe(200);
    expect((await fetch(`${baseUrl}/things?limit=x`)).status).toBe(400);
    expect((await fetch(`${baseUrl}/v2/things`)).status).toBe(404);
  });
});

describe("awkward names", () => {
  test.each([
    ["verify-thing", "POST", "/things/7:verify", { id: "7" }],
    ["get-thing", "GET", "/things/a%2Fb", { id: "a/b" }],
    ["delete", "DELETE", "/things/a:b", { id: "a:b" }],
    ["toString", "GET", "/things/mine", {}],
    ["class", "GET", "/files/a.b.json", { name: "a.b", extension: "json" }],
    ["getHäuser", "GET", "/h%C3%A4user/Stra%c3%9fe", { straße: "Straße" }],
  ])("%s is found by %s %s", async (id, method, path, expected) => {
    const handler = recorder({ status: 200, body: {} });
    const baseUrl = await serve(code("names").createServer({ [id]: handler }));

    const response = await fetch(baseUrl + path, { method });

    expect(response.status).toBe(200);
    expect(handler.received[0]?.path).toEqual(expected);
  });

  test("can be called by the client", async () => {
    const client = code("names").createClient({ baseUrl: await serveExamples("names") });

    const results = await Promise.all([
      client["verify-thing"]?.({ path: { id: "7" } }),
      client["delete"]?.({ path: { id: "a/b" } }),
      client["toString"]?.(),
      client["getHäuser"]?.({ path: { straße: "Allee" } }),
    ]);

    expect(results.map((result) => result?.data)).toEqual(Array(4).fill({ date: "2026-01-01" }));
  });

  test("of Object.prototype work as properties", async () => {
    const handler = recorder({ status: 200, body: JSON.parse('{"__proto__":"p","constructor":"c","toString":1}') });
    const baseUrl = await serve(code("names").createServer({ toString: handler }));

    const response = await fetch(`${baseUrl}/things/mine`);

    expect(await response.text()).toBe('{"__proto__":"p","constructor":"c","toString":1}');
  });

  test("of Object.prototype are not taken for properties of a value", async () => {
    const body = { constructor: "c", __proto__x: 1 };
    const putTree = recorder({ status: 204 });
    const baseUrl = await serve(code("references").createServer({ putTree }));

    const sent = JSON.stringify({ value: 1, ...body }).replace("__proto__x", "__proto__");
    const response = await fetch(`${baseUrl}/trees/1`, {
      method: "PUT",
      body: sent,
      headers: { "Content-Type": "application/json" },
    });

    expect(response.status).toBe(204);
    expect(JSON.stringify(putTree.received[0]?.body)).toBe(sent);
  });

  test("are made from method and path without an operationId", () => {
    expect(Object.keys(code("unnamed").operations)).toEqual([
      "postThingsByIdVerify",
      "getThings",
      "getThings2",
      "getThings3",
      "putNoAnswers",
    ]);
    expect(code("unnamed").remarks).toContain(
      'POST /things/{id}:verify has no operationId; it is named "postThingsByIdVerify".',
    );
  });
});

describe("a webhook", () => {
  test("is not an operation", () => {
    expect(Object.keys(code("webhooks").operations)).toEqual(["listThings"]);
    expect(Object.keys(code("only-webhooks").operations)).toEqual([]);
    expect(code("only-webhooks").remarks).toEqual([expect.stringContaining("has no operations.")]);
  });
});

describe("schemas of every kind", () => {
  const post = async (path: string, body: unknown, method = "POST") => {
    const baseUrl = await serveExamples("references");
    const headers = { "Content-Type": "application/json" };
    return (await fetch(baseUrl + path, { method, headers, body: JSON.stringify(body) })).status;
  };

  test.each([
    ["/trees/1", { value: 1, children: [{ value: 2 }] }, "PUT", 204],
    ["/trees/1", { value: 1, children: [{ value: "x" }] }, "PUT", 400],
    ["/trees/x", { value: 1 }, "PUT", 400],
    ["/shapes", { kind: "circle", radius: 1 }, "POST", 204],
    // A discriminator is a hint: it does not change what is valid (OpenAPI 3.1.1, Discriminator Object).
    ["/shapes", { kind: "square", radius: 1 }, "POST", 204],
    ["/shapes", { kind: "square", edges: 1 }, "POST", 400],
    ["/shapes", null, "POST", 400],
    [
      "/everything",
      { anything: [1], yes: null, fixed: 42, map: { a: 1 }, maybe: null, either: null, long: true },
      "POST",
      200,
    ],
    ["/everything", { pair: ["a", 1], money: { currency: "EUR" }, currency: "USD", slug: "a-b@_" }, "POST", 200],
    ["/everything", { whole: { value: 1, extra: "x" } }, "POST", 200],
    ["/everything", { whole: { value: 1, other: "x" } }, "POST", 400],
    ["/everything", { fixed: 41 }, "POST", 400],
    ["/everything", { pair: ["a", "b"] }, "POST", 400],
    ["/everything", { pair: ["a", 1, 2] }, "POST", 400],
    ["/everything", { map: { a: "x" } }, "POST", 400],
    ["/everything", { library: { branch: { book: { title: "x" }, isbn: "9780141439518" } } }, "POST", 200],
    ["/everything", { library: { book: {} } }, "POST", 400],
    ["/everything", { library: { isbn: "978" } }, "POST", 400],
    ["/everything", { library: { branch: 1 } }, "POST", 400],
    ["/everything", { library: { money: { currency: "euro" } } }, "POST", 400],
    ["/everything", { folder: { folder: { name: "x" } } }, "POST", 200],
    ["/everything", { folder: { folder: { name: 1 } } }, "POST", 400],
    ["/everything", { whatever: [1] }, "POST", 200],
    ["/everything", { never: 1 }, "POST", 400],
    ["/everything", { money: { currency: "euro" } }, "POST", 400],
    ["/everything", { currency: "euro" }, "POST", 400],
    ["/everything", { slug: "a b" }, "POST", 400],
    ["/everything", { maybe: "yesterday" }, "POST", 400],
    ["/everything", { either: "x" }, "POST", 400],
  ])("%s given %j with %s answers %i", async (path, body, method, status) => {
    expect(await post(path, body, method)).toBe(status);
  });

  test("reports a pattern that is not a regular expression", () => {
    expect(code("references").remarks.filter((remark) => remark.includes("pattern"))).toEqual([
      '#/components/schemas/Everything/properties/foreign: pattern "(?<!x" is not an ECMAScript regular expression; it is not checked.',
    ]);
  });
});

describe("a refusal", () => {
  const refused = async (path: string, options?: object) => {
    const baseUrl = options ? await serve(code("errors").createServer({}, options)) : await serveExamples("errors");
    const response = await fetch(baseUrl + path);
    return { status: response.status, type: response.headers.get("Content-Type"), text: await response.text() };
  };
  const MESSAGE = '"id" must be an integer.';
  const PROBLEM = { type: "about:blank", title: "Bad Request", status: 400, detail: MESSAGE };

  test.each([
    [
      "the declared shape",
      "/nested/x",
      "application/json; charset=utf-8",
      JSON.stringify({ error: { type: "invalid", message: MESSAGE } }),
    ],
    ["no body if none is declared", "/empty/x", null, ""],
    [
      "a body made from its schema",
      "/patterned/x",
      "application/json; charset=utf-8",
      expect.stringMatching(/^{"code":"E\d"}$/),
    ],
    ["no body if none can be made", "/impossible/x", null, ""],
    ["text if text is declared", "/text/x", "text/plain; charset=utf-8", MESSAGE],
    [
      "problem details if nothing is declared",
      "/undeclared/x",
      "application/problem+json; charset=utf-8",
      JSON.stringify(PROBLEM),
    ],
  ])("has %s", async (_, path, type, text) => {
    expect(await refused(path)).toEqual({ status: 400, type, text });
  });

  test("has the application's own shape, if it sets one", async () => {
    const answerError = (failure: Error) => ({
      status: 400,
      contentType: "application/json",
      body: { error: failure.message },
    });

    expect((await refused("/nested/x", { answerError })).text).toBe(JSON.stringify({ error: MESSAGE }));
  });

  test("has no details of an internal failure", async () => {
    const getUndeclared = () => {
      throw new Error("secret");
    };
    const baseUrl = await serve(code("errors").createServer({ getUndeclared }));

    const response = await fetch(`${baseUrl}/undeclared/1`);

    expect(response.status).toBe(500);
    expect(await response.text()).not.toContain("secret");
  });
});

describe("validation", () => {
  const bad = Object.entries({
    answers: 6,
    names: 9,
    errors: 6,
    references: 3,
    "server-path": 1,
    unnamed: 5,
    webhooks: 1,
  });

  test.each(bad)("refuses one bad request for every operation of %s", async (name, count) => {
    const { operations } = code(name);
    const baseUrl = await serveExamples(name);

    const requests = Object.values(operations).map(({ method, path }) =>
      fetch(`${baseUrl}${path.replaceAll(/\{[^}]*\}/g, "1")}?zzz=1`, { method: method.toUpperCase() }),
    );
    const statuses = (await Promise.all(requests)).map(({ status }) => status);

    expect(statuses).toEqual(Array(count).fill(400));
  });
});
