import { describe, expect, test } from "vitest";
import { rawBytes, readAnswer, requestBytes } from "../../support/raw-http.ts";
import { serveKind } from "./served.ts";

const INTEGERS = { type: "array", items: { type: "integer" } };
const COLOUR = { type: "object", properties: { R: { type: "integer" }, G: { type: "integer" } } };
const asJson = (schema: object) => ({ content: { "application/json": { schema } } });
const text = (schema: object) => ({ content: { "text/plain": { schema } } });
const FAILED = { description: "Failed.", content: { "application/json": {} } };

/** The raw response for a handler's answer; a 500 if the contract does not allow it. */
async function answered(response: object, answer: object, status = "200") {
  const operation = { responses: { [status]: { description: "It.", ...response }, "500": FAILED } };
  const { ask } = await serveKind({ "GET /it": operation }, { answer });
  const { url } = await ask("GET /it");
  const { status: sent, head, body } = readAnswer(await rawBytes(url, requestBytes("GET /it")));
  const lines = head.split("\r\n").filter((line) => /^(X-|Set-Cookie|Content-|Transfer-)/i.test(line));
  return { status: sent, lines: lines.filter((line) => line !== "Content-Length: 0"), body };
}

const headers = (declared: object, given: object) => answered({ headers: declared }, { status: 200, headers: given });

describe("a response header", () => {
  test.each([
    ["a number", { "X-A": { schema: { type: "integer" } } }, { "X-A": 3 }, ["X-A: 3"]],
    ["a number as text", { "X-A": { schema: { type: "integer" } } }, { "x-a": "3" }, ["x-a: 3"]],
    ["a boolean", { "X-A": { schema: { type: "boolean" } } }, { "X-A": false }, ["X-A: false"]],
    ["a list", { "X-A": { schema: INTEGERS } }, { "X-A": [1, 2] }, ["X-A: 1,2"]],
    ["an object", { "X-A": { schema: COLOUR } }, { "X-A": { R: 100, G: 200 } }, ["X-A: R,100,G,200"]],
    [
      "an object, exploded",
      { "X-A": { schema: COLOUR, explode: true } },
      { "X-A": { R: 100, G: 200 } },
      ["X-A: R=100,G=200"],
    ],
    [
      "a list of objects",
      { "X-A": { schema: { type: "array", items: COLOUR } } },
      { "X-A": [{ R: 1 }] },
      ['X-A: {"R":1}'],
    ],
    ["JSON", { "X-A": asJson(COLOUR) }, { "X-A": { R: 1 } }, ['X-A: {"R":1}']],
    ["JSON of a text", { "X-A": asJson({ type: "string" }) }, { "X-A": "a" }, ['X-A: "a"']],
    [
      "text of a number",
      { "X-A": { content: { "text/plain": { schema: { type: "integer" } } } } },
      { "X-A": 5 },
      ["X-A: 5"],
    ],
    [
      "a date",
      { "X-A": { schema: { type: "string", format: "date-time" } } },
      { "X-A": new Date(0) },
      ["X-A: 1970-01-01T00:00:00.000Z"],
    ],
    [
      "cookies",
      { "Set-Cookie": { schema: { type: "array", items: { type: "string" } } } },
      { "Set-Cookie": ["a=1; Path=/", "b=2"] },
      ["Set-Cookie: a=1; Path=/", "Set-Cookie: b=2"],
    ],
    ["one cookie", { "set-cookie": { schema: { type: "string" } } }, { "Set-Cookie": "a=1" }, ["Set-Cookie: a=1"]],
    ["an untyped list of values", { "X-A": { schema: { enum: [1, 2] } } }, { "X-A": "1" }, ["X-A: 1"]],
    ["one that is not declared", {}, { "X-A": [1, "b"], "X-B": undefined }, ["X-A: 1,b"]],
    [
      "HTTP's own headers, whatever is declared",
      { "Content-Type": { required: true, schema: { enum: ["x"] } }, "Content-Length": { schema: { enum: [1] } } },
      {},
      [],
    ],
    ["a name of JavaScript, not given", { constructor: { schema: { type: "integer" } } }, {}, []],
  ])("is written in its style: %s", async (_, declared, given, lines) => {
    expect(await headers(declared, given)).toEqual({ status: 200, lines, body: "" });
  });

  test.each([
    ["a property", { "X-A": { schema: COLOUR } }, { "X-A": { R: "x" } }],
    ["a property of JSON", { "X-A": asJson(COLOUR) }, { "X-A": { R: "x" } }],
    ["an item", { "X-A": { schema: INTEGERS } }, { "X-A": [1, "x"] }],
    ["a text", { "X-A": { schema: { type: "string", maxLength: 2 } } }, { "X-A": "abc" }],
    ["a fraction", { "X-A": { schema: { multipleOf: 0.01 } } }, { "X-A": 0.005 }],
    ["a missing one", { "X-A": { required: true, schema: {} } }, {}],
    ["a missing one named like a JavaScript method", { valueOf: { required: true, schema: {} } }, {}],
    ["a line break", {}, { "X-A": "a\r\nX-B: b" }],
    ["a letter that HTTP cannot carry", {}, { "X-A": ["日"] }],
    ["an invalid name", {}, { "X A": "a" }],
  ])("is not sent if it is invalid: %s", async (_, declared, given) => {
    const { status, lines } = await headers(declared, given);

    expect([status, lines.filter((line) => line.startsWith("X"))]).toEqual([500, []]);
  });

  test("from an example that HTTP cannot carry is a 500, and the server keeps running", async () => {
    const operation = {
      responses: { "200": { description: "It.", headers: { "X-A": { schema: {}, example: "日" } } }, "500": FAILED },
    };
    const { ask } = await serveKind({ "GET /it": operation }, { withHandlers: false });

    expect([(await ask("GET /it")).status, (await ask("GET /it")).status]).toEqual([500, 500]);
  });
});

describe("a status without content", () => {
  test.each(["204", "205", "304"])("has none, even if content is declared and given: %s", async (status) => {
    const sent = await answered(asJson({ type: "object" }), { status: Number(status), body: { a: 1 } }, status);

    expect(sent).toEqual({ status: Number(status), lines: [], body: "" });
  });

  test("must not get content if none is declared", async () => {
    expect(await answered({}, { status: 204, body: {} }, "204")).toMatchObject({ status: 500 });
  });
});

describe("a response to HEAD", () => {
  const operation = { responses: { "200": { description: "It.", ...asJson({ type: "object" }) }, "500": FAILED } };

  test.each([
    ["without the declared body", { status: 200 }, 200],
    ["with it, as for GET", { status: 200, body: {} }, 200],
    ["with another body", { status: 200, body: [] }, 500],
  ])("is given %s", async (_, answer, status) => {
    const { ask } = await serveKind({ "HEAD /it": operation }, { answer });

    expect((await ask("HEAD /it")).status).toBe(status);
  });
});

describe("a response body", () => {
  test.each([
    ["false", asJson({ type: "boolean" }), false, "false"],
    ["null", asJson({ type: "null" }), null, "null"],
    ["a number as text", text({ type: "integer" }), 5, "5"],
    ["the text of a number", text({ type: "integer" }), "5", "5"],
    ["a listed text", text({ enum: [1, "b"] }), "b", "b"],
    ["the text of an object", { content: { "text/xml": { schema: COLOUR } } }, "<R>1</R>", "<R>1</R>"],
    ["the text of a list", { content: { "text/csv": { schema: INTEGERS } } }, "1,2", "1,2"],
    ["an infinity if null is allowed", asJson({ type: ["number", "null"] }), Number.POSITIVE_INFINITY, "null"],
    ["a date", asJson({ type: "string", format: "date-time" }), new Date(0), '"1970-01-01T00:00:00.000Z"'],
    ["equal objects", asJson({ enum: [{ a: [1] }] }), { a: [1] }, '{"a":[1]}'],
  ])("is sent: %s", async (_, response, body, text) => {
    expect(await answered(response, { status: 200, body })).toMatchObject({ status: 200, body: text });
  });

  test.each([
    ["an infinity", asJson({ type: "number" }), Number.POSITIVE_INFINITY],
    ["a number as text", text({ type: "integer", maximum: 3 }), 5],
    ["the text of a number", text({ type: "integer", maximum: 3 }), "5"],
    ["a text that is no number", text({ type: "integer" }), "x"],
    ["a text that is too short", { content: { "text/html": { schema: { type: "string", minLength: 3 } } } }, "a"],
    ["a text that is not listed", text({ enum: [1, "b"] }), "c"],
    [
      "items that are equal",
      asJson({ uniqueItems: true }),
      [
        { a: 1, b: 2 },
        { b: 2, a: 1 },
      ],
    ],
    ["a day that does not exist", asJson({ format: "date" }), "2024-02-30"],
  ])("is not sent if it is invalid: %s", async (_, response, body) => {
    expect(await answered(response, { status: 200, body })).toMatchObject({ status: 500 });
  });
});
