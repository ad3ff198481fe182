import { describe, expect, test } from "vitest";
import { read, schemaIn, withSchemas } from "./loose.ts";

const Thing = { type: "object", properties: { id: { type: "string" } } };
const NullableThing = { ...Thing, nullable: true };
const ref = { $ref: "#/components/schemas/Thing" };
const NULL = { type: "null" };

/** What authors mean by `nullable`: in 3.0 it often has no effect by the specification, and 3.1 does not have it. */
const CASES: readonly (readonly [what: string, given: object, expected: object])[] = [
  ["a type", { type: "string", nullable: true }, { type: ["string", "null"] }],
  ["false", { type: "string", nullable: false }, { type: "string" }],
  ["an enum", { type: "string", enum: ["a"], nullable: true }, { type: ["string", "null"], enum: ["a", null] }],
  ["an enum that has it", { type: "string", enum: ["a", null], nullable: true }, { enum: ["a", null] }],
  ["an enum without a type", { enum: ["a"], nullable: true }, { enum: ["a", null] }],
  ["a reference", { ...ref, nullable: true }, { anyOf: [ref, NULL] }],
  ["a reference to a nullable schema", { $ref: "#/components/schemas/NullableThing", nullable: true }, {}],
  ["oneOf", { oneOf: [ref, { type: "integer" }], nullable: true }, { oneOf: [ref, { type: "integer" }, NULL] }],
  ["anyOf", { anyOf: [ref], nullable: true }, { anyOf: [ref, NULL] }],
  ["anyOf and a type", { type: "object", anyOf: [ref], nullable: true }, { type: ["object", "null"] }],
  ["oneOf with null in it", { oneOf: [ref, NULL], nullable: true }, { oneOf: [ref, NULL] }],
  ["allOf", { allOf: [ref], nullable: true, title: "T" }, { title: "T", anyOf: [{ allOf: [ref] }, NULL] }],
  ["allOf and a type", { type: "object", allOf: [ref], nullable: true }, { anyOf: [{ type: "object" }, NULL] }],
  ["nothing", { nullable: true }, {}],
  ["no other keyword in an alternative", { oneOf: [ref, { nullable: true }] }, { oneOf: [ref, NULL] }],
];

describe.each(["3.0.3", "3.1.0"])("nullable in OpenAPI %s", (version) => {
  test.each(CASES)("adds null beside %s", async (_, given, expected) => {
    const schema = schemaIn(await read(withSchemas(version, { Subject: given, Thing, NullableThing })));

    expect(schema).toMatchObject(expected);
    expect(JSON.stringify(schema)).not.toContain("nullable");
  });

  test("is a property name among properties, and data in an example", async () => {
    const Subject = {
      type: "object",
      properties: { nullable: { type: "boolean" } },
      default: { type: "a", nullable: true },
    };

    expect(schemaIn(await read(withSchemas(version, { Subject })))).toEqual(Subject);
  });

  test("causes one remark for all places", async () => {
    const properties = Object.fromEntries(["a", "b", "c"].map((name) => [name, { type: "string", nullable: true }]));
    const { lines } = await read(withSchemas(version, { Subject: { type: "object", properties } }));

    expect(lines.filter((line) => line.includes("nullable"))).toEqual([
      "#/components/schemas/Subject/properties/a: `nullable` is rewritten for JSON Schema: null is accepted. (and 2 more like it; --verbose lists them)",
    ]);
  });
});
