/** The CPU time of one form, however wrong it is. */
import { describe, expect, test } from "vitest";
import { bodyOf, cost, items, MOST_BYTES, MOST_MS, MULTIPART, pairs, part, parts } from "./cost.ts";
import { FORM, ref } from "./served.ts";

const INTEGERS = { a: items({ type: "integer" }) };
const CONSTRAINTS = { type: "string", pattern: "^[a-z]+$", minLength: 3, maxLength: 5, format: "uuid" };
const OPEN = { properties: { f: { type: "object" } } };
const DEEP = { f: { style: "deepObject", explode: true } };
const UNREADABLE = "The multipart body could not be read.";
const LISTED = { a: { style: "form", explode: false } };
const unknownNames = (name: (index: number) => string) => pairs((index) => `${name(index)}=1`);

describe("a form at the limit", () => {
  test.each<[string, unknown, string, string, object?]>([
    ["unknown fields", ref("Item"), unknownNames((i) => `z${i}`), '"z0" is not a known field.'],
    ["short names", ref("Item"), pairs((i) => `z${i.toString(36)}`), '"z0" is not a known field.'],
    ["encoded names", ref("Item"), unknownNames((i) => `%7A${i}`), '"z0" is not a known field.'],
    ["plus signs", ref("Item"), unknownNames((i) => `+${i}`), '" 0" is not a known field.'],
    ["percent signs", ref("Item"), pairs("%=%"), '"%" is not a known field.'],
    ["a name of escapes", ref("Item"), "%41a".repeat(MOST_BYTES / 4), `"${"Aa".repeat(100)}…" is not a known field.`],
    ["separators", ref("Item"), "&".repeat(MOST_BYTES), '"a" is required.'],
    ["a union", ref("Union"), unknownNames((i) => `z${i}`), '"kind" is required.'],
    [
      "wrong fields",
      { additionalProperties: { type: "integer" } },
      pairs((i) => `z${i}=x`),
      '"z0" must be an integer.',
    ],
    ["right fields", { additionalProperties: { type: "integer" } }, pairs((i) => `z${i}=1`), "accepted"],
    [
      "constraints",
      { additionalProperties: CONSTRAINTS },
      pairs((i) => `z${i}=X`),
      '"z0" must not have fewer than 3 characters.',
    ],
    [
      "several types",
      { additionalProperties: { anyOf: [{ type: "integer" }, { type: "boolean" }] } },
      pairs((i) => `z${i}=x`),
      '"z0" must be an integer or a boolean.',
    ],
    ["no JSON", { additionalProperties: { type: "object" } }, pairs((i) => `z${i}={`), '"z0" must be an object.'],
    [
      "names by a pattern",
      { patternProperties: { "^z": { type: "integer" }, "1$": { type: "integer" } } },
      pairs((i) => `z${i}=x`),
      '"z0" must be an integer.',
    ],
    [
      "names by three patterns",
      { patternProperties: { "^z": { type: "integer" }, "1$": { type: "integer" }, "2": { type: "integer" } } },
      pairs((i) => `z${i}=x`),
      '"z2" must be an integer.',
    ],
    ["maps", { additionalProperties: { additionalProperties: INTEGERS.a } }, pairs((i) => `z${i}={}`), "accepted"],
    ["lists", { additionalProperties: INTEGERS.a }, pairs((i) => `${i.toString(36)}=`), '"0[0]" must be an integer.'],
    [
      "one that is not contained",
      { properties: { a: { type: "array", contains: { type: "integer" } } } },
      pairs("a=x"),
      '"a[0]" must be an integer.',
    ],
    ["one field many times", { properties: INTEGERS }, pairs("a=x"), '"a[0]" must be an integer.'],
    [
      "one field of many items",
      { properties: INTEGERS },
      `a=${"x,".repeat(49_000)}`,
      '"a[0]" must be an integer.',
      LISTED,
    ],
    [
      "objects that are no JSON",
      { properties: { a: items({ type: "object" }) } },
      pairs("a={"),
      '"a[0]" must be an object.',
    ],
    ["equal items", { properties: { a: { ...INTEGERS.a, uniqueItems: true } } }, pairs((i) => `a=${i}`), "accepted"],
    ["a long number", { properties: { a: { type: "number" } } }, `a=1.${"0".repeat(90_000)}1e300`, "accepted"],
    ["numbers with exponents", { properties: INTEGERS }, pairs("a=1e99"), "accepted"],
    ["brackets", OPEN, pairs((i) => `f[${i}]=`), "accepted", DEEP],
    ["brackets at depth", OPEN, pairs((i) => `f[${i}]${"[a]".repeat(90)}=`), "accepted", DEEP],
    ["brackets of text and object", OPEN, pairs("f[a]=&f[a][b]="), "accepted", DEEP],
  ])("is cheap: %s", async (_, schema, text, message, encoding) => {
    const run = bodyOf(FORM, schema, text, encoding);

    expect(await run()).toBe(message);
    expect(await cost(run)).toBeLessThan(MOST_MS);
  });
});

describe("a multipart body at the limit", () => {
  test.each<[string, unknown, string, string]>([
    ["unknown fields", ref("Item"), parts((i) => part(`z${i}`, "1")), '"z0" is not a known field.'],
    [
      "wrong parts",
      { additionalProperties: { type: "integer" } },
      parts((i) => part(`z${i}`, "x")),
      '"z0" must be an integer.',
    ],
    ["one field many times", { properties: INTEGERS }, parts(part("a", "x")), '"a[0]" must be an integer.'],
    ["files", { properties: INTEGERS }, parts(part('a"; filename="f', "x")), '"a[0]" must be an integer.'],
    [
      "files of other names",
      { additionalProperties: { maxLength: 0 } },
      parts((i) => part(`z${i}"; filename="f`, "x")),
      '"z0" must not have more than 0 characters.',
    ],
    [
      "parameters of one part",
      { properties: INTEGERS },
      parts(part(`a"${"; a=  ".repeat(13_000)}; b="`, "x")),
      UNREADABLE,
    ],
    ["spaces", { properties: INTEGERS }, parts(part(`a"${" ".repeat(98_000)}b="`, "x")), UNREADABLE],
    ["semicolons", { properties: INTEGERS }, parts(part(`a"${";".repeat(98_000)}b="`, "x")), UNREADABLE],
    [
      "many semicolons",
      { properties: INTEGERS },
      parts(part(`a"${";".repeat(16_000)} b="`, "x")),
      '"a[0]" must be an integer.',
    ],
    [
      "headers of one part",
      { properties: INTEGERS },
      parts(part(`a"\r\n${"a: b\r\n".repeat(16_000)}b: "`, "x")),
      UNREADABLE,
    ],
    ["a part that does not end", { properties: INTEGERS }, "--b\r\n".padEnd(MOST_BYTES, "\r\n--a"), UNREADABLE],
    ["no parts", ref("Item"), "--b\r\n".repeat(19_000), UNREADABLE],
  ])("is cheap: %s", async (_, schema, text, message) => {
    const run = bodyOf(MULTIPART, schema, text);

    expect(await run()).toBe(message);
    expect(await cost(run)).toBeLessThan(MOST_MS);
  });
});
