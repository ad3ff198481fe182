/** `npm run test:json-schema`: runs the official JSON Schema test suite against the bodies of a generated server. */
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { type Flags, runCommand } from "../../openapi/command-line.ts";
import { judge, type Verdict } from "./generated-server.ts";
import { type KnownFailures, type Report, reportOf } from "./results.ts";
import { readSuite } from "./suite.ts";

const HELP = `npm run test:json-schema -- FOLDER [--only FILE]

FOLDER is a copy of github.com/json-schema-org/JSON-Schema-Test-Suite. For every schema of draft 2020-12 a server is
generated whose body has that schema, and every value of the suite is sent to it: 204 is "valid", 400 is "invalid",
anything else is a failure. Prints the result by keyword and what fails. Exits 1 on a failure that is not listed in
test/json-schema/known-failures.json with its reason, and on a row there that is not needed any more.

  --only FILE  one file of the suite, such as ref.json`;

const FLAGS = { only: "text" } as const;

async function main({ only }: Flags<typeof FLAGS>, [folder = ""]: readonly string[]): Promise<void> {
  const groups = readSuite(folder).filter(({ file }) => only === undefined || file === only);
  const verdicts: Verdict[][] = [];
  for (const ofFile of Map.groupBy(groups, ({ file }) => file).values()) verdicts.push(...(await judge(ofFile)));
  const known = JSON.parse(readFileSync(join(import.meta.dirname, "known-failures.json"), "utf8")) as KnownFailures;
  const report = reportOf(groups, verdicts, only === undefined ? known : ofFile(known, only));
  print(report);
  process.exitCode = report.unexpected.length + report.unneeded.length === 0 ? 0 : 1;
}

const ofFile = (known: KnownFailures, only: string): KnownFailures =>
  Object.fromEntries(Object.entries(known).map(([reason, files]) => [reason, { [only]: files[only] ?? {} }]));

function print({ byFile, unexpected, unneeded, passed, total }: Report): void {
  for (const [file, count] of byFile) console.log(`${file.padEnd(45)} ${count.passed} of ${count.total}`);
  for (const line of unexpected) console.log(`✗ ${line}`);
  for (const line of unneeded) console.log(`✗ ${line}: passes, so the row in known-failures.json has to go`);
  console.log(`\n${passed} of ${total} pass; ${total - passed - unexpected.length} failures are known`);
}

await runCommand({ help: HELP, flags: FLAGS, words: true, main });
