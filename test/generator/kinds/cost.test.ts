/** The CPU time of one request, however wrong it is; CPU time, since other tests run at the same time. */
import { describe, expect, test } from "vitest";
import type { Schema } from "../../../openapi/runtime/document.ts";
import { createValidator } from "../../../openapi/runtime/schema/validator.ts";
import { createInputReader } from "../../../openapi/runtime/server/inputs.ts";
import { parseJson } from "../../../openapi/runtime/server/json.ts";
import { shapeOf } from "../../../openapi/runtime/server/parameter-shape.ts";
import { cpuMillisecondsOf } from "../../support/stalls.ts";
import { contractOf, FORM, ref } from "./served.ts";

/** The largest body that is accepted. */
const MOST_BYTES = 100_000;
/** About 10 ms on an idle machine; with quadratic cost it would be seconds. */
const MOST_MS = 150;

const ITEM = {
  type: "object",
  required: ["a"],
  additionalProperties: false,
  properties: { a: { type: "integer" }, b: { type: "string" } },
};
const kind = (name: string) => ({
  type: "object",
  required: ["kind"],
  properties: { kind: { const: name }, n: { type: "integer" } },
});
const schemas = {
  Item: ITEM,
  A: kind("a"),
  B: kind("b"),
  Union: { oneOf: [ref("A"), ref("B")], discriminator: { propertyName: "kind" } },
};

/** As many items as fit, joined: `["a=1", "a=2", …]`. */
function filled(one: (index: number) => string, [open = "", separator = ",", close = ""]: readonly string[]): string {
  const parts: string[] = [];
  for (let size = 2, index = 0; size + one(index).length < MOST_BYTES; index++) {
    parts.push(one(index));
    size += one(index).length + 1;
  }
  return open + parts.join(separator) + close;
}

const list = (one: string | ((index: number) => string)) =>
  filled(typeof one === "string" ? () => one : one, ["[", ",", "]"]);
const map = (one: (index: number) => string) => filled(one, ["{", ",", "}"]);
const pairs = (one: (index: number) => string) => filled(one, ["", "&", ""]);

function judged(contract: ReturnType<typeof contractOf>, type: string, schema: unknown, text: string) {
  const requestBody = { required: true, content: { [type]: { schema: schema as Schema } } };
  const read = createInputReader(contract, createValidator(contract), { parameters: [], requestBody });
  return (): string => {
    const parsed = type === FORM ? { value: text, rounded: [] } : parseJson(text);
    try {
      const mayBeBroken = text.includes("\\u");
      read(
        { url: "/", headers: {} } as never,
        {},
        { key: type, contentType: type, body: parsed.value, rounded: parsed.rounded, mayBeBroken },
      );
      return "accepted";
    } catch (refusal) {
      return (refusal as Error).message;
    }
  };
}

/** The minimum of some runs: the first compiles schemas, and other work uses the processor too. */
function cost(run: () => unknown): number {
  return Math.min(...Array.from({ length: 4 }, () => cpuMillisecondsOf(run)));
}

const items = (schema: unknown) => ({ type: "array", items: schema });

describe("a body at the limit", () => {
  test.each<[string, string, unknown, string, string]>([
    ["texts for numbers", "application/json", items({ type: "integer" }), list('"x"'), '"[0]" must be an integer.'],
    [
      "a wrong field in each item",
      "application/json",
      items(ref("Item")),
      list('{"a":"x"}'),
      '"[0].a" must be an integer.',
    ],
    [
      "an unknown field in each item",
      "application/json",
      items(ref("Item")),
      list('{"z":1}'),
      '"[0].z" is not a known field.',
    ],
    ["empty items", "application/json", items(ref("Item")), list("{}"), '"[0].a" is required.'],
    ["unknown fields", "application/json", ref("Item"), map((i) => `"z${i}":1`), '"z0" is not a known field.'],
    [
      "unknown fields beside allOf",
      "application/json",
      { allOf: [ref("Item")], unevaluatedProperties: false },
      map((i) => `"z${i}":1`),
      '"z0" is not a known field.',
    ],
    [
      "unknown fields beside anyOf",
      "application/json",
      { anyOf: [ref("A"), { properties: { z: {} } }], unevaluatedProperties: false },
      map((i) => `"y${i}":1`),
      '"y0" is not a known field.',
    ],
    [
      "wrong values of a map",
      "application/json",
      { additionalProperties: { type: "string" } },
      map((i) => `"z${i}":1`),
      '"z0" must be a string.',
    ],
    [
      "wrong values of a pattern",
      "application/json",
      { patternProperties: { "^z": { type: "string" } } },
      map((i) => `"z${i}":1`),
      '"z0" must be a string.',
    ],
    [
      "wrong names",
      "application/json",
      { propertyNames: { maxLength: 1 } },
      map((i) => `"z${i}":1`),
      "The body has a property name that is not allowed.",
    ],
    [
      "a union with faults in every alternative",
      "application/json",
      items(ref("Union")),
      list('{"kind":"a","n":"x"}'),
      '"[0].n" must be an integer.',
    ],
    [
      "a union without a matching alternative",
      "application/json",
      items(ref("Union")),
      list('{"kind":"z"}'),
      '"[0].kind" must be one of: a, b.',
    ],
    [
      "lists of lists",
      "application/json",
      items(items({ type: "string" })),
      list("[1,1,1,1]"),
      '"[0][0]" must be a string.',
    ],
    [
      "one that is not contained",
      "application/json",
      { contains: { type: "string" } },
      list("1"),
      '"[0]" must be a string.',
    ],
    [
      "objects that differ",
      "application/json",
      { type: "array", uniqueItems: true },
      list((i) => `{"a":${i}}`),
      "accepted",
    ],
    [
      "objects that are equal",
      "application/json",
      { type: "array", uniqueItems: true },
      list("{}"),
      "The body must not name the same item twice.",
    ],
    ["lists that differ", "application/json", { type: "array", uniqueItems: true }, list((i) => `[${i}]`), "accepted"],
    [
      "objects of no list",
      "application/json",
      items({ enum: [{ a: 1 }, { b: 2 }] }),
      list('{"a":2}'),
      '"[0]" must be one of: {"a":1}, {"b":2}.',
    ],
    ["fractions", "application/json", items({ multipleOf: 0.01 }), list("0.005"), '"[0]" must be a multiple of 0.01.'],
    [
      "integers that are rounded",
      "application/json",
      items({ type: "integer" }),
      list("9007199254740993"),
      '"[0]" must be an integer between -9007199254740991 and 9007199254740991; beyond that, precision is lost.',
    ],
    [
      "half pairs of surrogates",
      "application/json",
      items({ type: "string" }),
      list('"\\ud800"'),
      '"[0]" must be Unicode text, without half of a surrogate pair.',
    ],
    ["unknown fields of a form", FORM, ref("Item"), pairs((i) => `z${i}=1`), '"z0" is not a known field.'],
    [
      "wrong fields of a form",
      FORM,
      { additionalProperties: { type: "integer" } },
      pairs((i) => `z${i}=x`),
      '"z0" must be an integer.',
    ],
    [
      "one field many times",
      FORM,
      { properties: { a: items({ type: "integer" }) } },
      pairs(() => "a=x"),
      '"a[0]" must be an integer.',
    ],
    ["a form of a union", FORM, ref("Union"), pairs((i) => `z${i}=1`), '"kind" is required.'],
  ])("is cheap: %s", (_, type, schema, text, message) => {
    const run = judged(contractOf({}, schemas), type, schema, text);

    expect(run()).toBe(message);
    expect(cost(run)).toBeLessThan(MOST_MS);
  });

  test("is cheap with brackets in one field", () => {
    const encoding = { f: { style: "deepObject", explode: true } };
    const schema = { properties: { f: { type: "object", properties: { a: items({ type: "integer" }) } } } };
    const contract = contractOf({});
    const requestBody = { content: { [FORM]: { schema, encoding } } };
    const read = createInputReader(contract, createValidator(contract), { parameters: [], requestBody } as never);
    const body = { key: FORM, contentType: FORM, body: pairs(() => "f[a]=1") };

    expect(cost(() => read({ url: "/", headers: {} } as never, {}, body))).toBeLessThan(2 * MOST_MS);
  });
});

const LETTERS = [..."ABCDEFGHI"];
const map9 = (of: (letter: string, index: number) => object) =>
  Object.fromEntries(LETTERS.map((letter, index) => [letter, of(letter, index)]));

describe("nine schemas that refer to each other", () => {
  const N = { type: "integer", default: 1 };
  const properties = map9(() => ({
    type: "object",
    properties: { n: N, ...Object.fromEntries(LETTERS.map((letter) => [letter, ref(letter)])) },
  }));
  const unions = map9(() => ({
    type: "object",
    properties: { n: N },
    anyOf: [{}, { properties: { in: { oneOf: LETTERS.map(ref) } } }],
  }));
  const parts = map9((_, index) => ({
    type: "object",
    properties: { n: N, list: { type: "array", items: { anyOf: LETTERS.map(ref) } } },
    allOf: LETTERS.slice(Math.max(0, index - 1), index).map(ref),
  }));
  const items9 = map9(() => ({
    type: "array",
    prefixItems: LETTERS.map(ref),
    items: { anyOf: [N, ...LETTERS.map(ref)] },
  }));

  test.each([
    ["in properties", properties, '{"n":"x","A":{"B":{"C":{}}}}', "n=x&A=%7B%22B%22%3A%7B%7D%7D"],
    ["in unions", unions, '{"n":"x","in":{"in":{}}}', "n=x&in=5&z=1"],
    ["in allOf and items", parts, '{"n":"x","list":[{"list":[{"n":1}]}]}', "n=x&list=1&list=x"],
    ["in prefixItems", items9, '[[["x"]]]', "n=x"],
  ])("neither hang nor overflow the stack: %s", (_, schemas9, body, text) => {
    const contract = contractOf({}, schemas9);
    const spent = cost(() => {
      for (const [type, sent] of [
        ["application/json", body],
        [FORM, text],
      ] as const)
        expect(judged(contract, type, ref("I"), sent)()).not.toContain("stack");
      shapeOf(contract, { name: "q", in: "query", schema: ref("I") });
    });

    // Ajv compiles each of them, and so does the code that reports faults.
    expect(spent).toBeLessThan(2_000);
  });
});
