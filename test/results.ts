/** What vitest's JSON report says about the last run of the suites. */
import { readFileSync } from "node:fs";
import { join, relative } from "node:path";
import { stripVTControlCharacters } from "node:util";

const ROOT = join(import.meta.dirname, "..");

export const RESULTS = join(ROOT, "dist", "test-results.json");

export interface Outcome {
  readonly passed: number;
  readonly failed: number;
}

interface VitestTest {
  readonly status: string;
  readonly ancestorTitles: readonly string[];
  readonly title: string;
  readonly failureMessages: readonly string[];
}

interface VitestFile {
  readonly name: string;
  readonly status: string;
  /** Why the file failed, if no test of it did: it could not be loaded, or a hook of the file failed. */
  readonly message: string;
  readonly assertionResults: readonly VitestTest[];
}

interface VitestResults {
  readonly numPassedTests: number;
  readonly numFailedTests: number;
  readonly testResults: readonly VitestFile[];
}

/** `undefined` if the suites did not run, or ended before they wrote the report. */
function results(): VitestResults | undefined {
  try {
    return JSON.parse(readFileSync(RESULTS, "utf8")) as VitestResults;
  } catch {
    return undefined;
  }
}

const pathOf = ({ name }: VitestFile) => relative(join(ROOT, "test"), name).replaceAll("\\", "/");
const isFailed = ({ status }: { readonly status: string }) => status === "failed";

/** A run that failed without a failed test, by an unhandled error or by crashing, counts as one failure. */
export function countTests(succeeded: boolean): Outcome {
  const { numPassedTests: passed = 0, numFailedTests: failed = 0 } = results() ?? {};
  return { passed, failed: failed || Number(!succeeded) };
}

/** The test files of the last run in which a snapshot, inline or in a file, did not match. */
export function filesWithOtherSnapshots(): string[] {
  const isOther = ({ failureMessages }: VitestTest) =>
    failureMessages.some((text) => /Snapshot .* mismatched/.test(text));
  return (results()?.testResults ?? []).filter((file) => file.assertionResults.some(isOther)).map(pathOf);
}

/** One line per failed test, and per file that failed outside of its tests: file, test, and how its message begins. */
export const failedTests = (): string[] => (results()?.testResults ?? []).filter(isFailed).flatMap(failuresOf);

function failuresOf(file: VitestFile): string[] {
  const tests = file.assertionResults.filter(isFailed);
  if (tests.length === 0) return [line([pathOf(file)], file.message)];
  return tests.map(({ ancestorTitles, title, failureMessages }) =>
    line([pathOf(file), ...ancestorTitles, title], failureMessages[0] ?? ""),
  );
}

const LONGEST_MESSAGE = 300;

function line(path: readonly string[], message: string): string {
  const [text = ""] = stripVTControlCharacters(message).split(/\n\s+at /);
  const shown = text.replace(/\s+/g, " ").trim();
  return `${path.join(" > ").replace(/\s+/g, " ")}: ${shown.slice(0, LONGEST_MESSAGE)}`;
}
