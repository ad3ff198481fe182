/** Runs test files in the copy of the project, and reads the results of each. */
import { readFileSync, rmSync } from "node:fs";
import { join } from "node:path";
import { execute } from "./execute.ts";

export interface SuiteResult {
  readonly file: string;
  readonly failed: number;
  readonly ran: number;
  readonly seconds: number;
}

export interface SuiteRun {
  readonly results: readonly SuiteResult[];
  /** Whether they exceeded their time limit. */
  readonly tookTooLong: boolean;
}

export interface Suites {
  /** Below test/. */
  readonly files: readonly string[];
  /** Runs only tests with this name. */
  readonly tests?: string | undefined;
  readonly limitMs: number;
  /** Stops at the first failing test, if there is only one file: with several, the others would not start. */
  readonly untilFirstRed?: boolean;
}

export async function runSuites(
  folder: string,
  { files, tests, limitMs, untilFirstRed = false }: Suites,
): Promise<SuiteRun> {
  const report = join(folder, "results.json");
  rmSync(report, { force: true });
  const options = ["--config=test/vitest.config.ts", "--reporter=json", `--outputFile=${report}`];
  const narrowed = tests === undefined ? [] : ["--testNamePattern", tests];
  const bail = untilFirstRed && files.length === 1 ? ["--bail=1"] : [];
  const named = files.map((file) => `test/${file}`);
  const command = [
    "node_modules/vitest/vitest.mjs",
    "run",
    "--dir",
    "test",
    ...options,
    ...narrowed,
    ...bail,
    ...named,
  ];
  const { output, tookTooLong } = await execute(folder, command, limitMs);
  if (tookTooLong) return { results: [], tookTooLong };
  return { results: resultsIn(report, output).filter(({ file }) => files.includes(file)), tookTooLong };
}

interface Reported {
  readonly name: string;
  readonly startTime: number;
  readonly endTime: number;
  readonly assertionResults: readonly { readonly status: string }[];
}

function resultsIn(report: string, output: string): SuiteResult[] {
  try {
    const { testResults } = JSON.parse(readFileSync(report, "utf8")) as { testResults: readonly Reported[] };
    return testResults.map(({ name, startTime, endTime, assertionResults }) => ({
      file: name.replaceAll("\\", "/").split("/test/").at(-1) ?? "",
      failed: assertionResults.filter(({ status }) => status === "failed").length,
      ran: assertionResults.filter(({ status }) => status === "failed" || status === "passed").length,
      seconds: (endTime - startTime) / 1000,
    }));
  } catch {
    console.error(output);
    return [];
  }
}
