import { setTimeout as wait } from "node:timers/promises";
import { describe, expect, onTestFinished, test } from "vitest";
import { newAdminKey } from "../../server/domain/admin-keys/admin-key.ts";
import { listen } from "../../server/http/listen.ts";
import { metricsPage } from "../../server/http/metrics-page.ts";
import { createPrometheusMetrics } from "../../server/http/prometheus.ts";
import { APPS, aRegistration, call, PHONE_NUMBERS, startServer } from "../support/server.ts";

/** A server with metrics, and the page that shows them. */
async function measuredServer() {
  const metrics = createPrometheusMetrics();
  const server = await startServer({ metrics });
  const page = await listen(metricsPage(metrics), "127.0.0.1", 0);
  onTestFinished(() => page.stop());
  const read = async () => (await fetch(`${page.url}/metrics`)).text();
  return { server, metrics, page, read };
}

/** The value of the line that starts with this name and these labels. */
function sampleOf(text: string, series: string): number | undefined {
  const line = text.split("\n").find((each) => each.startsWith(`${series} `));
  return line === undefined ? undefined : Number(line.slice(series.length));
}

describe("/metrics", () => {
  test("counts requests by operation and status, and measures their duration", async () => {
    const { server, read } = await measuredServer();
    const began = performance.now();

    for (let count = 0; count < 3; count++) await call(server, APPS);
    await call(server, `${APPS}?foo=1`);
    const tookSeconds = (performance.now() - began) / 1_000;
    await call(server, "/nothing");
    await call(server, "/healthz");

    const text = await read();
    const of = (operation: string, status: number) =>
      sampleOf(text, `chirp_http_requests_total{operation="${operation}",status="${status}"}`);
    expect([of("listApps", 200), of("listApps", 400), of("other", 404), of("other", 200)]).toEqual([3, 1, 1, 1]);
    expect(sampleOf(text, 'chirp_http_request_duration_seconds_count{operation="listApps"}')).toBe(4);
    expect(sampleOf(text, 'chirp_http_request_duration_seconds_sum{operation="listApps"}')).toBeLessThan(tookSeconds);
  });

  test("counts refused keys by reason, starting at zero", async () => {
    const { server, read } = await measuredServer();
    await call(server, APPS, { key: newAdminKey() });

    const text = await read();

    const refused = (reason: string) => sampleOf(text, `chirp_keys_refused_total{reason="${reason}"}`);
    expect(["unknown", "missing", "malformed", "revoked"].map(refused)).toEqual([1, 0, 0, 0]);
  });

  test("counts calls to Meta by outcome", async () => {
    const { server, read } = await measuredServer();
    await call(server, PHONE_NUMBERS, { body: aRegistration() });
    // The sandbox's Meta does not answer for this account.
    await call(server, PHONE_NUMBERS, { body: aRegistration({ metaPhoneNumberId: "123456789012351" }) });

    const calls = (await read()).split("\n").filter((line) => line.startsWith("chirp_meta_calls_total{"));

    expect(calls).toContainEqual(expect.stringMatching(/call="\w+",outcome="ok"\} [1-9]/));
    expect((await read()).match(/chirp_meta_call_duration_seconds_count\{call="\w+"\} [1-9]/)).not.toBeNull();
  });

  test("counts commits and their writes, and shows how many writes wait", async () => {
    const { server, read } = await measuredServer();
    const before = sampleOf(await read(), "chirp_store_commit_transactions_sum") ?? 0;
    const creations = Array.from({ length: 8 }, (_, count) => ({ slug: `counted-${count}`, name: "Counted" }));
    await Promise.all(creations.map((body) => call(server, APPS, { body })));

    const text = await read();

    const commits = sampleOf(text, "chirp_store_commit_transactions_count");
    expect((sampleOf(text, "chirp_store_commit_transactions_sum") ?? 0) - before).toBeGreaterThanOrEqual(8);
    expect(commits).toBeGreaterThanOrEqual(1);
    expect(sampleOf(text, "chirp_store_commit_duration_seconds_count")).toBe(commits);
    expect(sampleOf(text, "chirp_store_queue_length")).toBe(0);
  });

  test("shows the delay of the event loop, the process, and shed requests starting at zero", async () => {
    const { read } = await measuredServer();
    await read();
    await wait(30);
    const busyUntil = performance.now() + 150;
    while (performance.now() < busyUntil);
    await wait(30);

    const text = await read();

    expect(sampleOf(text, 'chirp_event_loop_delay_seconds{quantile="1"}')).toBeGreaterThan(0.1);
    expect(sampleOf(text, 'chirp_http_requests_shed_total{reason="queue_length"}')).toBe(0);
    expect(sampleOf(text, "process_resident_memory_bytes")).toBeGreaterThan(1_000_000);
    expect(text).not.toContain("nodejs_eventloop_lag");
  });

  test("contains no id and nothing that a caller wrote", async () => {
    const { server, read } = await measuredServer();
    await call(server, `${PHONE_NUMBERS}/wapn_2DbBs7GWhGvVNJGrDXr5RG0mBWI`);
    await call(server, "/canary");

    expect(await read()).not.toMatch(/canary|wapn_|org_|key_admin_/);
  });

  test("is in Prometheus' text format, and the only page on its port", async () => {
    const { page } = await measuredServer();
    const ask = async (path: string, method: string) => {
      const { status, headers } = await fetch(page.url + path, { method });
      return [status, headers.get("Content-Type")];
    };

    expect(await ask("/metrics", "GET")).toEqual([200, "text/plain; version=0.0.4; charset=utf-8"]);
    expect(await ask("/metrics", "POST")).toEqual([405, "application/json; charset=utf-8"]);
    expect(await ask(APPS, "GET")).toEqual([404, "application/json; charset=utf-8"]);
  });

  test("is not served on the port of the API", async () => {
    const { server } = await measuredServer();

    expect((await call(server, "/metrics")).status).toBe(404);
  });
});
