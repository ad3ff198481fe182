import { describe, expect, test } from "vitest";
import { mendPatterns } from "../../openapi/generator/patterns.ts";
import type { Contract } from "../../openapi/runtime/document.ts";

/** Mends a schema in place; gives it and what is remarked. */
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

  test("are mended as names of properties too, also where two become one", () => {
    const { schema, remarks } = mended({
      patternProperties: { "^x\\-": { type: "string" }, "\\_": { minLength: 1 }, _: { maxLength: 2 } },
    });

    expect(schema).toEqual({
      patternProperties: { "^x\\x2d": { type: "string" }, _: { allOf: [{ minLength: 1 }, { maxLength: 2 }] } },
    });
    expect(remarks).toEqual([]);
  });

  test("that are no regular expressions are not checked, which is remarked", () => {
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
