/** What the system does to a process: it runs out of descriptors, is frozen, or runs for long. */
import { readdirSync, readFileSync } from "node:fs";
import { connect, type Socket } from "node:net";
import { setTimeout as wait } from "node:timers/promises";
import { describe, expect, test } from "vitest";
import { APPS, call } from "../support/server.ts";
import { note } from "./figures.ts";
import { Ledger, UNHARMED } from "./ledger.ts";
import { type Edit, kill, newInstallation, type ServerProcess, startProcess } from "./server-process.ts";

/** The milliseconds until a request is answered with 200. */
async function millisecondsUntilServed(server: ServerProcess): Promise<number> {
  const started = performance.now();
  for (;;) {
    const signal = AbortSignal.timeout(1_000);
    const answer = await fetch(server.url + APPS, { headers: { Authorization: `Bearer ${server.key}` }, signal }).catch(
      () => undefined,
    );
    await answer?.arrayBuffer();
    if (answer?.status === 200) return Math.round(performance.now() - started);
    if (performance.now() - started > 10_000) return Number.POSITIVE_INFINITY;
    await wait(10);
  }
}

/** Opens connections and sends nothing. */
function openIdle(server: ServerProcess, count: number): Socket[] {
  const { hostname, port } = new URL(server.url);
  return Array.from({ length: count }, () => connect(Number(port), hostname).on("error", () => {}));
}

const descriptorsOf = ({ pid }: ServerProcess) => readdirSync(`/proc/${pid}/fd`).length;

describe("a process without file descriptors", () => {
  test("does not end, and serves again when there are some", { timeout: 60_000 }, async () => {
    const LIMIT = 60;
    const server = await startProcess(await newInstallation(), { around: ["prlimit", `--nofile=${LIMIT}`] });
    const ledger = new Ledger();
    await ledger.register(server);

    const idle = openIdle(server, 200);
    await wait(1_000);
    const during = descriptorsOf(server);
    for (const socket of idle) socket.destroy();
    const served = await millisecondsUntilServed(server);

    note("H5", {
      figure: `200 idle connections with ${LIMIT} descriptors: keeps running; 200 again ${served} ms after they are closed`,
    });
    expect(during).toBeGreaterThanOrEqual(LIMIT);
    expect(served).toBeLessThan(1_000);
    expect(await ledger.register(server)).toBe(201);
    expect(ledger.judge(server)).toEqual(UNHARMED);
  });
});

describe("a process that is stopped for 30 seconds while clients write", () => {
  test("goes on at once when it is continued", { timeout: 90_000 }, async () => {
    const CLIENTS = 8;
    const server = await startProcess(await newInstallation());
    const ledger = new Ledger();
    let isOver = false;
    const loading = ledger.load(server, CLIENTS, () => isOver);
    await wait(1_000);
    server.command.process.kill("SIGSTOP");
    await wait(30_000);
    server.command.process.kill("SIGCONT");
    const served = await millisecondsUntilServed(server);
    await wait(500);
    isOver = true;
    await loading;

    note("H8", {
      figure: `SIGSTOP for 30 s under ${CLIENTS} writing clients: 200 again ${served} ms after SIGCONT; responses ${JSON.stringify(ledger.statuses)}`,
    });
    expect(served).toBeLessThan(1_000);
    // For the server, the rest of a request or Meta's pending response arrived 30 seconds late.
    const { 201: created = 0, 408: unsent = 0, 424: unanswered = 0, ...others } = ledger.statuses;
    expect(others).toEqual({});
    expect(unsent + unanswered).toBeLessThanOrEqual(CLIENTS);
    expect(created).toBe(ledger.acknowledged.size);
    expect(ledger.judge(server)).toEqual(UNHARMED);
  });
});

/** The resident memory in MiB. */
const residentOf = ({ pid }: ServerProcess) =>
  Number(/VmRSS:\s+(\d+)/.exec(readFileSync(`/proc/${pid}/status`, "utf8"))?.[1]) / 1_024;

interface Sample {
  readonly minutes: number;
  readonly resident: number;
  readonly descriptors: number;
}

/** The slope of the best-fitting line, in MiB per minute. */
function slopeOf(samples: readonly Sample[]): number {
  const mean = (of: (sample: Sample) => number) => samples.reduce((sum, each) => sum + of(each), 0) / samples.length;
  const [time, size] = [mean(({ minutes }) => minutes), mean(({ resident }) => resident)];
  const covariance = mean(({ minutes, resident }) => (minutes - time) * (resident - size));
  return covariance / mean(({ minutes }) => (minutes - time) ** 2);
}

/** Sends requests at a steady rate, one in ten a write, and measures the process every few seconds. */
async function watchedUnderLoad(server: ServerProcess, minutes: number): Promise<Sample[]> {
  const RATE = 200;
  const TICK_MS = 50;
  const started = performance.now();
  const samples: Sample[] = [];
  const underway = new Set<Promise<unknown>>();
  let asked = 0;
  const elapsed = () => (performance.now() - started) / 60_000;
  for (let tick = 0; elapsed() < minutes; tick++) {
    for (; asked < elapsed() * 60 * RATE && underway.size < 50; asked++) {
      const slug = `app-${asked}`;
      const body = asked % 10 === 0 ? { body: { slug, name: slug } } : {};
      const request: Promise<unknown> = call(server, APPS, { key: server.key, ...body }).finally(() =>
        underway.delete(request),
      );
      underway.add(request);
    }
    if (tick % 100 === 0)
      samples.push({ minutes: elapsed(), resident: residentOf(server), descriptors: descriptorsOf(server) });
    await wait(TICK_MS);
  }
  await Promise.all(underway);
  return samples;
}

const LEAK: readonly Edit[] = [
  { file: "server/http/request-log.ts", find: "const LOGGED =", replace: "const kept: Buffer[] = [];\nconst LOGGED =" },
  {
    file: "server/http/request-log.ts",
    find: "const started =",
    replace: "kept.push(Buffer.alloc(4_096, 1));\nconst started =",
  },
];

describe("memory under load", () => {
  const MINUTES = 10;
  const WARM = 3;

  test(`does not grow in ${MINUTES} minutes`, { timeout: 15 * 60_000 }, async () => {
    // Without it, the garbage of a slow load fills the heap for longer than the test lasts.
    const imports = ["./test/faults/collect-garbage.mjs"];
    const server = await startProcess(await newInstallation(), { imports });
    const samples = await watchedUnderLoad(server, MINUTES);
    const warm = samples.filter(({ minutes }) => minutes > WARM);

    const slope = slopeOf(warm);
    note("H7", {
      figure: `${MINUTES} minutes at 200 requests/s: ${slope.toFixed(2)} MiB a minute after minute ${WARM}, ${Math.round(warm.at(-1)?.resident ?? 0)} MiB at the end`,
    });
    expect(slope).toBeLessThanOrEqual(1);
    expect(warm.at(-1)?.descriptors).toBeLessThanOrEqual((warm[0]?.descriptors ?? 0) + 50);
    await kill(server);
  });

  test("grows if each request leaves four kilobytes behind", { timeout: 5 * 60_000 }, async () => {
    const server = await startProcess(await newInstallation(), { edits: LEAK });
    const samples = await watchedUnderLoad(server, 2);

    const slope = slopeOf(samples.filter(({ minutes }) => minutes > 0.5));
    note("H7", { control: `keeping 4 KiB of each request: ${slope.toFixed(1)} MiB a minute` });
    expect(slope).toBeGreaterThan(1);
  });
});
