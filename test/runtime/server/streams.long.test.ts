import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { join } from "node:path";
import { createInterface } from "node:readline";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { generate } from "../../../openapi/generate.ts";
import { write } from "../../../openapi/generator/generated-files.ts";
import { remove, temporaryFolder } from "../../generator/generated.ts";
import { least } from "../../support/stalls.ts";

const PEER = join(import.meta.dirname, "stream-peer.ts");

/** In megabytes: how much a stream may add to the peak memory of a process. */
const MOST_GROWTH = 128;
/** How much the peak differs between runs, whatever the size. */
const NOISE = 48;

let folder: string;
const started: ChildProcess[] = [];

beforeAll(async () => {
  folder = await temporaryFolder();
  await write(folder, (await generate(join(import.meta.dirname, "streams.yaml"))).files);
});

afterAll(async () => {
  for (const child of started) child.kill();
  await remove(folder);
});

function start(...words: string[]) {
  const child = spawn(process.execPath, [PEER, ...words], { stdio: ["pipe", "pipe", "inherit"] });
  started.push(child);
  const lines = createInterface({ input: child.stdout });
  const ask = async (line?: string): Promise<string> => {
    const answered = once(lines, "line");
    if (line !== undefined) child.stdin.write(`${line}\n`);
    return String((await answered)[0]);
  };
  return { child, ask };
}

interface Growth {
  readonly server: number;
  readonly client: number;
}

/** Streams bodies of these sizes in turn; returns how much each added to the peak after the first, small one. */
async function growthOf(kind: string, way: string, sizes: readonly number[]): Promise<Growth[]> {
  const server = start(kind, folder);
  const url = await server.ask();
  const client = start("client", folder, url);
  const memoryOfServer = async () => Number(await (await fetch(`${url}/memory`)).text());
  const stream = async (megabytes: number) => {
    const { bytes, memory } = JSON.parse(await client.ask(`${way} ${megabytes}`)) as Record<string, number>;
    expect(bytes).toBe(megabytes * 1_000_000);
    return { client: memory ?? Number.NaN, server: await memoryOfServer() };
  };
  const first = await stream(1);
  const growths: Growth[] = [];
  for (const size of sizes) {
    const { client: ofClient, server: ofServer } = await stream(size);
    growths.push({ client: Math.round(ofClient - first.client), server: Math.round(ofServer - first.server) });
  }
  server.child.kill();
  client.child.kill();
  return growths;
}

/** By how many megabytes the larger stream, or either of them, exceeds what is allowed; at most 0 if neither does. */
function excessOf([hundred, fourHundred]: readonly Growth[]): number {
  const excesses = (["server", "client"] as const).map((process) => {
    const [small = Number.NaN, large = Number.NaN] = [hundred?.[process], fourHundred?.[process]];
    return Math.max(small - MOST_GROWTH, large - Math.min(MOST_GROWTH, small + NOISE));
  });
  return Math.max(...excesses);
}

describe.each(["up", "down"])("streams that go %s", (way) => {
  test("use no more memory for larger bodies, in the server and in the client", async () => {
    const [plain] = await growthOf("express", way, [100]);
    // On a busy machine a process collects its garbage later.
    const excess = await least(1, async () => {
      const growths = await growthOf("ours", way, [100, 400]);
      const [hundred, fourHundred] = growths.map(told);
      console.log(`${way}, MB above 1 MB: 100 ${hundred}, 400 ${fourHundred}; Express 100 ${told(plain)}`);
      return excessOf(growths);
    });

    expect(excess).toBeLessThanOrEqual(0);
  }, 120_000);
});

const told = (growth: Growth | undefined) => `server ${growth?.server}, client ${growth?.client}`;
