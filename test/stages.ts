/** The stages of `npm test`, and how to run one. */
import { type StdioOptions, spawn } from "node:child_process";
import { join } from "node:path";
import { countTests, type Outcome, RESULTS } from "./results.ts";

const ROOT = join(import.meta.dirname, "..");
// Stores compiled code for the next run, as server/preload.mjs does. The suites do not use it: a failed assertion could
// point to a line of an older version of the file.
const COMPILE_CACHE = { NODE_COMPILE_CACHE: join(ROOT, "node_modules/.cache/node") };

/** Which suites run: see test/vitest.config.ts. */
export type Tier = "change" | "all" | "faults" | "named";

export interface Stage {
  readonly name: string;
  /** Arguments for Node. */
  readonly command: readonly string[];
  readonly environment?: Readonly<Record<string, string>>;
  /** Prints the output immediately; by default it is printed only when the stage fails. */
  readonly live?: boolean;
  /** Counts the stage's checks; by default it counts as one. */
  readonly count?: (succeeded: boolean) => Outcome;
}

const TSC = "node_modules/typescript-7/bin/tsc";
const REDOCLY = "node_modules/@redocly/cli/bin/cli.js";
const BIOME = ["check", "--config-path=test/lint.json", "--error-on-warnings", "openapi", "server", "client", "test"];

/** These run in parallel. */
export const CHECKS: readonly Stage[] = [
  { name: "code is formatted and linted", command: ["node_modules/@biomejs/biome/bin/biome", ...BIOME] },
  {
    name: "contracts and workflows pass the ruleset",
    command: [REDOCLY, "lint", "chirp@v1", "meta-graph@v26", "openapi/workflows/*.yaml"],
  },
  { name: "generated files are fresh", command: ["openapi/generate.ts", "--check"] },
  { name: "the contract's version says what changed", command: ["openapi/contract-diff.ts", "--check"] },
  { name: "types fit", command: [TSC] },
];

/** The test files of a tier; of `files`, those whose path contains one of them. `update` renews their snapshots. */
export const suites = (tier: Tier, files: readonly string[] = [], update = false): Stage => ({
  name: "suites",
  command: [
    ...["node_modules/vitest/vitest.mjs", "run", "--dir", "test", "--config=test/vitest.config.ts"],
    ...(update ? ["--update"] : []),
    ...["--reporter=default", "--reporter=json", `--outputFile.json=${RESULTS}`, ...files],
  ],
  environment: { TEST_TIER: tier },
  live: true,
  count: countTests,
});

/** Reads what the suites have recorded, so it runs after them. */
export const COVERAGE: Stage = {
  name: "every part of the contract is covered",
  command: ["test/contract/coverage.ts"],
};

/** Runs a stage and prints a line with its time; if the stage failed, prints its output first. */
export async function run(stage: Stage): Promise<Outcome> {
  const started = performance.now();
  const { code, output } = await execute(stage);
  const succeeded = code === 0;
  const seconds = ((performance.now() - started) / 1000).toFixed(1);
  if (!succeeded && !stage.live) console.log(output);
  console.log(`${succeeded ? "✓" : "✗"} ${stage.name} (${seconds} s)`);
  return stage.count?.(succeeded) ?? { passed: Number(succeeded), failed: Number(!succeeded) };
}

function execute({
  command,
  environment = COMPILE_CACHE,
  live = false,
}: Stage): Promise<{ code: number | null; output: string }> {
  return new Promise((resolve, reject) => {
    const stdio: StdioOptions = live ? "inherit" : ["ignore", "pipe", "pipe"];
    const child = spawn(process.execPath, command, { cwd: ROOT, env: { ...process.env, ...environment }, stdio });
    let output = "";
    child.stdout?.on("data", (chunk: Buffer) => (output += chunk.toString()));
    child.stderr?.on("data", (chunk: Buffer) => (output += chunk.toString()));
    child.once("error", reject).once("close", (code) => resolve({ code, output }));
  });
}
