/** `npm test`, `npm run test:all` and `npm run test:faults`: a line per stage, and at the end one that counts them all. */
import { mkdirSync, readFileSync, rmSync } from "node:fs";
import { dirname } from "node:path";
import { type Flags, runCommand, UsageError } from "../openapi/command-line.ts";
import { writeFigures } from "./faults/table.ts";
import { obstacle } from "./faults/tools.ts";
import { CHECKS, COVERAGE, type Outcome, RESULTS, run, type Stage, suites, type Tier } from "./stages.ts";
import { testFiles } from "./test-files.ts";

const HELP = `npm test -- [NAME…]      the checks that a change needs
npm run test:all         what takes too long for every change: long runs, whole tables, every page in every theme
npm run test:faults      what needs Linux tools: crashes, power cuts, full and failing disks, jumping clocks; writes what
                         it measured into the guide "What it withstands"

With names, runs the stages and the test files whose name contains one of them: npm test -- types http/listen. Those of
test:faults: npm run test:faults -- power-cuts.
The stages: ${CHECKS.map(({ name }) => name).join("; ")}; ${COVERAGE.name}.`;

const FLAGS = { tier: "text" } as const;

async function main({ tier = "change" }: Flags<typeof FLAGS>, names: readonly string[]): Promise<void> {
  const refusal = tier === "faults" ? obstacle() : undefined;
  if (refusal !== undefined) throw new UsageError(refusal);
  rmSync(RESULTS, { force: true });
  mkdirSync(dirname(RESULTS), { recursive: true });
  const groups = groupsOf(tier as Exclude<Tier, "named">, names);
  const outcomes: [Stage, Outcome][] = [];
  for (const group of groups)
    outcomes.push(
      ...(await Promise.all(group.map(async (stage): Promise<[Stage, Outcome]> => [stage, await run(stage)]))),
    );
  report(outcomes);
  if (tier === "faults" && process.exitCode === 0) await writeFigures();
}

/** The stages of a group run side by side, the groups one after the other. */
const GROUPS: Readonly<Record<Exclude<Tier, "named">, readonly (readonly Stage[])[]>> = {
  change: [CHECKS, [suites("change")], [COVERAGE]],
  all: [[suites("all")]],
  faults: [[suites("faults")]],
};

function groupsOf(tier: Exclude<Tier, "named">, names: readonly string[]): readonly (readonly Stage[])[] {
  if (names.length === 0) return GROUPS[tier];
  return tier === "faults" ? [[suites("faults", names)]] : named(names);
}

function named(names: readonly string[]): (readonly Stage[])[] {
  const fits = (text: string) => names.some((name) => text.toLowerCase().includes(name.toLowerCase()));
  const stages = [...CHECKS, COVERAGE].filter(({ name }) => fits(name));
  const files = testFiles().filter(fits);
  if (stages.length + files.length === 0)
    throw new UsageError(`No stage and no test file has ${names.join(" or ")} in its name; see --help.`);
  const groups = [stages.filter((stage) => stage !== COVERAGE), files.length > 0 ? [suites("named", files)] : []];
  return [...groups, stages.filter((stage) => stage === COVERAGE)];
}

function report(outcomes: readonly (readonly [Stage, Outcome])[]): void {
  const red = outcomes.filter(([, { failed }]) => failed !== 0).map(([{ name }]) => name);
  const total = (name: keyof Outcome) => outcomes.reduce((sum, [, outcome]) => sum + outcome[name], 0);
  if (red.length > 0) console.log(`\nFailed: ${red.join("; ")}. What each said is printed above its line.`);
  console.log(`\n${Math.round(performance.now() / 1000)} s${cpuSeconds()}`);
  console.log(`\n${total("passed")} passed, ${total("failed")} failed`);
  process.exitCode = total("failed") === 0 ? 0 : 1;
}

/** CPU time of all processes that this one has started and that have ended, as Linux counts it in hundredths. */
function cpuSeconds(): string {
  if (process.platform !== "linux") return "";
  // Fields 16 and 17 of the line; the second, in parentheses, may contain spaces. See proc(5).
  const fields = readFileSync("/proc/self/stat", "utf8").split(") ").at(-1)?.split(" ") ?? [];
  return `, ${Math.round((Number(fields[13]) + Number(fields[14])) / 100)} s of CPU time`;
}

await runCommand({ help: HELP, flags: FLAGS, words: true, main });
