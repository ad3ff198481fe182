import { beforeAll, describe, expect, test } from "vitest";
import { createValidator } from "../../../openapi/runtime/schema/validator.ts";
import { condition, contractOf, fields, form, json, type Row, ref, type Served, serveKind } from "./served.ts";

const ID = { type: "string", readOnly: true };
const SECRET = { type: "string", writeOnly: true };
const withId = { type: "object", properties: { id: ID } };
const object = (properties: object, required: string[] = []) => ({ type: "object", required, properties });

const schemas = {
  Id: ID,
  Text: { type: "string" },
  Own: object({ id: ID, name: {}, secret: SECRET }, ["id", "name", "secret"]),
  Behind: object({ id: ref("Id") }, ["id"]),
  Beside: object({ id: { ...ref("Text"), readOnly: true } }, ["id"]),
  InAll: object({ id: { allOf: [ref("Text"), { readOnly: true }] } }, ["id"]),
  Declares: withId,
  Requires: { type: "object", required: ["id", "name"] },
  Sibling: { allOf: [ref("Declares"), { required: ["id"] }] },
  SiblingBehind: { allOf: [ref("Declares"), ref("Requires")] },
  Around: { required: ["id"], allOf: [ref("Declares")] },
  Inside: { ...withId, allOf: [ref("Requires")] },
  BesideRef: { ...ref("Requires"), properties: { id: ID } },
  Cousin: { allOf: [{ anyOf: [{ required: ["id"] }] }, ref("Declares")] },
  Deep: { properties: { in: ref("Declares") }, allOf: [{ properties: { in: { required: ["id"] } } }] },
  Condition: {
    ...object({ id: ID, x: {} }),
    ...condition({ required: ["x"] }, { required: ["id"] }),
    dependentRequired: { x: ["id"] },
    dependentSchemas: { x: { required: ["id"] } },
  },
  Not: { ...withId, not: { required: ["id"] } },
  OneOf: {
    oneOf: [
      { ...object({ kind: { const: "a" }, id: ID }, ["kind", "id"]), additionalProperties: false },
      object({ kind: { const: "b" } }, ["kind"]),
    ],
    discriminator: { propertyName: "kind" },
  },
  Items: { type: "array", items: ref("Own") },
  Prefix: { type: "array", prefixItems: [ref("Own")] },
  Map: { type: "object", additionalProperties: ref("Id") },
  Pattern: { type: "object", patternProperties: { "^r": ID }, required: ["r1"] },
  Closed: { ...object({ id: ID }, ["id"]), additionalProperties: false },
  Unevaluated: { allOf: [ref("Own")], unevaluatedProperties: false },
  Tree: { ...object({ id: ID, trees: { type: "array", items: ref("Tree") } }, ["id"]) },
  TreeOfTwo: { allOf: [ref("Declares"), { required: ["id"], properties: { next: ref("TreeOfTwo") } }] },
  Default: object({ id: { ...ID, default: "d" }, n: { default: 1 } }),
};

let served: Served;
beforeAll(async () => {
  const operations = Object.keys(schemas).map((name) => [`POST /${name}`, json(ref(name))]);
  served = await serveKind({ ...Object.fromEntries(operations), "POST /form": form(ref("Own")) }, { schemas });
});

const NO = '"id" is read-only.';

describe("a readOnly property", () => {
  test.each([
    ["Own", '{"name":1,"secret":"s"}'],
    ["Behind", "{}"],
    ["Beside", "{}"],
    ["InAll", "{}"],
    ["Sibling", "{}"],
    ["SiblingBehind", '{"name":1}'],
    ["Around", "{}"],
    ["Inside", '{"name":1}'],
    ["BesideRef", '{"name":1}'],
    ["Cousin", "{}"],
    ["Deep", '{"in":{}}'],
    ["Condition", '{"x":1}'],
    ["Not", "{}"],
    ["OneOf", '{"kind":"a"}'],
    ["Items", '[{"name":1,"secret":"s"}]'],
    ["Prefix", '[{"name":1,"secret":"s"}]'],
    ["Map", "{}"],
    ["Pattern", "{}"],
    ["Closed", "{}"],
    ["Unevaluated", '{"name":1,"secret":"s"}'],
    ["Tree", '{"trees":[{"trees":[{}]}]}'],
    ["TreeOfTwo", '{"next":{"next":{}}}'],
  ])("is not required in a request: %s %s", (name, body) => served.check(`POST /${name}`, body, 200));

  test.each([
    ["Own", '{"id":"x","name":1,"secret":"s"}', NO],
    ["Behind", '{"id":"x"}', NO],
    ["Beside", '{"id":"x"}', NO],
    ["InAll", '{"id":"x"}', NO],
    ["Sibling", '{"id":"x"}', NO],
    ["SiblingBehind", '{"id":"x","name":1}', NO],
    ["Around", '{"id":"x"}', NO],
    ["Deep", '{"in":{"id":"x"}}', '"in.id" is read-only.'],
    ["OneOf", '{"kind":"a","id":"x"}', NO],
    ["Items", '[{"name":1,"secret":"s","id":"x"}]', '"[0].id" is read-only.'],
    ["Map", '{"a":"x"}', '"a" is read-only.'],
    ["Pattern", '{"r1":"x"}', '"r1" is read-only.'],
    ["Closed", '{"id":"x"}', NO],
    ["Unevaluated", '{"name":1,"secret":"s","id":"x"}', NO],
    ["Tree", '{"trees":[{"id":"x"}]}', '"trees[0].id" is read-only.'],
  ])("is refused in a request: %s %s", (name, body, message) => served.check(`POST /${name}`, body, message));

  test.each([
    ["Own", '{"name":1}', '"secret" is required.'],
    ["SiblingBehind", "{}", '"name" is required.'],
    ["Inside", "{}", '"name" is required.'],
    ["BesideRef", "{}", '"name" is required.'],
    ["OneOf", "{}", '"kind" is required.'],
    ["Unevaluated", '{"name":1,"secret":"s","z":1}', '"z" is not a known field.'],
  ])("leaves other rules unchanged: %s %s", (name, body, message) => served.check(`POST /${name}`, body, message));

  test.each<Row>([
    ["a form", "POST /form", fields("name=a&secret=s"), { body: { name: "a", secret: "s" } }],
    ["a form with it", "POST /form", fields("id=x&name=a&secret=s"), NO],
    ["its default is not filled in", "POST /Default", "{}", { body: { n: 1 } }],
  ])("is not part of %s", (_, ...row) => served.check(...row));
});

describe("a response", () => {
  const contract = contractOf({}, schemas);
  const judge = (schema: object, value: unknown) =>
    createValidator(contract)
      .check(schema as never, "response")
      .faults(value)
      .map(({ path, message }) => `${path.join(".")} ${message}`);

  test.each([
    ["without the writeOnly property", ref("Own"), { id: "1", name: 1 }, []],
    ["with the writeOnly property", ref("Own"), { id: "1", name: 1, secret: "s" }, ["secret is write-only"]],
    ["without the readOnly property", ref("Own"), { name: 1 }, ["id is required"]],
    ["in items", ref("Items"), [{ id: "1", name: 1, secret: "s" }], ["0.secret is write-only"]],
    ["without the readOnly property, behind references", ref("SiblingBehind"), { name: 1 }, ["id is required"]],
    ["of a recursive schema", ref("Tree"), { id: "1", trees: [{}] }, ["trees.0.id is required"]],
    ["in a map", { additionalProperties: SECRET }, { a: "s" }, ["a is write-only"]],
  ])("has readOnly properties, and no writeOnly ones: %s", (_, schema, value, faults) => {
    expect(judge(schema, value)).toEqual(faults);
  });
});
