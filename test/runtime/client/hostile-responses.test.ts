import type { AddressInfo } from "node:net";
import { createServer } from "node:net";
import { describe, expect, onTestFinished, test, vi } from "vitest";
import { waitMs } from "../../../openapi/runtime/client/retry-timing.ts";
import { createContractClient } from "../../../openapi/runtime/client.ts";
import type { OperationDescription } from "../../../openapi/runtime/operation.ts";

const PUT: OperationDescription = {
  method: "put",
  path: "/things",
  tag: "Things",
  security: "none",
  requestMediaTypes: ["application/octet-stream"],
  responses: { 200: ["application/json"] },
};
const GET: OperationDescription = { ...PUT, method: "get" };
const returning = (type: string): OperationDescription => ({ ...GET, responses: { 200: [type] } });

type Call = (call?: object) => Promise<unknown>;

/** Calls an operation of a server that answers each connection with these bytes, or closes it without any. */
async function call(operation: OperationDescription, bytes: (host: string) => string | Uint8Array, given: object = {}) {
  const server = createServer((socket) => {
    socket.on("error", () => {});
    socket.once("data", () => socket.end(bytes(host)));
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  onTestFinished(() => void server.close());
  const host = `127.0.0.1:${(server.address() as AddressInfo).port}`;
  const client = createContractClient({ call: operation }, { baseUrl: `http://${host}`, retries: 0 });
  return (client["call"] as Call)(given);
}

const message = (status: string, headers: readonly string[], body = "") =>
  [`HTTP/1.1 ${status}`, ...headers, "Connection: close", "", body].join("\r\n");

test("a connection that closes while a stream is sent is NoResponse, although the stream is used up", async () => {
  const body = new Blob(["bytes"]).stream();

  await expect(call(PUT, () => "", { body })).rejects.toMatchObject({ name: "NoResponse" });
});

test("a stream that something else reads is a TypeError", async () => {
  const body = new Blob(["bytes"]).stream();
  body.getReader();

  await expect(call(PUT, () => "", { body })).rejects.toThrow(TypeError);
});

test("a redirect to an address with a password is UnexpectedResponse", async () => {
  const answer = (host: string) =>
    message("302 Found", [`Location: http://user:pass@${host}/things`, "Content-Length: 0"]);

  await expect(call(GET, answer)).rejects.toMatchObject({ name: "UnexpectedResponse", status: 302 });
});

test.each([
  ["with a body that is no form", "; boundary=x"],
  ["without a boundary", ""],
])("multipart %s is UnexpectedResponse", async (_, parameter) => {
  const type = "multipart/form-data";
  const answer = () => message("200 OK", [`Content-Type: ${type}${parameter}`, "Content-Length: 3"], "abc");

  await expect(call(returning(type), answer)).rejects.toMatchObject({
    name: "UnexpectedResponse",
    message: "call: a body that is not valid multipart/form-data (status 200)",
    text: "abc",
  });
});

test("an undeclared response that breaks off has the text that was received", async () => {
  const answer = () => message("502 Bad Gateway", ["Content-Type: text/html", "Content-Length: 500"], "<h1>Bad gate");

  await expect(call(GET, answer)).rejects.toMatchObject({ name: "UnexpectedResponse", text: "<h1>Bad gate" });
});

describe("text is decoded by its charset", () => {
  const typed = (type: string, bytes: readonly number[]) => {
    const head = message("200 OK", [`Content-Type: ${type}`, `Content-Length: ${bytes.length}`]);
    return () => Buffer.concat([Buffer.from(head), Buffer.from(bytes)]);
  };

  test.each([
    ["ISO-8859-1", "text/plain; charset=ISO-8859-1", [0xe9], "é"],
    ["UTF-16, in quotes", 'text/plain; charset="utf-16le"', [0xe9, 0], "é"],
    ["none: UTF-8", "text/plain", [0xc3, 0xa9], "é"],
    ["an unknown one: UTF-8", "text/plain; charset=klingon", [0xc3, 0xa9], "é"],
  ])("%s", async (_, type, bytes, data) => {
    expect(await call(returning("text/plain"), typed(type, bytes))).toMatchObject({ data });
  });

  test.each(["application/json", "text/json"])("but %s is always UTF-8", async (type) => {
    const answer = typed(`${type}; charset=iso-8859-1`, [0x22, 0xc3, 0xa9, 0x22]);

    expect(await call(returning(type), answer)).toMatchObject({ data: "é" });
  });
});

describe("a replaced fetch or middleware", () => {
  const clientOf = (operation: OperationDescription, response: () => Response) =>
    createContractClient({ call: operation }, { baseUrl: "http://api.test", fetch: async () => response() });

  test("that has read the body is told so, and nothing is retried", async () => {
    let count = 0;
    const client = clientOf(GET, () => Response.json({ count: ++count }));
    const onResponse = async ({ response }: { response: Response }) => void (await response.text());
    (client["use"] as (middleware: object) => void)({ onResponse });

    const failure = (client["call"] as Call)();

    await expect(failure).rejects.toThrow(
      new TypeError("call: the body has been read already; middleware has to read `response.clone()`."),
    );
    expect(count).toBe(1);
  });

  test("cannot make a hidden redirect a result, even if the contract declares `default`", async () => {
    const hidden = () => Object.defineProperty(Response.error(), "type", { value: "opaqueredirect" });
    const client = clientOf({ ...GET, responses: { default: [] } }, hidden);

    await expect((client["call"] as Call)()).rejects.toThrow(
      "a redirect, which the client does not follow in a browser",
    );
  });
});

describe("Retry-After", () => {
  const NOW = () => Date.parse("2026-11-30T12:00:00Z");

  test.each([
    ["in the obsolete form of RFC 850", "Monday, 30-Nov-26 12:00:05 GMT", 5_000],
    ["in the form of asctime, which is UTC", "Mon Nov 30 12:00:05 2026", 5_000],
    ["in the form of asctime, with a day of one digit", "Tue Dec  1 12:00:00 2026", 86_400_000],
  ])("may be a date %s", (_, header, ms) => {
    vi.stubEnv("TZ", "America/New_York");
    onTestFinished(() => void vi.unstubAllEnvs());

    expect(waitMs(1, header, () => 0.5, NOW)).toBe(ms);
  });

  test.each(["5, 5", "-5", "0x10", "1e3", "Infinity", "May 5", "1 2", "2026-11-30"])(
    "is ignored if it is %j",
    (header) => {
      expect(waitMs(1, header, () => 0.5, NOW)).toBe(250);
    },
  );
});
