import { beforeAll, describe, expect, test } from "vitest";
import { mediaTypeFor } from "../../../openapi/runtime/media-type.ts";
import { content, FORM, type Served, serveKind } from "./served.ts";

const only = (name: string) => ({
  schema: {
    type: "object",
    required: [name],
    additionalProperties: false,
    properties: { [name]: { type: "integer" } },
  },
});
const A = '{"a":1}';
const B = '{"b":1}';

let served: Served;
beforeAll(async () => {
  served = await serveKind({
    "POST /kinds": content({ "application/x.y+json; kind=a": only("a"), "application/x.y+json;kind=b": only("b") }),
    "POST /ranges": content({ "application/*+json": only("a"), "application/*": only("b"), "*/*": { schema: {} } }),
    "POST /orders": content({ "application/json": only("a"), "text/json": only("b"), "application/*+json": only("a") }),
    "POST /any": content({ "*/*": only("a") }),
    "POST /texts": content({ "text/*": { schema: { type: "string", maxLength: 3 } } }),
    "POST /values": content({ "text/xml": only("a"), "text/csv": { schema: { type: "array" } } }),
    "POST /upper": content({ "Application/JSON": only("a") }),
    "POST /charset": content({ "application/json; charset=utf-8": only("a") }),
  });
});

const check = (path: string, type: string, body: string, expected: number) =>
  served.check(`POST ${path}`, { type, body }, expected);

describe("a media type with parameters", () => {
  test.each([
    ["application/x.y+json; kind=a", A, 200],
    ["application/x.y+json; kind=a", B, 400],
    ["application/x.y+json; kind=b", B, 200],
    ["application/x.y+json; kind=b", A, 400],
    ["application/x.y+json;kind=b", B, 200],
    ["application/x.y+json ; kind=b", B, 200],
    ['application/x.y+json; kind="b"', B, 200],
    ['application/x.y+json; kind="\\b"', B, 200],
    ["Application/X.Y+JSON; KIND=b", B, 200],
    ["application/x.y+json; charset=UTF-8; kind=b; other=1", B, 200],
    ["application/x.y+json; kind=b;", B, 200],
    ['application/x.y+json; note="; kind=a"; kind=b', B, 200],
    ["application/x.y+json; kind=c", B, 415],
    ["application/x.y+json", B, 415],
    ["application/json; kind=b", B, 415],
  ])("is distinguished from another: %s with %s is %i", (type, body, status) => check("/kinds", type, body, status));

  test.each([
    ["application/json", 200],
    ["application/json; charset=utf-8", 200],
    ['application/json; charset="UTF-8"', 200],
    ["application/json; charset=latin1", 415],
  ])("ignores the charset: %s is %i", (type, status) => check("/charset", type, A, status));
});

describe("a range", () => {
  test.each([
    ["/ranges", "application/vnd.z+json", A, 200],
    ["/ranges", "application/vnd.z+json", B, 400],
    ["/ranges", "application/json", B, 200],
    ["/ranges", "application/json", A, 400],
    ["/ranges", FORM, "b=1", 200],
    ["/ranges", FORM, "a=1", 400],
    ["/ranges", "application/xml", "<a/>", 200],
    ["/ranges", "text/plain", "x", 200],
    ["/ranges", "image/png", "x", 200],
    ["/orders", "application/json", A, 200],
    ["/orders", "text/json", B, 200],
    ["/orders", "text/json", A, 400],
    ["/orders", "application/vnd.z+json", A, 200],
    ["/orders", "application/vnd.z+json; v=2", B, 400],
    ["/orders", "application/xml", "<a/>", 415],
    ["/orders", "application/octet-stream", "x", 415],
    ["/orders", "text/csv", "a", 415],
    ["/orders", FORM, "a=1", 415],
    ["/orders", "application/+xml", A, 415],
    ["/any", "application/json", A, 200],
    ["/any", "application/json", B, 400],
    ["/any", "application/ld+json", B, 400],
    ["/any", FORM, "a=1", 200],
    ["/any", FORM, "a=x", 400],
    ["/any", "garbage", A, 415],
    ["/any", "application/json, text/plain", A, 415],
    ["/texts", "text/plain", "abc", 200],
    ["/texts", "text/plain", "abcd", 400],
    ["/texts", "text/", "abc", 415],
    ["/texts", "text", "abc", 415],
    ["/upper", "application/json", A, 200],
  ])("is less specific than other media types: %s, %s with %s is %i", check);

  test.each([
    [["*/*", "text/*", "text/plain", "text/plain; a=1"], "text/plain; a=1", "text/plain; a=1"],
    [["text/plain; a=1", "text/plain", "text/*", "*/*"], "text/plain; a=2", "text/plain"],
    [["*/*", "text/*"], "text/html", "text/*"],
    [["*/*", "text/*"], "image/png", "*/*"],
    [["text/*; a=1", "*/*"], "text/html; a=1", "text/*; a=1"],
    [["application/*+json", "application/*"], "application/a.b+json", "application/*+json"],
    [["image/*"], "imagery/png", undefined],
  ])("of %j for %s is %s", (declared, sent, expected) => expect(mediaTypeFor(declared, sent)).toBe(expected));
});

test.each([
  ["text/xml", "<a>1</a>"],
  ["text/csv", "1,2"],
])("text that is an object or a list in %s reaches the handler as it is", (type, body) =>
  served.check("POST /values", { type, body }, { body }),
);

test("a body without a media type is 415, but an empty chunked body is no body", async () => {
  const empty = new ReadableStream({ start: (controller) => controller.close() });
  const init = { method: "POST", body: empty, duplex: "half", headers: { "Content-Type": "application/json" } };
  const response = await fetch(
    (await served.ask("POST /any", { type: "application/json", body: A })).url,
    init as RequestInit,
  );

  expect(await response.json()).toEqual({ detail: "A request body is required." });
  await served.check("POST /any", { headers: { "Content-Length": "0" } }, "A request body is required.");
});
