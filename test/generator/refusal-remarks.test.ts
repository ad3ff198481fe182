import { describe, expect, test } from "vitest";
import { refusalRemarks } from "../../openapi/generator/refusal-remarks.ts";
import { remarkLines } from "../../openapi/generator/remarks.ts";
import { type Contract, operationsOf } from "../../openapi/runtime/document.ts";

function linesFor(operations: Record<string, object>, security: object = {}): string[] {
  const paths = Object.fromEntries(Object.entries(operations).map(([path, operation]) => [path, { post: operation }]));
  const contract = { openapi: "3.1.0", info: { title: "Remarks", version: "1" }, paths, ...security };
  const read = contract as unknown as Contract;
  return remarkLines(refusalRemarks(read, operationsOf(read)), false);
}

const DONE = { "204": {} };
const parameters = [{ name: "limit", in: "query", schema: {} }];
const requestBody = { content: { "application/json": {} } };
const negotiated = { "200": { content: { "application/json": {}, "text/csv": {} } } };

describe("remarks on responses that the server sends and the contract lacks", () => {
  test("are one for each status, and name the first place", () => {
    const lines = linesFor(
      {
        "/a": { responses: DONE, requestBody },
        "/b": { responses: DONE, requestBody, security: [] },
        "/c": { responses: negotiated },
      },
      { security: [{ key: [] }] },
    );

    expect(lines).toEqual([
      "POST /a: the response 400 is not declared, but the server sends it when a request is not valid. (and 1 more like it; --verbose lists them)",
      "POST /a: the response 401 is not declared, but the server sends it when credentials are missing. (and 1 more like it; --verbose lists them)",
      "POST /c: the response 406 is not declared, but the server sends it when Accept allows none of the media types.",
      "POST /a: the response 413 is not declared, but the server sends it when a body is too large. (and 1 more like it; --verbose lists them)",
      "POST /a: the response 415 is not declared, but the server sends it when a body has another media type. (and 1 more like it; --verbose lists them)",
    ]);
  });

  test.each([
    ["400", { responses: { ...DONE, "400": {} }, parameters }],
    ["422 in place of 400", { responses: { ...DONE, "422": {} }, parameters }],
    ["4XX", { responses: { ...DONE, "4XX": {} }, requestBody, security: [{ key: [] }] }],
    ["default", { responses: { ...DONE, default: {} }, requestBody, security: [{ key: [] }] }],
    ["nothing, and nothing is sent", { responses: DONE }],
    ["nothing, and credentials are optional", { responses: DONE, security: [{ key: [] }, {}] }],
  ])("do not exist if the operation declares %s", (_, operation) => {
    expect(linesFor({ "/a": operation })).toEqual([]);
  });
});
