import type { ServerResponse } from "node:http";
import { setTimeout as pause } from "node:timers/promises";
import { afterAll, beforeAll, describe, expect, onTestFinished, test, vi } from "vitest";
import { waitMs } from "../../openapi/runtime/client/retry-timing.ts";
import { startLoopback } from "../support/loopback.ts";
import { least, millisecondsOf, undisturbed } from "../support/stalls.ts";
import { type GeneratedCode, generated, remove, temporaryFolder, type UntypedClient } from "./generated.ts";
import { AT_ONCE, broken, cut, done, html, json, page, peer, silent, truncated, unavailable } from "./peer.ts";

let folder: string;
let code: GeneratedCode;

beforeAll(async () => {
  folder = await temporaryFolder();
  code = await generated("calls", folder);
});

afterAll(() => remove(folder));

const clientOf = (baseUrl: string, options: object = {}) => code.createClient({ baseUrl, ...options });

async function perform(client: UntypedClient, id: string, call: object = {}, options: object = {}) {
  const method = client[id];
  if (method === undefined) throw new Error(`There is no ${id}.`);
  return method(call, options);
}

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

test("a deadline that passes during the wait, as when the machine sleeps, ends the call with the response before it", async () => {
  let sleptMs = 0;
  const now = performance.now.bind(performance);
  const clock = vi.spyOn(performance, "now").mockImplementation(() => now() + sleptMs);
  onTestFinished(() => clock.mockRestore());
  const { url, requests } = await peer(json(503, { message: "later" }, { "Retry-After": "0.2" }), silent);
  const slept = vi.fn(() => {
    sleptMs = 60_000;
  });
  const middleware = { onResponse: () => void setTimeout(slept, 50) };
  const client = clientOf(url);
  (client["use"] as unknown as (added: object) => void)(middleware);

  const result = await perform(client, "listThings");

  expect(result.status).toBe(503);
  expect([requests.length, slept.mock.calls.length]).toEqual([1, 1]);
});

describe("the time limit", () => {
  const TIMEOUT = { name: "NoResponse", cause: { name: "TimeoutError" } };

  test("applies to each attempt, and the next one may succeed", async () => {
    const attempt = async () => {
      const { url, requests } = await peer(silent, page);
      const { status } = await perform(clientOf(url, { timeoutMs: 100 }), "listThings");
      return [status, requests.length];
    };

    expect(await undisturbed(attempt)).toEqual([200, 2]);
  });

  test("applies to an attempt of a write, and the error says how long it was", async () => {
    const { url } = await peer(silent);

    const call = perform(clientOf(url), "createThing", {}, { timeoutMs: 30 });

    await expect(call).rejects.toMatchObject({
      ...TIMEOUT,
      message: "createThing: no response: timed out after 30 ms",
    });
  });

  test("applies to reading a body that never ends", async () => {
    const { url } = await peer((response) => {
      response.writeHead(200, { "Content-Type": "application/json" }).write("[");
    });

    await expect(perform(clientOf(url, { timeoutMs: 50, retries: 0 }), "listThings")).rejects.toMatchObject(TIMEOUT);
  });

  test("applies to all attempts together", async () => {
    const { url } = await peer(silent);
    const call = () => perform(clientOf(url, { timeoutMs: 10_000, deadlineMs: 100, retries: 9 }), "listThings");

    const took = await least(1_000, () => millisecondsOf(() => expect(call()).rejects.toMatchObject(TIMEOUT)));

    expect(took).toBeLessThan(1_000);
  });

  test("can be turned off", async () => {
    const { url } = await peer(done);
    const limits = { timeoutMs: Number.POSITIVE_INFINITY, deadlineMs: Number.POSITIVE_INFINITY };

    expect(await perform(clientOf(url, limits), "createThing")).toMatchObject({ status: 204 });
  });

  test("also works with a `fetch` that ignores its signal", async () => {
    const client = clientOf("http://api.test", { fetch: () => new Promise(() => {}), timeoutMs: 30, retries: 0 });

    await expect(perform(client, "listThings")).rejects.toMatchObject(TIMEOUT);
  });
});

describe("a signal", () => {
  const REASON = new Error("changed my mind");
  const ABORTED = { name: "NoResponse", cause: REASON };

  test("that has already aborted prevents the request", async () => {
    const { url, requests } = await peer(page);

    await expect(perform(clientOf(url), "listThings", {}, { signal: AbortSignal.abort(REASON) })).rejects.toMatchObject(
      ABORTED,
    );
    expect(requests).toHaveLength(0);
  });

  test.each([
    ["while waiting for a response", silent],
    ["while the next attempt is awaited", json(503, { message: "later" }, { "Retry-After": "20" })],
  ])("ends the call at once %s, without another attempt", async (_, failure) => {
    const endAfterAbort = async () => {
      const { url, requests } = await peer(failure);
      const controller = new AbortController();
      const call = perform(clientOf(url), "listThings", {}, { signal: controller.signal });
      const ended = expect(call).rejects.toMatchObject(ABORTED);
      await expect.poll(() => requests.length).toBe(1);
      // The client needs this to read the response and begin to wait.
      await pause(50);
      controller.abort(REASON);
      const took = await millisecondsOf(() => ended);
      expect(requests).toHaveLength(1);
      return took;
    };

    expect(await least(1_000, endAfterAbort)).toBeLessThan(1_000);
  });

  test("that is used for many calls does not collect listeners", async () => {
    const { url } = await peer(done);
    const { signal } = new AbortController();
    let listeners = 0;
    const { addEventListener, removeEventListener } = signal;
    signal.addEventListener = (...args: Parameters<typeof addEventListener>) => {
      listeners++;
      addEventListener.apply(signal, args);
    };
    signal.removeEventListener = (...args: Parameters<typeof removeEventListener>) => {
      listeners--;
      removeEventListener.apply(signal, args);
    };

    for (let count = 0; count < 3; count++) await perform(clientOf(url), "createThing", {}, { signal });

    expect(listeners).toBe(0);
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
