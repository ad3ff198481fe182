/** The CPU time of one JSON body, however wrong it is. */
import { describe, expect, test } from "vitest";
import { shapeOf } from "../../../openapi/runtime/server/parameter-shape.ts";
import { bodyOf, cost, filled, items, JSON_TYPE, judged, list, MOST_BYTES, MOST_MS, map } from "./cost.ts";
import { condition, contractOf, FORM, ref } from "./served.ts";

const LARGE = "must be an integer between -9007199254740991 and 9007199254740991; beyond that, precision is lost";
const BROKEN = "must be Unicode text, without half of a surrogate pair";
/** A name, repeated, as a message quotes it. */
const short = (name: string) => `${name.repeat(200).slice(0, 200)}…`;
const named = (one: string) => `{"${"/".repeat(MOST_BYTES / 2)}":${filled(one, ["[", ",", "]"], MOST_BYTES / 2 - 10)}}`;
const DEPTH = 45;
const nested = (open: string, inner: string, close: string) => open.repeat(DEPTH) + inner + close.repeat(DEPTH);

describe("a JSON body at the limit", () => {
  test.each<[string, unknown, string, string]>([
    ["texts for numbers", items({ type: "integer" }), list('"x"'), '"[0]" must be an integer.'],
    ["a wrong field in each item", items(ref("Item")), list('{"a":"x"}'), '"[0].a" must be an integer.'],
    ["an unknown field in each item", items(ref("Item")), list('{"z":1}'), '"[0].z" is not a known field.'],
    ["empty items", items(ref("Item")), list("{}"), '"[0].a" is required.'],
    ["unknown fields", ref("Item"), map((i) => `"z${i}":1`), '"z0" is not a known field.'],
    [
      "unknown fields beside allOf",
      { allOf: [ref("Item")], unevaluatedProperties: false },
      map((i) => `"z${i}":1`),
      '"z0" is not a known field.',
    ],
    [
      "unknown fields beside anyOf",
      { anyOf: [ref("A"), { properties: { z: {} } }], unevaluatedProperties: false },
      map((i) => `"y${i}":1`),
      '"y0" is not a known field.',
    ],
    [
      "wrong values of a map",
      { additionalProperties: { type: "string" } },
      map((i) => `"z${i}":1`),
      '"z0" must be a string.',
    ],
    [
      "wrong values of a pattern",
      { patternProperties: { "^z": { type: "string" } } },
      map((i) => `"z${i}":1`),
      '"z0" must be a string.',
    ],
    [
      "wrong names",
      { propertyNames: { maxLength: 1 } },
      map((i) => `"z${i}":1`),
      "The body has a property name that is not allowed.",
    ],
    [
      "a union with faults in every alternative",
      items(ref("Union")),
      list('{"kind":"a","n":"x"}'),
      '"[0].n" must be an integer.',
    ],
    [
      "a union without a matching alternative",
      items(ref("Union")),
      list('{"kind":"z"}'),
      '"[0].kind" must be one of: a, b.',
    ],
    ["lists of lists", items(items({ type: "string" })), list("[1,1,1,1]"), '"[0][0]" must be a string.'],
    ["one that is not contained", { contains: { type: "string" } }, list("1"), '"[0]" must be a string.'],
    ["objects that differ", { type: "array", uniqueItems: true }, list((i) => `{"a":${i}}`), "accepted"],
    [
      "objects that are equal",
      { type: "array", uniqueItems: true },
      list("{}"),
      "The body must not name the same item twice.",
    ],
    ["lists that differ", { type: "array", uniqueItems: true }, list((i) => `[${i}]`), "accepted"],
    [
      "objects of no list",
      items({ enum: [{ a: 1 }, { b: 2 }] }),
      list('{"a":2}'),
      '"[0]" must be one of: {"a":1}, {"b":2}.',
    ],
    ["fractions", items({ multipleOf: 0.01 }), list("0.005"), '"[0]" must be a multiple of 0.01.'],
    [
      "integers that are rounded",
      items({ type: "integer" }),
      list("9007199254740993"),
      '"[0]" must be an integer between -9007199254740991 and 9007199254740991; beyond that, precision is lost.',
    ],
    [
      "half pairs of surrogates",
      items({ type: "string" }),
      list('"\\ud800"'),
      '"[0]" must be Unicode text, without half of a surrogate pair.',
    ],
    ["numbers with exponents", items({ multipleOf: 0.01 }), list("1e300"), "accepted"],
    ["fractions that are right", items({ multipleOf: 0.01 }), list("0.05"), "accepted"],
    ["a long number", { type: "integer" }, `1.${"0".repeat(90_000)}1e300`, `The body ${LARGE}.`],
    ["one inexact number", {}, list((i) => (i === 0 ? "9007199254740993" : "{}")), `"[0]" ${LARGE}.`],
    ["half pairs in names", {}, map((i) => `"\\ud800${i}":1`), `The body ${BROKEN}.`],
    ["one escape", {}, list((i) => (i === 0 ? '"\\u0041"' : "{}")), "accepted"],
    ["defaults", items({ properties: { a: { default: [1] }, b: { default: 1 } } }), list("{}"), "accepted"],
    ["a long URL", { format: "url" }, `"http://${":".repeat(90_000)}"`, 'The body must match format "url".'],
    [
      "a long name of many faults",
      { additionalProperties: items({ type: "integer" }) },
      named('""'),
      `"${short("/")}" must be an integer.`,
    ],
    ["a long name of many objects", { additionalProperties: items(ref("Tree")) }, named("{}"), "accepted"],
    [
      "a deep expression",
      ref("Node"),
      nested('{"kind":"not","args":[', '{"kind":"a","n":""}', "]}"),
      `"${short("args[0].")}" must be an integer.`,
    ],
    [
      "a deep expression that fits",
      ref("Node"),
      nested('{"kind":"not","args":[', '{"kind":"a","n":1}', "]}"),
      "accepted",
    ],
    [
      "faults at depth",
      ref("Tree"),
      nested('{"list":[', filled('{"n":""}', ["", ",", ""], MOST_BYTES - 1_000), "]}"),
      `"${short("list[0].")}" must be an integer.`,
    ],
  ])("is cheap: %s", async (_, schema, text, message) => {
    const run = bodyOf(JSON_TYPE, schema, text);

    expect(await run()).toBe(message);
    expect(await cost(run)).toBeLessThan(MOST_MS);
  });
});

const LETTERS = [..."ABCDEFGHI"];
const map9 = (of: (letter: string, index: number) => object) =>
  Object.fromEntries(LETTERS.map((letter, index) => [letter, of(letter, index)]));

const IN = { properties: { in: ref("T") } };
const NUMBER = { type: "object", properties: { n: { type: "integer", default: 1 } } };
const LINK = { type: "object", properties: { n: { type: "integer" }, in: ref("T") } };

describe("a schema that leads to its parts in several ways", () => {
  test.each<[string, Record<string, object>]>([
    ["by oneOf", { A: LINK, B: { ...LINK, required: ["b"] }, T: { oneOf: [ref("A"), ref("B")] } }],
    [
      "by anyOf",
      { A: LINK, B: { ...LINK, properties: { ...LINK.properties, b: {} } }, T: { anyOf: [ref("A"), ref("B")] } },
    ],
    ["by allOf", { T: { ...NUMBER, allOf: [IN, IN] } }],
    ["by if", { T: { ...NUMBER, ...condition(IN, IN, IN) } }],
    ["by not", { T: { ...LINK, not: { required: ["in"], properties: { in: { not: ref("T") } } } } }],
    ["by dependentSchemas", { T: { ...LINK, dependentSchemas: { in: IN } } }],
    ["by patterns", { T: { ...NUMBER, patternProperties: { "^in": ref("T"), in$: ref("T") } } }],
    [
      "beside unevaluatedProperties",
      { A: LINK, B: { ...LINK, required: ["b"] }, T: { oneOf: [ref("A"), ref("B")], unevaluatedProperties: false } },
    ],
  ])("judges a deep value once: %s", async (_, schemas) => {
    const contract = contractOf({}, schemas);
    const media = { schema: ref("T") };
    for (const [n, message] of [
      ["1", "accepted"],
      ['"x"', `"${short("in.")}"`],
    ] as const) {
      const text = `${'{"in":'.repeat(90)}{"n":${n}}${"}".repeat(90)}`;
      const run = judged({ contract, body: { type: JSON_TYPE, media, text } });

      expect((await run()).startsWith(message)).toBe(true);
      expect(await cost(run)).toBeLessThan(MOST_MS);
    }
  });

  test.each([
    ["lists", { T: { type: "array", uniqueItems: true, items: { anyOf: [ref("T"), { type: "object" }] } } }],
    [
      "lists of constants",
      { T: { anyOf: [{ const: [[], {}] }, { type: "array", items: { anyOf: [{}, ref("T")] } }] } },
    ],
  ])("compares a deep value once: %s", async (_, schemas) => {
    const contract = contractOf({}, schemas as Record<string, object>);
    const inner = filled((index) => `{"n":${index}}`, ["", ",", ""], MOST_BYTES - 1_000);
    const text = `${"[[],".repeat(90)}${inner}${"]".repeat(90)}`;
    const run = judged({ contract, body: { type: JSON_TYPE, media: { schema: ref("T") }, text } });

    expect(await run()).toBe("accepted");
    expect(await cost(run)).toBeLessThan(MOST_MS);
  });
});

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
  ])("neither hang nor overflow the stack: %s", async (_, schemas9, body, text) => {
    const contract = contractOf({}, schemas9);
    const media = { schema: ref("I") };
    const spent = await cost(async () => {
      for (const [type, sent] of [
        [JSON_TYPE, body],
        [FORM, text],
      ] as const)
        expect(await judged({ contract, body: { type, media, text: sent } })()).not.toContain("stack");
      shapeOf(contract, { name: "q", in: "query", schema: ref("I") });
    }, 2_000);

    // Ajv compiles each of them, and so does the code that reports faults.
    expect(spent).toBeLessThan(2_000);
  });
});
