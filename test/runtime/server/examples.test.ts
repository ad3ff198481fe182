import { describe, expect, test } from "vitest";
import type { Contract, OperationObject } from "../../../openapi/runtime/document.ts";
import { createErrorAnswer } from "../../../openapi/runtime/server/error-answer.ts";
import { exampleAnswer } from "../../../openapi/runtime/server/examples.ts";
import { RequestRefusal } from "../../../openapi/runtime/server/refusal.ts";

const contract: Contract = {
  openapi: "3.1.0",
  info: { title: "Answers", version: "1" },
  components: {
    schemas: {
      Guest: {
        type: "object",
        required: ["name", "code"],
        properties: { name: { type: "string" }, code: { type: "string", writeOnly: true } },
      },
    },
  },
};

const json = (media: object) => ({ "application/json": media });
const answering = (response: object, status = "200"): OperationObject => ({ responses: { [status]: response } });

describe("a response made from the contract", () => {
  test("has no writeOnly property", () => {
    const operation = answering({ content: json({ schema: { $ref: "#/components/schemas/Guest" } }) });

    expect(exampleAnswer(contract, operation, {}).body).toEqual({ name: "string" });
  });

  test("uses an example unchanged even if it breaks its own schema", () => {
    const operation = answering({ content: json({ schema: { type: "integer" }, example: "five" }) });

    expect(exampleAnswer(contract, operation, {}).body).toBe("five");
  });

  test.each([204, 205, 304])("has no content if its status allows none: %s", (status) => {
    const operation = answering({ content: json({ example: { id: "e1" } }) }, String(status));

    expect(exampleAnswer(contract, operation, { code: String(status) })).toEqual({ status, headers: {} });
  });

  test.each([
    [
      "of its schema",
      { schema: { type: "array", items: { type: "string" }, examples: [["a=1", "b=2"]] } },
      ["a=1", "b=2"],
    ],
    ["of its content", { content: json({ schema: { type: "object" }, example: { next: 2 } }) }, { next: 2 }],
    ["made from its schema", { schema: { type: "integer", exclusiveMinimum: 3 } }, 4],
    ["made from its content", { content: json({ schema: { const: 1 } }) }, 1],
  ])("has for a header the example %s", (_, header, value) => {
    const operation = answering({ headers: { "X-Shown": header } });

    expect(exampleAnswer(contract, operation, {}).headers).toEqual({ "X-Shown": value });
  });

  test.each(["Content-Type", "Content-Length", "Transfer-Encoding"])("does not use a declared %s", (name) => {
    const operation = answering({ headers: { [name]: { schema: { type: "string" } } } });

    expect(exampleAnswer(contract, operation, {}).headers).toEqual({});
  });
});

describe("a refusal made from a schema", () => {
  const refused = (media: object, mediaType = "application/json") => {
    const declared = answering({ content: { [mediaType]: media } }, "400");
    return createErrorAnswer(contract)(new RequestRefusal(400, "No."), { operation: { declared } });
  };
  const CODE = { type: "string", pattern: "^E[0-9]+$" };
  const closed = (properties: object) => ({
    type: "object",
    additionalProperties: false,
    required: Object.keys(properties),
    properties,
  });

  test.each([
    [
      "a code of a pattern",
      { schema: closed({ code: CODE, message: { type: "string" } }) },
      { code: expect.stringMatching(/^E\d+$/), message: "No." },
    ],
    ["a message that may not be said", { schema: closed({ message: { const: "Refused." } }) }, { message: "Refused." }],
    ["a short message", { schema: closed({ message: { type: "string", maxLength: 1 } }) }, { message: "s" }],
    [
      "an example that breaks its own schema",
      { schema: closed({ code: CODE }), example: { code: 5 } },
      { code: expect.stringMatching(/^E\d+$/) },
    ],
    ["an example that fits", { schema: closed({ code: CODE }), example: { code: "E7" } }, { code: "E7" }],
  ])("has a valid body: %s", (_, media, body) => {
    expect(refused(media)).toMatchObject({ status: 400, body });
  });

  test("uses problem details for the reason only if the schema allows them", () => {
    const open = { type: "object", properties: { title: { type: "string" } } };

    expect(refused({ schema: open }, "application/problem+json").body).toMatchObject({
      title: "Bad Request",
      detail: "No.",
    });
    expect(refused({ schema: closed({ title: { type: "string" } }) }, "application/problem+json").body).toEqual({
      title: "Bad Request",
    });
  });

  test("has only the status if no body is valid", () => {
    expect(refused({ schema: { allOf: [{ type: "string" }, { type: "integer" }] } })).toEqual({
      status: 400,
      headers: {},
    });
  });
});

describe("a refusal that is declared as text", () => {
  test.each<[type: string, media: object, body: unknown]>([
    ["text/plain", {}, "No."],
    ["text/plain", { schema: { type: "string" } }, "No."],
    ["text/plain", { schema: { enum: ["bad"] } }, "bad"],
    ["text/plain", { schema: { type: "string", maxLength: 2 }, example: "hm" }, "hm"],
    ["text/xml", { schema: { type: "object" } }, "No."],
  ])("is the message if that fits, else the example: %s of %j", (type, media, body) => {
    const declared = answering({ content: { [type]: media } }, "400");
    const answer = createErrorAnswer(contract)(new RequestRefusal(400, "No."), { operation: { declared } });

    expect(answer).toMatchObject({ status: 400, contentType: type, body });
  });
});
