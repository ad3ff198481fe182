import { setTimeout as pause } from "node:timers/promises";
import { describe, expect, onTestFinished, test, vi } from "vitest";
import { least, millisecondsOf, undisturbed } from "../support/stalls.ts";
import { callsClient, perform } from "./calls-client.ts";
import { done, json, page, peer, silent } from "./peer.ts";

const clientOf = callsClient();

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
