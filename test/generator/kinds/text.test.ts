import { beforeAll, describe, test } from "vitest";
import { condition, fields, form, inQuery, type Row, ref, type Served, serveKind } from "./served.ts";

const LISTED = {
  level: { enum: [1, 2] },
  fixed: { const: 5 },
  sure: { const: true },
  nothing: { const: null },
  floor: { enum: [-1, 0, 1.5] },
  mixed: { enum: [1, "x", true, null] },
  digits: { enum: ["1", "true"] },
  numberFirst: { enum: [1, "1"] },
  textFirst: { enum: ["1", 1] },
  behind: ref("Level"),
  both: { allOf: [{ enum: [1, 2] }, { enum: [2, 3] }] },
  maybe: { type: ["integer", "null"], enum: [1, null] },
  list: { type: "array", items: { enum: [1, "a"] } },
};
const SEVERAL = {
  key: { anyOf: [{ type: "integer" }, { type: "string", format: "uuid" }] },
  rank: {
    anyOf: [
      { type: "integer", minimum: 10 },
      { type: "string", maxLength: 1 },
    ],
  },
  state: { oneOf: [{ type: "boolean" }, { type: "integer" }, { type: "string", pattern: "^x" }] },
  named: { anyOf: [ref("Size"), ref("Word")] },
  more: { type: "integer", anyOf: [{ minimum: 10 }, { maximum: 1 }] },
  bands: {
    oneOf: [
      { type: "integer", minimum: 5 },
      { type: "number", maximum: 3 },
    ],
  },
  listOrOne: { anyOf: [{ type: "array", items: { type: "integer" } }, { type: "integer" }] },
  typed: { type: ["array", "integer"], items: { type: "integer" } },
  text: { type: ["string", "integer"] },
  number: { type: ["integer", "string"] },
  empty: { type: ["integer", "null"] },
  lists: {
    anyOf: [
      { type: "array", items: { type: "integer" } },
      { type: "array", items: { type: "boolean" } },
    ],
  },
  if: condition({ type: "integer" }, { minimum: 5 }),
  self: ref("Self"),
};
const schemas = {
  Level: { enum: [1, "b"] },
  Size: { type: "integer", minimum: 3 },
  Word: { enum: ["a", "1"] },
  Self: { anyOf: [{ type: "boolean" }, { type: "object", properties: { in: ref("Self") } }, ref("Level")] },
};
const Kinds = {
  oneOf: [
    {
      type: "object",
      required: ["as", "v"],
      properties: {
        as: { const: "number" },
        v: { type: "integer" },
        list: { type: "array", items: { type: "integer" } },
      },
    },
    {
      type: "object",
      required: ["as", "v"],
      properties: { as: { const: "text" }, v: { type: "string" }, list: { type: "string" } },
    },
    {
      type: "object",
      required: ["as", "v"],
      properties: { as: { const: "list" }, v: { type: "array", items: { type: "boolean" } } },
    },
  ],
};

let served: Served;
beforeAll(async () => {
  served = await serveKind(
    {
      "GET /t": inQuery({ ...LISTED, ...SEVERAL }),
      "POST /t": form({ type: "object", properties: { ...LISTED, ...SEVERAL } }),
      "GET /floors/{floor}": {
        parameters: [
          { name: "floor", in: "path", required: true, schema: LISTED.floor },
          { name: "X-Level", in: "header", schema: LISTED.level },
        ],
      },
      "GET /kinds": { parameters: [{ name: "k", in: "query", style: "deepObject", explode: true, schema: Kinds }] },
      "POST /kinds": form(Kinds),
      "POST /if": form({
        type: "object",
        properties: { as: { type: "string" } },
        ...condition(
          { properties: { as: { const: "n" } } },
          { properties: { v: { type: "integer" } } },
          { properties: { v: { type: "boolean" } } },
        ),
      }),
      "POST /depends": form({
        type: "object",
        properties: { unit: { type: "string" } },
        dependentSchemas: { unit: { properties: { v: { type: "integer" } } } },
      }),
    },
    { schemas },
  );
});

const inBoth = async (name: string, text: string, value: unknown) => {
  await served.check(`GET /t?${name}=${text}`, undefined, { query: { [name]: value } });
  await served.check("POST /t", fields(`${name}=${text}`), { body: { [name]: value } });
};

describe("an enum or const value", () => {
  test.each([
    ["level", "1", 1],
    ["level", "1.0", 1],
    ["fixed", "5", 5],
    ["sure", "true", true],
    ["nothing", "null", null],
    ["nothing", "", null],
    ["floor", "-1", -1],
    ["floor", "1.5", 1.5],
    ["mixed", "1", 1],
    ["mixed", "x", "x"],
    ["mixed", "true", true],
    ["mixed", "null", null],
    ["digits", "1", "1"],
    ["digits", "true", "true"],
    ["numberFirst", "1", 1],
    ["textFirst", "1", "1"],
    ["behind", "1", 1],
    ["behind", "b", "b"],
    ["both", "2", 2],
    ["maybe", "null", null],
  ])("is matched by its text: %s=%s is %j", inBoth);

  test.each<Row>([
    ["a number", "GET /t?level=3", undefined, '"level" must be one of: 1, 2.'],
    ["a number with a zero before it", "GET /t?level=01", undefined, '"level" must be one of: 1, 2.'],
    ["a constant", "GET /t?fixed=6", undefined, '"fixed" must be 5.'],
    ["true for 1", "GET /t?level=true", undefined, '"level" must be one of: 1, 2.'],
    ["1 for true", "GET /t?sure=1", undefined, '"sure" must be true.'],
    ["of several types", "GET /t?mixed=2", undefined, '"mixed" must be one of: 1, "x", true, null.'],
    ["of both lists", "GET /t?both=1", undefined, '"both" must be one of: 2, 3.'],
    ["of a form", "POST /t", fields("level=3"), '"level" must be one of: 1, 2.'],
    ["of a path", "GET /floors/2", undefined, '"floor" must be one of: -1, 0, 1.5.'],
    ["of a header", "GET /floors/0", { headers: { "X-Level": "3" } }, '"X-Level" must be one of: 1, 2.'],
    ["in a list", "GET /t?list=1&list=b", undefined, '"list[1]" must be one of: 1, "a".'],
  ])("refuses other values: %s", (_, ...row) => served.check(...row));

  test("is matched in a path and a header", () =>
    served.check(
      "GET /floors/1.5",
      { headers: { "X-Level": "2" } },
      { path: { floor: 1.5 }, headers: { "X-Level": 2 } },
    ));
});

describe("text for one of several types", () => {
  test.each([
    ["key", "12", 12],
    ["key", "0613a91d-c1ae-4c14-afb9-33b86ceffa19", "0613a91d-c1ae-4c14-afb9-33b86ceffa19"],
    ["rank", "12", 12],
    ["rank", "9", "9"],
    ["state", "true", true],
    ["state", "7", 7],
    ["state", "xy", "xy"],
    ["named", "3", 3],
    ["named", "1", "1"],
    ["named", "a", "a"],
    ["more", "10", 10],
    ["more", "1", 1],
    ["bands", "2.5", 2.5],
    ["bands", "5", 5],
    ["text", "5", "5"],
    ["number", "5", 5],
    ["number", "x", "x"],
    ["empty", "", null],
    ["if", "7", 7],
    ["if", "x", "x"],
    ["self", "true", true],
    ["self", "b", "b"],
  ])("is read as the first type that fits: %s=%s is %j", inBoth);

  test.each<Row>([
    ["one of a list or one", "GET /t?listOrOne=1", undefined, { query: { listOrOne: 1 } }],
    ["a list of a list or one", "GET /t?listOrOne=1&listOrOne=2", undefined, { query: { listOrOne: [1, 2] } }],
    ["a list by its type", "GET /t?typed=1&typed=2", undefined, { query: { typed: [1, 2] } }],
    ["the second of two lists", "GET /t?lists=true&lists=false", undefined, { query: { lists: [true, false] } }],
    ["no alternative", "GET /t?key=abc", undefined, '"key" must match format "uuid".'],
    ["a condition's requirement", "GET /t?if=3", undefined, 400],
  ])("is validated by the whole schema: %s", (_, ...row) => served.check(...row));

  test.each([
    ["as=number&v=5&list=1", { as: "number", v: 5, list: [1] }],
    ["as=text&v=5&list=1", { as: "text", v: "5", list: "1" }],
    ["as=list&v=true", { as: "list", v: [true] }],
    ["as=list&v=true&v=false", { as: "list", v: [true, false] }],
  ])("is read as the matching object alternative says: %s", async (text, value) => {
    await served.check("POST /kinds", fields(text), { body: value });
    const query = text.split("&").map((pair) => pair.replace(/^(\w+)=/, "k[$1]="));
    await served.check(`GET /kinds?${query.join("&")}`, undefined, { query: { k: value } });
  });

  test.each<Row>([
    ["then", "POST /if", fields("as=n&v=1"), { body: { v: 1 } }],
    ["then, wrong", "POST /if", fields("as=n&v=x"), '"v" must be an integer.'],
    ["else", "POST /if", fields("as=b&v=true"), { body: { v: true } }],
    ["dependentSchemas", "POST /depends", fields("unit=m&v=1"), { body: { v: 1 } }],
    ["dependentSchemas, wrong", "POST /depends", fields("unit=m&v=x"), '"v" must be an integer.'],
  ])("is read as a condition says: %s", (_, ...row) => served.check(...row));
});
