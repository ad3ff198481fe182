import { describe, expect, test } from "vitest";
import { mendPatterns } from "../../openapi/generator/patterns.ts";
import type { Contract } from "../../openapi/runtime/document.ts";

/** Mends a schema in place; returns it with the remarks. */
function mended(schema: object) {
  const contract = { components: { schemas: { Mended: schema } } } as unknown as Contract;
  return { schema, remarks: mendPatterns(contract).map(({ text }) => text) };
}

describe("patterns", () => {
  test.each([
    ["^\\_[a-z]+$", "^_[a-z]+$"],
    ["^x\\-y$", "^x\\x2dy$"],
    ["[\\w\\-\\_]", "[\\w\\x2d_]"],
    ["\\\\\\-", "\\\\\\x2d"],
    ["^\\\\-\\_$", "^\\\\-_$"],
    ["^[a-z]-$", "^[a-z]-$"],
  ])("%s becomes %s", (pattern, expected) => {
    expect(mended({ pattern })).toEqual({ schema: { pattern: expected }, remarks: [] });
  });

  test("are also mended as names of properties, even if two become one", () => {
    const { schema, remarks } = mended({
      patternProperties: { "^x\\-": { type: "string" }, "\\_": { minLength: 1 }, _: { maxLength: 2 } },
    });

    expect(schema).toEqual({
      patternProperties: { "^x\\x2d": { type: "string" }, _: { allOf: [{ minLength: 1 }, { maxLength: 2 }] } },
    });
    expect(remarks).toEqual([]);
  });

  test("that are not regular expressions are not checked, with a remark", () => {
    const { schema, remarks } = mended({ pattern: "(?<!x", patternProperties: { "(": {}, "^a": {} } });

    expect(schema).toEqual({ patternProperties: { "^a": {} } });
    expect(remarks).toEqual([
      '#/components/schemas/Mended: pattern "(?<!x" is not an ECMAScript regular expression; it is not checked.',
      '#/components/schemas/Mended/patternProperties: pattern "(" is not an ECMAScript regular expression; it is not checked.',
    ]);
  });

  test("are data in an example", () => {
    const example = { pattern: "(", patternProperties: { "(": 1 } };

    expect(mended({ example, properties: { pattern: { type: "string" } } }).schema).toMatchObject({ example });
  });
});
