/** `npm test`, `npm run test:all` and `npm run test:faults`: prints a line per stage, and the totals at the end. */
import { mkdirSync, readFileSync, rmSync } from "node:fs";
import { dirname, join } from "node:path";
import { type Flags, runCommand, UsageError } from "../openapi/command-line.ts";
import { writeFigures } from "./faults/table.ts";
import { obstacle } from "./faults/tools.ts";
import { filesThatDiffer, relatedTests } from "./related-tests.ts";
import { failedTests, filesWithOtherSnapshots, type Outcome, RESULTS } from "./results.ts";
import { CHECKS, COVERAGE, run, type Stage, suites } from "./stages.ts";
import { testFiles } from "./test-files.ts";

const HELP = `npm test -- [NAME…]      runs the checks that every change needs
npm test -- --changed [REF]
                         runs all stages, but only the test files that depend on a file that differs from the last
                         commit or from REF, committed or not: one that they import, run as a command or read
npm test -- --update NAME…
                         renews the snapshots of the test files with this name; review the difference, then commit it
npm run test:all         runs what takes too long for every change: long runs, whole tables, every page in every theme;
                         with --changed, only the files that depend on a changed file
npm run test:faults      runs what needs Linux tools: crashes, power cuts, full and failing disks, jumping clocks; then
                         writes the measurements into the guide "What it withstands"

  --list  with --changed or names: prints what would run, and runs nothing

With names, runs the stages and test files whose name contains one of them: npm test -- types http/listen. For
test:faults: npm run test:faults -- power-cuts.
The stages: ${CHECKS.map(({ name }) => name).join("; ")}; ${COVERAGE.name}.`;

const FLAGS = { tier: "text", changed: "switch", update: "switch", list: "switch" } as const;

type Given = Flags<typeof FLAGS>;
type RunTier = "change" | "all" | "faults";

/** What to run: one group after the other; the stages within a group run in parallel. */
interface Plan {
  readonly groups: readonly (readonly Stage[])[];
  /** Printed before the run: which test files run. */
  readonly before?: string;
  /** Printed after the run: what was left out. */
  readonly after?: string;
}

async function main(given: Given, names: readonly string[]): Promise<void> {
  const tier = (given.tier ?? "change") as RunTier;
  const refusal = tier === "faults" ? obstacle() : undefined;
  if (refusal !== undefined) throw new UsageError(refusal);
  const { groups, before, after } = planOf(tier, given, names);
  if (before !== undefined) console.log(before);
  if (given.list)
    return console.log(
      groups
        .flat()
        .map(({ name }) => name)
        .join("\n"),
    );
  rmSync(RESULTS, { force: true });
  mkdirSync(dirname(RESULTS), { recursive: true });
  const outcomes: [Stage, Outcome][] = [];
  for (const group of groups)
    outcomes.push(
      ...(await Promise.all(group.map(async (stage): Promise<[Stage, Outcome]> => [stage, await run(stage)]))),
    );
  report(outcomes, after);
  if (tier === "faults" && process.exitCode === 0) await writeFigures();
}

function planOf(tier: RunTier, { changed, update }: Given, names: readonly string[]): Plan {
  if (update && names.length === 0)
    throw new UsageError("--update needs the name of a test file, such as npm test -- --update operations/refusals.");
  if (update) return { groups: [[suites("named", filesNamed(names), true)]] };
  if (changed) return planOfChanged(tier, names);
  if (names.length === 0) return { groups: GROUPS[tier] };
  return { groups: tier === "faults" ? [[suites("faults", names)]] : named(names) };
}

const GROUPS: Readonly<Record<RunTier, readonly (readonly Stage[])[]>> = {
  change: [CHECKS, [suites("change")], [COVERAGE]],
  all: [[suites("all")]],
  faults: [[suites("faults")]],
};

const ROOT = join(import.meta.dirname, "..");
const inTests = (file: string) => `test/${file}`;
const isLong = (file: string) => file.endsWith(".long.test.ts");

/** Only after all of these have run can the coverage stage judge, because they record what they cover. */
const RECORDING = ["contract/contract.test.ts", "contract/generated.test.ts", "contract/answer-keywords.test.ts"];

function planOfChanged(tier: RunTier, [ref = "HEAD", ...more]: readonly string[]): Plan {
  if (tier === "faults" || more.length > 0)
    throw new UsageError("--changed accepts one commit, and does not work with test:faults; see --help.");
  const changed = filesThatDiffer(ROOT, ref);
  if (changed.length === 0)
    throw new UsageError(`Nothing differs from ${ref}, so nothing was run. Name another commit, or run npm test.`);
  const all = testFiles();
  const related = relatedTests(ROOT, changed, all.map(inTests)).map((file) => file.slice("test/".length));
  const [long, short] = [related.filter(isLong), related.filter((file) => !isLong(file))];
  const files = tier === "all" ? long : short;
  const isCovered = RECORDING.every((file) => files.includes(file));
  const others = all.filter((file) => isLong(file) === (tier === "all")).length - files.length;
  return {
    groups: [
      tier === "all" ? [] : CHECKS,
      files.length > 0 ? [suites("named", files.map(inTests))] : [],
      isCovered ? [COVERAGE] : [],
    ],
    before: [
      `${changed.length} files differ from ${ref}; test files that depend on them: ${files.length}`,
      ...files,
    ].join("\n  "),
    after: [
      `Not run: ${others} other test files${isCovered || tier === "all" ? "" : `; ${COVERAGE.name}`}.`,
      ...(tier !== "all" && long.length > 0
        ? [`${long.length} long test files depend on them too: npm run test:all -- --changed ${ref}`]
        : []),
    ].join("\n"),
  };
}

function filesNamed(names: readonly string[]): string[] {
  const files = testFiles().filter((file) => fits(file, names));
  if (files.length === 0) throw new UsageError(`No test file has ${names.join(" or ")} in its name; see --help.`);
  return files;
}

const fits = (text: string, names: readonly string[]) =>
  names.some((name) => text.toLowerCase().includes(name.toLowerCase()));

function named(names: readonly string[]): (readonly Stage[])[] {
  const stages = [...CHECKS, COVERAGE].filter(({ name }) => fits(name, names));
  const files = testFiles().filter((file) => fits(file, names));
  if (stages.length + files.length === 0)
    throw new UsageError(`No stage and no test file has ${names.join(" or ")} in its name; see --help.`);
  const groups = [stages.filter((stage) => stage !== COVERAGE), files.length > 0 ? [suites("named", files)] : []];
  return [...groups, stages.filter((stage) => stage === COVERAGE)];
}

function report(outcomes: readonly (readonly [Stage, Outcome])[], after?: string): void {
  const total = (name: keyof Outcome) => outcomes.reduce((sum, [, outcome]) => sum + outcome[name], 0);
  const snapshots = filesWithOtherSnapshots();
  if (snapshots.length > 0)
    console.log(
      `\nSnapshots differ, as shown above. If the new text is right, renew them:\n  npm test -- --update ${snapshots.join(" ")}`,
    );
  if (after !== undefined) console.log(`\n${after}`);
  console.log(`\n${Math.round(performance.now() / 1000)} s${cpuSeconds()}`);
  const failures = outcomes.filter(([, { failed }]) => failed !== 0).flatMap(([stage]) => failuresOf(stage));
  // .ci/run repeats the lines below this one.
  if (failures.length > 0) console.log(["\nFailed:", ...failures.map((failure) => `✗ ${failure}`)].join("\n"));
  console.log(`\n${total("passed")} passed, ${total("failed")} failed`);
  process.exitCode = total("failed") === 0 ? 0 : 1;
}

/** The tests that failed, or the stage itself. Suites can fail without a failed test: by an unhandled error or a crash. */
function failuresOf({ name, count }: Stage): string[] {
  const tests = count === undefined ? [] : failedTests();
  return tests.length > 0 ? tests : [`${name}: see its output above`];
}

/** The CPU time of all finished child processes. Linux only, which counts it in hundredths of a second. */
function cpuSeconds(): string {
  if (process.platform !== "linux") return "";
  // Fields 16 and 17, see proc(5). Counts from after field 2, which is in parentheses and may contain spaces.
  const fields = readFileSync("/proc/self/stat", "utf8").split(") ").at(-1)?.split(" ") ?? [];
  return `, ${Math.round((Number(fields[13]) + Number(fields[14])) / 100)} s of CPU time`;
}

await runCommand({ help: HELP, flags: FLAGS, words: true, main });
