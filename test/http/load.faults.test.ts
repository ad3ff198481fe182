/** An overloaded server, compared with the same server without load shedding. Needs a core for each side. */
import { setTimeout as wait } from "node:timers/promises";
import autocannon from "autocannon";
import { beforeAll, describe, expect, test } from "vitest";
import { SANDBOX_KEY } from "../../server/sandbox/example-rows.ts";
import { note } from "../faults/figures.ts";
import { sharedAtEnd } from "../support/at-end.ts";
import { run } from "../support/command.ts";
import { temporaryFolder } from "../support/folder.ts";
import { APPS, call } from "../support/server.ts";
import { type Probes, startProbes } from "./probes.ts";

const atEnd = sharedAtEnd();
const LIST = `${APPS}?limit=100`;

/** A response later than this is useless to its caller. */
const DEADLINE_MS = 250;
/** Enough clients to keep a server fully busy; each sends its next request as soon as it has a response. */
const FULL = 32;
/** Thirty times as many clients, so that each would wait longer than the deadline if all were served in turn. */
const TOO_MANY = 1_000;
/** Servers are measured in turns, so that other load on the machine affects all of them. */
const ROUNDS = 3;

/** The counts of a few seconds, or the sum of several rounds. */
interface Measured extends Probes {
  seconds: number;
  inTime: number;
  refused: number;
}

async function startWith(settings: Readonly<Record<string, string>> = {}): Promise<string> {
  const quiet = { PORT: "0", CHIRP_DATA: temporaryFolder(atEnd), CHIRP_RATE_LIMITS: "off", LOG_LEVEL: "silent" };
  const [url] = await run("server/main.ts", [], { ...quiet, ...settings }, atEnd).prints(/http:\/\/127\.0\.0\.1:\d+/);
  for (let count = 0; count < 100; count++)
    await call({ url }, APPS, { body: { slug: `app-${count}`, name: `App ${count}` } });
  return url;
}

/** Runs clients for some seconds, and adds up their results. */
async function measure(url: string, connections: number, sum: Measured): Promise<void> {
  const headers = { authorization: `Bearer ${SANDBOX_KEY}` };
  const probes = startProbes({ url, path: LIST, headers });
  // Earlier results are left out: the server needs that time to notice the load.
  const begins = performance.now() + NOTICED_MS;
  const over = Promise.withResolvers<void>();
  const options = { url: url + LIST, connections, duration: MEASURED_SECONDS + NOTICED_MS / 1_000, headers };
  const load = autocannon(options, () => over.resolve());
  load.on("response", (_client, status, _bytes, tookMs) => {
    if (performance.now() < begins) return;
    if (status === 503) sum.refused++;
    else if (status === 200 && tookMs <= DEADLINE_MS) sum.inTime++;
  });
  await over.promise;
  sum.seconds += (performance.now() - begins) / 1_000;
  const { checksMs, refusalsMs, failedChecks } = await probes.stop();
  sum.checksMs.push(...checksMs);
  sum.refusalsMs.push(...refusalsMs);
  sum.failedChecks += failedChecks;
}

const NOTICED_MS = 1_500;
const MEASURED_SECONDS = 2.5;

const nothing = (): Measured => ({ seconds: 0, inTime: 0, refused: 0, checksMs: [], refusalsMs: [], failedChecks: 0 });
const goodput = ({ inTime, seconds }: Measured) => inTime / seconds;
const share = (values: readonly number[], part: number) =>
  values.toSorted((one, other) => one - other)[Math.floor(values.length * part)] ?? 0;
const median = (values: readonly number[]) => share(values, 0.5);
const p99 = (values: readonly number[]) => share(values, 0.99);

describe("a server with thirty times the clients that it can serve at full speed", () => {
  const [peak, over, unshed] = [nothing(), nothing(), nothing()];
  const back: { status: number; tookMs: number }[] = [];

  beforeAll(async () => {
    const url = await startWith();
    const withoutShedding = await startWith({ CHIRP_SHEDDING: "off" });
    for (const each of [url, withoutShedding]) await measure(each, FULL, nothing());
    for (let round = 0; round < ROUNDS; round++) {
      await measure(url, FULL, peak);
      await measure(url, TOO_MANY, over);
      await measure(withoutShedding, TOO_MANY, unshed);
    }
    await measure(url, TOO_MANY, nothing());
    await wait(3_000);
    for (let count = 0; count < 50; count++) {
      const began = performance.now();
      const { status } = await call({ url }, LIST);
      back.push({ status, tookMs: performance.now() - began });
    }
    for (const [name, { refused, seconds, ...sum }] of Object.entries({ peak, over, unshed }))
      console.log(
        `${name}: ${goodput({ ...sum, refused, seconds }).toFixed()}/s in time, ${(refused / seconds).toFixed()}/s refused (p99 of ${sum.refusalsMs.length}: ${p99(sum.refusalsMs).toFixed()} ms), health checks ${median(sum.checksMs).toFixed()} ms, p99 ${p99(sum.checksMs).toFixed()} ms`,
      );
  }, 120_000);

  test("answers at least four fifths of its best rate in time, and refuses the rest", () => {
    note("H4", {
      figure: `${TOO_MANY.toLocaleString("en")} clients: ${(goodput(over) / goodput(peak)).toFixed(2)} of the goodput with ${FULL}, health checks 100 %`,
    });
    expect(goodput(over)).toBeGreaterThanOrEqual(goodput(peak) * 0.8);
    expect(over.refused).toBeGreaterThan(0);
  });

  test("answers every health check", () => {
    expect(over.checksMs.length).toBeGreaterThan(20);
    expect([over.failedChecks, peak.failedChecks]).toEqual([0, 0]);
    expect(median(over.checksMs)).toBeLessThan(median(unshed.checksMs) / 2);
  });

  test("is back to normal within five seconds", () => {
    expect(new Set(back.map(({ status }) => status))).toEqual(new Set([200]));
    expect(median(back.map(({ tookMs }) => tookMs))).toBeLessThan(200);
  });

  test("control: without shedding, fewer responses arrive in time", () => {
    note("H4", { control: `without shedding: ${(goodput(unshed) / goodput(peak)).toFixed(2)} of it` });
    expect(goodput(unshed)).toBeLessThan(goodput(peak) * 0.8);
  });
});
