import { beforeAll, describe, test } from "vitest";
import { fields, form, inQuery, json, type Row, ref, type Served, serveKind } from "./served.ts";

const schemas = {
  Word: { type: "string", minLength: 1 },
  Size: { type: "integer", minimum: 1 },
  Chain: ref("Size"),
  Tongue: { type: "string", default: "en" },
  Leaf: { type: "object", properties: { leaf: { type: "integer", default: 1 } } },
  Sizes: { type: "array", items: ref("Size") },
  Box: {
    type: "object",
    properties: { name: { type: "string" }, size: ref("Size"), on: { type: "boolean", default: true } },
  },
  Tree: {
    type: "object",
    properties: {
      leaf: { type: "integer", default: 1 },
      trees: { type: "array", items: ref("Tree") },
      by: { type: "object", additionalProperties: ref("Tree") },
    },
  },
};
const WRONG = { type: "integer", default: "x" };

let served: Served;
beforeAll(async () => {
  served = await serveKind(
    {
      "GET /tags/{slug}": {
        parameters: [
          { name: "slug", in: "path", required: true, schema: { ...ref("Word"), pattern: "^[a-z]+$" } },
          ...inQuery({
            code: { ...ref("Word"), maxLength: 3 },
            size: { ...ref("Chain"), maximum: 5, default: 3 },
            tongue: { ...ref("Tongue"), default: "de" },
            plain: ref("Tongue"),
            parts: { allOf: [ref("Size"), { default: 9 }] },
            sizes: { ...ref("Sizes"), maxItems: 2, default: [1] },
            wrong: WRONG,
          }).parameters,
          {
            name: "box",
            in: "query",
            style: "deepObject",
            explode: true,
            schema: { ...ref("Box"), required: ["name"], properties: { name: { maxLength: 2 } } },
          },
          { name: "X-Size", in: "header", schema: { ...ref("Size"), maximum: 5, default: 2 } },
          { name: "crumb", in: "cookie", schema: { ...ref("Word"), default: "c" } },
        ],
      },
      "GET /required": {
        parameters: [{ name: "a", in: "query", required: true, schema: { ...ref("Size"), default: 7 } }],
      },
      "POST /boxes": json({
        ...ref("Box"),
        required: ["name"],
        minProperties: 2,
        properties: { size: { ...ref("Size"), maximum: 5 } },
      }),
      "POST /lists": json({ ...ref("Sizes"), minItems: 1, uniqueItems: true, items: { maximum: 5 } }),
      "POST /defaults": json({
        type: "object",
        properties: {
          a: { ...ref("Word"), default: "aa" },
          b: ref("Tongue"),
          c: { allOf: [ref("Size")], default: 0 },
          wrong: WRONG,
          none: { type: ["string", "null"], default: null },
        },
      }),
      "POST /required": json({
        type: "object",
        required: ["a", "b"],
        properties: {
          a: { default: 1 },
          b: { type: "object", required: ["c"], properties: { c: { default: 1 }, d: { default: { e: [] } } } },
        },
      }),
      "POST /few": json({
        type: "object",
        minProperties: 1,
        maxProperties: 1,
        properties: { a: { default: 1 }, b: {} },
      }),
      "POST /either": json({
        oneOf: [
          { type: "object", required: ["x"], properties: { a: { default: 1 } } },
          { type: "object", required: ["y"] },
        ],
      }),
      "POST /tree": json(ref("Tree")),
      "POST /others": json({
        type: "object",
        properties: { named: { type: "object" } },
        patternProperties: { "^x-": ref("Leaf"), "-y$": { properties: { y: { default: 2 } } } },
        unevaluatedProperties: { type: "array", unevaluatedItems: ref("Leaf") },
      }),
      "POST /evaluated": json({
        anyOf: [{ type: "object", properties: { a: { type: "object" } } }],
        unevaluatedProperties: ref("Leaf"),
      }),
      "POST /tuple": json({ type: "array", prefixItems: [ref("Box")], items: ref("Tree") }),
      "POST /form": form({
        ...ref("Box"),
        required: ["name"],
        properties: { size: { default: 4 }, tags: { type: "array", items: { type: "string" }, default: ["t"] } },
      }),
    },
    { schemas },
  );
});

const ALL = { size: 3, tongue: "de", plain: "en", parts: 9, sizes: [1], wrong: "x" };

describe("keywords beside a reference", () => {
  test.each<Row>([
    ["path, fits", "GET /tags/abc", undefined, { path: { slug: "abc" } }],
    ["path, does not fit", "GET /tags/ABC", undefined, '"slug" must match pattern "^[a-z]+$".'],
    ["query, at its bound", "GET /tags/a?code=abc", undefined, { query: { code: "abc" } }],
    ["query, over its bound", "GET /tags/a?code=abcd", undefined, '"code" must not have more than 3 characters.'],
    ["query, a rule of the referenced schema", "GET /tags/a?code=", undefined, '"code" must not be empty.'],
    ["two references away", "GET /tags/a?size=6", undefined, '"size" must be at most 5.'],
    ["two references away, a rule of that schema", "GET /tags/a?size=0", undefined, '"size" must be at least 1.'],
    ["a list", "GET /tags/a?sizes=1&sizes=2&sizes=3", undefined, '"sizes" must not have more than 2 items.'],
    ["an object, required", "GET /tags/a?box[size]=1", undefined, '"box.name" is required.'],
    [
      "an object, a property",
      "GET /tags/a?box[name]=abc",
      undefined,
      '"box.name" must not have more than 2 characters.',
    ],
    ["a header", "GET /tags/a", { headers: { "X-Size": "6" } }, '"X-Size" must be at most 5.'],
    ["a body, required", "POST /boxes", '{"size":1}', '"name" is required.'],
    ["a body, a property", "POST /boxes", '{"name":"a","size":6}', '"size" must be at most 5.'],
    ["a body, how many", "POST /boxes", '{"name":"a"}', "The body must not have fewer than 2 properties."],
    ["a body, fits", "POST /boxes", '{"name":"a","size":5}', 200],
    ["a list as body", "POST /lists", "[1,5]", 200],
    ["a list as body, an item", "POST /lists", "[1,6]", '"[1]" must be at most 5.'],
    ["a list as body, none", "POST /lists", "[]", "The body must not be empty."],
    ["a form, required", "POST /form", fields("size=1"), '"name" is required.'],
  ])("apply together with the referenced schema: %s", (_, ...row) => served.check(...row));
});

describe("a default", () => {
  test.each<Row>([
    ["beside a reference, behind one, of allOf, and one that does not fit", "GET /tags/a", undefined, { query: ALL }],
    ["of a header and a cookie", "GET /tags/a", undefined, { headers: { "X-Size": 2 }, cookies: { crumb: "c" } }],
    [
      "after the values sent",
      "GET /tags/a?tongue=fr&wrong=1&sizes=2",
      undefined,
      { query: { ...ALL, tongue: "fr", wrong: 1, sizes: [2] } },
    ],
    ["inside an object", "GET /tags/a?box[name]=a", undefined, { query: { box: { name: "a", on: true } } }],
    ["of a body", "POST /defaults", "{}", { body: { a: "aa", b: "en", c: 0, wrong: "x", none: null } }],
    ["of a body beside the values sent", "POST /defaults", '{"a":"b","none":"n"}', { body: { a: "b", none: "n" } }],
    ["that would make too many", "POST /few", '{"b":1}', { body: { a: 1, b: 1 } }],
    ["of a form", "POST /form", fields("name=a"), { body: { name: "a", size: 4, on: true, tags: ["t"] } }],
    [
      "at every level of a recursive schema",
      "POST /tree",
      '{"trees":[{"trees":[{}]}],"by":{"a":{}}}',
      { body: { leaf: 1, trees: [{ leaf: 1, trees: [{ leaf: 1 }] }], by: { a: { leaf: 1 } } } },
    ],
    [
      "by pattern, and for all others",
      "POST /others",
      '{"x-y":{},"x-a":{},"other":[{}],"named":{}}',
      { body: { "x-y": { leaf: 1, y: 2 }, "x-a": { leaf: 1 }, other: [{ leaf: 1 }], named: {} } },
    ],
    ["at the places of prefixItems", "POST /tuple", "[{},{}]", { body: [{ on: true }, { leaf: 1 }] }],
  ])("is filled in: %s", (_, ...row) => served.check(...row));

  test.each<Row>([
    ["a parameter", "GET /required", undefined, '"a" is required.'],
    ["a property", "POST /required", '{"b":{"c":1}}', '"a" is required.'],
    ["a property inside", "POST /required", '{"a":1,"b":{}}', '"b.c" is required.'],
    ["minProperties", "POST /few", "{}", "The body must have at least one field."],
  ])("does not replace a required property: %s", (_, ...row) => served.check(...row));

  test("of an alternative is not filled in", () => served.check("POST /either", '{"x":1}', { body: { x: 1 } }));

  test("for all others is not filled in where an alternative may apply", () =>
    served.check("POST /evaluated", '{"a":{}}', { body: { a: {} } }));

  test("is a new value in each request", async () => {
    for (const body of ['{"a":1,"b":{"c":1}}', '{"a":1,"b":{"c":2}}'])
      await served.check("POST /required", body, { body: { b: { d: { e: [] } } } });
  });
});
