import { describe, expect, test } from "vitest";
import { upgraded } from "../../openapi/generator/upgrade/upgrade.ts";
import { read, schemaIn, withSchemas } from "./loose.ts";

const subject = async (schema: object) => schemaIn(await read(withSchemas("3.0.3", { Subject: schema, Text: TEXT })));
const TEXT = { type: "string" };

describe("a contract in OpenAPI 3.0", () => {
  test("prints in one line the version that it is read as, and what changes", async () => {
    const Subject = {
      type: "object",
      properties: { a: { type: "number", minimum: 0, exclusiveMinimum: true, example: 1 }, b: { format: "byte" } },
    };
    const { contract, lines } = await read(withSchemas("3.0.3", { Subject }));

    expect(contract.openapi).toMatch(/^3\.1\./);
    expect(lines).toEqual([
      "contract.yaml is OpenAPI 3.0 and is read as 3.1, with exclusive bounds (1), `format: byte` (1), `example` (1) rewritten for 3.1.",
    ]);
  });

  test.each([
    [
      "both bounds are exclusive",
      { minimum: 1, exclusiveMinimum: true, maximum: 5, exclusiveMaximum: true },
      { exclusiveMinimum: 1, exclusiveMaximum: 5 },
    ],
    ["a bound is not exclusive", { minimum: 1, exclusiveMinimum: false }, { minimum: 1 }],
    ["an absent bound is exclusive", { exclusiveMaximum: true }, {}],
  ])("means the same if %s", async (_, given, expected) => {
    expect(await subject({ type: "integer", ...given })).toEqual({ type: "integer", ...expected });
  });

  test("ignores keywords beside a reference, and says so", async () => {
    const beside = { $ref: "#/components/schemas/Text", maxLength: 3, default: "x", description: "Kept." };
    const result = await read(withSchemas("3.0.0", { Subject: beside, Text: TEXT }));

    expect(schemaIn(result)).toEqual({ $ref: "#/components/schemas/Text", description: "Kept." });
    expect(result.lines).toContainEqual(expect.stringContaining('beside a "$ref" (maxLength, default) are ignored'));
  });

  test("preserves the alternatives beside allOf and null", async () => {
    const given = { allOf: [{ type: "object" }], anyOf: [{ required: ["a"] }, { required: ["b"] }], nullable: true };

    expect(await subject(given)).toEqual({
      anyOf: [{ allOf: [{ type: "object" }], anyOf: [{ required: ["a"] }, { required: ["b"] }] }, { type: "null" }],
    });
  });

  test("preserves properties and schemas that are named like keywords", async () => {
    const properties = {
      example: { type: "string" },
      examples: { type: "integer" },
      default: { type: "string", format: "byte" },
      enum: { type: "number", minimum: 0, exclusiveMinimum: true },
    };

    expect(await subject({ type: "object", properties })).toMatchObject({
      properties: { example: TEXT, examples: { type: "integer" }, enum: { type: "number", exclusiveMinimum: 0 } },
    });
  });

  test("preserves named examples beside a single one", async () => {
    const media = { schema: TEXT, example: "a", examples: { b: { value: "b" } } };
    const document = withSchemas("3.0.3", { Subject: TEXT }) as { paths: Record<string, object> };
    document.paths["/texts"] = {
      get: {
        operationId: "getText",
        responses: { "200": { description: "d", content: { "application/json": media } } },
      },
    };
    const { contract } = await read(document);

    expect(JSON.stringify(contract.paths?.["/texts"])).toContain(
      '"examples":{"default":{"value":"a"},"b":{"value":"b"}}',
    );
  });

  test("has bytes in a form and in a body of bytes, and text in JSON and parameters", async () => {
    const file = { type: "string", format: "binary" };
    const body = (mediaType: string, schema: object) => ({
      post: {
        operationId: mediaType.replace(/\W/g, ""),
        parameters: [{ name: "p", in: "query", schema: file }],
        requestBody: { content: { [mediaType]: { schema } } },
        responses: { "204": { description: "d" } },
      },
    });
    const form = { type: "object", properties: { file } };
    const document = { ...withSchemas("3.0.3", { Subject: form, Form: form }), paths: {} as Record<string, object> };
    document.paths["/bytes"] = body("application/octet-stream", file);
    document.paths["/form"] = body("multipart/form-data", { $ref: "#/components/schemas/Form" });
    document.paths["/json"] = body("application/json", { $ref: "#/components/schemas/Subject" });
    const { contract } = await read(document);
    const schemaOf = (path: string) => Object.values(Object(contract.paths?.[path]?.post?.requestBody).content);

    expect(schemaOf("/bytes")).toEqual([{ schema: {} }]);
    expect(contract.components?.["schemas"]).toMatchObject({
      Form: { properties: { file: { contentMediaType: "application/octet-stream" } } },
      Subject: { properties: { file: { type: "string" } } },
    });
    expect(contract.paths?.["/json"]?.post?.parameters).toMatchObject([{ schema: { type: "string" } }]);
  });

  test("may use features of later versions", async () => {
    const result = await read(withSchemas("3.0.3", { Subject: { type: ["string", "null"] }, Other: { const: 1 } }));

    expect(schemaIn(result)).toEqual({ type: ["string", "null"] });
    expect(schemaIn(result, "Other")).toEqual({ const: 1 });
    expect(result.lines).toContainEqual(expect.stringContaining('"const" is newer than this version'));
  });

  test("does not modify the original document", () => {
    const document = { openapi: "3.1.0", info: { title: "t", version: "1" }, paths: {} };

    expect(upgraded("f", document, "3.1").contract).toBe(document);
  });
});
