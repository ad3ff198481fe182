import { describe, expect, test } from "vitest";
import { withAnswerSchemas } from "./answer-schemas.ts";
import type { Contract } from "./contract-reader.ts";
import { createSchemaCheck } from "./schema-check.ts";

const SCHEMAS = {
  Node: {
    type: "object",
    required: ["id", "secret"],
    properties: {
      id: { type: "integer" },
      secret: { type: "string", writeOnly: true },
      next: { $ref: "#/components/schemas/Node" },
      example: { type: "string" },
      "x-count": { type: "integer" },
    },
  },
  Named: { type: "object", properties: { name: { type: "string" } } },
  Both: { allOf: [{ $ref: "#/components/schemas/Node" }, { $ref: "#/components/schemas/Named" }] },
  Secret: { type: "string", writeOnly: true },
  Part: { type: "object", properties: { pin: { $ref: "#/components/schemas/Secret" }, name: { type: "string" } } },
  Inherited: { required: ["pin", "name"], allOf: [{ $ref: "#/components/schemas/Part" }] },
  Marked: {
    required: ["pin"],
    properties: { pin: { $ref: "#/components/schemas/Name", writeOnly: true }, short: { type: "string" } },
  },
  Name: { type: "string" },
  Open: { allOf: [{ $ref: "#/components/schemas/Named" }], additionalProperties: true },
  Beside: { $ref: "#/components/schemas/Named", required: ["name"], properties: { more: { type: "boolean" } } },
};

function faultsOf(name: keyof typeof SCHEMAS, value: unknown, closed = true): string[] {
  const content = { "application/json": { schema: { $ref: `#/components/schemas/${name}` } } };
  const contract = {
    openapi: "3.1.1",
    info: { title: "Answers", version: "1" },
    paths: { "/": { get: { responses: { "200": { content } } } } },
    components: { schemas: SCHEMAS },
  } as unknown as Contract;
  const check = createSchemaCheck(withAnswerSchemas(contract, { closed }));
  const pointer = "/paths/~1/get/responses/200/content/application~1json/schema";
  return check(pointer, value).map(({ instancePath, keyword }) => `${instancePath} ${keyword}`);
}

describe("a response schema", () => {
  test.each([
    ["without a request-only property", "Node", { id: 1 }, []],
    [
      "with an undeclared property below a reference to itself",
      "Node",
      { id: 1, next: { id: 2, more: 1 } },
      ["/next unevaluatedProperties"],
    ],
    ["with a wrong type below a reference to itself", "Node", { id: 1, next: { id: "2" } }, ["/next/id type"]],
    ["with a property named example of another type", "Node", { id: 1, example: 1 }, ["/example type"]],
    ["with a property named x-count of another type", "Node", { id: 1, "x-count": "1" }, ["/x-count type"]],
    ["without a request-only property of a part", "Inherited", { name: "a" }, []],
    ["without a required property of a part", "Inherited", { pin: "1" }, [" required"]],
    ["without a property marked writeOnly beside a reference", "Marked", { short: "a" }, []],
    ["with an undeclared property beside open parts", "Open", { name: "a", more: 1 }, []],
    ["with two parts", "Both", { id: 1, name: "a" }, []],
    [
      "with two parts and a property that neither declares",
      "Both",
      { id: 1, name: "a", more: 1 },
      [" unevaluatedProperties"],
    ],
    ["with keywords beside a reference", "Beside", { name: "a", more: true }, []],
    [
      "with a property that neither the reference nor its siblings declare",
      "Beside",
      { name: "a", less: 1 },
      [" unevaluatedProperties"],
    ],
    ["without a property that a keyword beside a reference requires", "Beside", {}, [" required"]],
  ] as const)("is checked %s", (_, name, value, faults) => {
    expect(faultsOf(name, value)).toEqual(faults);
  });

  test("accepts undeclared properties if it is not closed", () => {
    expect(faultsOf("Both", { id: 1, name: "a", more: 1 }, false)).toEqual([]);
  });
});
