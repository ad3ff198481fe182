/** `npm run test:validator`: runs a folder of cases on the stub, alone and behind express-openapi-validator. */
import { spawn } from "node:child_process";
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { type Flags, runCommand, UsageError } from "../../openapi/command-line.ts";
import { CASE_LIMITS } from "./validator-case-limits.ts";

const HELP = `npm run test:validator -- FOLDER

FOLDER has cases and a run.mjs that sends them to a project's stub. The command runs it twice, on this project's stub
alone and behind express-openapi-validator, and compares each case. Where the stub is right and the validator is wrong,
test/contract/validator-case-limits.ts has to list the case with a clause of the specification. Prints the differences;
exits 1 if a difference is not listed, if a row is not needed, or if the validator is right and the stub is wrong.`;

const FLAGS = {} as const;
const ROOT = join(import.meta.dirname, "../..");

/** The result of one case, as run.mjs reports it. */
export interface CaseOutcome {
  readonly case: string;
  readonly title: string;
  readonly target: string;
  readonly ok: boolean;
  readonly want: string;
  readonly got: string;
}

async function main(_: Flags<typeof FLAGS>, [folder = ""]: readonly string[]): Promise<void> {
  const runner = resolve(folder, "run.mjs");
  if (folder === "" || !existsSync(runner)) throw new UsageError(`"${folder}" has no run.mjs; see --help.`);
  const alone = await outcomesOf(runner, "");
  const validated = await outcomesOf(runner, "--validator express-openapi-validator");
  const { lines, agreeing, failed } = compared(alone, validated);
  for (const line of lines) console.log(line);
  const right = (outcomes: readonly CaseOutcome[]) => outcomes.filter(({ ok }) => ok).length;
  console.log(`\n${agreeing} of ${alone.length} cases agree`);
  console.log(`right: the stub ${right(alone)}, with express-openapi-validator in front ${right(validated)}`);
  process.exitCode = failed ? 1 : 0;
}

/** Runs run.mjs on a project that has only this stub; its checks of mock, types and calls are ignored. */
async function outcomesOf(runner: string, flags: string): Promise<CaseOutcome[]> {
  const project = mkdtempSync(join(tmpdir(), "validator-cases-"));
  try {
    const stub = `node --import ${join(ROOT, "server/preload.mjs")} ${join(ROOT, "server/stub.ts")} ${flags}`;
    const scripts = { stub, mock: "exit 1", generate: "exit 1" };
    writeFileSync(join(project, "package.json"), JSON.stringify({ private: true, type: "module", scripts }));
    const results = join(project, "results.json");
    await finished(spawn(process.execPath, [runner, project, "--json", results], { stdio: "ignore" }));
    const all = JSON.parse(readFileSync(results, "utf8")) as CaseOutcome[];
    return all.filter(({ target }) => target === "stub");
  } finally {
    rmSync(project, { recursive: true, force: true });
  }
}

const finished = (child: ReturnType<typeof spawn>) =>
  new Promise<void>((done, fail) => child.once("error", fail).once("close", () => done()));

const keyOf = (one: { readonly case: string; readonly title: string }) => `${one.case} · ${one.title}`;

/** Compares the two runs with the list; `failed` if the list does not explain every difference. */
export function compared(alone: readonly CaseOutcome[], validated: readonly CaseOutcome[], limits = CASE_LIMITS) {
  const listed = new Map(
    limits.flatMap((limit) => limit.titles.map((title) => [keyOf({ case: limit.case, title }), limit])),
  );
  const ofStub = new Map(alone.map((outcome) => [keyOf(outcome), outcome]));
  const lines: string[] = [];
  const needed = new Set<string>();
  let agreeing = 0;
  let failed = false;
  const fail = (line: string) => {
    failed = true;
    lines.push(line);
  };
  for (const outcome of validated) {
    const key = keyOf(outcome);
    const own = ofStub.get(key);
    const limit = listed.get(key);
    if (outcome.ok === own?.ok) agreeing += 1;
    if (outcome.ok && !own?.ok)
      fail(`✗ ${key}: the stub is wrong and the validator is right (${own?.got ?? "no answer"})`);
    if (outcome.ok) continue;
    if (limit !== undefined) {
      needed.add(key);
      const reported = limit.issue === undefined ? "" : `; ${limit.issue}`;
      lines.push(`- ${key}: ${limit.what} (${limit.clause}${reported})`);
    } else if (own?.ok) fail(`✗ ${key}: want ${outcome.want}; got ${outcome.got}`);
  }
  for (const key of listed.keys()) if (!needed.has(key)) fail(`✗ ${key}: the row in the list is no longer needed`);
  return { lines, agreeing, failed };
}

if (import.meta.main) await runCommand({ help: HELP, flags: FLAGS, words: true, main });
