import { gzipSync } from "node:zlib";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { mediaTypeFor } from "../../openapi/runtime/media-type.ts";
import { startLoopback } from "../support/loopback.ts";
import { type GeneratedCode, generated, remove, temporaryFolder } from "./generated.ts";

let folder: string;
let code: GeneratedCode;

beforeAll(async () => {
  folder = await temporaryFolder();
  code = await generated("wire", folder);
});

afterAll(() => remove(folder));

const JSON_TYPE = { "Content-Type": "application/json" };

/** The result of a call for a response. */
function reading(id: string, response: Response, call: object = {}, options: object = {}) {
  const client = code.createClient({ baseUrl: "http://api.test", fetch: async () => response });
  return client[id]?.(call, options);
}

describe("a status without content", () => {
  test.each([
    ["dropEntry", 204],
    ["resetEntry", 205],
    ["getEntry", 304],
    ["headEntry", 200],
  ])("has a result without content, whatever is declared: %s, %i", async (id, status) => {
    const result = await reading(id, new Response(null, { status, headers: JSON_TYPE }));

    expect(result).toMatchObject({ status, ok: status < 300 });
    expect(result?.data ?? result?.error ?? result?.contentType).toBeUndefined();
  });
});

describe("the media type of a response", () => {
  const guest = "application/vnd.x+json; kind=guest";
  const staff = "application/vnd.x+json; kind=staff";

  test.each([
    ["application/vnd.x+json;kind=staff", staff, { a: 1 }],
    ['application/vnd.x+json; charset=utf-8; kind="staff"', staff, { a: 1 }],
    ["application/vnd.x+json; kind=guest", guest, { a: 1 }],
    ["text/plain; charset=utf-8", "text/plain", '{"a":1}'],
    ["text/csv", "text/*", '{"a":1}'],
  ])("is read as the declared type that fits best: %s", async (sent, contentType, data) => {
    const response = new Response('{"a":1}', { headers: { "Content-Type": sent } });

    expect(await reading("addVisitor", response, { contentType: guest, body: {} })).toMatchObject({
      contentType,
      data,
    });
  });

  test("with another value of a parameter is not declared", async () => {
    const response = new Response("{}", { headers: { "Content-Type": "application/vnd.x+json; kind=owner" } });

    await expect(reading("addVisitor", response, { contentType: guest, body: {} })).rejects.toMatchObject({
      name: "UnexpectedResponse",
      text: "{}",
    });
  });

  test.each([
    [["*/*", "application/*", "application/json"], "application/json", "application/json"],
    [["*/*", "application/*"], "application/json", "application/*"],
    [["*/*", "application/*"], "text/csv", "*/*"],
    [["application/*", "application/*+json"], "application/vnd.api+json", "application/*+json"],
    [["application/*+json"], "application/xml", undefined],
    [["text/html; charset=utf-8"], "TEXT/HTML", "text/html; charset=utf-8"],
    [["a/b; x=1", "a/b"], "a/b", "a/b"],
    [["a/b", "a/b; x=1"], "a/b; x=1; y=2", "a/b; x=1"],
    [["image/*"], "", undefined],
  ])("of %j for %s is %s", (declared, sent, expected) => {
    expect(mediaTypeFor(declared, sent)).toBe(expected);
  });
});

describe("a redirection", () => {
  const SECRET = { headers: { Authorization: "Bearer secret" } };

  /** A server that redirects `/marks` to an address with a status, and a second server that must not be called. */
  async function redirecting(status: number, location: (elsewhere: string) => string) {
    const other = await startLoopback((_, response) => void response.writeHead(200, JSON_TYPE).end("{}"));
    const own = await startLoopback(async (request, response) => {
      const text = (await request.toArray()).join("");
      if (request.url === "/marks") response.writeHead(status, { Location: location(other.url) }).end();
      else response.writeHead(200, JSON_TYPE).end(JSON.stringify({ b: `${request.method} ${request.url} ${text}` }));
    });
    return { other, own, client: code.createClient({ baseUrl: own.url, ...SECRET }) };
  }

  test.each([302, 303, 307, 308])("to another origin gets neither key nor body: %i", async (status) => {
    const { client, other } = await redirecting(status, (elsewhere) => `${elsewhere}/marks`);

    await expect(client["addMark"]?.({ body: { a: 1 } })).rejects.toMatchObject({ name: "UnexpectedResponse", status });
    expect(other.requests).toHaveLength(0);
  });

  test.each([
    [302, "GET /new "],
    [303, "GET /new "],
    [307, 'POST /new {"a":1}'],
    [308, 'POST /new {"a":1}'],
  ])("to the same origin is followed: %i", async (status, seen) => {
    const { client, own } = await redirecting(status, () => "/new");

    expect(await client["addMark"]?.({ body: { a: 1 } })).toMatchObject({ status: 200, data: { b: seen } });
    expect(own.requests.map(({ headers }) => headers.authorization)).toEqual(Array(2).fill("Bearer secret"));
  });

  test("that is declared is a result", async () => {
    const { client, own } = await redirecting(302, () => "/new");

    expect(await client["getMark"]?.()).toMatchObject({ status: 302, ok: false });
    expect(own.requests).toHaveLength(1);
  });

  test.each(["/marks", "http://[", undefined])("without a usable location fails: %s", async (location) => {
    const headers = location === undefined ? {} : { Location: location };
    let count = 0;
    const { url } = await startLoopback((_, response) => {
      count++;
      response.writeHead(307, headers).end();
    });

    const call = code.createClient({ baseUrl: url })["addMark"]?.({ body: {} });

    await expect(call).rejects.toMatchObject({ name: "UnexpectedResponse", status: 307 });
    expect(count).toBe(location === "/marks" ? 6 : 1);
  });

  test("that a browser hides is explained", async () => {
    const hidden = Object.defineProperties(Response.error(), { type: { value: "opaqueredirect" } });

    await expect(reading("addMark", hidden, { body: {} })).rejects.toThrow(
      "which the client does not follow in a browser",
    );
  });
});

describe("a body", () => {
  test("over the size limit is an error, and reading stops", async () => {
    let sent = 0;
    const endless = new ReadableStream({
      pull(controller) {
        sent++;
        controller.enqueue(new TextEncoder().encode("[".repeat(100)));
      },
    });

    const call = reading("getMark", new Response(endless, { headers: JSON_TYPE }), {}, { maxBodyBytes: 250 });

    await expect(call).rejects.toMatchObject({
      name: "UnexpectedResponse",
      message: "getMark: a body of more than 250 bytes (status 200)",
      text: "[".repeat(250),
    });
    expect(sent).toBeLessThan(10);
  });

  test("is measured after unpacking, at most 10 MB by default", async () => {
    const packed = gzipSync(`"${" ".repeat(10_000_000)}"`);
    const { url } = await startLoopback((_, response) =>
      response.writeHead(200, { ...JSON_TYPE, "Content-Encoding": "gzip" }).end(packed),
    );

    const call = code.createClient({ baseUrl: url })["getMark"]?.();

    await expect(call).rejects.toThrow("a body of more than 10000000 bytes");
  });

  test.each([
    ["at the limit", 7, { status: 200 }],
    ["of a status without content", 0, { status: 302 }],
  ])("%s is accepted", async (_, maxBodyBytes, expected) => {
    const response = new Response('{"a":1}', { status: expected.status, headers: JSON_TYPE });

    expect(await reading("getMark", response, {}, { maxBodyBytes })).toMatchObject(expected);
  });

  test("that was sent in pieces is complete", async () => {
    const pieces = new ReadableStream({
      start(controller) {
        for (const piece of ['{"b":"', "größe".slice(0, 3), 'ße"}'])
          controller.enqueue(new TextEncoder().encode(piece));
        controller.close();
      },
    });

    expect(await reading("getMark", new Response(pieces, { headers: JSON_TYPE }))).toMatchObject({
      data: { b: "größe" },
    });
  });
});
