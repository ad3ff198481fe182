/** `npm run bench`: compares this project's speed with others' in one run, alternately; the README shows the ratios. */
import { execFileSync } from "node:child_process";
import { mkdirSync, mkdtempSync, rmSync } from "node:fs";
import { cpus } from "node:os";
import { join } from "node:path";
import { type Flags, runCommand } from "../../openapi/command-line.ts";
import { measureClient } from "./client.ts";
import { BODY } from "./contract.ts";
import { generatedCode } from "./generated-code.ts";
import { type LoadedRequest, loadInTurns, type Peer, startPeer, stopPeer } from "./load.ts";
import { measurePostgres } from "./postgres.ts";
import { besideFirst, type Row, type Section } from "./rows.ts";
import { measureServer } from "./server.ts";
import { measureStarts } from "./starts.ts";

const HELP = `npm run bench -- [--rounds N] [--only NAME]

Measures everything in one run, alternating between what it compares, and prints medians and ratios.

  --rounds N   how many rounds of one second to measure each process (default 7)
  --only NAME  measure only this: requests, operations, server, postgres, starts or client`;

const FLAGS = { rounds: "text", only: "text" } as const;

const POST: LoadedRequest = {
  path: "/v1/things",
  method: "POST",
  headers: { authorization: "Bearer key" },
  body: JSON.stringify(BODY),
};

const SECTIONS: Readonly<Record<string, Section>> = {
  requests: async (rounds, folder) => {
    const code = await generatedCode(folder, 1);
    const kinds = ["express", "node:http", "fastify", "express + express-openapi-validator", "stub", "handler"];
    return besideFirst(
      await measured(
        kinds.map((kind) => [kind, kind, code]),
        rounds,
      ),
      "POST, validated, ",
    );
  },
  operations: async (rounds, folder) => {
    const sizes = [1, 100, 500, 2_000];
    const codes = await Promise.all(sizes.map((size) => generatedCode(folder, size)));
    const peers = sizes.map((size, index): PeerOf => [`${size} operations`, "handler", codes[index] ?? ""]);
    return besideFirst(await measured(peers, rounds), "handler, ");
  },
  server: measureServer,
  postgres: measurePostgres,
  starts: measureStarts,
  client: measureClient,
};

type PeerOf = readonly [name: string, kind: string, folder: string];

/** How fast a process is depends on what its compiler guessed in the first seconds, and stays so. */
const PROCESSES = 3;

/** Measures several processes of each kind, one after the other. */
async function measured(kinds: readonly PeerOf[], rounds: number): Promise<Pick<Peer, "name" | "rates">[]> {
  const peers = kinds.map(([name]) => ({ name, rates: [] as number[] }));
  for (let count = 0; count < PROCESSES; count++) {
    const ratesOf = await measuredOnce(kinds, rounds);
    for (const [index, { rates }] of peers.entries()) rates.push(...(ratesOf[index] ?? []));
  }
  return peers;
}

/** The rates of one process of each kind. */
async function measuredOnce(kinds: readonly PeerOf[], rounds: number): Promise<readonly (readonly number[])[]> {
  const peers = await Promise.all(
    kinds.map(([name, kind, code]) => startPeer(name, ["test/bench/peers.ts", kind, code], POST)),
  );
  try {
    await loadInTurns(peers, rounds);
  } finally {
    for (const peer of peers) stopPeer(peer);
  }
  return peers.map(({ rates }) => rates);
}

function print(rows: readonly Row[]): void {
  console.log("| what | figure | ratio |\n| --- | --- | --- |");
  for (const { what, figure, ratio = "" } of rows) console.log(`| ${what} | ${figure} | ${ratio} |`);
}

async function main({ rounds = "7", only }: Flags<typeof FLAGS>): Promise<void> {
  const dist = join(import.meta.dirname, "../../dist");
  mkdirSync(dist, { recursive: true });
  const folder = mkdtempSync(join(dist, "bench-"));
  try {
    const rows: Row[] = [];
    for (const [name, section] of Object.entries(SECTIONS))
      if (only === undefined || only === name) rows.push(...(await section(Number(rounds), folder)));
    print(rows);
    const commit = execFileSync("git", ["rev-parse", "--short", "HEAD"], { encoding: "utf8" }).trim();
    const machine = `${cpus().length} x ${cpus()[0]?.model ?? "?"}, Node ${process.versions.node}`;
    console.log(`\n${new Date().toISOString().slice(0, 10)}, ${commit}, ${machine}`);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

if (import.meta.main) await runCommand({ help: HELP, flags: FLAGS, main });
