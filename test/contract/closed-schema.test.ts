import { Ajv2020 } from "ajv/dist/2020.js";
import { describe, expect, test } from "vitest";
import { closed, dereferenced } from "./closed-schema.ts";
import type { Contract, Schema } from "./contract-reader.ts";

const SCHEMAS = {
  Tree: {
    type: "object",
    required: ["name", "secret"],
    properties: {
      name: { type: "string", maxLength: 5 },
      secret: { $ref: "#/components/schemas/Secret" },
      children: { type: "array", items: { $ref: "#/components/schemas/Tree" } },
      short: { $ref: "#/components/schemas/Name", maxLength: 2 },
      example: { type: "integer" },
      "x-more": { type: "boolean" },
    },
  },
  Secret: { type: "string", writeOnly: true },
  Name: { type: "string", maxLength: 50 },
  Named: { type: "object", properties: { name: { type: "string" } } },
  Both: {
    allOf: [{ $ref: "#/components/schemas/Named" }, { type: "object", properties: { size: { type: "number" } } }],
  },
  Open: { allOf: [{ $ref: "#/components/schemas/Named" }], additionalProperties: true },
};

const contract = { openapi: "3.1.0", info: {}, paths: {}, components: { schemas: SCHEMAS } } as unknown as Contract;

function isValid(name: keyof typeof SCHEMAS, value: unknown, isClosed: boolean): boolean {
  const whole = dereferenced(contract, { $ref: `#/components/schemas/${name}` });
  const ajv = new Ajv2020({ strict: false });
  return ajv.compile((isClosed ? closed(whole) : whole) as Schema)(value) as boolean;
}

const deep = (inner: object) => ({ name: "a", children: [{ name: "b", children: [{ name: "c", ...inner }] }] });

describe("a schema of an answer", () => {
  test.each([
    ["right at any depth of a recursion", deep({ example: 1, "x-more": true, short: "ab" }), true],
    ["wrong below a recursive reference", deep({ name: "too long" }), false],
    ["wrong beside a reference", deep({ short: "abc" }), false],
    ["wrong in a property named example", { name: "a", example: "one" }, false],
    ["wrong in a property named as an extension", { name: "a", "x-more": 1 }, false],
    ["without what only requests have", { name: "a" }, true],
    ["without what is required", { children: [] }, false],
  ])("judges what is %s", (_, value, expected) => {
    expect(isValid("Tree", value, false)).toBe(expected);
  });

  test.each([
    ["Tree", deep({ more: 1 }), false],
    ["Tree", deep({}), true],
    ["Both", { name: "a", size: 1 }, true],
    ["Both", { name: "a", size: 1, more: 1 }, false],
    ["Open", { name: "a", more: 1 }, true],
  ] as const)("%s, closed, takes only the properties that it names: %j", (name, value, expected) => {
    expect(isValid(name, value, true)).toBe(expected);
  });
});
