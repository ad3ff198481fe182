import { createServer, type RequestListener } from "node:http";
import { afterAll, beforeAll, describe, expect, onTestFinished, test } from "vitest";
import { least, millisecondsOf } from "../support/stalls.ts";
import { type GeneratedCode, generated, remove, temporaryFolder } from "./generated.ts";

let folder: string;
let code: GeneratedCode;

beforeAll(async () => {
  folder = await temporaryFolder();
  code = await generated("answers", folder);
});

afterAll(() => remove(folder));

/** A server that does not follow the contract. */
async function peer(listener: RequestListener): Promise<string> {
  const server = createServer(listener);
  await new Promise<void>((listening) => void server.listen(0, "127.0.0.1", listening));
  onTestFinished(() => {
    server.closeAllConnections();
    server.close();
  });
  return `http://127.0.0.1:${(server.address() as { port: number }).port}`;
}

const answering =
  (status: number, contentType: string, text: string): RequestListener =>
  (_, response) =>
    void response.writeHead(status, { "Content-Type": contentType }).end(text);

const getThing = (baseUrl: string, options: object = {}) =>
  code.createClient({ baseUrl })["getThing"]?.({ path: { id: 1 } }, options);

const JSON_TYPE = "application/json";

describe("a call", () => {
  test.each([
    ["an undeclared status", 418, JSON_TYPE, "{}", "the contract does not declare this status (status 418)"],
    ["an HTML page", 404, "text/html", "<p>", 'media type "text/html" instead of application/json (status 404)'],
    ["truncated JSON", 200, JSON_TYPE, '{"name":', "a body that is not valid JSON (status 200)"],
    ["an empty body", 200, JSON_TYPE, "", "an empty body (status 200)"],
    ["an empty error", 404, JSON_TYPE, "", "an empty body (status 404)"],
  ])("throws UnexpectedResponse for %s", async (_, status, type, text, message) => {
    const call = getThing(await peer(answering(status, type, text)));

    await expect(call).rejects.toMatchObject({
      name: "UnexpectedResponse",
      operationId: "getThing",
      status,
      text,
      message: `getThing: ${message}`,
    });
  });

  test("throws NoResponse if no server listens", async () => {
    await expect(getThing("http://127.0.0.1:9")).rejects.toMatchObject({ name: "NoResponse", operationId: "getThing" });
  });

  test("throws NoResponse if the connection is cut", async () => {
    const baseUrl = await peer((request) => request.socket.destroy());

    await expect(getThing(baseUrl)).rejects.toMatchObject({ name: "NoResponse" });
  });

  test.each([JSON_TYPE, "text/csv"])("throws NoResponse if a body of %s breaks off", async (type) => {
    const baseUrl = await peer((_, response) => {
      response.writeHead(200, { "Content-Type": type, "Content-Length": 100 }).write("{");
      setTimeout(() => response.destroy(), 20);
    });

    await expect(getThing(baseUrl)).rejects.toMatchObject({ name: "NoResponse" });
  });

  test("throws NoResponse with the reason if it is aborted", async () => {
    const baseUrl = await peer(() => {});

    const call = getThing(baseUrl, { signal: AbortSignal.timeout(20) });

    await expect(call).rejects.toMatchObject({ name: "NoResponse", cause: { name: "TimeoutError" } });
  });

  test.each([
    ["a header that cannot be sent", { baseUrl: "http://api.test" }, { headers: { "X-Own": "a\nb" } }],
    ["an invalid address", { baseUrl: "nowhere" }, {}],
  ])("throws a TypeError for %s, and does not retry", async (_, options, callOptions) => {
    let count = 0;
    const fetch = async () => Response.json({ name: String(count++) });

    for (const each of [options, { ...options, fetch }]) {
      const call = () => code.createClient(each)["getThing"]?.({ path: { id: 1 } }, callOptions);

      const took = await least(200, () => millisecondsOf(() => expect(call()).rejects.toThrow(TypeError)));

      expect(took).toBeLessThan(200);
    }
    expect(count).toBe(0);
  });

  test("sends Accept, the client's own headers and those of the call", async () => {
    const seen: Record<string, unknown> = {};
    const baseUrl = await peer(({ headers }, response) => {
      Object.assign(seen, headers);
      response.writeHead(200, { "Content-Type": JSON_TYPE }).end('{"name":"a"}');
    });
    const client = code.createClient({ baseUrl, headers: { "X-Own": "1" } });

    await client["getThing"]?.({ path: { id: 1 } }, { headers: { "X-Call": "2" } });

    expect(seen).toMatchObject({ accept: "application/json, text/csv", "x-own": "1", "x-call": "2" });
  });

  test("uses a custom `fetch`", async () => {
    const client = code.createClient({
      baseUrl: "http://api.test",
      fetch: async () => Response.json({ name: "fetched" }),
    });

    expect(await client["getThing"]?.({ path: { id: 1 } })).toMatchObject({ status: 200, data: { name: "fetched" } });
  });

  test("reads a declared response without content to its end", async () => {
    const client = code.createClient({ baseUrl: await peer(answering(400, "text/html", "<p>")) });

    expect(await client["removeThing"]?.({ path: { id: 1 } })).toMatchObject({ status: 400, error: undefined });
  });
});
