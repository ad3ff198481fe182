import { connect } from "node:net";
import { setTimeout as wait } from "node:timers/promises";
import { beforeAll, describe, expect, test } from "vitest";
import { sharedAtEnd } from "../support/at-end.ts";
import { type Command, run } from "../support/command.ts";
import { rawBytes, rawRequest } from "../support/raw-http.ts";
import { type Answer, call } from "../support/server.ts";

const CONTRACT = "test/commands/library.yaml";

describe.each(["stub", "mock"])("server/%s.ts with another API's contract", (name) => {
  let command: Command;
  let url: string;
  const atEnd = sharedAtEnd();
  beforeAll(async () => {
    command = run(`server/${name}.ts`, ["--contract", CONTRACT, "--port", "0"], {}, atEnd);
    [url] = (await command.prints(/http:\/\/127\.0\.0\.1:\d+/)) as unknown as [string];
  });

  const ask = (path: string, options: object = {}): Promise<Answer> => call({ url }, path, { key: null, ...options });

  test("responds with the contract's example", async () => {
    const { status, body } = await ask("/books/9783522202558");

    expect([status, body]).toEqual([200, { title: "Momo" }]);
  });

  test("allows a page of another port, and distinguishes a plain OPTIONS from its preflight", async () => {
    const headers = { Origin: "http://localhost:5173" };
    const preflight = { ...headers, "Access-Control-Request-Method": "GET", "Access-Control-Request-Headers": "x-own" };

    const asked = await ask("/books/9783522202558", { method: "OPTIONS", headers: preflight });
    const answer = await ask("/books/9783522202558", { headers });
    const options = await ask("/books/9783522202558", { method: "OPTIONS", headers });

    expect([asked.status, asked.headers.get("Access-Control-Allow-Headers")]).toEqual([204, "x-own"]);
    expect(options.headers.get("Access-Control-Allow-Methods")).toBeNull();
    for (const given of [asked, answer, options])
      expect(given.headers.get("Access-Control-Allow-Origin")).toBe("http://localhost:5173");
  });

  test("prints that only this machine can reach it, and refuses other hosts", async () => {
    expect(command.output.stdout).toContain("Only this machine can reach it; --host 0.0.0.0 opens it to the network.");
    const request = "GET /books/9783522202558 HTTP/1.1\r\nHost: rebound.example\r\nConnection: close\r\n\r\n";

    expect(await rawBytes(url, request)).toContain("HTTP/1.1 421 ");
  });

  test("responds with the example that `Prefer` names", async () => {
    const { status, body } = await ask("/books/9783522202558", { headers: { Prefer: "code=404" } });

    expect([status, body]).toEqual([404, { title: "Not here" }]);
  });

  test.each([
    ["a value that is not acceptable", "/books/x", {}],
    ["an unknown field", "/books", { body: { title: "Momo", colour: "red" } }],
    ["malformed JSON", "/books", { body: "{bad" }],
  ])("refuses %s", async (_, path, options) => {
    const { status } = await ask(path, options);

    expect(status).toBeGreaterThanOrEqual(400);
    expect(status).toBeLessThan(500);
  });

  test("refuses malformed percent-encoding at once, and keeps running", async () => {
    const { status } = await rawRequest(url, "/books/%ZZ");

    expect(status).toBe(400);
    expect((await ask("/books/9783522202558")).status).toBe(200);
  });

  test("keeps running if a client disconnects in the middle of a body", async () => {
    const socket = connect(Number(new URL(url).port), "127.0.0.1");
    socket.write(
      "POST /books HTTP/1.1\r\nHost: localhost\r\nContent-Type: application/json\r\nContent-Length: 99\r\n\r\n{",
    );
    await wait(50);
    socket.resetAndDestroy();
    await wait(50);

    expect((await ask("/books/9783522202558")).status).toBe(200);
  });

  test("exits with 0 on SIGTERM", async () => {
    command.process.kill("SIGTERM");

    const { code, stderr } = await command.ended;

    expect([code, stderr]).toEqual([0, ""]);
  });
});

test("server/stub.ts listens where --host says, and reports an address that this machine does not have", async () => {
  const { code, stderr } = await run("server/stub.ts", ["--port", "0", "--host", "192.0.2.1"]).ended;

  expect([code, stderr]).toEqual([1, expect.stringMatching(/^192\.0\.2\.1 is not an address of this machine\./)]);
});
