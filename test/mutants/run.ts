/** `npm run test:mutants`: breaks one thing after the other, and shows that a suite goes red for each. */
import { spawn } from "node:child_process";
import { readFileSync, rmSync } from "node:fs";
import { join } from "node:path";
import { type Flags, runCommand } from "../../openapi/command-line.ts";
import { CONTRACT_MUTANTS } from "./contract-mutants.ts";
import { ProjectCopy } from "./copy.ts";
import { EDGE_MUTANTS } from "./edge-mutants.ts";
import { LIFE_OF_A_NUMBER_MUTANTS } from "./life-of-a-number-mutants.ts";
import type { Mutant } from "./mutant.ts";
import { SERVER_MUTANTS } from "./server-mutants.ts";
import { TEMPLATE_MUTANTS } from "./template-mutants.ts";

const MUTANTS: readonly Mutant[] = [
  ...CONTRACT_MUTANTS,
  ...TEMPLATE_MUTANTS,
  ...SERVER_MUTANTS,
  ...LIFE_OF_A_NUMBER_MUTANTS,
  ...EDGE_MUTANTS,
];

const HELP = `npm run test:mutants -- [--only TEXT]

  --only TEXT  only the mutants whose name has this text

Works on a copy in dist/mutants/. First the suites have to be green on the copy as it is. Then each mutant breaks one
thing there, and each suite that it names has to go red. Exits 1 when one does not.`;

interface SuiteResult {
  readonly file: string;
  readonly failed: number;
  readonly ran: number;
}

/** A mutant may loop for ever; its suites are then ended, and have shown nothing. */
const PATIENCE_MS = 300_000;

interface Execution {
  readonly output: string;
  readonly succeeded: boolean;
}

/** Runs a command of Node's in the copy. */
function execute({ folder }: ProjectCopy, parameters: readonly string[]): Promise<Execution> {
  return new Promise((resolve, reject) => {
    // A group of its own, so that what vitest starts ends with it.
    const child = spawn(process.execPath, parameters, {
      cwd: folder,
      detached: true,
      stdio: ["ignore", "pipe", "pipe"],
    });
    const timer = setTimeout(() => child.pid && process.kill(-child.pid, "SIGKILL"), PATIENCE_MS);
    let output = "";
    child.stdout.on("data", (chunk: Buffer) => (output += chunk.toString()));
    child.stderr.on("data", (chunk: Buffer) => (output += chunk.toString()));
    child.once("error", reject).once("close", (code) => {
      clearTimeout(timer);
      resolve({ output, succeeded: code === 0 });
    });
  });
}

async function runSuites(copy: ProjectCopy, files: readonly string[], tests?: string): Promise<readonly SuiteResult[]> {
  const report = join(copy.folder, "results.json");
  rmSync(report, { force: true });
  const named = files.map((file) => `test/${file}`);
  const narrowed = tests === undefined ? [] : ["--testNamePattern", tests];
  const options = ["--config=test/vitest.config.ts", "--reporter=json", `--outputFile=${report}`];
  const command = ["node_modules/vitest/vitest.mjs", "run", "--dir", "test", ...options, ...narrowed, ...named];
  const { output } = await execute(copy, command);
  return resultsIn(report, output).filter(({ file }) => files.includes(file));
}

interface Reported {
  readonly name: string;
  readonly assertionResults: readonly { readonly status: string }[];
}

function resultsIn(report: string, output: string): SuiteResult[] {
  try {
    const { testResults } = JSON.parse(readFileSync(report, "utf8")) as { testResults: readonly Reported[] };
    return testResults.map(({ name, assertionResults }) => ({
      file: name.replaceAll("\\", "/").split("/test/").at(-1) ?? "",
      failed: assertionResults.filter(({ status }) => status === "failed").length,
      ran: assertionResults.filter(({ status }) => status === "failed" || status === "passed").length,
    }));
  } catch {
    console.error(output);
    return [];
  }
}

interface Judged {
  readonly killed: boolean;
  readonly detail: string;
}

/** A suite that does not even load says nothing of what it would have found. */
function judge({ killedBy }: Mutant, results: readonly SuiteResult[]): Judged {
  const words = killedBy.map((file) => {
    const { failed = 0, ran = 0 } = results.find((result) => result.file === file) ?? {};
    return { red: failed > 0, text: `${file} ${ran === 0 ? "did not run" : `${failed} of ${ran} red`}` };
  });
  return { killed: words.every(({ red }) => red), detail: words.map(({ text }) => text).join(", ") };
}

async function tryMutant(copy: ProjectCopy, mutant: Mutant): Promise<Judged> {
  const restore = copy.break(mutant);
  try {
    if (mutant.edits.some(({ file }) => /^openapi\/(?!contract-diff\/)/.test(file))) {
      const { output, succeeded } = await execute(copy, ["openapi/generate.ts"]);
      if (!succeeded) return { killed: false, detail: `cannot be generated: ${output.trim().split("\n").at(-1)}` };
    }
    return judge(mutant, await runSuites(copy, mutant.killedBy, mutant.tests));
  } finally {
    restore();
  }
}

/** Each suite is run as for its mutant: one that is red anyway shows nothing. */
async function refuseRedBaseline(copy: ProjectCopy, mutants: readonly Mutant[]): Promise<void> {
  const wrong: string[] = [];
  for (const [tests, group] of Map.groupBy(mutants, (mutant) => mutant.tests)) {
    const files = [...new Set(group.flatMap(({ killedBy }) => killedBy))];
    const results = await runSuites(copy, files, tests);
    const isGreen = (file: string) => results.some((each) => each.file === file && each.ran > 0 && each.failed === 0);
    wrong.push(...files.filter((file) => !isGreen(file)));
  }
  if (wrong.length > 0) throw new Error(`Not green before anything is broken: ${wrong.join(", ")}`);
  console.log("All suites that are to go red are green on the copy as it is.\n");
}

async function main({ only = "" }: Flags<typeof FLAGS>): Promise<void> {
  const chosen = MUTANTS.filter(({ name }) => name.includes(only));
  const copy = new ProjectCopy();
  await refuseRedBaseline(copy, chosen);
  const surviving: string[] = [];
  for (const mutant of chosen) {
    const started = performance.now();
    const { killed, detail } = await tryMutant(copy, mutant);
    const seconds = ((performance.now() - started) / 1000).toFixed(1).padStart(6);
    console.log(`${killed ? "killed  " : "SURVIVES"} ${seconds} s  ${mutant.name} (${detail})`);
    if (!killed) surviving.push(mutant.name);
  }
  console.log(`\n${chosen.length} mutants, ${chosen.length - surviving.length} killed, ${surviving.length} survive`);
  if (surviving.length > 0) process.exitCode = 1;
}

const FLAGS = { only: "text" } as const;

await runCommand({ help: HELP, flags: FLAGS, main });
