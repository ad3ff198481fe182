import { expect, test } from "vitest";
import type { Contract, Schema } from "../../../openapi/runtime/document.ts";
import { filePartsOf } from "../../../openapi/runtime/schema/file-parts.ts";

const BINARY = { type: "string", format: "binary" };
const schemas = { File: BINARY, Loop: { anyOf: [{ $ref: "#/components/schemas/Loop" }] } };
const contract = {
  openapi: "3.1.0",
  info: { title: "", version: "1" },
  components: { schemas },
} as unknown as Contract;

test.each<[string, object, boolean, string?]>([
  ["binary", BINARY, true],
  ["binary or null", { type: ["string", "null"], format: "binary" }, true],
  ["a list of binary", { type: "array", items: BINARY }, true],
  ["behind a reference", { $ref: "#/components/schemas/File" }, true],
  ["binary or null, as alternatives", { anyOf: [BINARY, { type: "null" }] }, true],
  ["one or a list of them", { oneOf: [BINARY, { type: "array", items: BINARY }] }, true],
  ["bytes of a media type", { type: "string", contentMediaType: "image/png" }, true],
  ["bytes of a media type, without a type", { contentMediaType: "image/png" }, true],
  ["bytes by its encoding", {}, true, "image/png, image/jpeg"],
  ["text by its encoding", { type: "string" }, false, "text/csv"],
  ["JSON by its encoding", { type: "object" }, false, "application/json"],
  ["in base64", { type: "string", contentMediaType: "image/png", contentEncoding: "base64" }, false],
  ["a file or its address", { anyOf: [BINARY, { type: "string", format: "uri" }] }, false],
  ["a number", { type: "integer" }, false, "image/png"],
  ["anything", {}, false],
  ["an alternative of itself", { $ref: "#/components/schemas/Loop" }, false],
])("decides whether a part of a form is a file: %s", (_, part, isFile, contentType) => {
  const schema = { type: "object", properties: { part } } as unknown as Schema;
  const encoding = contentType === undefined ? {} : { part: { contentType } };

  expect([...filePartsOf(contract, { schema, encoding })]).toEqual(isFile ? ["part"] : []);
});
