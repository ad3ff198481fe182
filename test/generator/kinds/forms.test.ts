import { beforeAll, describe, test } from "vitest";
import { fields, form, type Row, ref, type Served, serveKind } from "./served.ts";

const POINT = { type: "object", properties: { a: { type: "integer" }, b: { type: "string" } } };
const SHUT = { ...POINT, additionalProperties: false };
const INTEGERS = { type: "array", items: { type: "integer" } };
const TEXTS = { type: "array", items: { type: "string" } };
const FIELDS = {
  deep: SHUT,
  flat: SHUT,
  spread: SHUT,
  json: POINT,
  jsons: { type: "array", items: POINT },
  comma: INTEGERS,
  pipe: INTEGERS,
  space: INTEGERS,
  texts: TEXTS,
  words: TEXTS,
  asJson: { type: "integer" },
  listAsJson: INTEGERS,
  wordsAsJson: TEXTS,
  nested: { type: "object", properties: { l: INTEGERS } },
  single: { type: "object", properties: { only: { type: "integer" } } },
  maybe: { type: ["object", "null"] },
  mixed: { oneOf: [{ type: "integer" }, SHUT] },
  mixedByType: { type: ["object", "string"], properties: POINT.properties },
  textFirst: { anyOf: [{ type: "string" }, SHUT] },
  mixedList: { type: "array", items: { oneOf: [{ type: "integer" }, SHUT] } },
  yes: { type: "boolean" },
  n: { type: "integer" },
};
const ENCODING = {
  deep: { style: "deepObject", explode: true },
  flat: { style: "form", explode: false },
  spread: { style: "form", explode: true },
  comma: { explode: false },
  pipe: { style: "pipeDelimited", explode: false },
  space: { style: "spaceDelimited", explode: false },
  words: { style: "form", explode: false },
  asJson: { contentType: "application/json" },
  listAsJson: { contentType: "application/json" },
  wordsAsJson: { contentType: "application/json" },
  nested: { style: "deepObject", explode: true },
  single: { style: "form", explode: true },
};
const schemas = {
  Person: {
    type: "object",
    required: ["mail"],
    properties: {
      mail: { type: "string" },
      topics: { ...INTEGERS, minItems: 1 },
      age: { type: "integer", minimum: 18 },
    },
  },
  Entry: {
    allOf: [
      ref("Person"),
      { type: "object", required: ["agreed"], properties: { agreed: { type: "boolean" }, wish: POINT } },
    ],
  },
};
const closed = (required: string, schema: unknown) => ({
  type: "object",
  required: [required],
  properties: { [required]: schema },
  additionalProperties: false,
});
let served: Served;
beforeAll(async () => {
  served = await serveKind(
    {
      "POST /form": form({ type: "object", additionalProperties: false, properties: FIELDS }, ENCODING),
      "POST /entry": form(
        { ...ref("Entry"), unevaluatedProperties: false },
        { wish: { contentType: "application/json" } },
      ),
      "POST /contact": form({ oneOf: [closed("mail", { type: "string" }), closed("phone", { type: "integer" })] }),
      "POST /open": form({
        type: "object",
        additionalProperties: { type: "integer" },
        patternProperties: { "^l-": INTEGERS },
      }),
      "POST /any": form(true),
      "POST /patterns": form({ patternProperties: { "^l-": INTEGERS }, additionalProperties: false }),
      "POST /many": form({ additionalProperties: { type: "integer" }, required: ["last"], minProperties: 1_400 }),
    },
    { schemas },
  );
});

describe("a field of a form", () => {
  test.each<Row>([
    ["deepObject", "POST /form", fields("deep[a]=1&deep[b]=x+y&n=2"), { body: { deep: { a: 1, b: "x y" }, n: 2 } }],
    ["an object or a number: an object", "POST /form", fields('mixed={"a":1}'), { body: { mixed: { a: 1 } } }],
    ["an object or a number: a number", "POST /form", fields("mixed=1"), { body: { mixed: 1 } }],
    ["an object or a number: neither", "POST /form", fields("mixed=x"), '"mixed" must be an integer or an object.'],
    ["an object or a number: another object", "POST /form", fields('mixed={"a":"x"}'), '"mixed.a" must be an integer.'],
    [
      "an object or a text: an object",
      "POST /form",
      fields('mixedByType={"a":1}'),
      { body: { mixedByType: { a: 1 } } },
    ],
    ["an object or a text: a text", "POST /form", fields("mixedByType={a"), { body: { mixedByType: "{a" } }],
    ["a text or an object: a text", "POST /form", fields('textFirst={"a":1}'), { body: { textFirst: '{"a":1}' } }],
    [
      "a list of objects and numbers",
      "POST /form",
      fields('mixedList=1&mixedList={"a":2}'),
      { body: { mixedList: [1, { a: 2 }] } },
    ],
    ["deepObject, percent-encoded", "POST /form", fields("deep%5Ba%5D=1"), { body: { deep: { a: 1 } } }],
    ["deepObject with a list", "POST /form", fields("nested[l]=1&nested[l]=2"), { body: { nested: { l: [1, 2] } } }],
    ["an object in one value", "POST /form", fields("flat=a,1,b,x"), { body: { flat: { a: 1, b: "x" } } }],
    ["an object as fields of its own", "POST /form", fields("a=1&b=x"), { body: { spread: { a: 1, b: "x" } } }],
    ["an object as one field of its own", "POST /form", fields("only=1"), { body: { single: { only: 1 } } }],
    ["a list in one value", "POST /form", fields("comma=1,2,3"), { body: { comma: [1, 2, 3] } }],
    [
      "a list in one value, a comma that is data",
      "POST /form",
      fields("words=a,b%2Cc"),
      { body: { words: ["a", "b,c"] } },
    ],
    ["pipes", "POST /form", fields("pipe=1|2"), { body: { pipe: [1, 2] } }],
    ["blanks", "POST /form", fields("space=1+2"), { body: { space: [1, 2] } }],
    ["JSON by default", "POST /form", fields("json=%7B%22a%22%3A1%7D"), { body: { json: { a: 1 } } }],
    [
      "JSON for each item",
      "POST /form",
      fields('jsons={"a":1}&jsons={"a":2}'),
      { body: { jsons: [{ a: 1 }, { a: 2 }] } },
    ],
    ["JSON by its type", "POST /form", fields("asJson=5"), { body: { asJson: 5 } }],
    [
      "a list of JSON",
      "POST /form",
      fields('listAsJson=1&listAsJson=2&wordsAsJson="a"'),
      { body: { listAsJson: [1, 2], wordsAsJson: ["a"] } },
    ],
    [
      "a list as one JSON",
      "POST /form",
      fields('listAsJson=[1,2]&wordsAsJson=["a,b"]'),
      { body: { listAsJson: [1, 2], wordsAsJson: ["a,b"] } },
    ],
    ["a list of one, and a comma that is data", "POST /form", fields("texts=a,b"), { body: { texts: ["a,b"] } }],
    ["null for an object", "POST /form", fields("maybe=null"), { body: { maybe: null } }],
    ["empty pairs are ignored", "POST /form", fields("&&n=1&"), { body: { n: 1 } }],
    ["by a pattern, and others", "POST /open", fields("l-a=1&z=2"), { body: { "l-a": [1], z: 2 } }],
    ["without a schema of its own", "POST /any", fields("a=1&a=2&b=x"), { body: { a: ["1", "2"], b: "x" } }],
  ])("is read as its encoding says: %s", (_, ...row) => served.check(...row));

  test.each<Row>([
    ["deepObject, a property", "POST /form", fields("deep[a]=x"), '"deep.a" must be an integer.'],
    ["deepObject, unknown", "POST /form", fields("deep[c]=1"), '"deep.c" is not a known field.'],
    ["deepObject, without brackets", "POST /form", fields("deep=1"), '"deep" must be an object.'],
    ["its own name instead of its properties", "POST /form", fields("spread=1"), '"spread" must be an object.'],
    ["one field of its own", "POST /form", fields("only=x"), '"single.only" must be an integer.'],
    ["a list, an item", "POST /form", fields("comma=1,x"), '"comma[1]" must be an integer.'],
    ["malformed JSON", "POST /form", fields("json={"), '"json" must be an object.'],
    ["JSON twice", "POST /form", fields("json={}&json={}"), '"json" must be an object.'],
    ["brackets instead of JSON", "POST /form", fields("json[a]=1"), '"json[a]" is not a known field.'],
    ["a boolean", "POST /form", fields("yes=on"), '"yes" must be a boolean.'],
    ["a scalar twice", "POST /form", fields("n=1&n=2"), '"n" must be an integer.'],
    ["an empty name", "POST /form", fields("=1"), '"" is not a known field.'],
    [
      "half a pair of surrogates in JSON",
      "POST /form",
      fields('json={"b":"\\ud800"}'),
      '"json.b" must be Unicode text, without half of a surrogate pair.',
    ],
    ["a pattern", "POST /open", fields("l-a=x"), '"l-a[0]" must be an integer.'],
  ])("is refused: %s", (_, ...row) => served.check(...row));
});

describe("a form of several schemas", () => {
  test.each<Row>([
    [
      "a list of one",
      "POST /entry",
      fields("mail=a&agreed=true&topics=1"),
      { body: { mail: "a", agreed: true, topics: [1] } },
    ],
    ["an object as JSON", "POST /entry", fields('mail=a&agreed=true&wish={"a":1}'), { body: { wish: { a: 1 } } }],
    ["oneOf, the second", "POST /contact", fields("phone=5"), { body: { phone: 5 } }],
    ["oneOf, the first", "POST /contact", fields("mail=5"), { body: { mail: "5" } }],
  ])("is read by all of them: %s", (_, ...row) => served.check(...row));

  test.each<Row>([
    ["a bound of the first", "POST /entry", fields("mail=a&agreed=true&age=17"), '"age" must be at least 18.'],
    ["a property that the second requires", "POST /entry", fields("mail=a"), '"agreed" is required.'],
    ["a property of the second", "POST /entry", fields("mail=a&agreed=perhaps"), '"agreed" must be a boolean.'],
    [
      "an object of the second",
      "POST /entry",
      fields('mail=a&agreed=true&wish={"a":"x"}'),
      '"wish.a" must be an integer.',
    ],
    ["none of them", "POST /entry", fields("mail=a&agreed=true&z=1"), '"z" is not a known field.'],
    ["oneOf, both", "POST /contact", fields("mail=a&phone=5"), 400],
    ["oneOf, a type of the second", "POST /contact", fields("phone=x"), '"phone" must be an integer.'],
  ])("is validated by all of them: %s", (_, ...row) => served.check(...row));
});

const thousands = (name: string, ...more: readonly string[]) =>
  fields([...Array.from({ length: 1_500 }, (_, index) => `${name}${index}=x`), ...more].join("&"));

describe("a form of thousands of fields", () => {
  test.each<Row>([
    ["the first one", "POST /open", thousands("z"), '"z0" must be an integer.'],
    ["an unknown one that comes last", "POST /patterns", thousands("l-", "z=1"), '"z" is not a known field.'],
    [
      "none that is only missing because it comes last",
      "POST /many",
      thousands("z", "last=1"),
      '"z0" must be an integer.',
    ],
  ])("is told what is wrong: %s", (_, ...row) => served.check(...row));

  test("is read to its end if only the last one is wrong", () => {
    const right = Array.from({ length: 1_500 }, (_, index) => `z${index}=1`);

    return served.check("POST /open", fields([...right, "z=x"].join("&")), '"z" must be an integer.');
  });
});
