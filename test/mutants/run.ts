/** `npm run test:mutants`: adds one fault after the other, and shows that the tests detect each. */
import { type Flags, runCommand, UsageError } from "../../openapi/command-line.ts";
import { ProjectCopy } from "./copy.ts";
import { execute } from "./execute.ts";
import type { Mutant } from "./mutant.ts";
import { MUTANTS } from "./mutants.ts";
import { runSuites, type SuiteRun } from "./suites.ts";

const HELP = `npm run test:mutants -- [--only TEXT] [--shard N/OF]

  --only TEXT   only the mutants whose name has this text
  --shard N/OF  only a part of them: 1/4 is the first of four

Works on a copy in dist/mutants/. First the suites have to be green on the copy as it is. Then each mutant breaks one
thing there, and each suite that it names has to go red, or not to end in several times the time that it takes otherwise.
Exits 1 when one does not, or when a mutant does not fit the code any more.`;

const FLAGS = { only: "text", shard: "text" } as const;

/** The result for a mutant. */
interface Judged {
  readonly verdict: "killed" | "SURVIVES" | "OUTDATED";
  readonly detail: string;
}

/** How long each test file takes on the unchanged copy. */
type Seconds = ReadonlyMap<string, number>;

async function main({ only = "", shard }: Flags<typeof FLAGS>): Promise<void> {
  const chosen = partOf(
    MUTANTS.filter(({ name }) => name.includes(only)),
    shard,
  );
  const copy = new ProjectCopy();
  const seconds = await refuseRedBaseline(copy, chosen);
  const left: string[] = [];
  for (const mutant of chosen) {
    const started = performance.now();
    const { verdict, detail } = await tryMutant(copy, mutant, seconds);
    const took = ((performance.now() - started) / 1000).toFixed(1).padStart(6);
    console.log(`${verdict.padEnd(8)} ${took} s  ${mutant.name} (${detail})`);
    if (verdict !== "killed") left.push(mutant.name);
  }
  console.log(`\n${chosen.length} mutants, ${chosen.length - left.length} killed, ${left.length} not`);
  if (left.length > 0) process.exitCode = 1;
}

function partOf(mutants: readonly Mutant[], shard = "1/1"): readonly Mutant[] {
  const [, number, of] = /^([1-9]\d*)\/([1-9]\d*)$/.exec(shard) ?? [];
  if (number === undefined || Number(number) > Number(of))
    throw new UsageError(`--shard ${shard}: write 2/4 for the second of four parts.`);
  return mutants.filter((_, index) => index % Number(of) === Number(number) - 1);
}

const BASELINE_LIMIT_MS = 600_000;

/** Runs each test file without a fault: one that fails anyway shows nothing. */
async function refuseRedBaseline({ folder }: ProjectCopy, mutants: readonly Mutant[]): Promise<Seconds> {
  const wrong: string[] = [];
  const seconds = new Map<string, number>();
  for (const [tests, group] of Map.groupBy(mutants, (mutant) => mutant.tests)) {
    const files = [...new Set(group.flatMap(({ killedBy }) => killedBy))];
    const { results } = await runSuites(folder, { files, tests, limitMs: BASELINE_LIMIT_MS });
    for (const result of results) seconds.set(result.file, Math.max(result.seconds, seconds.get(result.file) ?? 0));
    const isGreen = (file: string) => results.some((each) => each.file === file && each.ran > 0 && each.failed === 0);
    wrong.push(...files.filter((file) => !isGreen(file)));
  }
  if (wrong.length > 0) throw new Error(`These fail without any fault: ${wrong.join(", ")}`);
  console.log("All test files pass on the unchanged copy.\n");
  return seconds;
}

const GENERATION_LIMIT_MS = 120_000;

async function tryMutant(copy: ProjectCopy, mutant: Mutant, seconds: Seconds): Promise<Judged> {
  const outdated = copy.misfits(mutant);
  if (outdated.length > 0) return { verdict: "OUTDATED", detail: outdated.join("; ") };
  const restore = copy.break(mutant);
  const { killedBy: files, tests, edits } = mutant;
  try {
    if (edits.some(({ file }) => /^openapi\/(?!contract-diff\/)/.test(file))) {
      const { output, succeeded } = await execute(copy.folder, ["openapi/generate.ts"], GENERATION_LIMIT_MS);
      if (!succeeded)
        return { verdict: "SURVIVES", detail: `cannot be generated: ${output.trim().split("\n").at(-1)}` };
    }
    const limitMs = timeFor(mutant, seconds);
    return judge(mutant, limitMs, await runSuites(copy.folder, { files, tests, limitMs, untilFirstRed: true }));
  } finally {
    restore();
  }
}

/** Enough for a busy machine, and short enough that a mutant that hangs does not delay the others much. */
const timeFor = ({ killedBy }: Mutant, seconds: Seconds): number =>
  60_000 + 4_000 * killedBy.reduce((sum, file) => sum + (seconds.get(file) ?? 0), 0);

/** A test file that does not end counts as a detection; one that does not load does not. */
function judge({ killedBy }: Mutant, limitMs: number, { results, tookTooLong }: SuiteRun): Judged {
  if (tookTooLong)
    return { verdict: "killed", detail: `${killedBy.join(", ")} did not end within ${limitMs / 1000} s` };
  const words = killedBy.map((file) => {
    const { failed = 0, ran = 0 } = results.find((result) => result.file === file) ?? {};
    return { red: failed > 0, text: `${file} ${ran === 0 ? "did not run" : `${failed} of ${ran} failed`}` };
  });
  const verdict = words.every(({ red }) => red) ? "killed" : "SURVIVES";
  return { verdict, detail: words.map(({ text }) => text).join(", ") };
}

await runCommand({ help: HELP, flags: FLAGS, main });
