/** Clients that send or read too slowly, or request more than they read; each also against a bare Node server. */
import { type ChildProcess, execFileSync, spawn } from "node:child_process";
import { connect, type Socket } from "node:net";
import { setTimeout as wait } from "node:timers/promises";
import { beforeAll, describe, expect, test } from "vitest";
import { SANDBOX_KEY } from "../../server/sandbox/example-rows.ts";
import { note } from "../faults/figures.ts";
import { sharedAtEnd } from "../support/at-end.ts";
import { run } from "../support/command.ts";
import { temporaryFolder } from "../support/folder.ts";
import { APPS, call } from "../support/server.ts";
import { least } from "../support/stalls.ts";

const atEnd = sharedAtEnd();
const HOST = "Host: localhost\r\n";

interface Started {
  readonly url: string;
  readonly process: ChildProcess;
}

async function startServer(): Promise<Started> {
  const settings = { PORT: "0", CHIRP_DATA: temporaryFolder(atEnd), CHIRP_RATE_LIMITS: "off", LOG_LEVEL: "silent" };
  const command = run("server/main.ts", [], settings, atEnd);
  const [url] = await command.prints(/http:\/\/127\.0\.0\.1:\d+/);
  return { url, process: command.process };
}

/** Sends its own 3 MB for every request, with Node's default settings. */
const BARE = `const server = require("node:http").createServer((_, response) => response.end(Buffer.alloc(3_000_000, "a")));
server.listen(0, "127.0.0.1", () => console.log("http://127.0.0.1:" + server.address().port));`;

async function startBare(): Promise<Started> {
  const child = spawn(process.execPath, ["-e", BARE], { stdio: ["ignore", "pipe", "inherit"] });
  atEnd(() => void child.kill());
  const url = await new Promise<string>((resolve) => child.stdout.once("data", (text) => resolve(String(text).trim())));
  return { url, process: child };
}

const megabytesOf = ({ process: { pid } }: Started) =>
  Number(execFileSync("ps", ["-o", "rss=", "-p", String(pid)], { encoding: "utf8" })) / 1_024;

function open(url: string, first = ""): Socket {
  const socket = connect(Number(new URL(url).port), "127.0.0.1").on("error", () => {});
  atEnd(() => void socket.destroy());
  // At once, not when it is connected: a stall must not let later bytes overtake these.
  if (first !== "") socket.write(first);
  return socket;
}

/** Sends a few bytes at intervals for as long as the server allows. */
function drip(url: string, beginning: string, drop = "a"): Socket {
  const socket = open(url, beginning);
  const dripping = setInterval(() => socket.write(drop), 500);
  return socket.once("close", () => clearInterval(dripping));
}

/** Never reads. It sends empty lines, which the server ignores: only so does it notice a closed connection. */
const takeNothing = (url: string) => drip(url, `GET /openapi.json HTTP/1.1\r\n${HOST}\r\n`.repeat(20), "\r\n").pause();

const BODY = `POST ${APPS} HTTP/1.1\r\n${HOST}Authorization: Bearer ${SANDBOX_KEY}\r\nContent-Type: application/json\r\nContent-Length: 5000\r\n\r\n`;

/** Each client, with the seconds after which its connection must be closed. */
const SLOW: Readonly<Record<string, readonly [seconds: number, count: number, connect: (url: string) => Socket]>> = {
  "sending nothing": [6.5, 100, (url) => open(url).resume()],
  "sending headers slowly": [6.5, 150, (url) => drip(url, `GET / HTTP/1.1\r\n${HOST}X-A: `).resume()],
  "sending a body slowly": [12, 150, (url) => drip(url, BODY).resume()],
  "reading nothing": [38, 100, takeNothing],
};

/** After how many seconds connections are closed; `Infinity` for those that stay open. */
function lifetimes(sockets: readonly Socket[]): number[] {
  const began = performance.now();
  const seconds = sockets.map(() => Number.POSITIVE_INFINITY);
  for (const [index, socket] of sockets.entries())
    socket.once("close", () => {
      seconds[index] = (performance.now() - began) / 1_000;
    });
  return seconds;
}

describe("500 slow clients", () => {
  let seen: Awaited<ReturnType<typeof slowClients>>;

  beforeAll(async () => {
    seen = await slowClients();
    // A stall delays the cuts; a server that is always late is late again.
    const isLate = () =>
      Object.entries(SLOW).some(([who, [seconds]]) => seen.lived[who]?.some((each) => each > seconds));
    for (let again = 0; isLate() && again < 2; again++) seen = await slowClients();
  }, 270_000);

  async function slowClients() {
    const lived: Record<string, number[]> = {};
    const bare: Record<string, number[]> = {};
    const served: { status: number; tookMs: number }[] = [];
    let grewBy = 0;
    const [server, other] = [await startServer(), await startBare()];
    await call(server, "/openapi.json");
    const before = megabytesOf(server);
    for (const [who, [, count, begin]] of Object.entries(SLOW)) {
      lived[who] = lifetimes(Array.from({ length: count }, () => begin(server.url)));
      bare[who] = lifetimes(Array.from({ length: 5 }, () => begin(other.url)));
    }
    const end = performance.now() + 38_500;
    while (performance.now() < end) {
      const began = performance.now();
      const { status } = await call(server, APPS).catch(() => ({ status: 0 }));
      served.push({ status, tookMs: performance.now() - began });
      if (served.length === 40) grewBy = megabytesOf(server) - before;
      await wait(100);
    }
    return { lived, bare, served, grewBy };
  }

  test.each(Object.entries(SLOW))("are cut off: %s", (who, [seconds, count]) => {
    const gone = (seen.lived[who] ?? []).filter((each) => each <= seconds);

    expect(gone).toHaveLength(count);
  });

  test("do not slow down other clients", () => {
    const { lived, served, grewBy } = seen;
    const late = served.filter(({ tookMs }) => tookMs > 250);

    const latest = Object.entries(SLOW).map(
      ([who]) => `${who} after at most ${Math.max(...(lived[who] ?? [])).toFixed(1)} s`,
    );
    note("H2", {
      figure: `500 slow clients are cut: ${latest.join(", ")}; others meanwhile all 200, ${late.length} of ${served.length} later than 250 ms`,
      control: "a bare Node server still has all of them after 36 s",
    });
    expect(new Set(served.map(({ status }) => status))).toEqual(new Set([200]));
    expect(late.length).toBeLessThan(served.length / 20);
    expect(grewBy).toBeLessThan(100);
  });

  test.each(Object.keys(SLOW))("control: a bare Node server still has them: %s", (who) => {
    expect((seen.bare[who] ?? []).filter((each) => each < 38)).toEqual([]);
  });
});

describe("500 requests for the docs on a connection that reads no response", () => {
  /** How many megabytes a server uses for them, and how many milliseconds health checks take meanwhile. */
  async function attack(server: Started, requests: number): Promise<{ grewBy: number; p99: number }> {
    const before = megabytesOf(server);
    open(server.url, `GET /docs/ HTTP/1.1\r\n${HOST}\r\n`.repeat(requests)).pause();
    const checksMs: number[] = [];
    let most = 0;
    for (let round = 0; round < 250; round++) {
      const began = performance.now();
      const { status } = await fetch(`${server.url}/healthz`);
      checksMs.push(status === 200 ? performance.now() - began : Number.POSITIVE_INFINITY);
      if (round % 50 === 25) most = Math.max(most, megabytesOf(server));
      await wait(10);
    }
    const p99 = checksMs.toSorted((one, other) => one - other)[Math.floor(checksMs.length * 0.99)] ?? 0;
    return { grewBy: most - before, p99 };
  }

  test("use less than 100 MB, and health checks are answered meanwhile", { timeout: 120_000 }, async () => {
    const grown: number[] = [];
    const p99 = await least(250, async () => {
      const server = await startServer();
      // A request that arrives while the docs are built waits for the build.
      expect((await fetch(`${server.url}/docs/`)).status).toBe(200);
      const attacked = await attack(server, 500);
      grown.push(attacked.grewBy);
      return attacked.p99;
    });

    const grewBy = Math.max(...grown);
    note("H2, unread answers", {
      figure: `500 requests for the docs, no response read: ${Math.round(grewBy)} MB more, health checks p99 ${Math.round(p99)} ms`,
    });
    expect(grewBy).toBeLessThan(100);
    expect(p99).toBeLessThan(250);
  });

  test("control: a bare Node server uses more for a hundred", async () => {
    const { grewBy } = await attack(await startBare(), 100);

    note("H2, unread answers", { control: `a bare Node server, 100 requests: ${Math.round(grewBy)} MB more` });
    expect(grewBy).toBeGreaterThan(100);
  });
});
