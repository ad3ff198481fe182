/** Requests at the edge of HTTP, sent byte by byte to a server whose application would accept anything. */
import { createServer, type RequestListener } from "node:http";
import { type AddressInfo, connect } from "node:net";
import { buffer } from "node:stream/consumers";
import { beforeAll, describe, expect, onTestFinished, test } from "vitest";
import { listen } from "../../server/http/listen.ts";
import { type AtEnd, sharedAtEnd } from "../support/at-end.ts";
import { rawBytes, readAnswer } from "../support/raw-http.ts";

const start = async (app: RequestListener, atEnd: AtEnd = onTestFinished) => {
  const server = await listen(app, "127.0.0.1", 0);
  atEnd(server.stop);
  return server.url;
};
/** Responds with what the application received. */
const echo: RequestListener = ({ method, url, headers: { host } }, response) =>
  void response.end(JSON.stringify({ method, url, host }));
const atEnd = sharedAtEnd();
let echoing: string;
beforeAll(async () => {
  echoing = await start(echo, atEnd);
});
const answerTo = async (text: string, app?: RequestListener) =>
  readAnswer(await rawBytes(app ? await start(app) : echoing, Buffer.from(text, "latin1")));

function expectEnvelope({ head, body }: ReturnType<typeof readAnswer>): void {
  expect(head).toMatch(/^X-Request-Id: req_[0-9A-Za-z]{27}$/m);
  expect(head).toMatch(/^Cache-Control: no-store$/m);
  expect(head).toMatch(/^Connection: close$/m);
  expect(JSON.parse(body)).toEqual({ error: { type: "invalid_request_error", message: expect.stringMatching(/\.$/) } });
}

const HOST = "Host: a\r\n";
const CLOSE = "Host: a\r\nConnection: close\r\n";
const get = (headers: string, line = "GET / HTTP/1.1") => `${line}\r\n${headers}\r\n`;
const post = (headers: string, body = "") => `POST / HTTP/1.1\r\n${HOST}${headers}\r\n${body}`;
const CHUNKED = "Transfer-Encoding: chunked\r\n";

const REFUSED: readonly (readonly [what: string, bytes: string, status: number])[] = [
  ["no host", get(""), 400],
  ["two hosts", get("Host: a\r\nHost: b\r\n"), 400],
  ["the same host twice", get("Host: a\r\nhost: a\r\n"), 400],
  ["two hosts in HTTP/1.0", get("Host: a\r\nHost: b\r\n", "GET / HTTP/1.0"), 400],
  ["two hosts in one line", get("Host: a, b\r\n"), 400],
  ["a host with a space", get("Host: a b\r\n"), 400],
  ["a host with a path", get("Host: a/b\r\n"), 400],
  ["a host with a user", get("Host: u@a\r\n"), 400],
  ["a host with a bad port", get("Host: a:b\r\n"), 400],
  ["a host of bytes beyond ASCII", get("Host: \xe4\r\n"), 400],
  ["a host that is empty", get("Host:\r\n"), 400],
  ["no host, but a target with one", get("", "GET http://a/ HTTP/1.1"), 400],
  ["two hosts and a target with one", get("Host: a\r\nHost: b\r\n", "GET http://a/ HTTP/1.1"), 400],
  ["HTTP/2.0", get(HOST, "GET / HTTP/2.0"), 505],
  ["HTTP/3.0", get(HOST, "GET / HTTP/3.0"), 505],
  ["HTTP/1.2", get(HOST, "GET / HTTP/1.2"), 505],
  ["HTTP/0.9", get(HOST, "GET / HTTP/0.9"), 505],
  ["no version", "GET /\r\n\r\n", 505],
  ["the preface of HTTP/2", "PRI * HTTP/2.0\r\n\r\nSM\r\n\r\n", 505],
  ["HTTP/11.1", get(HOST, "GET / HTTP/11.1"), 400],
  ["HTTX/1.1", get(HOST, "GET / HTTX/1.1"), 400],
  ["an unknown method", get(HOST, "FOO / HTTP/1.1"), 501],
  ["a method in small letters", get(HOST, "get / HTTP/1.1"), 501],
  ["a method with more letters", get(HOST, "GETX / HTTP/1.1"), 501],
  ["an unknown method that is still under way", "FOO", 501],
  ["CONNECT", get(HOST, "CONNECT a:80 HTTP/1.1"), 501],
  ["a method that is no token", get(HOST, "GE(T / HTTP/1.1"), 400],
  ["words", "HELLO WORLD\r\n\r\n", 400],
  ["TLS", "\x16\x03\x01\x02\x00\x01\x00\x01\xfc\x03\x03", 400],
  ["a coding before chunked", post("Transfer-Encoding: gzip, chunked\r\n", "0\r\n\r\n"), 501],
  ["a coding before chunked, in two lines", post(`Transfer-Encoding: gzip\r\n${CHUNKED}`, "0\r\n\r\n"), 501],
  ["a coding without chunked", post("Transfer-Encoding: gzip\r\n"), 400],
  ["chunked before a coding", post("Transfer-Encoding: chunked, gzip\r\n", "0\r\n\r\n"), 400],
  ["chunked twice", post("Transfer-Encoding: chunked, chunked\r\n", "0\r\n\r\n"), 400],
  ["chunked, misspelt", post("Transfer-Encoding: xchunked\r\n", "0\r\n\r\n"), 400],
  ["the identity coding", post("Transfer-Encoding: identity\r\n"), 400],
  ["chunks in HTTP/1.0", `POST / HTTP/1.0\r\n${HOST}${CHUNKED}\r\n0\r\n\r\n`, 400],
  ["a length and chunks", post(`Content-Length: 5\r\n${CHUNKED}`, "0\r\n\r\n"), 400],
  ["two lengths", post("Content-Length: 1\r\nContent-Length: 2\r\n", "a"), 400],
  ["the same length twice", post("Content-Length: 1\r\nContent-Length: 1\r\n", "a"), 400],
  ["a list of lengths", post("Content-Length: 1, 1\r\n", "a"), 400],
  ["a negative length", post("Content-Length: -1\r\n"), 400],
  ["a length with a plus", post("Content-Length: +5\r\n", "hello"), 400],
  ["a length in hexadecimal", post("Content-Length: 0x5\r\n", "hello"), 400],
  ["a length beyond all numbers", post(`Content-Length: ${"9".repeat(30)}\r\n`), 400],
  ["an empty length", post("Content-Length:\r\n"), 400],
  ["a length with another word", post("Content-Length: 5 5\r\n", "hello"), 400],
  ["a length and chunks, the other way round", post(`${CHUNKED}Content-Length: 5\r\n`, "0\r\n\r\n"), 400],
  ["chunked behind a vertical tab", post("Transfer-Encoding: \x0bchunked\r\n", "0\r\n\r\n"), 400],
  ["a space before the colon of a coding", post("Transfer-Encoding : chunked\r\n", "0\r\n\r\n"), 400],
  ["a space before the first header", get(` X: a\r\n${HOST}`), 400],
  ["a folded header before all others", get(`\tX: a\r\n${HOST}`), 400],
  ["a tab in the request line", get(HOST, "GET\t/ HTTP/1.1"), 400],
  ["a space after the version", get(HOST, "GET / HTTP/1.1 "), 400],
  ["a name with brackets", get(`${HOST}X(a): b\r\n`), 400],
  ["a DEL in a header", get(`${HOST}X: a\x7f\r\n`), 400],
  ["a folded header", get(`${HOST}X: a\r\n b\r\n`), 400],
  ["a NUL in a header", get(`${HOST}X: a\0b\r\n`), 400],
  ["a lone CR in a header", get(`${HOST}X: a\rb\r\n`), 400],
  ["a lone LF", "GET / HTTP/1.1\nHost: a\n\n", 400],
  ["a space before the colon", get(`${HOST}X : a\r\n`), 400],
  ["a header without a colon", get(`${HOST}X a\r\n`), 400],
  ["a header without a name", get(`${HOST}: a\r\n`), 400],
  ["a header name beyond ASCII", get(`${HOST}X-\xe9: a\r\n`), 400],
  ["a space in the target", get(HOST, "GET /a b HTTP/1.1"), 400],
  ["a NUL in the target", get(HOST, "GET /\0 HTTP/1.1"), 400],
  ["bytes beyond ASCII in the target", get(HOST, "GET /\xc3\xa4 HTTP/1.1"), 400],
  ["a target without a slash", get(HOST, "GET things HTTP/1.1"), 400],
  ["a fragment", get(HOST, "GET /#a HTTP/1.1"), 400],
  ["an asterisk for GET", get(HOST, "GET * HTTP/1.1"), 400],
  ["a target with a bad port", get(HOST, "GET http://a:b/ HTTP/1.1"), 400],
  ["a target with a user", get(HOST, "GET http://u@a/ HTTP/1.1"), 400],
  ["a target of another scheme", get(HOST, "GET ftp://a/ HTTP/1.1"), 400],
  ["no target", get(HOST, "GET  HTTP/1.1"), 400],
  ["2,500 headers", get(HOST + "a: b\r\n".repeat(2_500)), 431],
  ["a target of 20 kB", get(HOST, `GET /${"a".repeat(20_000)} HTTP/1.1`), 431],
  ["an unknown expectation", get(`${HOST}Expect: miracles\r\n`), 417],
];

const READING: RequestListener = (request, response) =>
  void buffer(request).then(
    (body) => response.end(String(body)),
    () => response.destroy(),
  );

describe("a request that is refused", () => {
  // In parallel, since some of them leave their connection open for a second.
  test.concurrent.each(REFUSED)("gets the error envelope and a request id: %s", async (_, bytes, status) => {
    const answer = await answerTo(bytes);

    expect(answer.status).toBe(status);
    expectEnvelope(answer);
    expect(answer.body).not.toContain("HTTP/1.1 ");
  });

  test.each([
    ["a chunk of no size", "zz\r\n", 400],
    ["a chunk that is longer than its declared size", "1\r\nab\r\n0\r\n\r\n", 400],
    ["a chunk of a size beyond all numbers", "FFFFFFFFFFFFFFFFF\r\na\r\n0\r\n\r\n", 400],
    ["a chunk of a negative size", "-1\r\na\r\n0\r\n\r\n", 400],
    ["a chunk whose size has a prefix", "0x1\r\na\r\n0\r\n\r\n", 400],
    ["a chunk size that a lone LF ends", "1\na\r\n0\r\n\r\n", 400],
    ["a chunk that a lone LF ends", "1\r\na\n0\r\n\r\n", 400],
    ["a trailer with a space before its colon", "1\r\na\r\n0\r\nX : a\r\n\r\n", 400],
    ["chunk extensions of 70 kB", `1;${"x".repeat(70_000)}\r\na\r\n0\r\n\r\n`, 413],
  ])("may break off in its body: %s", async (_, body, status) => {
    const answer = await answerTo(post(CHUNKED, body), READING);

    expect(answer.status).toBe(status);
    expectEnvelope(answer);
  });
});

describe("a request that is accepted", () => {
  test.each([
    ["HTTP/1.0 without a host", "GET /a HTTP/1.0\r\n\r\n", { method: "GET", url: "/a" }],
    [
      "a host and a port",
      get("Host: a-b.example:80\r\nConnection: close\r\n"),
      { method: "GET", url: "/", host: "a-b.example:80" },
    ],
    ["an address of IPv6", get("Host: [::1]:1\r\nConnection: close\r\n"), { method: "GET", url: "/", host: "[::1]:1" }],
    ["empty lines before it", `\r\n\r\n${get(CLOSE)}`, { method: "GET", url: "/", host: "a" }],
    [
      "a target with a host",
      get(CLOSE, "GET http://b:1/x?y=http://c HTTP/1.1"),
      { method: "GET", url: "/x?y=http://c", host: "b:1" },
    ],
    ["a target with a host only", get(CLOSE, "GET http://b HTTP/1.1"), { method: "GET", url: "/", host: "b" }],
    ["OPTIONS for the server", get(CLOSE, "OPTIONS * HTTP/1.1"), { method: "OPTIONS", url: "*", host: "a" }],
    [
      "letters percent-encoded",
      get(CLOSE, "GET /%61%2f%c3%a4?%61 HTTP/1.1"),
      { method: "GET", url: "/a%2F%C3%A4?%61", host: "a" },
    ],
    ["a method that Node knows", get(CLOSE, "PROPFIND / HTTP/1.1"), { method: "PROPFIND", url: "/", host: "a" }],
    [
      "an offer to upgrade",
      get(`Host: a\r\nUpgrade: h2c\r\nConnection: Upgrade, close\r\n`),
      { method: "GET", url: "/", host: "a" },
    ],
  ])("%s", async (_, bytes, seen) => {
    const { status, body } = await answerTo(bytes);

    expect([status, JSON.parse(body)]).toEqual([200, seen]);
  });
});

describe("Expect: 100-continue", () => {
  const EXPECTING = post("Expect: 100-continue\r\nContent-Length: 5\r\n");

  test("gets 100 when the body is read", async () => {
    const url = await start(READING);

    const answer = await rawBytes(url, EXPECTING.replace(HOST, CLOSE), "hello");

    expect(answer).toMatch(/^HTTP\/1\.1 100 Continue\r\n\r\nHTTP\/1\.1 200 OK\r\n[\s\S]*hello$/);
  });

  test("leaves the connection open for the next request after the 100", async () => {
    const url = await start(READING);

    const answer = await rawBytes(url, EXPECTING, "hello", post("Content-Length: 5\r\nConnection: close\r\n", "world"));

    expect([...answer.matchAll(/hello|world/g)].map(String)).toEqual(["hello", "world"]);
  });

  test("gets no 100 if the body is not read: only the response is sent, and the connection closes", async () => {
    const url = await start((_, response) => void response.writeHead(401).end("no"));

    const answer = await rawBytes(url, EXPECTING);

    expect(answer).toMatch(/^HTTP\/1\.1 401 [\s\S]*\r\nConnection: close\r\n/);
  });
});

describe("of several requests in one packet", () => {
  test("a broken one is answered after those before it", async () => {
    const url = await start(({ url: path }, response) => void setTimeout(() => response.end(`answer ${path}`), 5));

    const answer = await rawBytes(url, `${get(HOST, "GET /1 HTTP/1.1")}${get(HOST, "GET /2 HTTP/1.1")}BROKEN\r\n\r\n`);

    expect([...answer.matchAll(/answer \/\d|HTTP\/1\.1 \d{3}/g)].map(String)).toEqual([
      "HTTP/1.1 200",
      "answer /1",
      "HTTP/1.1 200",
      "answer /2",
      "HTTP/1.1 400",
    ]);
  });

  test("none is read after a refusal that closes", async () => {
    const seen: string[] = [];
    const url = await start(({ url: path = "" }, response) => {
      seen.push(path);
      response.end();
    });

    const answer = await rawBytes(url, `${get("")}${get(HOST, "GET /second HTTP/1.1")}`);

    expect([...answer.matchAll(/HTTP\/1\.1 \d{3}/g)].map(String)).toEqual(["HTTP/1.1 400"]);
    expect(seen).toEqual([]);
  });

  test("a body that breaks off after its response gets no second one", async () => {
    const url = await start((_, response) => void response.end("early"));

    const answer = await rawBytes(url, `${post(CHUNKED, "zz\r\n")}`);

    expect(answer.match(/HTTP\/1\.1 \d{3}/g)).toHaveLength(1);
  });
});

describe("the control", () => {
  test("a bare Node server answers a third of these with 200, or without a body", async () => {
    const bare = createServer(echo).listen(0, "127.0.0.1");
    onTestFinished(() => {
      bare.closeAllConnections();
      bare.close();
    });
    await new Promise((listening) => bare.once("listening", listening));
    const url = `http://127.0.0.1:${(bare.address() as AddressInfo).port}`;

    const statuses = await Promise.all(REFUSED.map(([, bytes]) => firstStatus(url, bytes)));
    const wrong = REFUSED.filter(([, , status], index) => statuses[index] !== status);

    expect(wrong.length).toBeGreaterThan(REFUSED.length / 3);
  });
});

/** Does not wait for the server to close, since a bare Node server does not. */
function firstStatus(url: string, bytes: string): Promise<number> {
  return new Promise((resolve) => {
    const socket = connect(Number(new URL(url).port), "127.0.0.1", () => socket.end(Buffer.from(bytes, "latin1")));
    socket.once("data", (chunk) => {
      resolve(readAnswer(`${chunk}\r\n\r\n`).status);
      socket.destroy();
    });
    socket.once("error", () => resolve(0)).once("close", () => resolve(0));
  });
}
