import { describe, expect, test } from "vitest";
import type { Contract, HeaderObject, OperationObject } from "../../../openapi/runtime/document.ts";
import { createValidator } from "../../../openapi/runtime/schema/validator.ts";
import type { Answer } from "../../../openapi/runtime/server/examples.ts";
import { headerText, styleOf } from "../../../openapi/runtime/server/header-text.ts";
import { createResponses } from "../../../openapi/runtime/server/response-check.ts";

const contract = { openapi: "3.1.1", info: { title: "", version: "1" } } as unknown as Contract;
const schema = {
  required: ["at"],
  additionalProperties: false,
  properties: { at: { type: "string", format: "date-time" } },
};
const operation = {
  responses: {
    "200": { description: "", content: { "application/json": { schema } } },
    "205": { description: "" },
    "204": { description: "", content: { "application/json": { schema } } },
  },
} as unknown as OperationObject;

function judged(answer: Answer): string {
  try {
    createResponses(contract, createValidator(contract), "getTime", operation).check(answer);
    return "";
  } catch (fault) {
    return (fault as Error).message;
  }
}

describe("a response", () => {
  test.each<[string, Answer, string]>([
    ["is validated as it is sent: a Date is text", { status: 200, body: { at: new Date(0) } }, ""],
    ["is sent without undefined properties", { status: 200, body: { at: "2026-01-01T00:00:00Z", x: undefined } }, ""],
    [
      "is refused if it does not fit",
      { status: 200, body: { at: 1 } },
      "getTime answered 200: body.at must be a string",
    ],
    ["of 204 has no body, whatever is declared", { status: 204 }, ""],
    ["of 204 may have a declared body, which is not sent", { status: 204, body: { at: 1 } }, ""],
    ["of 205 is refused with a body if none is declared", { status: 205, body: {} }, "a body was returned"],
  ])("%s", (_, answer, expected) => {
    if (expected === "") expect(judged(answer)).toBe("");
    else expect(judged(answer)).toContain(expected);
  });
});

describe("the text of a header", () => {
  const COLOUR = { R: 100, G: 200 };

  test.each<[string, string, unknown, HeaderObject, string | string[]]>([
    ["an object", "X-Colour", COLOUR, {}, "R,100,G,200"],
    ["an exploded object", "X-Colour", COLOUR, { explode: true }, "R=100,G=200"],
    ["a list", "X-Ids", ["a", 1], {}, "a,1"],
    ["each cookie on its own line", "Set-Cookie", ["a=1", "b=2"], {}, ["a=1", "b=2"]],
    ["JSON by its media type", "X-Filter", COLOUR, { content: { "application/json": {} } }, '{"R":100,"G":200}'],
  ])("writes %s", (_, name, value, header, expected) => {
    expect(headerText(name, value, styleOf(header))).toEqual(expected);
  });
});
