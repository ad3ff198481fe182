/** `npm test`: every check of this project, a line per stage, and at the end one line that counts them all. */
import { type StdioOptions, spawn } from "node:child_process";
import { mkdirSync, readFileSync, rmSync } from "node:fs";
import { join } from "node:path";

const ROOT = join(import.meta.dirname, "..");
// The suites start some hundred processes: what Node has compiled is kept for the next one, as in server/preload.mjs.
const ENVIRONMENT = { ...process.env, NODE_COMPILE_CACHE: join(ROOT, "node_modules/.cache/node") };
const RESULTS = join(ROOT, "dist", "test-results.json");

interface Outcome {
  readonly passed: number;
  readonly failed: number;
}

interface Stage {
  readonly name: string;
  /** Arguments of Node. */
  readonly command: readonly string[];
  /** Printed as it comes, instead of only when the stage fails. */
  readonly live?: boolean;
  /** How many checks the stage stands for; by default it is one. */
  readonly count?: (succeeded: boolean) => Outcome;
}

const REDOCLY = "node_modules/@redocly/cli/bin/cli.js";

/** These run side by side: the compiler takes one core for as long as the others take together. */
const CHECKS: readonly Stage[] = [
  { name: "code is formatted and linted", command: ["node_modules/@biomejs/biome/bin/biome", ...biomeArguments()] },
  {
    name: "contracts and workflows pass the ruleset",
    command: [REDOCLY, "lint", "chirp@v1", "meta-graph@v26", "openapi/workflows/*.yaml"],
  },
  { name: "generated files are fresh", command: ["openapi/generate.ts", "--check"] },
  { name: "the contract's version says what changed", command: ["openapi/contract-diff.ts", "--check"] },
  { name: "types fit", command: ["node_modules/typescript/bin/tsc"] },
];

const SUITES: Stage = {
  name: "suites",
  command: ["node_modules/vitest/vitest.mjs", "run", "--dir", "test", ...vitestArguments()],
  live: true,
  count: countTests,
};

/** Reads what the suites have recorded. */
const COVERAGE: Stage = { name: "every part of the contract is covered", command: ["test/contract/coverage.ts"] };

function biomeArguments(): string[] {
  return ["check", "--config-path=test/lint.json", "--error-on-warnings", "openapi", "server", "client", "test"];
}

function vitestArguments(): string[] {
  const reporters = ["--reporter=default", "--reporter=json", `--outputFile.json=${RESULTS}`];
  return ["--config=test/vitest.config.ts", ...reporters];
}

async function run(stage: Stage): Promise<Outcome> {
  const started = performance.now();
  const { code, output } = await execute(stage);
  const succeeded = code === 0;
  const seconds = ((performance.now() - started) / 1000).toFixed(1);
  if (!succeeded && !stage.live) console.log(output);
  console.log(`${succeeded ? "✓" : "✗"} ${stage.name} (${seconds} s)`);
  return stage.count?.(succeeded) ?? { passed: Number(succeeded), failed: Number(!succeeded) };
}

function execute({ command, live = false }: Stage): Promise<{ code: number | null; output: string }> {
  return new Promise((resolve, reject) => {
    const stdio: StdioOptions = live ? "inherit" : ["ignore", "pipe", "pipe"];
    const child = spawn(process.execPath, command, { cwd: ROOT, env: ENVIRONMENT, stdio });
    let output = "";
    child.stdout?.on("data", (chunk: Buffer) => (output += chunk.toString()));
    child.stderr?.on("data", (chunk: Buffer) => (output += chunk.toString()));
    child.once("error", reject).once("close", (code) => resolve({ code, output }));
  });
}

/** A run that failed without a failed test, by an unhandled error or by crashing, counts as one failure. */
function countTests(succeeded: boolean): Outcome {
  try {
    const { numPassedTests, numFailedTests } = JSON.parse(readFileSync(RESULTS, "utf8")) as Record<string, number>;
    return { passed: numPassedTests ?? 0, failed: (numFailedTests ?? 0) || Number(!succeeded) };
  } catch {
    return { passed: 0, failed: 1 };
  }
}

rmSync(RESULTS, { force: true });
mkdirSync(join(ROOT, "dist"), { recursive: true });
const stages = [...CHECKS, SUITES, COVERAGE];
const outcomes = [...(await Promise.all(CHECKS.map(run))), await run(SUITES), await run(COVERAGE)];
const red = stages.filter((_, at) => outcomes[at]?.failed !== 0).map(({ name }) => name);
const total = (name: keyof Outcome) => outcomes.reduce((sum, outcome) => sum + outcome[name], 0);
if (red.length > 0) console.log(`\nFailed: ${red.join("; ")}. What each said is printed above its line.`);
console.log(`\n${total("passed")} passed, ${total("failed")} failed`);
process.exitCode = total("failed") === 0 ? 0 : 1;
