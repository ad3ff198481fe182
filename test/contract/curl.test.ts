import { spawn } from "node:child_process";
import { createServer, type IncomingMessage } from "node:http";
import type { AddressInfo } from "node:net";
import { buffer } from "node:stream/consumers";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { curlOf } from "./curl.ts";
import type { ContractOperation } from "./generated-cases/contract-operations.ts";
import { cutShort, inOtherLetters } from "./generated-cases/credentials.ts";
import type { HttpRequest } from "./generated-cases/generated-case.ts";
import { withoutKey } from "./generated-cases/wire.ts";

interface Received {
  readonly method: string | undefined;
  readonly path: string | undefined;
  readonly headers: IncomingMessage["headers"];
  readonly bytes: Buffer;
  readonly body: string;
}

const received: Received[] = [];
const server = createServer(async (request, response) => {
  const bytes = await buffer(request);
  const { method, url: path, headers } = request;
  received.push({ method, path, headers, bytes, body: bytes.toString("utf8") });
  response.end();
});
let url = "";
beforeAll(async () => {
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
});
afterAll(() => {
  server.closeAllConnections();
  server.close();
});

/** Runs the line in a shell, and returns what the server received. */
async function pasted(line: string, apiKey = ""): Promise<Received | undefined> {
  const shell = spawn("sh", { env: { ...process.env, API_KEY: apiKey }, stdio: ["pipe", "ignore", "pipe"] });
  let said = "";
  shell.stderr.on("data", (chunk: Buffer) => (said += chunk.toString()));
  shell.stdin.end(`${line}\n`);
  const code = await new Promise<number | null>((resolve) => void shell.once("close", resolve));
  expect(code, `${line}\n${said}`).toBe(0);
  return received.pop();
}

const JSON_TYPE = { "Content-Type": "application/json" };
const request = (differences: Partial<HttpRequest>): HttpRequest => ({
  method: "POST",
  path: "/notes",
  headers: JSON_TYPE,
  ...differences,
});

describe("a curl command in a shell", () => {
  test.each([
    ["single quotes in the body", request({ body: `{"title":"it's Bob's"}` })],
    ["characters that a shell would expand", request({ body: '{"title":"$HOME `id` \\"$(id)\\" ! \\\\ #"}' })],
    ["a body that begins with @", request({ body: "@/etc/hostname" })],
    ["line breaks in the body", request({ body: "one\r\n two\n\n" })],
    ["characters outside the BMP", request({ body: `{"title":"${"🙂".repeat(500)}"}` })],
    ["a long body", request({ body: `["${"x".repeat(30_000)}","${"%".repeat(300)}","${"\\".repeat(300)}"]` })],
    ["an empty body", request({ body: "" })],
    ["brackets in the query", request({ method: "GET", headers: {}, path: "/notes?filter[a]=1&list=[1-3]&x={a,b}" })],
    ["dots in the path", request({ method: "GET", headers: {}, path: "/notes/../a/./b" })],
    ["quotes and dollars in headers", request({ method: "GET", headers: { "X-Note": `a "b" 'c' $HOME` } })],
    ["a header without a value", request({ method: "DELETE", headers: { "X-Empty": "" } })],
  ])("sends %s unchanged", async (_, sent) => {
    const got = await pasted(curlOf(url, sent));

    expect(got).toMatchObject({ method: sent.method, path: sent.path, body: sent.body ?? "" });
    for (const [name, value] of Object.entries(sent.headers)) expect(got?.headers[name.toLowerCase()]).toBe(value);
  });

  test("sends bytes that are not UTF-8", async () => {
    const body = `{"title":"50% \\u0027'\u00ff\u00c3 z\u00fc"}`;

    const got = await pasted(curlOf(url, request({ body, encoding: "latin1" })));

    expect(got?.bytes.toString("latin1")).toBe(body);
  });

  test("sends no media type if the request has none", async () => {
    const got = await pasted(curlOf(url, request({ headers: {}, body: "{}" })));

    expect(got?.headers["content-type"]).toBeUndefined();
  });

  test.each([
    ["bearer", { type: "http", scheme: "bearer" }, { Authorization: "Bearer s3cret:a b" }],
    ["basic", { type: "http", scheme: "basic" }, { Authorization: `Basic ${btoa("s3cret:a b")}` }],
    ["a header", { type: "apiKey", in: "header", name: "X-Key" }, { "X-Key": "s3cret:a b" }],
  ])("reads the key from the variable API_KEY and does not show it: %s", async (_, scheme, headers) => {
    const operation = { security: [["key"]], schemes: { key: scheme } } as unknown as ContractOperation;
    const sent = request({ headers: { ...headers, ...JSON_TYPE }, body: '{"title":"$API_KEY"}' });
    const line = curlOf(url, withoutKey(operation, sent, "s3cret:a b"));

    const got = await pasted(line, "s3cret:a b");

    expect(line).not.toContain("s3cret");
    expect(line).toContain('$API_KEY"');
    for (const [name, value] of Object.entries(headers)) expect(got?.headers[name.toLowerCase()]).toBe(value);
    expect(got?.body).toBe(sent.body);
  });

  test.each([
    ["cut short", cutShort, "s3cret:a "],
    ["in swapped case", inOtherLetters, "S3CRET:A B"],
  ])("does not show a key that is sent %s", async (_, change, nearly) => {
    const scheme = { type: "apiKey", in: "header", name: "X-Key" };
    const operation = { security: [["key"]], schemes: { key: scheme } } as unknown as ContractOperation;
    const sent = request({ headers: { "X-Key": change("s3cret:a b"), ...JSON_TYPE }, body: "{}" });
    const line = curlOf(url, withoutKey(operation, sent, "s3cret:a b"));

    expect(line).not.toMatch(/s3cret/i);
    expect((await pasted(line, "s3cret:a b"))?.headers["x-key"]?.toString().padEnd(nearly.length)).toBe(nearly);
  });
});
