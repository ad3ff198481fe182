/** Requests that fetch cannot send, to the complete server. */
import { beforeAll, describe, expect, test } from "vitest";
import { SANDBOX_KEY } from "../../server/sandbox/example-rows.ts";
import { sharedAtEnd } from "../support/at-end.ts";
import { rawBytes, readAnswer, requestBytes } from "../support/raw-http.ts";
import { APPS, call, PHONE_NUMBERS, startServer, type TestServer } from "../support/server.ts";
import { least, millisecondsOf } from "../support/stalls.ts";

let server: TestServer;
const atEnd = sharedAtEnd();
beforeAll(async () => {
  // As in live mode: any host is allowed, so each request is refused for its own fault.
  server = await startServer({ access: { pages: { loopback: false, origins: [] }, hosts: "any" } }, atEnd);
});

const KEY = `Authorization: Bearer ${SANDBOX_KEY}`;
const JSON_TYPE = "Content-Type: application/json";
const ask = async (...request: Parameters<typeof requestBytes>) =>
  readAnswer(await rawBytes(server.url, requestBytes(...request)));
const messageOf = ({ body }: { body: string }): string => JSON.parse(body).error.message;
const lastLog = () => server.log.at(-1);

describe("a path", () => {
  test.each([
    ["GET /v1/organization/%61pps", 200],
    ["GET /v1/organization/ap%70s?limit=%31", 200],
    [`GET http://api.example.test${APPS}`, 200],
    ["GET /v1%2Forganization/apps", 404],
    ["GET /v1/organization/APPS", 404],
    ["GET /health%7A", 200],
    ["GET http://a/readyz", 200],
    ["POST /sandbox/rese%74", 200],
    [`GET ${APPS}?limit=1?%ZZ`, 400],
    [`GET ${APPS}?limit=1?`, 400],
    ["GET /healthz?%ZZ", 400],
    ["GET /healthz?a=%FF", 400],
    ["POST /sandbox/reset?%", 400],
    ["GET http://a:b/healthz", 400],
    ["GET /%c3%28", 400],
  ])("is matched exactly, and refused if malformed: %s is %i", async (line, status) => {
    const answer = await ask(line, [KEY]);

    expect(answer.status).toBe(status);
    expect(answer.head).toMatch(/^X-Request-Id: req_/m);
    if (status >= 400) expect(messageOf(answer)).toMatch(/\.$/);
  });

  test("is the same in the log", async () => {
    await ask("GET http://api.example.test/v1/organization/%61pps", [KEY]);

    expect(lastLog()).toMatchObject({ path: APPS, status: 200 });
  });

  test.each([
    ["an unknown path", `GET /${"a".repeat(15_000)}`, [KEY], ""],
    ["a path below one of ours", `GET ${APPS}/${"a".repeat(15_000)}/x`, [KEY], ""],
    ["a media type", `POST ${APPS}`, [KEY, `Content-Type: a/${"b".repeat(9_000)}`], "{}"],
    ["a charset", `POST ${APPS}`, [KEY, `${JSON_TYPE}; charset=${"b".repeat(9_000)}`], "{}"],
    ["a query parameter", `GET ${APPS}?${"a".repeat(15_000)}=1`, [KEY], ""],
    ["a field", `POST ${APPS}`, [KEY, JSON_TYPE], `{"${"a".repeat(90_000)}":1}`],
  ])("is shortened in a refusal, as is everything that it quotes: %s", async (_, line, headers, body) => {
    const answer = await ask(line, headers, body);

    expect(answer.status).toBeGreaterThanOrEqual(400);
    expect(answer.body.length).toBeLessThan(600);
    expect(JSON.stringify(lastLog()).length).toBeLessThan(600);
  });

  test("of 8,000 segments is shortened in the log", async () => {
    await ask(`GET ${"/a".repeat(7_000)}`, [KEY]);

    expect(JSON.stringify(lastLog()).length).toBeLessThan(600);
  });
});

describe("OPTIONS *", () => {
  test("lists every method of the contract", async () => {
    const { status, head } = await ask("OPTIONS *");

    expect([status, /^Allow: (.*)$/m.exec(head)?.[1]]).toEqual([204, "DELETE, GET, HEAD, PATCH, POST, PUT"]);
  });
});

describe("a method that Node knows but the path does not have", () => {
  test.each(["PROPFIND", "QUERY", "TRACE", "M-SEARCH"])("is refused with 405 and Allow: %s", async (method) => {
    const { status, head } = await ask(`${method} ${APPS}`, [KEY]);

    expect([status, /^Allow: (.*)$/m.exec(head)?.[1]]).toEqual([405, "GET, HEAD, POST"]);
  });
});

describe("a body", () => {
  test.each([
    ["3,000 levels", "[".repeat(3_000) + "]".repeat(3_000), "The request body is nested more than 100 levels deep."],
    ["6 kB of objects", '{"a":'.repeat(1_200), "The request body is nested more than 100 levels deep."],
    ["bytes that are not UTF-8", Buffer.from([0x22, 0xff, 0x22]), "The body is not valid UTF-8."],
  ])("is refused with 400 and the reason: %s", async (_, body, message) => {
    const answer = await ask(`POST ${APPS}`, [KEY, JSON_TYPE], body);

    expect([answer.status, messageOf(answer)]).toEqual([400, message]);
  });

  test("is parsed in the same way on the sandbox's own routes", async () => {
    const deep = await ask("POST /sandbox/clock", [KEY, JSON_TYPE], "[".repeat(3_000));
    const bytes = await ask("POST /sandbox/clock", [KEY, JSON_TYPE], Buffer.from([0xff]));

    expect([deep.status, bytes.status]).toEqual([400, 400]);
  });

  test("may start with a byte order mark", async () => {
    const created = await ask(`POST ${APPS}`, [KEY, JSON_TYPE], '\uFEFF{"slug":"marked","name":"Marked"}');

    expect(created.status).toBe(201);
  });
});

describe("the sandbox's key", () => {
  test("may follow one or more spaces", async () => {
    expect((await ask("POST /sandbox/reset", [`Authorization: Bearer   ${SANDBOX_KEY}`])).status).toBe(200);
  });
});

// In parallel, since each of these refusals leaves its connection open for a second.
describe("Expect: 100-continue", () => {
  const expecting = (headers: readonly string[], length: string) =>
    rawBytes(
      server.url,
      [`POST ${APPS} HTTP/1.1`, "Host: a", "Expect: 100-continue", length, ...headers, "", ""].join("\r\n"),
    );
  const LENGTH = "Content-Length: 40";

  test.concurrent.each<[string, string[], string, number]>([
    ["no key", [JSON_TYPE], LENGTH, 401],
    ["no key, and too long", [JSON_TYPE], "Content-Length: 9999999", 401],
    ["another media type", [KEY, "Content-Type: text/plain"], LENGTH, 415],
    ["another media type, and too long", [KEY, "Content-Type: text/plain"], "Content-Length: 9999999", 415],
    ["another coding", [KEY, JSON_TYPE, "Content-Encoding: zip"], LENGTH, 415],
    ["too long", [KEY, JSON_TYPE], "Content-Length: 100001", 413],
  ])("gets no 100 if the request is refused: %s", async (_, headers, length, status) => {
    const answer = await expecting(headers, length);

    expect(answer).toMatch(new RegExp(`^HTTP/1\\.1 ${status} `));
    expect(answer).toMatch(/^Connection: close$/m);
    expect(JSON.parse(readAnswer(answer).body).error.type).toMatch(/_error$/);
  });

  test("gets 100 if the request may continue, which is checked again when the body has arrived", async () => {
    const body = '{"slug":"expected","name":"Expected"}';
    const head = [KEY, JSON_TYPE, "Expect: 100-continue"];

    const answer = await rawBytes(server.url, requestBytes(`POST ${APPS}`, head, body));

    expect(answer).toMatch(/^HTTP\/1\.1 100 Continue\r\n\r\nHTTP\/1\.1 201 /);
  });
});

describe("a body over the limit", () => {
  const head = (...headers: string[]) =>
    [`POST ${PHONE_NUMBERS} HTTP/1.1`, "Host: a", KEY, JSON_TYPE, ...headers, "", ""].join("\r\n");

  test.concurrent.each([
    ["by its length, before it comes", [head("Content-Length: 100001")]],
    ["in chunks, before they end", [head("Transfer-Encoding: chunked"), `20000\r\n${"x".repeat(0x20000)}\r\n`]],
    ["while it is under way", [head("Content-Length: 3000000"), "x".repeat(3_000_000)]],
  ])("is refused at once, and the connection closed: %s", async (_, parts) => {
    const closed = () =>
      millisecondsOf(async () => {
        const answer = readAnswer(await rawBytes(server.url, ...parts));
        expect([answer.status, messageOf(answer)]).toEqual([413, "The body is larger than 100000 bytes."]);
        expect(answer.head).toMatch(/^Connection: close$/m);
      });

    expect(await least(3_000, closed)).toBeLessThan(3_000);
  });

  test("leaves the server working as before", async () => {
    expect((await call(server, APPS)).status).toBe(200);
  });
});
