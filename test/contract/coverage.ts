/** `npm run coverage:contract`: shows which parts of the contract the last run proved, and by which case. */
import { globSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { type Flags, runCommand, UsageError } from "../../openapi/command-line.ts";
import type { Contract } from "./contract-reader.ts";
import { COVERAGE_FOLDER, type CoverageRecord, contractHash } from "./coverage-record.ts";
import { coverageReport } from "./coverage-report.ts";

const HELP = `npm run coverage:contract -- [--cases]

Lists for every operation: each status in each media type, each example, each alternative of its security and each
parameter (accepted and refused), on mock, stub and server; examples only where responses come from examples. Then both
sides of each keyword in request schemas: mock and stub accept a value at the bound, stub and server refuse one beyond
it. Then both sides of each keyword in response schemas, which test the response check (its "target" is the judge).
Then each response property that may be absent or null: whether the server ever fills it. Reads what the last
"npm run test:contract" or "npm test" recorded; runs with --base-url or --contract record nothing.
Exits 1 below 100 %, and names what is missing.

  --cases  also prints the case that covers each item`;

const FLAGS = { cases: "switch" } as const;

function main({ cases }: Flags<typeof FLAGS>): void {
  const file = join(import.meta.dirname, "../../generated/openapi.json");
  const report = coverageReport(JSON.parse(readFileSync(file, "utf8")) as Contract, recordedTitles());
  if (cases) for (const line of report.cases) console.log(line);
  console.log(report.table);
  for (const line of report.missing) console.log(`missing: ${line}`);
  for (const line of report.remedies) console.log(`what to do about ${line}`);
  console.log(report.summary);
  process.exitCode = report.missing.length === 0 ? 0 : 1;
}

function recordedTitles(): Readonly<Record<string, string>> {
  const files = globSync("*.json", { cwd: COVERAGE_FOLDER });
  if (files.length === 0)
    throw new UsageError(
      'Nothing is recorded yet; run "npm run test:contract" first, without --base-url and --contract, which record nothing.',
    );
  const records = files.map((file) => JSON.parse(readFileSync(join(COVERAGE_FOLDER, file), "utf8")) as CoverageRecord);
  if (records.some(({ contract }) => contract !== contractHash()))
    throw new UsageError('The record belongs to another contract; run "npm run test:contract" again.');
  return Object.assign({}, ...records.map(({ titles }) => titles)) as Record<string, string>;
}

if (import.meta.main) await runCommand({ help: HELP, flags: FLAGS, main });
