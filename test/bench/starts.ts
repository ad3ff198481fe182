import { type ChildProcess, spawn, spawnSync } from "node:child_process";
import { once } from "node:events";
import { mkdtempSync } from "node:fs";
import { join } from "node:path";
import { SANDBOX_KEY } from "../../server/sandbox/example-rows.ts";
import { BODY } from "./contract.ts";
import { generatedCode } from "./generated-code.ts";
import { type Row, rowsBesideFirst, type Section } from "./rows.ts";

/** Measures the time from the start of a process to its first response, and the CPU time of `generate`. */
export const measureStarts: Section = async (rounds, folder) => {
  const addThing = (url: string) =>
    fetch(`${url}/v1/things`, {
      method: "POST",
      headers: { authorization: "Bearer key", "content-type": "application/json" },
      body: JSON.stringify(BODY),
    });
  const starts = [
    { what: "bare Express to its first response", args: ["test/bench/peers.ts", "express"], ask: addThing },
    {
      what: "node server/main.ts to its first response",
      args: ["server/main.ts"],
      ask: (url: string) =>
        fetch(`${url}/v1/organization/apps`, { headers: { authorization: `Bearer ${SANDBOX_KEY}` } }),
    },
    {
      what: "a server with 2,000 operations to its first response",
      args: ["test/bench/peers.ts", "handler", await generatedCode(folder, 2_000)],
      ask: addThing,
    },
  ];
  const times = starts.map((start) => ({ ...start, values: [] as number[] }));
  for (let round = 0; round < rounds; round++)
    for (const { args, ask, values } of times)
      values.push(await firstAnswer(["--import", "./server/preload.mjs", ...args], ask, folder));
  const rows = rowsBesideFirst(times, (milliseconds) => `${(milliseconds / 1_000).toFixed(2)} s`);
  return [...rows, ...generateBesideTypes(rounds, folder)];
};

async function firstAnswer(
  args: readonly string[],
  ask: (url: string) => Promise<Response>,
  folder: string,
): Promise<number> {
  const started = performance.now();
  const env = { ...process.env, PORT: "0", CHIRP_DATA: mkdtempSync(join(folder, "data-")), LOG_LEVEL: "silent" };
  const child = spawn(process.execPath, args, { env, stdio: ["ignore", "pipe", "inherit"] });
  try {
    const { status } = await ask(await addressOf(child));
    if (status >= 300) throw new Error(`The first response has status ${status}.`);
    return performance.now() - started;
  } finally {
    // The next start should not share the machine with the end of this one.
    const ended = once(child, "exit");
    child.kill();
    await ended;
  }
}

function addressOf(child: ChildProcess): Promise<string> {
  return new Promise((done, fail) => {
    child.once("exit", (code) => fail(new Error(`The server ended with ${code}.`)));
    child.stdout?.on("data", (chunk: Buffer) => {
      const [url] = /http:\/\/127\.0\.0\.1:\d+/.exec(chunk.toString()) ?? [];
      if (url !== undefined) done(url);
    });
  });
}

/** In CPU seconds, because both commands start processes one after the other. */
function generateBesideTypes(rounds: number, folder: string): Row[] {
  const types = join(ROOT, "node_modules/openapi-typescript/bin/cli.js");
  const contract = join(ROOT, "openapi/openapi.yaml");
  const commands: readonly Command[] = [
    // Runs in another folder: in this one it would read the project's redocly.yaml.
    { what: "openapi-typescript alone", cwd: folder, args: [types, contract, "-o", join(folder, "types.ts")] },
    {
      what: "npm run generate, this contract",
      cwd: ROOT,
      args: ["openapi/generate.ts", "--contract", "openapi/openapi.yaml", "--out", join(folder, "generated")],
    },
  ];
  const costs = commands.map((command) => ({ ...command, values: [] as number[] }));
  for (let round = 0; round < 2 * rounds; round++) for (const cost of costs) cost.values.push(cpuSeconds(cost));
  return rowsBesideFirst(costs, (seconds) => `${seconds.toFixed(2)} CPU s`);
}

interface Command {
  readonly what: string;
  readonly cwd: string;
  readonly args: readonly string[];
}

const ROOT = join(import.meta.dirname, "../..");

/** When the process exits, writes its CPU time to the last line of stderr. */
const TELLING = `data:text/javascript,process.on("exit",()=>process.stderr.write("\\n"+JSON.stringify(process.cpuUsage())))`;

function cpuSeconds({ what, args, cwd }: Command): number {
  const preload = join(ROOT, "server/preload.mjs");
  const flags = ["--import", TELLING, "--import", preload];
  const { status, stderr } = spawnSync(process.execPath, [...flags, ...args], { cwd, encoding: "utf8" });
  if (status !== 0) throw new Error(`${what} ended with ${status}: ${stderr}`);
  const { user, system } = JSON.parse(stderr.slice(stderr.lastIndexOf("\n"))) as NodeJS.CpuUsage;
  return (user + system) / 1_000_000;
}
