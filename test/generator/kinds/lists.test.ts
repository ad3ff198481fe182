import { beforeAll, describe, test } from "vitest";
import { fields, form, json, type Row, ref, type Served, serveKind } from "./served.ts";

const PAIR = { type: "array", prefixItems: [{ type: "integer" }, { enum: ["up", "down"] }], minItems: 2 };
const CLOSED = { ...PAIR, items: false };
const POINT = {
  type: "object",
  additionalProperties: false,
  properties: { a: { type: "integer" }, b: { type: "string" } },
};
const X_INTEGERS = { "^x-": { type: "integer" } };
const SHUT = { type: "object", additionalProperties: false };
const query = (name: string, schema: object, style: object = {}) => ({ name, in: "query", schema, ...style });

let served: Served;
beforeAll(async () => {
  const filter = {
    type: "object",
    additionalProperties: false,
    properties: {
      tags: { type: "array", items: { type: "string" } },
      ids: { type: "array", items: { type: "integer" } },
      pair: CLOSED,
      points: { type: "array", items: POINT },
      point: POINT,
      n: { type: "integer" },
      any: {},
    },
  };
  served = await serveKind(
    {
      "GET /q": {
        parameters: [
          query("own", PAIR),
          query("one", CLOSED, { explode: false }),
          query("pipe", { ...PAIR, items: { type: "boolean" } }, { style: "pipeDelimited", explode: false }),
          query("space", PAIR, { style: "spaceDelimited", explode: false }),
          query("ref", { ...ref("Pair"), maxItems: 2 }),
          query("all", { allOf: [ref("Pair"), { maxItems: 2 }] }),
          query("maybe", { anyOf: [ref("Pair"), { type: "null" }] }),
          query("rest", { ...ref("Pair"), unevaluatedItems: { type: "number" } }),
          { name: "json", in: "query", content: { "application/json": { schema: CLOSED } } },
          query("f", filter, { style: "deepObject", explode: true }),
        ],
      },
      "GET /p/{pair}": {
        parameters: [
          { name: "pair", in: "path", required: true, schema: { ...PAIR, items: { type: "number" } } },
          { name: "X-Pair", in: "header", schema: PAIR },
          { name: "X-Point", in: "header", explode: true, schema: POINT },
          { name: "pair", in: "cookie", explode: false, schema: PAIR },
          { name: "words", in: "cookie", explode: false, schema: { type: "array", items: { type: "string" } } },
          { name: "point", in: "cookie", explode: false, schema: POINT },
        ],
      },
      "GET /points/{point}": {
        parameters: [{ name: "point", in: "path", required: true, explode: true, schema: POINT }],
      },
      "GET /patterns": {
        parameters: [
          query("n", { type: "integer" }),
          query("o", { properties: { a: { type: "integer" } }, patternProperties: X_INTEGERS, ...SHUT }),
          { name: "c", in: "cookie", schema: { type: "object", patternProperties: X_INTEGERS } },
        ],
      },
      "GET /others": {
        parameters: [
          query("n", { type: "integer" }),
          query("o", { properties: { a: { type: "integer" } }, unevaluatedProperties: { type: "boolean" } }),
        ],
      },
      "POST /patterns": form(
        { properties: { o: { type: "object", patternProperties: X_INTEGERS } }, ...SHUT },
        { o: { style: "form", explode: true } },
      ),
      "POST /form": form({
        type: "object",
        properties: { pair: CLOSED, rows: { type: "array", prefixItems: [POINT], items: { type: "integer" } } },
      }),
      "POST /json": json({ ...PAIR, items: { type: "string" } }),
    },
    { schemas: { Pair: PAIR } },
  );
});

describe("prefixItems", () => {
  test.each<Row>([
    ["a name for each item", "GET /q?own=1&own=up", undefined, { query: { own: [1, "up"] } }],
    ["more items if items is open", "GET /q?own=1&own=up&own=x", undefined, { query: { own: [1, "up", "x"] } }],
    ["the second", "GET /q?own=1&own=left", undefined, '"own[1]" must be one of: up, down.'],
    ["the first", "GET /q?own=x&own=up", undefined, '"own[0]" must be an integer.'],
    ["too few", "GET /q?own=1", undefined, '"own" must not have fewer than 2 items.'],
    ["one value", "GET /q?one=1,up", undefined, { query: { one: [1, "up"] } }],
    ["one value, wrong", "GET /q?one=1,left", undefined, '"one[1]" must be one of: up, down.'],
    ["one value, a third", "GET /q?one=1,up,3", undefined, '"one[2]" is not allowed.'],
    ["one value, a comma that is data", "GET /q?one=1%2Cup", undefined, '"one" must not have fewer than 2 items.'],
    ["pipes", "GET /q?pipe=1|up|true", undefined, { query: { pipe: [1, "up", true] } }],
    ["pipes, wrong", "GET /q?pipe=1%7Cup%7Cx", undefined, '"pipe[2]" must be a boolean.'],
    ["spaces", "GET /q?space=1%20up", undefined, { query: { space: [1, "up"] } }],
    ["behind a reference", "GET /q?ref=1&ref=up", undefined, { query: { ref: [1, "up"] } }],
    ["behind a reference, too many", "GET /q?ref=1&ref=up&ref=x", undefined, '"ref" must not have more than 2 items.'],
    ["in allOf", "GET /q?all=x&all=up", undefined, '"all[0]" must be an integer.'],
    ["in anyOf", "GET /q?maybe=1&maybe=up", undefined, { query: { maybe: [1, "up"] } }],
    ["in anyOf, wrong", "GET /q?maybe=1&maybe=x", undefined, '"maybe[1]" must be one of: up, down.'],
    ["before unevaluatedItems", "GET /q?rest=1&rest=up&rest=2.5", undefined, { query: { rest: [1, "up", 2.5] } }],
    ["before unevaluatedItems, wrong", "GET /q?rest=1&rest=up&rest=x", undefined, '"rest[2]" must be a number.'],
    ["JSON in a query", 'GET /q?json=[1,"up"]', undefined, { query: { json: [1, "up"] } }],
    ["JSON in a query, wrong", 'GET /q?json=[1,"x"]', undefined, '"json[1]" must be one of: up, down.'],
    ["in brackets", "GET /q?f[pair]=1&f[pair]=up", undefined, { query: { f: { pair: [1, "up"] } } }],
    ["in brackets, a third", "GET /q?f[pair]=1&f[pair]=up&f[pair]=3", undefined, '"f.pair[2]" is not allowed.'],
    ["a path", "GET /p/1,up,2.5", undefined, { path: { pair: [1, "up", 2.5] } }],
    ["a path, wrong", "GET /p/1,up,x", undefined, '"pair[2]" must be a number.'],
    ["a header", "GET /p/1,up", { headers: { "X-Pair": "1, up" } }, { headers: { "X-Pair": [1, "up"] } }],
    ["a header, wrong", "GET /p/1,up", { headers: { "X-Pair": "1,x" } }, '"X-Pair[1]" must be one of: up, down.'],
    ["a cookie", "GET /p/1,up", { headers: { Cookie: "pair=1,up" } }, { cookies: { pair: [1, "up"] } }],
    ["a form", "POST /form", fields("pair=1&pair=up"), { body: { pair: [1, "up"] } }],
    ["a form, wrong", "POST /form", fields("pair=1&pair=left"), '"pair[1]" must be one of: up, down.'],
    ["a form, a third", "POST /form", fields("pair=1&pair=up&pair=2"), '"pair[2]" is not allowed.'],
    ["JSON", "POST /json", '[1,"up","a"]', 200],
    ["JSON, the first after them", "POST /json", '[1,"up",2]', '"[2]" must be a string.'],
    ["JSON, the first", "POST /json", '["x","up"]', '"[0]" must be an integer.'],
  ])("apply by position: %s", (_, ...row) => served.check(...row));
});

describe("a separator that is data", () => {
  test.each<Row>([
    [
      "= in a header",
      "GET /p/1,up",
      { headers: { "X-Point": "a=1,b=x==" } },
      { headers: { "X-Point": { a: 1, b: "x==" } } },
    ],
    ["= in a path", "GET /points/a=1,b=x=y", undefined, { path: { point: { a: 1, b: "x=y" } } }],
    ["a comma in a path", "GET /points/b=x%2Cy", undefined, { path: { point: { b: "x,y" } } }],
    [
      "a comma in a cookie's list",
      "GET /p/1,up",
      { headers: { Cookie: "words=a%2Cb,c" } },
      { cookies: { words: ["a,b", "c"] } },
    ],
    [
      "a comma in a cookie's object",
      "GET /p/1,up",
      { headers: { Cookie: "point=b,x%2Cy" } },
      { cookies: { point: { b: "x,y" } } },
    ],
    [
      "a percent sign in a cookie's list",
      "GET /p/1,up",
      { headers: { Cookie: "words=5%,c%2Cd" } },
      { cookies: { words: ["5%", "c,d"] } },
    ],
  ])("stays in its value: %s", (_, ...row) => served.check(...row));
});

describe("the names of an object without brackets", () => {
  test.each<Row>([
    ["by a pattern", "GET /patterns?n=1&a=2&x-b=3", undefined, { query: { n: 1, o: { a: 2, "x-b": 3 } } }],
    [
      "by a pattern in a cookie",
      "GET /patterns",
      { headers: { Cookie: "x-b=3; b=4" } },
      { cookies: { c: { "x-b": 3 } } },
    ],
    ["by a pattern in a form", "POST /patterns", fields("x-b=3"), { body: { o: { "x-b": 3 } } }],
    ["all others", "GET /others?n=1&b=true&a=2", undefined, { query: { n: 1, o: { a: 2, b: true } } }],
    ["by a pattern, wrong", "GET /patterns?x-b=x", undefined, '"o.x-b" must be an integer.'],
    ["by no pattern", "GET /patterns?b=3", undefined, '"b" is not a known query parameter.'],
    ["by no pattern of a form", "POST /patterns", fields("b=3"), '"b" is not a known field.'],
    ["all others, wrong", "GET /others?b=2", undefined, '"o.b" must be a boolean.'],
  ])("are its properties: %s", (_, ...row) => served.check(...row));
});

describe("brackets", () => {
  test.each<Row>([
    ["a list of one", "GET /q?f[tags]=a", undefined, { query: { f: { tags: ["a"] } } }],
    ["a list of two", "GET /q?f[tags]=a&f[tags]=b", undefined, { query: { f: { tags: ["a", "b"] } } }],
    ["a list of one, marked", "GET /q?f[tags][]=a", undefined, { query: { f: { tags: ["a"] } } }],
    ["a list of two, marked", "GET /q?f[tags][]=a&f[tags][]=b", undefined, { query: { f: { tags: ["a", "b"] } } }],
    ["a list, numbered", "GET /q?f[tags][1]=b&f[tags][0]=a", undefined, { query: { f: { tags: ["a", "b"] } } }],
    [
      "a list of objects",
      "GET /q?f[points][0][a]=1&f[points][1][b]=2",
      undefined,
      { query: { f: { points: [{ a: 1 }, { b: "2" }] } } },
    ],
    ["a comma is data", "GET /q?f[tags]=a,b", undefined, { query: { f: { tags: ["a,b"] } } }],
    ["numbers", "GET /q?f[ids]=1&f[ids]=2", undefined, { query: { f: { ids: [1, 2] } } }],
    ["an object", "GET /q?f[point][a]=1&f[n]=2", undefined, { query: { f: { point: { a: 1 }, n: 2 } } }],
    ["percent-encoded", "GET /q?f%5Bn%5D=2", undefined, { query: { f: { n: 2 } } }],
    [
      "text and an object if there is no schema",
      "GET /q?f[any]=1&f[any][x]=2",
      undefined,
      { query: { f: { any: ["1", { x: "2" }] } } },
    ],
  ])("are read: %s", (_, ...row) => served.check(...row));

  test.each<Row>([
    ["an item of another type", "GET /q?f[ids]=1&f[ids]=x", undefined, '"f.ids[1]" must be an integer.'],
    ["two values for one", "GET /q?f[n]=1&f[n]=2", undefined, '"f.n" must be an integer.'],
    ["an unknown name", "GET /q?f[point][c]=1", undefined, '"f.point.c" is not a known field.'],
    ["text for an object", "GET /q?f[point]=1", undefined, '"f.point" must be an object.'],
    ["text and an object", "GET /q?f[point]=1&f[point][a]=1", undefined, '"f.point" must be an object.'],
    ["an object and text", "GET /q?f[point][a]=1&f[point]=1", undefined, '"f.point" must be an object.'],
    ["an object for a list", "GET /q?f[tags][a]=1", undefined, '"f.tags[0]" must be a string.'],
    ["numbers with a gap", "GET /q?f[tags][7]=a", undefined, '"f.tags[0]" must be a string.'],
    ["none", "GET /q?f=1", undefined, '"f" must be an object.'],
    ["one that does not close", "GET /q?f[n=1", undefined, '"f[n" is not a known query parameter.'],
    ["text after them", "GET /q?f[n]x=1", undefined, '"f[n]x" is not a known query parameter.'],
  ])("are refused: %s", (_, ...row) => served.check(...row));
});
