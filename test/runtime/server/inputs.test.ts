import type { Request } from "express";
import { describe, expect, test } from "vitest";
import type { Contract, Schema } from "../../../openapi/runtime/document.ts";
import { createValidator } from "../../../openapi/runtime/schema/validator.ts";
import type { ReceivedBody } from "../../../openapi/runtime/server/body.ts";
import { createInputReader } from "../../../openapi/runtime/server/inputs.ts";

const contract = { openapi: "3.1.1", info: { title: "", version: "1" } } as unknown as Contract;

/** What a handler receives for a JSON body; `rounded` are its numbers that JavaScript cannot represent exactly. */
function read(schema: Schema, body: unknown, rounded: NonNullable<ReceivedBody["rounded"]> = []) {
  const content = { "application/json": { schema } };
  const readInput = createInputReader(contract, createValidator(contract), {
    parameters: [],
    requestBody: { content },
  });
  const request = { url: "/", headers: {} } as Request;
  return readInput(request, {}, { key: "application/json", contentType: "application/json", body, rounded });
}

describe("a JSON body", () => {
  const SIZE = { required: ["size"], properties: { size: { type: "integer", default: 5 } } };

  test("gets its defaults after validation, so that a default never replaces a required property", () => {
    expect(() => read(SIZE, {})).toThrow('"size" is required.');
    expect(read({ properties: SIZE.properties }, {})).toMatchObject({ body: { size: 5 } });
  });

  const TOO_LARGE = { size: 2 ** 60 };
  const ROUNDED = [{ path: ["size"], value: 2 ** 60 }];

  test("is refused if an integer is too large to be exact, but not if the type is number", () => {
    expect(() => read(SIZE, TOO_LARGE, ROUNDED)).toThrow(/"size" must be an integer between/);
    expect(read({ properties: { size: { type: "number" } } }, TOO_LARGE, ROUNDED)).toMatchObject({
      body: { size: 2 ** 60 },
    });
  });
});
