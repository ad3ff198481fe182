import { describe, expect, test } from "vitest";
import { run } from "../support/command.ts";
import type { RECURSIVE } from "./hard-contract.ts";
import { hardMock, JSON_BODY } from "./hard-mock-here.ts";

const FORM = { "Content-Type": "application/x-www-form-urlencoded" };

describe("the mock, where Prism alone fails", () => {
  const mock = hardMock();

  test.each([
    ["listed numbers", "level=2", "level=3"],
    ["listed values of several types", "mixed=1", "mixed=2"],
    ["listed values of several types, the text", "mixed=x", "mixed=y"],
    ["a constant", "fixed=true", "fixed=false"],
    ["keywords beside a reference", "word=ab", "word=abc"],
    ["items at their places", "pair=1&pair=up", "pair=1&pair=down"],
    ["the first item", "pair=1", "pair=x"],
    ["items after them", "pair=1&pair=up", "pair=1&pair=up&pair=3"],
  ])("checks %s in a query", async (_, valid, invalid) => {
    expect((await fetch(`${mock.url}/texts?${valid}`)).status).toBe(200);
    expect((await fetch(`${mock.url}/texts?${invalid}`)).status).toBe(422);
  });

  test("treats a $ref in an example or an extension as data", async () => {
    const response = await fetch(`${mock.url}/referring`);

    expect([response.status, await response.json()]).toEqual([200, { a: 1 }]);
  });

  test.each([
    ["dependentRequired", "/dependent-required", { a: 1, b: 1 }, { a: 1 }],
    ["minContains", "/min-contains", [1, 1], [1]],
    ["unevaluatedProperties", "/unevaluated", { a: "x" }, { b: 1 }],
    ["a pattern with needless escapes", "/pattern", { a: "a-b_" }, { a: "!" }],
    ["an enumeration with a value twice", "/enum", { a: "y" }, { a: "z" }],
    ["nullable without a type", "/nullable-only", { a: null }, { a: "y" }],
    ["a body that may be null", "/nullable", null, {}],
    ["a body that may be left out", "/optional", {}, null],
    ["a body that is false", "/boolean", false, null],
    ["a body that is 0", "/anything", 0, undefined],
    ["a multiple with a fraction", "/receipts", { total: 19.99 }, { total: 19.999 }],
    ["a large multiple with a fraction", "/receipts", { total: 1234567.89 }, { total: 1234567.891 }],
    ["a multiple below zero", "/receipts", { total: -0.07 }, { total: -0.005 }],
    ["a whole multiple", "/receipts", { dozen: 36 }, { dozen: 30 }],
    ["a multiple in a query", "/receipts?tip=0.15", {}, undefined],
    ["letters of another script", "/letters", { text: "名前" }, { 名前: 1 }],
    ["an unknown property with a letter of Latin-1", "/letters", {}, { größe: 1 }],
    ["names of a pattern with needless escapes", "/names", { "x-a": "b", a: 1 }, { "x-a": 1 }],
    ["properties beside patternProperties", "/names", { id: 1 }, { id: "no" }],
  ])("checks %s", async (_, path, valid, invalid) => {
    expect(await mock.statusOf(path, JSON.stringify(valid))).toBe(200);
    expect(await mock.statusOf(path, invalid === undefined ? "{bad" : JSON.stringify(invalid))).toBe(422);
  });

  test.each([
    ["application/vnd.visitor+json; kind=guest", { nick: "jo" }, { badge: 7 }],
    ["application/vnd.visitor+json; kind=staff", { badge: 7 }, { nick: "jo" }],
    ["application/vnd.visitor+json;KIND=staff", { badge: 7 }, { nick: "jo" }],
    ['application/vnd.visitor+json; kind="staff"', { badge: 7 }, { nick: "jo" }],
    ["application/vnd.visitor+json; charset=utf-8; kind=staff", { badge: 7 }, { nick: "jo" }],
    ["application/vnd.visitor+json; kind=other", { anybody: 1 }, { badge: 7 }],
    ["application/vnd.visitor+json", { anybody: 1 }, { nick: "jo" }],
  ])("checks a body of type %s against the schema of that type", async (type, valid, invalid) => {
    const headers = { "Content-Type": type };

    expect(await mock.statusOf("/visitors", JSON.stringify(valid), headers)).toBe(200);
    expect(await mock.statusOf("/visitors", JSON.stringify(invalid), headers)).toBe(422);
  });

  test.each([
    ["application/json", '{"a":1}', 200],
    ["application/json", '{"b":1}', 422],
    ["application/vnd.a+json", '{"b":1}', 200],
    ["application/vnd.a+json", '{"a":1}', 422],
    ["text/csv", "a,b", 200],
    ["text/csv", "a,b,c", 422],
    ["application/xml", "<a/>", 415],
  ])("answers a body of type %s, with the ranges %s, with %i", async (type, body, status) => {
    expect(await mock.statusOf("/ranges", body, { "Content-Type": type })).toBe(status);
  });

  test("writes lists and objects in headers in their style", async () => {
    const { headers } = await fetch(`${mock.url}/header-lists`);
    const values = ["X-List", "X-Object", "X-Exploded", "X-Json"].map((header) => headers.get(header));

    expect(values).toEqual(["1,2", "a,1", "a=1", "[1,2]"]);
    expect(headers.get("sl-violations")).toBeNull();
  });

  test.each([
    ["/picture", "image/png", ""],
    ["/pictures", "image/png", ""],
    ["/unknown", "application/json", "null"],
  ])("answers %s, which declares only a media type, with that type", async (path, type, body) => {
    const response = await fetch(mock.url + path);

    expect([response.status, response.headers.get("content-type"), await response.text()]).toEqual([200, type, body]);
    expect(response.headers.get("sl-violations")).toBeNull();
  });

  test("does not answer with an interim status", async () => {
    const statusFor = async (code: string) =>
      (await fetch(`${mock.url}/interim`, { headers: { Prefer: `code=${code}` } })).status;

    expect([await statusFor("200"), await statusFor("101")]).toEqual([200, 404]);
  });

  const name = "x";
  const VALID: Readonly<Record<keyof typeof RECURSIVE, object>> = {
    Tree: { name, children: [{ name, children: [{ name }] }] },
    List: { name, next: { name, next: { name, next: null } } },
    Person: { name, employer: { name, staff: [{ name }] } },
    Company: { name, staff: [{ name, employer: { name } }] },
    Composed: { name, child: { name, child: { name } } },
    Expression: { not: { not: { name } } },
    Not: { not: { not: { name } } },
    Dictionary: { name, a: { name, b: { name } } },
    Pet: { name, friend: { name, prey: { name } } },
    Cat: { name, prey: { name, friend: { name } } },
    Wrapped: { name, all: { name, all: { name } } },
    Tuple: { name, pair: [{ name, pair: [{ name }, "x"] }, "x"] },
  };

  test.each(Object.entries(VALID))("checks recursive schemas at any depth: %s", async (schema, valid) => {
    const text = JSON.stringify(valid);
    const deepest = text.lastIndexOf('"name":"x"');
    const invalid = `${text.slice(0, deepest)}"name":1${text.slice(deepest + '"name":"x"'.length)}`;

    expect(await mock.statusOf(`/recursive/${schema}`, text)).toBe(200);
    expect(await mock.statusOf(`/recursive/${schema}`, invalid)).toBe(422);
  });

  test.each([
    ["a single field for a declared list", "tag=1", 200],
    ["a field twice", "tag=1&tag=2", 200],
    ["an item that is no number", "tag=1&tag=x", 422],
    ["a missing field", "other=1", 422],
    ["JSON in a field", `tag=1&tree=${encodeURIComponent('{"name":"x"}')}`, 200],
    ["wrong JSON in a field", `tag=1&tree=${encodeURIComponent('{"name":{}}')}`, 422],
  ])("reads a form with %s", async (_, body, status) => {
    expect(await mock.statusOf("/form", body, FORM)).toBe(status);
  });

  test.each([
    ["JSON", '{"a":1}', 200],
    ["JSON that does not fit", '{"a":"x"}', 422],
    ["malformed JSON", "{bad", 422],
  ])("reads a multipart body with a file and %s", async (_, data, status) => {
    const form = new FormData();
    form.set("data", data);
    form.set("file", new Blob([new Uint8Array([0, 255])]), "a.bin");

    expect(await mock.statusOf("/multipart", form)).toBe(status);
  });

  test.each([
    ["a malformed multipart body", "/multipart", "multipart/form-data; boundary=x", 422],
    ["a multipart body without boundary", "/multipart", "multipart/form-data", 422],
    ["a malformed media type", "/anything", "nonsense", 415],
    ["another media type", "/anything", "text/plain", 415],
    ["a body that is not UTF-8", "/anything", "application/json", 422],
  ])("refuses %s", async (_, path, type, status) => {
    const body = new Uint8Array([0x22, 0xff, 0x22]);
    const answer = await fetch(mock.url + path, { method: "POST", body, headers: { "Content-Type": type } });

    expect(answer.status).toBe(status);
  });

  test("answers a form of an operation with two callbacks", async () => {
    expect(await mock.statusOf("/callbacks", "to=%C3%A9&to=there", FORM)).toBe(200);
  });

  test("reports that it does not check requests whose schema does not compile", async () => {
    const started = run("test/mock/hard-mock.ts");
    const [own] = (await started.prints(/http:\S+/)) as unknown as [string];

    const { status } = await fetch(`${own}/invalid`, { method: "POST", body: "{}", headers: JSON_BODY });

    expect(status).toBe(200);
    await expect
      .poll(() => started.output.stderr, { timeout: 20_000 })
      .toContain("The mock does not check requests of POST /invalid");
  });

  test.each([
    ["JSON, though text comes first", "/text-first", 200, "application/json", '{"a":1}'],
    ["a stream of events", "/events", 200, "text/event-stream", '{"a":1}'],
    ["bytes", "/bytes", 200, "application/octet-stream", "string"],
    ["lines", "/lines", 200, "application/jsonl", '{"a":1}'],
    ["no content for 204, even if it is declared", "/nothing", 204, null, ""],
    ["an example that does not fit", "/example", 200, "application/json", '{"a":"日本"}'],
    ["a value of a recursive schema", "/tree", 200, "application/json", '{"name":"string","children":[]}'],
    ["a value that fits its schema", "/made", 200, "application/json", '{"days":14,"share":5.1}'],
  ])("responds with %s", async (_, path, status, type, text) => {
    const answer = await fetch(mock.url + path);

    expect([answer.status, answer.headers.get("content-type"), await answer.text()]).toEqual([status, type, text]);
  });

  test("writes headers in ASCII, and leaves out one with an invalid name", async () => {
    const { headers } = await fetch(`${mock.url}/header`);

    expect(headers.get("x-place")).toBe("%E6%97%A5%E6%9C%AC%0A");
  });

  test("describes faults in ASCII, within Node's limit for headers", async () => {
    const body = JSON.stringify({
      ...Object.fromEntries(Array.from({ length: 2_000 }, (_, index) => [`日${index}`, 1])),
    });
    const { status, headers } = await fetch(`${mock.url}/explained`, { method: "POST", body, headers: JSON_BODY });

    expect(status).toBe(422);
    expect(headers.get("sl-violations") ?? "").toMatch(/^(Too many violations! )?\[[ -~]{0,8000}$/);
  });
});
