/**
 * `npm run bench:client`: what a call of the client costs beside plain fetch.
 *
 * Both make the same call to the same server in turns, in one run; a peer that answers at once shows the most that the
 * client can add, the sandbox what it adds in truth. The server is a process of its own.
 */
import { spawn } from "node:child_process";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { createClient } from "chirp-api-client";
import { SANDBOX_KEY } from "../../server/sandbox/example-rows.ts";

const ROUNDS = 300;
const CALLS_A_ROUND = 20;
const WARM_UP_ROUNDS = 50;

const BODY = JSON.stringify({ apps: [], nextCursor: null, totalCount: 0 });
const BARE = `require("node:http").createServer((_, response) => {
  response.writeHead(200, { "Content-Type": "application/json" }).end('${BODY}');
}).listen(0, "127.0.0.1", function () { console.log("http://127.0.0.1:" + this.address().port); });`;

interface Peer {
  readonly url: string;
  stop(): void;
}

async function start(args: readonly string[], env: Record<string, string> = {}): Promise<Peer> {
  const child = spawn(process.execPath, args, {
    env: { ...process.env, ...env },
    stdio: ["ignore", "pipe", "inherit"],
  });
  const url = await new Promise<string>((resolve) =>
    child.stdout.on("data", (chunk: Buffer) => {
      const [found] = /http:\/\/127\.0\.0\.1:\d+/.exec(chunk.toString()) ?? [];
      if (found) resolve(found);
    }),
  );
  return { url, stop: () => void child.kill() };
}

async function timed(call: () => Promise<unknown>): Promise<number> {
  const started = performance.now();
  for (let count = 0; count < CALLS_A_ROUND; count++) await call();
  return ((performance.now() - started) / CALLS_A_ROUND) * 1000;
}

const median = (values: readonly number[]) => [...values].sort((a, b) => a - b)[values.length >> 1] ?? Number.NaN;

async function compare(name: string, { url }: Peer): Promise<void> {
  const chirp = createClient({ apiKey: SANDBOX_KEY, baseUrl: url });
  const headers = { Authorization: `Bearer ${SANDBOX_KEY}`, Accept: "application/json" };
  const plain = async () => {
    const response = await fetch(`${url}/v1/organization/apps`, { headers });
    if (!response.ok) throw new Error(`status ${response.status}`);
    return response.json();
  };
  const ours = async () => {
    const result = await chirp.listApps();
    if (!result.ok) throw new Error(`status ${result.status}`);
    return result.data;
  };
  for (let round = 0; round < WARM_UP_ROUNDS; round++) await timed(round % 2 ? plain : ours);
  const times: { plain: number; ours: number }[] = [];
  for (let round = 0; round < ROUNDS; round++) {
    // Who is first changes, so that what comes in bursts hits both.
    if (round % 2) times.push({ plain: await timed(plain), ours: await timed(ours) });
    else {
      const first = await timed(ours);
      times.push({ plain: await timed(plain), ours: first });
    }
  }
  const [plainUs, oursUs] = [median(times.map((time) => time.plain)), median(times.map((time) => time.ours))];
  const ratio = median(times.map((time) => time.ours / time.plain));
  console.log(
    `${name}: plain fetch ${plainUs.toFixed(0)} µs, client ${oursUs.toFixed(0)} µs, overhead ${((ratio - 1) * 100).toFixed(1)} % (medians of ${ROUNDS} rounds of ${CALLS_A_ROUND} calls)`,
  );
}

const data = mkdtempSync(join(tmpdir(), "chirp-bench-"));
const settings = { PORT: "0", CHIRP_DATA: data, CHIRP_RATE_LIMITS: "off", LOG_LEVEL: "silent" };
const peers = [
  await start(["-e", BARE]),
  await start(["--import", "./server/preload.mjs", "server/main.ts"], settings),
];
const [bare, sandbox] = peers;
try {
  if (sandbox) await compare("the sandbox", sandbox);
  if (bare) await compare("a peer that answers at once", bare);
} finally {
  for (const peer of peers) peer.stop();
  rmSync(data, { recursive: true, force: true });
}
