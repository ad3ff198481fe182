import { beforeAll, describe, expect, test } from "vitest";
import { fields, form, json, type Row, ref, type Served, serveKind } from "./served.ts";

/** JSON text, so that `__proto__` is an ordinary property. */
const parsed = (text: string): object => JSON.parse(text) as object;
const NAMES =
  '{"__proto__":{"type":"integer","default":5},"constructor":{"type":"integer"},"valueOf":{"type":"string"},"hasOwnProperty":{"type":"boolean"}}';
const OBJECT = { type: "object", additionalProperties: false, properties: parsed(NAMES) };
const parameter = (name: string, place: string, more: object = {}) => ({
  name,
  in: place,
  schema: { type: "integer" },
  ...more,
});

let served: Served;
beforeAll(async () => {
  served = await serveKind(
    {
      "POST /o": json(OBJECT),
      "POST /closed": json({ type: "object", additionalProperties: false, properties: { a: true } }),
      "POST /required": json({ type: "object", required: ["__proto__", "constructor", "toString"] }),
      "POST /depends": json({ type: "object", dependentRequired: parsed('{"__proto__":["a"],"constructor":["a"]}') }),
      "POST /branches": json({
        anyOf: [{ properties: { a: true } }, { properties: { b: true } }],
        unevaluatedProperties: false,
      }),
      "POST /form": form(OBJECT),
      "GET /q": {
        parameters: [
          ...["__proto__", "constructor", "toString"].map((name) => parameter(name, "query")),
          parameter("valueOf", "query", { style: "deepObject", schema: OBJECT }),
        ],
      },
      "GET /h": {
        parameters: [
          parameter("constructor", "header"),
          parameter("toString", "cookie"),
          parameter("__proto__", "cookie"),
        ],
      },
      "GET /p/{constructor}/{__proto__}": {
        parameters: [
          parameter("constructor", "path", { required: true }),
          parameter("__proto__", "path", { required: true }),
        ],
      },
      "GET /~me/a.b-c_d": {},
      "GET /ö.b/ä": {},
      "GET /a%2fb/c%3Ad": {},
      "GET /50%25": {},
      "GET /%7Eyou": {},
    },
    { schemas: { __proto: ref("X"), X: {} } },
  );
});

describe("a property name of Object.prototype", () => {
  test.each<Row>([
    [
      "declared",
      "POST /o",
      '{"constructor":1,"valueOf":"x","hasOwnProperty":true}',
      { body: { constructor: 1, valueOf: "x", hasOwnProperty: true } },
    ],
    ["declared as __proto__", "POST /o", '{"__proto__":1}', { body: parsed('{"__proto__":1}') }],
    ["a default of __proto__", "POST /o", "{}", { body: parsed('{"__proto__":5}') }],
    [
      "in a form",
      "POST /form",
      fields("__proto__=1&constructor=2"),
      { body: parsed('{"__proto__":1,"constructor":2}') },
    ],
    ["in a query", "GET /q?__proto__=1&constructor=2", undefined, { query: parsed('{"__proto__":1,"constructor":2}') }],
    [
      "in brackets",
      "GET /q?valueOf[__proto__]=1&valueOf[constructor]=2",
      undefined,
      { query: { valueOf: parsed('{"__proto__":1,"constructor":2}') } },
    ],
    ["in a path", "GET /p/1/2", undefined, { path: parsed('{"constructor":1,"__proto__":2}') }],
    ["in a header", "GET /h", { headers: { constructor: "1" } }, { headers: { constructor: 1 } }],
    [
      "in a cookie",
      "GET /h",
      { headers: { Cookie: "toString=1; __proto__=2" } },
      { cookies: parsed('{"toString":1,"__proto__":2}') },
    ],
    ["nothing", "GET /h", undefined, { headers: {}, cookies: {} }],
  ])("is an ordinary name: %s", (_, ...row) => served.check(...row));

  test.each<Row>([
    ["of another type", "POST /o", '{"constructor":"x"}', '"constructor" must be an integer.'],
    ["__proto__ of another type", "POST /o", '{"__proto__":"x"}', '"__proto__" must be an integer.'],
    ["__proto__ that is an object", "POST /o", '{"__proto__":{"a":1}}', '"__proto__" must be an integer.'],
    ["unknown", "POST /o", '{"toString":1}', '"toString" is not a known field.'],
    ["unknown __proto__", "POST /closed", '{"__proto__":1}', '"__proto__" is not a known field.'],
    ["unknown constructor", "POST /closed", '{"constructor":1}', '"constructor" is not a known field.'],
    ["missing", "POST /required", '{"constructor":1,"toString":1}', '"__proto__" is required.'],
    ["missing, another", "POST /required", '{"__proto__":1,"toString":1}', '"constructor" is required.'],
    ["required by another property", "POST /depends", '{"constructor":1}', '"a" is required.'],
    ["evaluated by no branch", "POST /branches", '{"a":1,"constructor":1}', '"constructor" is not a known field.'],
    [
      "__proto__ evaluated by no branch",
      "POST /branches",
      '{"b":1,"__proto__":1}',
      '"__proto__" is not a known field.',
    ],
    ["of a form", "POST /form", fields("valueOf=1&toString=1"), '"toString" is not a known field.'],
    ["of a form, another type", "POST /form", fields("__proto__=x"), '"__proto__" must be an integer.'],
    ["of a query", "GET /q?constructor=x", undefined, '"constructor" must be a single integer.'],
    ["of a query, unknown", "GET /q?hasOwnProperty=1", undefined, '"hasOwnProperty" is not a known query parameter.'],
    ["of brackets", "GET /q?valueOf[toString]=1", undefined, '"valueOf.toString" is not a known field.'],
    ["of a path", "GET /p/1/x", undefined, '"__proto__" must be an integer.'],
    ["of a header", "GET /h", { headers: { constructor: "x" } }, '"constructor" must be an integer.'],
    ["without a name", "GET /q?=5", undefined, '"" is not a known query parameter.'],
  ])("is validated like other names: %s", (_, ...row) => served.check(...row));

  test("does not change other objects", () => expect(Object.keys(Object.prototype)).toEqual([]));
});

describe("a path", () => {
  test.each([
    ["/~me/a.b-c_d", 200],
    ["/%7Eme/a.b-c_d", 200],
    ["/%7eme/%61%2Eb%2Dc%5Fd", 200],
    ["/~%6De/a%2eb-c_d", 200],
    ["/%C3%B6.b/%C3%A4", 200],
    ["/%c3%b6%2E%62/%c3%a4", 200],
    ["/%7Fme/a.b-c_d", 404],
    ["/~ME/a.b-c_d", 404],
    ["/~me%2Fa.b-c_d", 404],
    ["/~me/a.b-c_d/", 404],
    ["/%C3%B6+b/%C3%A4", 404],
    ["/a%2Fb/c%3Ad", 200],
    ["/a%2fb/c%3ad", 200],
    ["/a/b/c%3Ad", 404],
    ["/50%25", 200],
    ["/~you", 200],
  ])("is the same with percent-encoded letters: %s is %i", (path, status) =>
    served.check(`GET ${path}`, undefined, status),
  );
});
