import { describe, expect, test } from "vitest";
import type { Contract } from "../../openapi/runtime/document.ts";
import { read } from "./loose.ts";

const DONE = { "204": { description: "Done." } };

/** A Swagger 2.0 document with these paths. */
const swagger = (paths: object, more: object = {}) => ({
  swagger: "2.0",
  info: { title: "Two", version: "1" },
  ...more,
  paths,
});

async function postOf(operation: object, more: object = {}) {
  const { contract } = await read(
    swagger({ "/a": { post: { operationId: "a", responses: DONE, ...operation } } }, more),
  );
  return bodyOf(contract, "/a");
}

const bodyOf = (contract: Contract, path: string) =>
  contract.paths?.[path]?.post?.requestBody as { required?: boolean; content: Record<string, { schema: object }> };

const field = (name: string, more: object = {}) => ({ name, in: "formData", type: "string", ...more });
const Body = { name: "body", in: "body", required: true, schema: { type: "object" } };

describe("a contract in Swagger 2.0", () => {
  test("is read as 3.1, with its servers, schemes, and schemas", async () => {
    const { contract, lines } = await read(
      swagger(
        {
          "/pets": {
            get: {
              operationId: "listPets",
              parameters: [
                { name: "tags", in: "query", type: "array", items: { type: "string" }, collectionFormat: "pipes" },
              ],
              responses: { "200": { description: "d", schema: { $ref: "#/definitions/Pet" } } },
            },
          },
        },
        {
          host: "api.test",
          basePath: "/v1",
          schemes: ["https"],
          securityDefinitions: { basic: { type: "basic" } },
          definitions: {
            Pet: {
              type: "object",
              discriminator: "kind",
              properties: { kind: { type: "string", "x-nullable": true } },
            },
          },
        },
      ),
    );

    expect(contract).toMatchObject({
      servers: [{ url: "https://api.test/v1" }],
      paths: { "/pets": { get: { parameters: [{ style: "pipeDelimited", explode: false }] } } },
      components: {
        securitySchemes: { basic: { type: "http", scheme: "basic" } },
        schemas: {
          Pet: { discriminator: { propertyName: "kind" }, properties: { kind: { type: ["string", "null"] } } },
        },
      },
    });
    expect(lines[0]).toContain("is Swagger 2.0 and is read as 3.1");
  });

  test("has a body that is a reference", async () => {
    const body = await postOf({ parameters: [{ $ref: "#/parameters/Body" }] }, { parameters: { Body } });

    expect(body).toEqual({ required: true, content: { "application/json": { schema: { type: "object" } } } });
  });

  test("has form fields that are references, besides its own", async () => {
    const body = await postOf(
      { consumes: ["application/x-www-form-urlencoded"], parameters: [{ $ref: "#/parameters/A" }, field("b")] },
      { parameters: { A: field("a", { required: true }) } },
    );

    expect(body).toEqual({
      required: true,
      content: {
        "application/x-www-form-urlencoded": {
          schema: { type: "object", properties: { a: { type: "string" }, b: { type: "string" } }, required: ["a"] },
        },
      },
    });
  });

  test.each([
    ["the path stands first", true],
    ["the path stands last", false],
  ])("has the body of its path if %s", async (_, isFirst) => {
    const post = { operationId: "a", responses: DONE };
    const parameters = [Body];
    const { contract } = await read(swagger({ "/a": isFirst ? { parameters, post } : { post, parameters } }));

    expect(bodyOf(contract, "/a")).toMatchObject({ required: true });
    expect(contract.paths?.["/a"]?.parameters ?? []).toEqual([]);
  });

  test.each([
    ["either of both", [field("a")], ["application/x-www-form-urlencoded", "multipart/form-data"]],
    ["multipart with a file", [field("a", { type: "file" })], ["multipart/form-data"]],
  ])("reads a form without a media type as %s", async (_, parameters, expected) => {
    expect(Object.keys((await postOf({ consumes: [], parameters })).content)).toEqual(expected);
  });

  test("returns a file as bytes", async () => {
    const responses = { "200": { description: "d", schema: { type: "file" } } };
    const { contract } = await read(swagger({ "/a": { get: { operationId: "a", responses } } }));

    expect(contract.paths?.["/a"]?.get?.responses).toMatchObject({
      "200": { content: { "application/octet-stream": {} } },
    });
  });

  test("is refused with the place of a list separated by tabs", async () => {
    const parameters = [{ name: "a", in: "query", type: "array", items: { type: "string" }, collectionFormat: "tsv" }];

    await expect(read(swagger({ "/a": { post: { operationId: "a", responses: DONE, parameters } } }))).rejects.toThrow(
      /contract\.yaml:\d+: POST \/a: parameter "a" is a tab-separated list/,
    );
  });
});
