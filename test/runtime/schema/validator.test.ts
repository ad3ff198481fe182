import { describe, expect, test } from "vitest";
import type { Contract, Schema } from "../../../openapi/runtime/document.ts";
import { createValidator } from "../../../openapi/runtime/schema/validator.ts";
import type { Direction } from "../../../openapi/runtime/schema/view.ts";
import { cpuMillisecondsOf } from "../../support/stalls.ts";

const KINDS = {
  Cat: { required: ["kind", "lives"], properties: { kind: { const: "cat" }, lives: { type: "integer" } } },
  Dog: { required: ["kind", "barks"], properties: { kind: { const: "dog" }, barks: { type: "boolean" } } },
};
const REFS = [{ $ref: "#/components/schemas/Cat" }, { $ref: "#/components/schemas/Dog" }];
const NO_KIND = {
  Cat: { required: ["lives"], properties: { lives: { type: "integer" } } },
  Dog: { required: ["barks"], properties: { barks: { type: "boolean" } } },
};

/** The faults of a value, such as `appIds.0 type`; both ways of validating must agree. */
function wrongWith(schema: Schema, value: unknown, direction: Direction, schemas: object = KINDS): string[] {
  const contract = { openapi: "3.1.1", info: { title: "", version: "1" }, components: { schemas } };
  const check = createValidator(contract as unknown as Contract).check(schema, direction);
  const faults = check.faults(value).map(({ path, rule }) => `${path.join(".")} ${rule}`.trim());
  expect(check.fits(value)).toBe(faults.length === 0);
  return faults;
}

describe("a readOnly or writeOnly property", () => {
  const id = { properties: { id: { type: "string", readOnly: true } } };
  const secret = { properties: { secret: { type: "string", writeOnly: true } } };
  const APART = { allOf: [{ required: ["id"] }, id] };

  test.each<[string, Schema, unknown, Direction, string[]]>([
    ["readOnly is refused in a request", id, { id: "a" }, "request", ["id readOnly"]],
    ["readOnly is accepted in a response", id, { id: "a" }, "response", []],
    ["readOnly is judged in a response", id, { id: 1 }, "response", ["id type"]],
    ["writeOnly is refused in a response", secret, { secret: "a" }, "response", ["secret writeOnly"]],
    ["writeOnly is accepted in a request", secret, { secret: "a" }, "request", []],
    ["readOnly and required may be missing in a request", { ...id, required: ["id"] }, {}, "request", []],
    ["readOnly and required must be in a response", { ...id, required: ["id"] }, {}, "response", ["id required"]],
    ["required in one part and readOnly in another may be missing", APART, {}, "request", []],
    ["required in one part must be in a response", APART, {}, "response", ["id required"]],
    ["writeOnly and required may be missing in a response", { ...secret, required: ["secret"] }, {}, "response", []],
  ])("%s", (_, schema, value, direction, expected) => {
    expect(wrongWith(schema, value, direction)).toEqual(expected);
  });
});

describe("a keyword", () => {
  const CENTS = { multipleOf: 0.01 };
  const UNIQUE = { uniqueItems: true };
  const POINT = { enum: [{ x: 1, y: [2] }] };

  test.each<[string, Schema, unknown, string[]]>([
    ["multipleOf counts in decimals", CENTS, 19.99, []],
    ["multipleOf counts in decimals beyond 2^53 steps", CENTS, 1234567.89, []],
    ["multipleOf has no tolerance", CENTS, 0.010000000001, ["multipleOf"]],
    ["multipleOf accepts powers", { multipleOf: 1e-8 }, 1e-7, []],
    [
      "uniqueItems does not look at the order of properties",
      UNIQUE,
      [
        { a: 1, b: 2 },
        { b: 2, a: 1 },
      ],
      ["uniqueItems"],
    ],
    ["uniqueItems looks into lists", UNIQUE, [[{ a: 1 }], [{ a: 1 }]], ["uniqueItems"]],
    ["uniqueItems distinguishes a number from its text", UNIQUE, [1, "1", true, "true", null, "null"], []],
    ["uniqueItems treats 1.0 as 1", UNIQUE, [1, 1.0], ["uniqueItems"]],
    ["enum compares objects", POINT, { y: [2], x: 1 }, []],
    ["enum calls no method from a body", POINT, { valueOf: 1 }, ["enum"]],
    ["const compares lists", { const: [1, { a: 2 }] }, [1, { a: 3 }], ["const"]],
    ["required is not satisfied by Object.prototype", { required: ["toString"] }, {}, ["toString required"]],
    ["int64 ends before 2^63", { format: "int64" }, 2 ** 63, ["format"]],
    ["int64 begins at -2^63", { format: "int64" }, -(2 ** 63), []],
    ["a day that does not exist is no date", { format: "date" }, "2026-02-30", ["format"]],
    ["an unknown format is ignored", { format: "shoe-size" }, "big", []],
  ])("%s", (_, schema, value, expected) => {
    expect(wrongWith(schema, value, "request")).toEqual(expected);
  });
});

describe("among alternatives", () => {
  const KIND = { oneOf: REFS, discriminator: { propertyName: "kind" } };
  const NAMED = { oneOf: REFS, discriminator: { propertyName: "name", mapping: { tom: "Cat", rex: "Dog" } } };

  test.each<[string, Schema, unknown, string[], object?]>([
    [
      "the one that the constant selects reports its faults",
      { oneOf: REFS },
      { kind: "dog", barks: 1 },
      ["barks type"],
    ],
    [
      "the one that the discriminator selects reports its faults",
      NAMED,
      { name: "rex", barks: 1 },
      ["barks type"],
      NO_KIND,
    ],
    ["an unknown kind is reported", KIND, { kind: "cow" }, ["kind enum"]],
    ["a missing discriminator is reported", KIND, { lives: 9 }, ["kind required"]],
    ["that of the right type counts", { anyOf: [{ type: "integer" }, { type: "array" }] }, "a", ["type"]],
    ["oneOf accepts exactly one match", { oneOf: [{ type: "number" }, { minimum: 0 }] }, 5, ["oneOf"]],
    ["anyOf accepts several matches", { anyOf: [{ type: "number" }, { minimum: 0 }] }, 5, []],
  ])("%s", (_, schema, value, expected, schemas) => {
    expect(wrongWith(schema, value, "request", schemas)).toEqual(expected);
  });
});

describe("the list of faults", () => {
  test("starts with unknown properties, then missing ones, then follows the schema's order", () => {
    const schema = {
      properties: { a: { type: "string" }, b: { type: "string" } },
      required: ["c"],
      additionalProperties: false,
    };

    expect(wrongWith(schema, { b: 1, a: 1, x: 1 }, "request")).toEqual([
      "x additionalProperties",
      "c required",
      "a type",
      "b type",
    ]);
  });

  test.each<[string, Schema]>([
    ["a reference", { $ref: "#/components/schemas/Dog" }],
    ["an alternative", { oneOf: REFS }],
    ["a part", { allOf: [KINDS.Dog] }],
  ])("does not report a property as unknown if only %s declares it and that one failed", (_, schema) => {
    const value = { kind: "dog", barks: 1, x: 1 };
    const faults = wrongWith({ ...schema, unevaluatedProperties: false }, value, "request");

    expect(faults.filter((fault) => fault.endsWith("unevaluatedProperties"))).toEqual(["x unevaluatedProperties"]);
    expect(faults).toContain("barks type");
  });

  test("reports all faults of a value that a condition has judged before", () => {
    const T = { $ref: "#/components/schemas/T" };
    const parts = { list: { type: "array", items: T }, in: T };
    const conditional = { if: { properties: parts }, additionalProperties: false };
    const schemas = { T: { properties: { n: { type: "integer" }, ...parts }, ...conditional } };
    const value = { list: Array(1_000).fill({}), in: { in: { n: "x", y: 1, z: 1 } } };

    expect(wrongWith(T, value, "request", schemas)).toEqual([
      "in.in.y additionalProperties",
      "in.in.z additionalProperties",
      "in.in.n type",
    ]);
  });

  const EITHER = { additionalProperties: { oneOf: [{ type: "string" }, { type: "null" }] } };
  const mapOf = (count: number) => Object.fromEntries(Array(count).fill(1).entries());

  test("costs no more per alternative if there are many", () => {
    const contract = { openapi: "3.1.1", info: { title: "", version: "1" } };
    const { faults } = createValidator(contract as unknown as Contract).check(EITHER, "request");
    const millisecondsFor = (count: number) => {
      const value = mapOf(count);
      return Math.min(...Array.from({ length: 5 }, () => cpuMillisecondsOf(() => faults(value))));
    };
    millisecondsFor(1_000);

    expect(millisecondsFor(20_000)).toBeLessThan(millisecondsFor(1_000) * 60 + 20);
  });

  test.each([
    ["items", { items: { type: "string" } }, Array(1_000).fill(1)],
    ["properties", { additionalProperties: false }, Object.fromEntries(Array(1_000).fill(1).entries())],
    ["alternatives", EITHER, mapOf(1_000)],
  ])("lists a hundred of thousands of %s", (_, schema, value) => {
    expect(wrongWith(schema, value, "request")).toHaveLength(100);
  });
});
