import { Ajv2020 } from "ajv/dist/2020.js";
import addFormats from "ajv-formats";
import * as refa from "refa";
import { describe, expect, test } from "vitest";
import type { Contract } from "../../openapi/runtime/document.ts";
import type { Refa } from "../../openapi/runtime/samples/automata.ts";
import { createJudge, type Direction, type Node, sample } from "../../openapi/runtime/samples.ts";
import { cpuMillisecondsOf } from "../support/stalls.ts";

const ref = (name: string) => ({ $ref: `#/components/schemas/${name}` });
const object = (properties: object, required: readonly string[] = [], more: object = {}) => ({
  type: "object",
  properties,
  required,
  ...more,
});

const contractOf = (schemas: object): Contract => ({
  openapi: "3.1.0",
  info: { title: "Samples", version: "1" },
  components: { schemas } as NonNullable<Contract["components"]>,
});

/** Makes a sample of a schema and returns the faults that an unchanged validator finds in it. */
function made(schema: object, schemas: object = {}, direction: Direction = "response") {
  const contract = contractOf({ ...schemas, Tried: schema });
  const result = sample(contract, schema as Node, direction, createJudge(contract, direction));
  const ajv = new Ajv2020({ strict: false, logger: false, allErrors: true, ownProperties: true });
  addFormats.default(ajv);
  const validate = ajv
    .addSchema({ $id: "contract:/", ...contract })
    .compile({ $ref: "contract:/#/components/schemas/Tried" });
  const faults = validate(result.value) ? [] : (validate.errors ?? []);
  return { ...result, faults: faults.map(({ instancePath, message }) => `${instancePath} ${message}`) };
}

const NUMBERS: Readonly<Record<string, object>> = {
  "between exclusive bounds": { type: "number", exclusiveMinimum: 5, exclusiveMaximum: 5.5 },
  "between narrow bounds": { type: "number", exclusiveMinimum: 0.001, exclusiveMaximum: 0.0011 },
  "bounds too close for a decimal": { type: "number", exclusiveMinimum: 0, exclusiveMaximum: 1e-30 },
  "a multiple above a minimum": { type: "integer", minimum: 10, multipleOf: 7 },
  "a multiple below a maximum": { type: "integer", maximum: -10, multipleOf: 7 },
  "a multiple with a fraction": { type: "number", exclusiveMinimum: 1.25, multipleOf: 0.25 },
  "an integer of a fraction": { type: "integer", minimum: 1, multipleOf: 0.75 },
  "two multiples": { allOf: [{ multipleOf: 6 }, { multipleOf: 4 }], type: "integer", minimum: 1 },
  "below zero": { type: "integer", exclusiveMaximum: 0 },
  "a bound that is named twice": { type: "integer", minimum: 5, exclusiveMinimum: 5, maximum: 6 },
  "without a type": { minimum: 3 },
  "integer or null": { type: ["null", "integer"], minimum: 2 },
  "not zero": { type: "integer", not: { const: 0 } },
  "not the first ones": { type: "integer", not: { enum: [0, 1, 2] } },
};

const TEXTS: Readonly<Record<string, object>> = {
  "a pattern": { type: "string", pattern: "^[A-Z]{3}-[0-9]{2}$" },
  "a pattern without anchors": { type: "string", pattern: "[0-9]" },
  "a pattern with a length": { type: "string", pattern: "^[a-z]+$", minLength: 20, maxLength: 21 },
  "a pattern with look-aheads": { type: "string", pattern: "^(?=.*[A-Z])(?=.*\\d)(?!.*x).{8,}$" },
  "a pattern with a word boundary": { type: "string", pattern: "^a\\b.b$" },
  "a pattern of many characters": { type: "string", pattern: "^.{1,4096}$" },
  "a pattern of other scripts": { type: "string", pattern: "^\\p{Script=Greek}{2}$" },
  "two patterns": { type: "string", allOf: [{ pattern: "^[a-m]+$" }, { pattern: "^[k-z]+$" }] },
  "a date": { type: "string", format: "date" },
  "a date and time": { type: "string", format: "date-time" },
  "an e-mail address of a length": { type: "string", format: "email", minLength: 40, maxLength: 60 },
  "a short e-mail address": { type: "string", format: "email", maxLength: 8 },
  "a long address": { type: "string", format: "uri", minLength: 50 },
  "a secure address": { type: "string", format: "uri", pattern: "^https://" },
  uuid: { type: "string", format: "uuid" },
  ipv4: { type: "string", format: "ipv4" },
  ipv6: { type: "string", format: "ipv6" },
  hostname: { type: "string", format: "hostname" },
  duration: { type: "string", format: "duration" },
  time: { type: "string", format: "time" },
  bytes: { type: "string", format: "byte", minLength: 1 },
  "an unknown format": { type: "string", format: "colour", maxLength: 3 },
  "no longer than": { type: "string", maxLength: 2 },
  "a large length": { type: "string", minLength: 5_000, maxLength: 20_971_520 },
  "a default of another type": { type: "string", default: 5 },
  "an example that does not fit": { type: "string", examples: ["long"], maxLength: 3 },
  "an enumeration with null": { type: "string", enum: [null, "a"] },
};

const LISTS: Readonly<Record<string, object>> = {
  "items that differ": { type: "array", minItems: 3, uniqueItems: true, items: { type: "integer", minimum: 1 } },
  "texts that differ": { type: "array", minItems: 12, uniqueItems: true, items: { type: "string", maxLength: 2 } },
  "patterns that differ": {
    type: "array",
    minItems: 9,
    uniqueItems: true,
    items: { type: "string", pattern: "^[a-c]$|^[0-9]{2}$" },
  },
  "objects that differ": {
    type: "array",
    minItems: 3,
    uniqueItems: true,
    items: object({ id: { type: "string", format: "uuid" } }, ["id"]),
  },
  "all of an enumeration": { type: "array", minItems: 3, uniqueItems: true, items: { enum: ["a", "b", "c"] } },
  "all of the alternatives": {
    type: "array",
    minItems: 3,
    uniqueItems: true,
    items: { oneOf: [{ const: 1 }, { const: 2 }, { type: "null" }] },
  },
  "both truths": { type: "array", minItems: 2, uniqueItems: true, items: { type: "boolean" } },
  "a tuple": { type: "array", prefixItems: [{ type: "string" }, { type: "integer" }], items: false, minItems: 2 },
  "a tuple with more": { type: "array", prefixItems: [{ type: "string" }], items: { type: "boolean" }, minItems: 4 },
  contains: { type: "array", items: { type: "integer" }, contains: { minimum: 5 }, minContains: 2 },
  "contains, with a maximum": {
    type: "array",
    minItems: 3,
    contains: { const: "x" },
    maxContains: 1,
    items: { type: "string" },
  },
  "no item": { type: "array", maxItems: 0, items: { type: "string" } },
  "items that cannot be": { type: "array", items: false },
};

const OBJECTS: Readonly<Record<string, object>> = {
  "a required name without a schema": { type: "object", required: ["a"] },
  "a required name of a pattern": {
    type: "object",
    required: ["x-a"],
    patternProperties: { "^x-": { type: "integer" } },
  },
  minProperties: { type: "object", minProperties: 3, additionalProperties: { type: "integer" } },
  "names of a pattern": {
    type: "object",
    minProperties: 2,
    patternProperties: { "^[a-c]$": { const: 1 } },
    additionalProperties: false,
  },
  "names of a rule": {
    type: "object",
    minProperties: 2,
    propertyNames: { pattern: "^[a-z]{2}$" },
    additionalProperties: { type: "integer" },
  },
  "as few names as allowed": object({ a: {}, b: {}, c: {} }, ["c"], { maxProperties: 2 }),
  "one name for another": object({ a: { type: "string" }, b: { type: "integer" } }, [], {
    dependentRequired: { a: ["c"] },
  }),
  "a schema for a name": object({ a: { type: "string" } }, ["a"], {
    dependentSchemas: { a: { required: ["b"], properties: { b: { const: 2 } } } },
  }),
  "names that JavaScript knows": object({ hasOwnProperty: { type: "integer" }, constructor: { type: "string" } }, [
    "hasOwnProperty",
    "toString",
    "constructor",
  ]),
  "the name of the prototype": JSON.parse(
    '{"type":"object","required":["__proto__"],"properties":{"__proto__":{"type":"integer"}}}',
  ),
  "a property that cannot be": object({ a: false, b: { type: "string" } }),
  "closed parts": {
    allOf: [
      object({ a: { type: "string" } }, ["a"]),
      object({ a: true, b: { type: "integer" } }, [], { additionalProperties: false }),
    ],
  },
  "parts that are evaluated": {
    allOf: [object({ a: { type: "string" } }, ["a"])],
    properties: { b: { type: "integer" } },
    unevaluatedProperties: false,
  },
  "a part that another one narrows": {
    allOf: [object({ n: { type: "number" } }, ["n"]), { properties: { n: { minimum: 4, type: "integer" } } }],
  },
};

const COMBINATIONS: Readonly<Record<string, object>> = {
  "exactly one": { oneOf: [{ type: "integer" }, { type: "number", minimum: 0 }] },
  "exactly one of open objects": {
    oneOf: [object({ a: { type: "string" } }), object({ b: { type: "string" } }, ["b"])],
  },
  "an alternative with keywords beside it": {
    type: "object",
    required: ["kind"],
    properties: { kind: { type: "string" } },
    oneOf: [{ properties: { kind: { const: "a" } } }, { properties: { kind: { const: "b" } } }],
  },
  "any of": { anyOf: [{ type: "string", maxLength: 0, minLength: 1 }, { type: "integer" }] },
  "any of and one of": {
    anyOf: [{ minimum: 3 }, { maximum: -3 }],
    oneOf: [{ type: "integer", maximum: 0 }, { type: "string" }],
  },
  "a condition that holds": object({ kind: { enum: ["a", "b"] } }, ["kind"], {
    if: { properties: { kind: { const: "a" } } },
    // biome-ignore lint/suspicious/noThenProperty: it is a keyword of JSON Schema
    then: { required: ["x"] },
    else: { required: ["y"] },
  }),
  "a condition that cannot hold": {
    type: "integer",
    minimum: 5,
    if: { maximum: 3 },
    // biome-ignore lint/suspicious/noThenProperty: it is a keyword of JSON Schema
    then: false,
    else: { multipleOf: 5 },
  },
  "not a type": { not: { type: ["null", "string"] } },
  "not a name": object({ a: { type: "string" }, b: { type: "string" } }, ["b"], { not: { required: ["a"] } }),
  "keywords beside a reference": { $ref: "#/components/schemas/Text", minLength: 8 },
  "a reference to a reference": { $ref: "#/components/schemas/Again", maxLength: 9 },
  "an enumeration of objects": { enum: [{ size: "s" }, { size: "l" }], required: ["size"] },
  const: { const: { row: 0 } },
};

const SHARED = {
  Text: { type: "string", pattern: "^[a-z]+$" },
  Again: { $ref: "#/components/schemas/Text", minLength: 7 },
};

describe("a sample of a schema is valid", () => {
  test.each(Object.entries({ ...NUMBERS, ...TEXTS, ...LISTS, ...OBJECTS, ...COMBINATIONS }))("%s", (_, schema) => {
    expect(made(schema, SHARED)).toMatchObject({ fits: true, faults: [] });
  });

  test.each([
    ["first", { type: "string", examples: ["shown"], default: "default" }, "shown"],
    ["if it is a default", { type: "integer", default: 20 }, 20],
    ["if it is a const", { const: "only" }, "only"],
    ["if it is the first of an enum", { enum: ["x", "y"] }, "x"],
    ["if it is a known value", { type: "string", "x-known-values": ["GREEN"] }, "GREEN"],
  ])("the contract's own value comes %s", (_, schema, value) => {
    expect(made(schema).value).toEqual(value);
  });

  test("decimals are multiples of their step", () => {
    const schema = { type: "array", minItems: 40, uniqueItems: true, items: { type: "number", multipleOf: 0.01 } };
    const contract = contractOf({});

    const { value, fits } = sample(contract, schema as Node, "response", createJudge(contract, "response"));

    expect(fits).toBe(true);
    expect((value as number[]).map(String).filter((text) => !/^\d(\.\d\d?)?$/.test(text))).toEqual([]);
  });

  test("the same schema always makes the same sample", () => {
    const schema = object({
      id: { type: "string", pattern: "^[a-z0-9]{10}$" },
      at: { type: "string", format: "date-time" },
    });

    expect(made(schema)).toEqual(made(schema));
  });

  test.each([
    ["false", false],
    ["bounds that cross", { type: "integer", minimum: 5, maximum: 4 }],
    ["types that exclude each other", { allOf: [{ type: "string" }, { type: "integer" }] }],
    ["a look-behind that refers back", { type: "string", pattern: "^([a-z])(?<!b)\\1$(?!.)x" }],
  ])("throws if no sample exists: %s", (_, schema) => {
    expect(made(schema as object).fits).toBe(false);
  });
});

describe("a sample of a recursive schema", () => {
  const nullable = (name: string) => ({ anyOf: [ref(name), { type: "null" }] });
  const SCHEMAS: Readonly<Record<string, object>> = {
    Link: object({ value: { type: "integer" }, next: nullable("Link") }, ["value", "next"]),
    Person: object(
      { name: { type: "string" }, friend: ref("Person"), friends: { type: "array", items: ref("Person") } },
      ["name", "friends"],
    ),
    Folder: object({ folders: { type: "object", additionalProperties: ref("Folder") } }, ["folders"], {
      additionalProperties: false,
    }),
    Term: {
      oneOf: [
        object({ not: ref("Term") }, ["not"], { additionalProperties: false }),
        object({ word: { type: "string" } }, ["word"], { additionalProperties: false }),
      ],
    },
    Chain: object({ next: ref("Middle") }, ["next"]),
    Middle: { oneOf: [object({ chain: ref("Chain") }, ["chain"]), { const: "end" }] },
    Composed: { allOf: [object({ name: { type: "string" } }, ["name"]), object({ child: ref("Composed") })] },
  };

  test.each(Object.keys(SCHEMAS))("ends and is valid: %s", (name) => {
    expect(made(ref(name), SCHEMAS)).toMatchObject({ fits: true, faults: [] });
  });

  test("throws if the recursion cannot end", () => {
    expect(made(ref("Endless"), { Endless: object({ next: ref("Endless") }, ["next"]) }).fits).toBe(false);
  });

  test.each([false, true])("is made at once even if nine schemas refer to each other, required: %s", (isRequired) => {
    const names = Array.from({ length: 9 }, (_, index) => `S${index}`);
    const schemas = Object.fromEntries(
      names.map((name) => [
        name,
        object(Object.fromEntries(names.map((other) => [other, nullable(other)])), isRequired ? names : []),
      ]),
    );
    let sample: ReturnType<typeof made> | undefined;

    const took = cpuMillisecondsOf(() => {
      sample = made(ref("S0"), schemas);
    });

    expect([sample?.fits, sample?.faults]).toEqual([true, []]);
    expect(JSON.stringify(sample?.value).length).toBeLessThan(20_000);
    expect(took).toBeLessThan(2_000);
  });
});

describe("a sample in one direction", () => {
  const Member = object(
    {
      id: { type: "string", readOnly: true },
      name: { type: "string" },
      secret: { type: "string", writeOnly: true },
      pet: ref("Pet"),
    },
    ["id", "name", "secret"],
  );
  const Pet = object({ tag: ref("Tag"), sort: { type: "string" } }, ["tag", "sort"]);
  const Tag = { type: "string", readOnly: true };
  const schemas = { Member, Pet, Tag };

  test("has no writeOnly properties in a response", () => {
    const { value, fits } = made(ref("Member"), schemas, "response");

    expect([value, fits]).toEqual([{ id: "string", name: "string", pet: { tag: "string", sort: "string" } }, true]);
  });

  test("has no readOnly properties in a request", () => {
    const { value, fits } = made(ref("Member"), schemas, "request");

    expect([value, fits]).toEqual([{ name: "string", secret: "string", pet: { sort: "string" } }, true]);
  });

  test("recognizes readOnly beside a reference", () => {
    const base = { Base: object({ id: { type: "string" }, name: { type: "string" } }, ["id"]) };
    const beside = { allOf: [{ properties: { id: { readOnly: true } } }, ref("Base")] };

    expect(made(beside, base, "request").value).toEqual({ name: "string" });
    expect(made(beside, base, "response").value).toEqual({ id: "string", name: "string" });
  });

  test("also drops it from an example of the schema", () => {
    const shown = { ...Member, examples: [{ id: "1", name: "a", secret: "s" }] };

    expect(made(shown, schemas, "response").value).toEqual({ id: "1", name: "a" });
  });
});

test("refa has what our own description of it says", () => {
  // The compiler compares the two.
  const described: Refa = refa;

  expect(Object.keys(described)).toEqual(expect.arrayContaining(["DFA", "JS", "NFA", "Transformers", "transform"]));
});
