import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { type GeneratedCode, generated, type Handler, remove, serve, temporaryFolder } from "./generated.ts";

let folder: string;
let code: GeneratedCode;

beforeAll(async () => {
  folder = await temporaryFolder();
  code = await generated("answers", folder);
});

afterAll(() => remove(folder));

async function answered(id: string, answer: object, call: object = {}, options: object = {}) {
  const handler: Handler = () => answer;
  const client = code.createClient({ baseUrl: await serve(code.createServer({ [id]: handler }, options)) });
  return client[id]?.(call);
}

const CALL = { path: { id: 1 } };
const LOCATION = { Location: "/things/1" };

describe("a handler's answer", () => {
  test("reaches the caller with status, headers and body", async () => {
    const result = await answered("createThing", { status: 201, headers: LOCATION, body: { name: "a" } });

    expect(result).toMatchObject({ ok: true, status: 201, contentType: "application/json", data: { name: "a" } });
    expect(result?.headers.get("Location")).toBe("/things/1");
  });

  test.each([
    [
      "a status of a declared range",
      "createThing",
      { status: 418, body: { message: "tea" } },
      { ok: false, error: { message: "tea" } },
    ],
    ["a status that `default` covers", "createThing", { status: 503, body: "later" }, { ok: false, error: "later" }],
    [
      "one of several media types",
      "getThing",
      { status: 200, contentType: "text/csv", body: "a" },
      { ok: true, data: "a" },
    ],
    ["no content", "removeThing", { status: 204 }, { ok: true, data: undefined }],
    ["a redirection", "goElsewhere", { status: 302, headers: LOCATION }, { ok: false, status: 302 }],
  ])("may be %s", async (_, id, answer, expected) => {
    const result = await answered(id, answer, CALL);

    expect(result).toMatchObject(expected);
  });

  test("may be bytes", async () => {
    const result = await answered("getPicture", {
      status: 200,
      contentType: "image/gif",
      body: new Uint8Array([0, 255]),
    });

    expect(result).toMatchObject({ contentType: "image/*", data: new Uint8Array([0, 255]) });
  });

  test.each([
    ["undeclared status", "removeThing", { status: 202 }, "status", "the contract does not declare this status."],
    [
      "wrong body",
      "createThing",
      { status: 201, headers: LOCATION, body: { name: 1 } },
      "body",
      "body.name must be a string",
    ],
    ["missing body", "createThing", { status: 201, headers: LOCATION }, "body", "the declared body is missing."],
    [
      "missing required header",
      "createThing",
      { status: 201, body: { name: "a" } },
      "headers",
      'header "Location" is required and missing.',
    ],
    [
      "body where none is declared",
      "removeThing",
      { status: 204, body: {} },
      "body",
      "a body was returned, but none is declared.",
    ],
    [
      "undeclared media type",
      "getThing",
      { status: 200, contentType: "text/html", body: "a" },
      "contentType",
      'media type "text/html" is not declared.',
    ],
    [
      "open choice of media type",
      "getThing",
      { status: 200, body: "a" },
      "contentType",
      "contentType is required, one of application/json, text/csv.",
    ],
  ])("with an %s becomes a 500, or is passed to `onResponseFault` and sent", async (_, id, answer, part, what) => {
    const faults: Error[] = [];
    const call = { ...CALL };

    const strict = await answered(id, answer, call).then(
      (result) => result?.status,
      (error: { status: number }) => error.status,
    );
    await answered(id, answer, call, { onResponseFault: (fault: Error) => faults.push(fault) }).catch(() => undefined);

    expect(strict).toBe(500);
    expect(faults[0]).toMatchObject({ part, message: expect.stringContaining(what) });
  });
});

describe("an operation without a handler", () => {
  const ask = async (path: string, init: RequestInit = {}) => {
    const response = await fetch((await serve(code.createServer())) + path, { redirect: "manual", ...init });
    return {
      status: response.status,
      headers: response.headers,
      type: response.headers.get("Content-Type"),
      text: await response.text(),
    };
  };
  const POST = { method: "POST" };
  const preferring = (prefer: string) => ({ ...POST, headers: { Prefer: prefer } });

  test("responds with the first example of its first success, including declared headers", async () => {
    const { status, headers, text } = await ask("/things", POST);

    expect([status, text]).toEqual([201, '{"name":"small"}']);
    expect([headers.get("Location"), headers.get("X-Left")]).toEqual(["/things/1", "7"]);
  });

  test.each([
    ["example=large", 201, '{"name":"large"}'],
    ["code=404", 404, '{"message":"no"}'],
    ["code=503", 503, "sorry"],
    ['code="201"; example="large"', 201, '{"name":"large"}'],
  ])("answers `Prefer: %s`", async (prefer, status, text) => {
    expect(await ask("/things", preferring(prefer))).toMatchObject({ status, text });
  });

  test.each(["example=none", "code=abc", "code=101"])("refuses `Prefer: %s` with 404", async (prefer) => {
    expect((await ask("/things", preferring(prefer))).status).toBe(404);
  });

  test.each([
    ["/elsewhere", 302, null],
    ["/picture", 200, "image/png"],
    ["/invalid-example", 200, "application/json; charset=utf-8"],
  ])("responds to %s, even if the contract leaves much open", async (path, status, type) => {
    expect(await ask(path)).toMatchObject({ status, type });
  });

  test("is refused if examples are turned off", () => {
    const make = () => code.createServer({ createThing: () => ({}) }, { examples: false });

    expect(make).toThrow("No handler for getThing, removeThing, goElsewhere, getPicture, getInvalidExample.");
  });
});
