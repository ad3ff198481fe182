import type { ServerResponse } from "node:http";
import { setTimeout as pause } from "node:timers/promises";
import { describe, expect, onTestFinished, test } from "vitest";
import { waitMs } from "../../openapi/runtime/client/retry-timing.ts";
import { startLoopback } from "../support/loopback.ts";
import { least, millisecondsOf } from "../support/stalls.ts";
import { callsClient, perform } from "./calls-client.ts";
import { AT_ONCE, broken, cut, html, json, page, peer, truncated, unavailable } from "./peer.ts";

const clientOf = callsClient();

describe("a read", () => {
  test.each([
    ["a cut connection", cut],
    ["a body that breaks off", broken],
    ["429", json(429, { message: "slower" }, AT_ONCE)],
    ["a declared 5xx", unavailable],
    ["a proxy's HTML 502", html],
  ])("is retried after %s", async (_, failure) => {
    const { url, requests } = await peer(failure, page);

    const result = await perform(clientOf(url), "listThings");

    expect(result.status).toBe(200);
    expect(requests).toHaveLength(2);
  });

  test("is tried three times by default, and the last response is the result", async () => {
    const { url, requests } = await peer(unavailable);

    const result = await perform(clientOf(url), "listThings");

    expect(result).toMatchObject({ status: 503, error: { message: "later" } });
    expect(requests).toHaveLength(3);
  });

  test("throws the last attempt's error", async () => {
    const { url, requests } = await peer(unavailable, html);

    const call = perform(clientOf(url, { retries: 1 }), "listThings");

    await expect(call).rejects.toMatchObject({ name: "UnexpectedResponse", status: 502 });
    expect(requests).toHaveLength(2);
  });

  test.each([
    ["truncated JSON", truncated, "listThings"],
    ["HTML in place of a success", (response: ServerResponse) => void response.end("<p>"), "listThings"],
    ["a 4xx", json(418, {}), "listThings"],
    ["a 5xx of a read that the contract forbids to repeat", unavailable, "drawTicket"],
  ])("is not retried after %s", async (_, failure, id) => {
    const { url, requests } = await peer(failure);

    await perform(clientOf(url), id).catch(() => {});

    expect(requests).toHaveLength(1);
  });

  test("is not retried if the call turns retries off", async () => {
    const { url, requests } = await peer(unavailable);

    await perform(clientOf(url), "listThings", {}, { retries: 0 });

    expect(requests).toHaveLength(1);
  });
});

describe("a write", () => {
  test.each(["createThing", "replaceThings"])("is never retried: %s", async (id) => {
    const { url, requests } = await peer(unavailable);

    expect(await perform(clientOf(url), id)).toMatchObject({ status: 503 });
    expect(requests).toHaveLength(1);
  });

  test("is not retried without a response, since it may have been carried out", async () => {
    const { url, requests } = await peer(cut);

    await expect(perform(clientOf(url), "createThing")).rejects.toMatchObject({ name: "NoResponse" });
    expect(requests).toHaveLength(1);
  });

  test("is retried with its body if the contract allows it", async () => {
    const bodies: string[] = [];
    const { url } = await startLoopback(async (request, response) => {
      let text = "";
      for await (const chunk of request) text += String(chunk);
      bodies.push(text);
      if (bodies.length === 1) request.socket.destroy();
      else response.writeHead(204).end();
    });

    const result = await perform(clientOf(url), "replaceLabels", { body: { names: ["a"] } });

    expect(result.status).toBe(204);
    expect(bodies).toEqual(['{"names":["a"]}', '{"names":["a"]}']);
  });
});

describe("the wait", () => {
  const NOW = () => Date.parse("2026-11-23T12:00:00Z");

  test.each([
    ["seconds", "30", 30_000],
    ["a fraction of a second", "0.5", 500],
    ["a date", "Mon, 23 Nov 2026 12:00:07 GMT", 7_000],
    ["a date that has passed", "Mon, 23 Nov 2026 11:00:00 GMT", 0],
  ])("follows Retry-After, in %s", (_, header, ms) => {
    expect(waitMs(1, header, Math.random, NOW)).toBe(ms);
  });

  test.each([null, "", "soon"])("is the client's own for Retry-After %j", (header) => {
    expect(waitMs(1, header, () => 0.5, NOW)).toBe(250);
  });

  test("at most doubles with each attempt, up to eight seconds", () => {
    expect([1, 2, 3, 9].map((attempt) => waitMs(attempt, null, () => 1))).toEqual([500, 1000, 2000, 8000]);
  });

  test("is any part of that, so that callers do not retry at the same moment", () => {
    const waits = Array.from({ length: 100 }, () => waitMs(1, null));

    expect(Math.min(...waits)).toBeLessThan(100);
    expect(Math.max(...waits)).toBeGreaterThan(400);
  });

  test("lasts as long as Retry-After says", async () => {
    const { url, times } = await peer(json(503, { message: "later" }, { "Retry-After": "0.3" }), page);

    await perform(clientOf(url), "listThings");

    expect((times[1] ?? 0) - (times[0] ?? 0)).toBeGreaterThanOrEqual(299);
  });

  test("is not cut short if it is longer than a timer can be, and there is no deadline", async () => {
    const { url, requests } = await peer(json(503, { message: "next month" }, { "Retry-After": "2592000" }));
    const controller = new AbortController();
    const limits = { deadlineMs: Number.POSITIVE_INFINITY, signal: controller.signal };
    const call = perform(clientOf(url), "listThings", {}, limits).catch((failure: Error) => failure.name);
    await expect.poll(() => requests.length).toBe(1);

    await pause(200);
    controller.abort();

    expect([await call, requests.length]).toEqual(["NoResponse", 1]);
  });

  test("is skipped if it would outlast the deadline: the response is returned at once", async () => {
    const { url, requests } = await peer(json(429, { message: "slower" }, { "Retry-After": "60" }));
    const statuses: number[] = [];
    const call = async () => {
      const { status } = await perform(clientOf(url, { deadlineMs: 20_000 }), "listThings");
      statuses.push(status);
    };

    expect(await least(1_500, () => millisecondsOf(call))).toBeLessThan(1_500);
    expect(new Set(statuses)).toEqual(new Set([429]));
    expect(requests).toHaveLength(statuses.length);
  });
});

describe("middleware", () => {
  test("sees every attempt", async () => {
    const { url } = await peer(unavailable, page);
    const client = clientOf(url);
    const seen: string[] = [];
    const use = client["use"] as unknown as (middleware: object) => void;
    use({
      onRequest: ({ request }: { request: Request }) => void seen.push(request.method),
      onResponse: ({ response }: { response: Response }) => void seen.push(String(response.status)),
    });

    await perform(client, "listThings");

    expect(seen).toEqual(["GET", "503", "GET", "200"]);
  });

  test("that throws ends the call with its own error, once", async () => {
    const { url, requests } = await peer(page);
    const client = clientOf(url);
    const fault = new Error("a bug of my own");
    const use = client["use"] as unknown as (middleware: object) => void;
    use({ onRequest: () => Promise.reject(fault) });
    onTestFinished(() => expect(requests).toHaveLength(0));

    await expect(perform(client, "listThings")).rejects.toBe(fault);
  });
});
