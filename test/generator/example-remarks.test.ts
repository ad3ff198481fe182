import { describe, expect, test } from "vitest";
import { exampleRemarks } from "../../openapi/generator/example-remarks.ts";
import { type Remark, remarkLines } from "../../openapi/generator/remarks.ts";
import { type Contract, operationsOf, type ResponseObject } from "../../openapi/runtime/document.ts";

function remarksOf(responses: Record<string, ResponseObject>, more: object = {}): Remark[] {
  const paths = { "/things": { get: { operationId: "listThings", responses, ...more } } };
  const contract: Contract = { openapi: "3.1.0", info: { title: "Remarks", version: "1" }, paths };
  return exampleRemarks(contract, operationsOf(contract));
}

const json = (media: object) => ({ content: { "application/json": media } });
const NEVER = { type: "string", minLength: 2, maxLength: 1 } as const;

describe("remarks on examples", () => {
  test("do not exist if all examples fit", () => {
    const fitting = json({ schema: { type: "integer" }, examples: { one: { value: 1 } } });

    expect(remarksOf({ "200": fitting, "404": json({ schema: { type: "integer" } }), "x-more": {} })).toEqual([]);
  });

  test("are one line for all examples that break their schemas", () => {
    const schema = { type: "integer" };
    const remarks = remarksOf(
      {
        "200": json({ schema, examples: { good: { value: 1 }, bad: { value: "x" } } }),
        "404": json({ schema, example: null }),
      },
      {
        parameters: [{ name: "limit", in: "query", schema, example: "many" }],
        requestBody: json({ schema, example: {} }),
      },
    );

    expect(remarkLines(remarks, false)).toEqual([
      'GET /things, parameter "limit": the example does not fit its schema; it is served unchanged. (and 3 more like it; --verbose lists them)',
    ]);
  });

  test("do not ask for readOnly properties in requests or for writeOnly properties in responses", () => {
    const schema = {
      type: "object",
      required: ["id"],
      properties: { id: { type: "string", readOnly: true } },
    } as const;

    expect(
      remarksOf({ "200": json({ schema, example: { id: "1" } }) }, { requestBody: json({ schema, example: {} }) }),
    ).toEqual([]);
    expect(remarksOf({ "200": json({ schema, example: {} }) })).toHaveLength(1);
  });

  test("are one line for each response without a possible example", () => {
    const header = { "X-Never": { schema: NEVER }, "X-Page": json({ schema: NEVER }) };

    const remarks = remarksOf({ "200": { ...json({ schema: NEVER }), headers: header } });

    expect(remarkLines(remarks, true)).toEqual(
      ["200, application/json", '200, header "X-Never"', '200, header "X-Page"'].map(
        (place) => `GET /things, ${place}: no example that fits the schema was found; add one to the contract.`,
      ),
    );
  });

  test("do not validate text of another media type", () => {
    expect(
      remarksOf({ "200": { content: { "application/xml": { schema: { type: "object" }, example: "<a/>" } } } }),
    ).toEqual([]);
  });
});
