import { describe, expect, test } from "vitest";
import type { Contract, Schema } from "../../../openapi/runtime/document.ts";
import { createDefaults } from "../../../openapi/runtime/schema/defaults.ts";

const contract = { openapi: "3.1.1", info: { title: "", version: "1" } } as unknown as Contract;

function filled(schema: Schema, value: unknown): unknown {
  createDefaults(contract, schema)?.(value);
  return value;
}

describe("the defaults of a schema", () => {
  const SIZE = { properties: { size: { default: 5 } } };

  test.each<[string, Schema, unknown, unknown]>([
    ["replace missing values", SIZE, {}, { size: 5 }],
    ["do not replace values that were sent", SIZE, { size: null }, { size: null }],
    [
      "are filled in at any depth",
      { properties: { boxes: { items: SIZE } } },
      { boxes: [{}] },
      { boxes: [{ size: 5 }] },
    ],
    ["are filled in of every part", { allOf: [SIZE, { properties: { b: { default: 1 } } }] }, {}, { size: 5, b: 1 }],
    ["are not filled in of alternatives", { oneOf: [SIZE, {}] }, {}, {}],
    ["are not filled in for readOnly properties", { properties: { id: { default: 1, readOnly: true } } }, {}, {}],
  ])("%s", (_, schema, value, expected) => {
    expect(filled(schema, value)).toEqual(expected);
  });

  test("are not shared between two values", () => {
    const schema = { properties: { tags: { default: [] as string[] } } };
    const first = filled(schema, {}) as { tags: string[] };
    first.tags.push("changed");

    expect(filled(schema, {})).toEqual({ tags: [] });
  });
});
