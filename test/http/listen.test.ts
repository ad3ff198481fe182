import { Agent, request as httpRequest, type IncomingMessage } from "node:http";
import { setTimeout as wait } from "node:timers/promises";
import { describe, expect, onTestFinished, test } from "vitest";
import { CannotListen, listen } from "../../server/http/listen.ts";
import { rawBytes, rawRequest } from "../support/raw-http.ts";

async function startSlow(delayMs: number) {
  const server = await listen((_, response) => void setTimeout(() => response.end("done"), delayMs), "127.0.0.1", 0);
  onTestFinished(server.stop);
  return server;
}

/** Asks over a connection that the client keeps open. */
function ask(url: string, agent: Agent): Promise<{ response: IncomingMessage; text: string }> {
  return new Promise((resolve, reject) => {
    httpRequest(url, { agent }, async (response) => {
      let text = "";
      for await (const chunk of response) text += String(chunk);
      resolve({ response, text });
    })
      .once("error", reject)
      .end();
  });
}

describe("listen", () => {
  test("says in one line that the port is taken", async () => {
    const { url } = await startSlow(0);
    const port = Number(new URL(url).port);

    const second = listen(() => {}, "127.0.0.1", port);

    await expect(second).rejects.toBeInstanceOf(CannotListen);
    await expect(second).rejects.toThrow(
      `Port ${port} on 127.0.0.1 is already in use. Stop what runs there, or choose another one: PORT=3001 for the server, --port 3001 for mock, stub and stand-in.`,
    );
  });

  test.each([
    ["400 Bad Request", "a request that is no HTTP", "HELLO\r\n\r\n"],
    ["400 Bad Request", "an unknown method", "FOO / HTTP/1.1\r\nHost: a\r\n\r\n"],
    [
      "400 Bad Request",
      "two lengths",
      "POST / HTTP/1.1\r\nHost: a\r\nContent-Length: 1\r\nTransfer-Encoding: chunked\r\n\r\n",
    ],
    [
      "431 Request Header Fields Too Large",
      "headers of 20 kB",
      `GET / HTTP/1.1\r\nHost: a\r\nX: ${"x".repeat(20_000)}\r\n\r\n`,
    ],
  ])("answers %s with the envelope to %s, and closes", async (status, _, bytes) => {
    const { url } = await startSlow(0);

    const answer = await rawBytes(url, bytes);

    const [head = "", body = ""] = answer.split("\r\n\r\n");
    expect(head).toContain(`HTTP/1.1 ${status}`);
    expect(head).toMatch(/X-Request-Id: req_[0-9A-Za-z]{27}/);
    expect(head).toMatch(/Cache-Control: no-store/);
    expect(JSON.parse(body)).toEqual({ error: { type: "invalid_request_error", message: expect.any(String) } });
  });

  test("answers 417 with the envelope to an expectation that it does not know", async () => {
    const { url } = await startSlow(0);

    const { status, text } = await rawRequest(url, "/", "GET", ["Expect", "miracles"]);

    expect([status, JSON.parse(text).error.type]).toEqual([417, "invalid_request_error"]);
  });
});

describe("stop", () => {
  test("lets a running request finish, and refuses new ones", async () => {
    const server = await startSlow(200);
    const running = fetch(server.url).then((response) => response.text());
    await wait(50);

    const stopped = server.stop();

    await expect(fetch(server.url)).rejects.toThrow();
    expect(await running).toBe("done");
    await stopped;
  });

  test("does not wait for connections that clients keep open", async () => {
    const server = await startSlow(100);
    const agent = new Agent({ keepAlive: true });
    onTestFinished(() => agent.destroy());
    await ask(server.url, agent);
    const running = ask(server.url, agent);
    await wait(30);
    const started = performance.now();

    await server.stop();

    expect(performance.now() - started).toBeLessThan(1_000);
    const { response, text } = await running;
    expect([text, response.headers.connection]).toEqual(["done", "close"]);
  });
});
