import express from "express";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { type GeneratedCode, generated, recorder, remove, serve, temporaryFolder } from "./generated.ts";

let folder: string;
let code: GeneratedCode;

beforeAll(async () => {
  folder = await temporaryFolder();
  code = await generated("bodies", folder);
});

afterAll(() => remove(folder));

/** Calls an operation through the generated client and returns what its handler received. */
async function roundTrip(id: string, call: object, options: object = {}) {
  const handler = recorder({ status: 204 });
  const client = code.createClient({ baseUrl: await serve(code.createServer({ [id]: handler }, options)) });
  const result = await client[id]?.(call);
  return { result, received: handler.received[0] };
}

/** Sends raw bytes, without the client, to a server of examples. */
async function post(path: string, init: RequestInit, options: object = {}): Promise<Response> {
  const baseUrl = await serve(code.createServer({}, options));
  return fetch(baseUrl + path, { method: "POST", ...init });
}

const JSON_TYPE = { "Content-Type": "application/json" };

describe("a body", () => {
  test.each([
    ["postJson", { name: "a" }, "application/json", { name: "a", size: 1 }],
    ["patchThing", { name: "a", size: 2 }, "application/merge-patch+json", { name: "a", size: 2 }],
    [
      "postForm",
      { count: 3, tags: ["x"], meta: { n: 1 } },
      "application/x-www-form-urlencoded",
      { count: 3, tags: ["x"], meta: { n: 1 } },
    ],
    ["putText", "zwölf", "text/plain", "zwölf"],
  ])("of %s arrives with its types and defaults", async (id, body, contentType, expected) => {
    const { result, received } = await roundTrip(id, { body });

    expect(result?.status).toBe(204);
    expect(received).toMatchObject({ contentType, body: expected });
  });

  test("that a middleware before the server has parsed is used unchanged", async () => {
    const handler = recorder({ status: 204 });
    const app = express()
      .use(express.json())
      .use(code.createServer({ postJson: handler }));
    const client = code.createClient({ baseUrl: await serve(app) });

    const taken = await client["postJson"]?.({ body: { name: "a" } });
    const refused = await client["postJson"]?.({ body: { name: 5 } });

    expect([taken?.status, refused?.status]).toEqual([204, 400]);
    expect(handler.received).toMatchObject([{ body: { name: "a", size: 1 } }]);
  });

  test("of bytes arrives unchanged", async () => {
    const body = new Uint8Array([0, 255, 13, 10]);

    const { received } = await roundTrip("putBytes", { body });

    expect(new Uint8Array(received?.body as Uint8Array)).toEqual(body);
  });

  test("of a media type range arrives with the media type that was sent", async () => {
    const { received } = await roundTrip("putImage", { body: new Uint8Array([1]), contentType: "image/gif" });

    expect(received).toMatchObject({ contentType: "image/gif" });
  });

  test("of parts arrives as FormData, including files", async () => {
    const form = new FormData();
    form.append("file", new Blob(["bytes"], { type: "image/png" }), "a.png");
    form.append("count", "2");

    const { received } = await roundTrip("upload", { body: form });

    const file = (received as { body: FormData }).body.get("file") as File;
    expect([file.name, file.type, await file.text()]).toEqual(["a.png", "image/png", "bytes"]);
  });

  test.each([
    ["application/json", { name: "a" }, { name: "a", size: 1 }],
    ["text/csv", "a,b", "a,b"],
  ])("of an operation with several media types arrives as %s", async (contentType, body, expected) => {
    const { received } = await roundTrip("postEither", { contentType, body });

    expect(received).toMatchObject({ contentType, body: expected });
  });

  test("that is optional may be left out", async () => {
    const { result, received } = await roundTrip("postOptional", {});

    expect(result?.status).toBe(204);
    expect(received?.body).toBeUndefined();
  });
});

describe("a body that the contract does not allow", () => {
  test.each([
    ["a missing one", "/json", { body: "" }, 400],
    ["one that is not JSON", "/json", { body: "{", headers: JSON_TYPE }, 400],
    ["JSON null", "/json", { body: "null", headers: JSON_TYPE }, 400],
    ["a field of the wrong type", "/json", { body: '{"name":1}', headers: JSON_TYPE }, 400],
    ["an unknown field", "/json", { body: '{"name":"a","zzz":1}', headers: JSON_TYPE }, 400],
    ["a read-only field", "/json", { body: '{"name":"a","id":"1"}', headers: JSON_TYPE }, 400],
    ["a form field of the wrong type", "/form", { body: new URLSearchParams({ count: "x" }) }, 400],
    ["a wrong body if it is optional", "/optional", { body: "[]", headers: JSON_TYPE }, 400],
    ["JSON null if the body is optional", "/optional", { body: "null", headers: JSON_TYPE }, 400],
    [
      "text if parts are declared",
      "/upload",
      { body: "x", headers: { "Content-Type": "multipart/form-data; boundary=b" } },
      400,
    ],
    ["an undeclared media type", "/json", { body: "<a/>", headers: { "Content-Type": "application/xml" } }, 415],
    ["no media type", "/json", { body: new Uint8Array([1]) }, 415],
    ["another charset", "/json", { body: "{}", headers: { "Content-Type": "application/json; charset=latin1" } }, 415],
    ["an unknown encoding", "/json", { body: "{}", headers: { ...JSON_TYPE, "Content-Encoding": "zip" } }, 415],
  ])("is refused: %s", async (_, path, init, status) => {
    const response = await post(path, init as RequestInit);

    expect(response.status).toBe(status);
  });

  test("is refused with 413 over the limit, and accepted at the limit", async () => {
    const body = JSON.stringify({ name: "a".repeat(9) });

    const over = await post("/json", { body, headers: JSON_TYPE }, { bodyLimit: body.length - 1 });
    const at = await post("/json", { body, headers: JSON_TYPE }, { bodyLimit: body.length });

    expect([over.status, at.status]).toEqual([413, 204]);
  });

  test("is ignored if the operation has none", async () => {
    const answers = await generated("answers", folder);
    const baseUrl = await serve(answers.createServer());

    const response = await fetch(`${baseUrl}/things`, { method: "POST", body: "{", headers: JSON_TYPE });

    expect(response.status).toBe(201);
  });
});
