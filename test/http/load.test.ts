import { afterEach, beforeEach, describe, expect, onTestFinished, test, vi } from "vitest";
import type { ShedReason } from "../../server/domain/metrics.ts";
import { listen } from "../../server/http/listen.ts";
import { Load, type LoadOptions } from "../../server/http/load.ts";
import { withShedding } from "../../server/http/shedding.ts";

describe("a turn of the event loop", () => {
  let now = 0;
  beforeEach(() => {
    now = 1_000;
    vi.useFakeTimers({ toFake: ["setInterval", "clearInterval"] });
  });
  afterEach(() => void vi.useRealTimers());

  /** Simulates event loop turns of this length, each ending with requests; returns how many were refused. */
  function turns(load: Load, { count = 1, tookMs = 20, requests = 0 }): number {
    let refused = 0;
    for (let turn = 0; turn < count; turn++) {
      vi.advanceTimersByTime(20);
      now += tookMs;
      for (let request = 0; request < requests; request++) {
        const reason = load.excess("GET");
        if (reason === undefined) continue;
        refused++;
        load.refuse(reason, () => {});
      }
    }
    return refused;
  }

  function started(options: LoadOptions = {}): Load {
    const load = new Load({ ...options, now: () => now });
    load.start();
    onTestFinished(() => load.stop());
    return load;
  }

  test("that is late once does not refuse any request", () => {
    const load = started();

    expect(turns(load, { tookMs: 400, requests: 100 })).toBe(0);
    expect(turns(load, { tookMs: 100, requests: 100 })).toBe(0);
    expect([load.eventLoopDelayMs, load.shed]).toEqual([380, 0]);
  });

  test("that is late once does not refuse any request, even if the system had stopped the process for seconds", () => {
    const load = started();
    turns(load, { count: 10 });
    turns(load, { tookMs: 3_000 });

    expect(turns(load, { tookMs: 200, requests: 500 })).toBe(0);
    expect(turns(load, { tookMs: 60, requests: 500 })).toBe(0);
  });

  test("accepts 32 requests after half a second of late turns, and refuses the others", () => {
    const reasons: ShedReason[] = [];
    const load = started({ onShed: (reason) => reasons.push(reason) });
    turns(load, { count: 6, tookMs: 100 });

    expect(turns(load, { tookMs: 100, requests: 100 })).toBe(68);
    expect([load.shed, new Set(reasons)]).toEqual([68, new Set(["event_loop_delay"])]);
  });

  test("that is not late accepts all requests, also after late turns", () => {
    const load = started();
    turns(load, { count: 6, tookMs: 100 });

    expect(turns(load, { tookMs: 60, requests: 100 })).toBe(0);
  });

  test("starts over after a second without refusals", () => {
    const load = started();
    turns(load, { count: 6, tookMs: 100, requests: 50 });
    turns(load, { count: 60, tookMs: 20 });

    expect(turns(load, { tookMs: 100, requests: 100 })).toBe(0);
  });

  test("spends only a small part of its time on refusals: those clients try again at once", () => {
    const load = started();
    turns(load, { count: 6, tookMs: 100 });
    let answered = 0;
    const answer = () => {
      answered++;
      now += 1;
    };
    for (let request = 0; request < 200; request++) load.refuse("event_loop_delay", answer);

    turns(load, { count: 2, tookMs: 100 });
    const first = answered;
    turns(load, { count: 10, tookMs: 100 });

    expect(first).toBeGreaterThanOrEqual(32);
    expect(first).toBeLessThan(100);
    expect(answered).toBe(200);
  });
});

describe("a server", () => {
  /** A server whose application responds only to health checks and to writes. */
  async function start(options: LoadOptions) {
    const load = new Load(options);
    const app = withShedding(({ url, method }, response) => {
      if (url !== "/held" || method !== "GET") response.end("done");
    }, load);
    const server = await listen(app, "127.0.0.1", 0, { load, bounds: { stopMs: 1 } });
    onTestFinished(server.stop);
    return { url: server.url, load };
  }

  test("refuses requests over its limit with 503, but never a health check", async () => {
    const { url, load } = await start({ mostInFlight: 2 });
    const held = [fetch(`${url}/held`), fetch(`${url}/held`)].map((answer) => answer.catch(() => undefined));
    await expect.poll(() => load.inFlight).toBe(2);

    const refused = await fetch(url);
    const health = await Promise.all(["/healthz", "/readyz", "/healthz?a"].map((path) => fetch(url + path)));

    expect([refused.status, refused.headers.get("Retry-After")]).toEqual([503, "1"]);
    expect(refused.headers.get("X-Request-Id")).toMatch(/^req_/);
    expect(refused.headers.get("Cache-Control")).toBe("no-store");
    expect(((await refused.json()) as { error: object }).error).toMatchObject({ type: "api_error" });
    expect(health.map(({ status }) => status)).toEqual([200, 200, 200]);
    expect([load.inFlight, load.shed]).toEqual([2, 1]);
    expect(held).toHaveLength(2);
  });

  test("refuses writes, but not reads, if too many writes wait for the database", async () => {
    let queueLength = 3;
    const { url, load } = await start({ queueLength: () => queueLength, mostQueued: 3 });
    const ask = async (method: string) => (await fetch(url, { method })).status;

    expect([await ask("POST"), await ask("GET"), await ask("HEAD")]).toEqual([503, 200, 200]);
    queueLength = 2;
    expect([await ask("POST"), load.queueLength]).toEqual([200, 2]);
  });
});
