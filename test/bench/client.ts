/** Compares a call of the client with plain fetch: the same call to the same server, alternately. */
import { spawn } from "node:child_process";
import { createClient } from "chirp-api-client";
import { median } from "./load.ts";
import type { Row, Section } from "./rows.ts";

const CALLS_A_ROUND = 20;
const ROUNDS = 400;
const WARM_UP_ROUNDS = 100;
/** The time limit of the whole run, in milliseconds; a slow machine measures fewer rounds. */
const LONGEST_MS = 60_000;

const KEY = "sk_admin_bench";
const BODY = JSON.stringify({ apps: [], nextCursor: null, totalCount: 0 });
const PEER = `require("node:http").createServer((_, response) => {
  response.writeHead(200, { "Content-Type": "application/json" }).end('${BODY}');
}).listen(0, "127.0.0.1", function () { console.log("http://127.0.0.1:" + this.address().port); });
process.stdin.resume().on("end", () => process.exit());`;

/** Compares the client with plain fetch, on a server that it starts and stops. */
export const measureClient: Section = async () => {
  // The server exits when its stdin closes, so it does not outlive this process.
  const peer = spawn(process.execPath, ["-e", PEER], { stdio: ["pipe", "pipe", "inherit"] });
  try {
    return await compare(await addressOf(peer));
  } finally {
    peer.kill();
  }
};

function addressOf(peer: ReturnType<typeof spawn>): Promise<string> {
  return new Promise((resolve, reject) => {
    peer.stdout?.once("data", (chunk: Buffer) => resolve(chunk.toString().trim()));
    peer.once("error", reject).once("exit", (code) => reject(new Error(`The peer ended with ${code}.`)));
  });
}

async function compare(baseUrl: string): Promise<Row[]> {
  const calls = callsTo(baseUrl);
  const endsAt = performance.now() + LONGEST_MS;
  const times: { plain: number; ours: number }[] = [];
  for (let round = -WARM_UP_ROUNDS; round < ROUNDS && performance.now() < endsAt; round++) {
    // The order alternates, so that bursts of other load affect both.
    const first = round % 2 === 0 ? await timed(calls.plain) : await timed(calls.ours);
    const second = round % 2 === 0 ? await timed(calls.ours) : await timed(calls.plain);
    if (round >= 0) times.push(round % 2 === 0 ? { plain: first, ours: second } : { plain: second, ours: first });
  }
  const microseconds = (values: readonly number[]) => `${median(values).toFixed(0)} µs`;
  return [
    { what: "a call by plain fetch", figure: microseconds(times.map(({ plain }) => plain)), ratio: "1.00" },
    {
      what: "a call of the client",
      figure: microseconds(times.map(({ ours }) => ours)),
      ratio: median(times.map(({ plain, ours }) => ours / plain)).toFixed(2),
    },
  ];
}

/** The same call in two ways: with fetch, and with the client. */
function callsTo(baseUrl: string) {
  const chirp = createClient({ apiKey: KEY, baseUrl });
  const headers = { Authorization: `Bearer ${KEY}`, Accept: "application/json" };
  const plain = async () => {
    const response = await fetch(`${baseUrl}/v1/organization/apps`, { headers });
    if (!response.ok) throw new Error(`status ${response.status}`);
    return response.json();
  };
  const ours = async () => {
    const result = await chirp.listApps();
    if (!result.ok) throw new Error(`status ${result.status}`);
    return result.data;
  };
  return { plain, ours };
}

/** Microseconds for one call. */
async function timed(call: () => Promise<unknown>): Promise<number> {
  const started = performance.now();
  for (let count = 0; count < CALLS_A_ROUND; count++) await call();
  return ((performance.now() - started) / CALLS_A_ROUND) * 1000;
}
