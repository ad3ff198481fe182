/** `npm run contract:diff`: rates a contract's changes, checks its version against them, and writes our changelog. */
import { readFileSync, writeFileSync } from "node:fs";
import { contractFlag, DEFAULT_CONTRACT, type Flags, runCommand, UsageError } from "./command-line.ts";
import { type Contracts, greatest, type RatedChange } from "./contract-diff/change.ts";
import { withEntry } from "./contract-diff/changelog.ts";
import { contractIn, earlierContract, lintRemark } from "./contract-diff/contract-files.ts";
import { ratedChanges } from "./contract-diff/ratings.ts";
import { CONTRACT, contractAt, lastReleased, RELEASED, refOf, storeRelease } from "./contract-diff/released.ts";
import { type Told, tell } from "./contract-diff/sentences.ts";
import { compareVersions, isVersion, nextVersion } from "./contract-diff/version.ts";
import { generate } from "./generate.ts";
import { ContractError } from "./generator/contract-error.ts";
import { write } from "./generator/generated-files.ts";
import { commandLine, isPackage, withFlags } from "./invocation.ts";
import type { Contract } from "./runtime/document.ts";

const CHANGELOG = "openapi/guides/changelog.md";

const RATINGS = `Lists what changed, each change as major (breaks a program that works today), minor (adds something) or patch (changes
no call). Exits 1 if info.version does not fit: after 1.2.3, a major change needs 2.0.0, a minor one 1.3.0, and a patch
nothing new; after 0.2.3, they need 0.3.0, 0.2.4 and nothing new.`;

const PACKAGE_HELP = `${withFlags("diff")} [--contract FILE] --base REF|FILE

  --contract FILE  any OpenAPI contract, even with errors of the linter (default: ${DEFAULT_CONTRACT})
  --base REF|FILE  what to compare with: a git ref of the repository that the contract is in, or a file

${RATINGS}`;

const OWN_HELP = `${withFlags("diff")} [--base REF|FILE] [--check | --release]
${withFlags("diff")} --contract FILE --base REF|FILE

  --contract FILE  any OpenAPI contract, even with errors of the linter (default: the contract of this project)
  --base REF|FILE  what to compare with: a git ref of the repository that the contract is in, or a file
                   (default, for the contract of this project: the last one in ${RELEASED}/)
  --check          writes nothing; exits 1 when the changelog lacks what changed
  --release        stores the contract as it is now under ${RELEASED}/, as the one to compare with from now on

${RATINGS}

For this project's contract it also writes the version's entry in ${CHANGELOG}, and generates again
what shows it.`;

interface Comparison {
  readonly changes: readonly RatedChange[];
  readonly told: readonly Told[];
}

async function compare(contracts: Contracts): Promise<Comparison> {
  const changes = await ratedChanges(contracts);
  return { changes, told: tell(changes, contracts) };
}

function print({ changes, told }: Comparison, { base, revision }: Contracts): void {
  console.log(`${versionOf(base)} -> ${versionOf(revision)}`);
  for (const { impact, sentence, reason } of told) {
    console.log(`  ${impact}  ${sentence}`);
    if (reason !== undefined && impact === "major") console.log(`         ${reason}`);
  }
  const wordings = changes.filter(({ isWording }) => isWording).length;
  if (wordings > 0)
    console.log(`  patch  ${wordings} ${wordings === 1 ? "change" : "changes"} of wording, examples or remarks`);
  if (told.length === 0 && wordings === 0) console.log("  nothing changed that a caller would notice");
}

/** Absent in some contracts that do not lint. */
const versionOf = ({ info }: Contract) => String((info as Partial<Contract["info"]> | undefined)?.version ?? "");

/** Fails if the version is lower than the changes since the release require. */
function refuseVersion({ changes }: Comparison, { base, revision }: Contracts): void {
  const impact = greatest(changes.map((change) => change.impact));
  const [before, version] = [versionOf(base), versionOf(revision)];
  const changed = `info.version is ${version}, but the changes since ${before} are ${impact}`;
  if (!isVersion(before) || !isVersion(version)) {
    if (before !== version || impact === undefined || impact === "patch") return;
    throw new ContractError(`${changed}: give it another version, or take the change back.`);
  }
  const needed = nextVersion(before, impact);
  if (compareVersions(version, needed) >= 0) return;
  throw new ContractError(`${changed}: make it ${needed}, or take the change back.`);
}

/** A version without an entry changed nothing that a reader would notice. */
async function updateChangelog({ changes, told }: Comparison, contracts: Contracts, check: boolean): Promise<void> {
  const version = versionOf(contracts.revision);
  if (version === versionOf(contracts.base)) return;
  const changelog = readFileSync(CHANGELOG, "utf8");
  const isReworded = changes.some(({ isWording }) => isWording);
  const complete = withEntry(changelog, version, told, isReworded);
  if (complete === changelog) return;
  if (check)
    throw new ContractError(
      `${CHANGELOG} does not say what ${version} changed. Run "${commandLine("diff")}", which writes it.`,
    );
  writeFileSync(CHANGELOG, complete);
  console.log(`${CHANGELOG}: the entry of ${version} is written.`);
  await generateAgain();
}

/** Generates again, because the guides are part of the bundle. */
async function generateAgain(): Promise<void> {
  const { files } = await generate(CONTRACT);
  await write("generated", files);
  console.log("generated/ is fresh again.");
}

const FLAGS = { contract: "text", base: "text", check: "switch", release: "switch" } as const;

async function main(flags: Flags<typeof FLAGS>): Promise<void> {
  const { base, check = false, release = false } = flags;
  const contract = contractFlag(flags.contract);
  if (check && release) throw new UsageError("--check writes nothing and --release writes; choose one.");
  if (base === "") throw new UsageError("--base takes a git ref or the file of a contract; see --help.");
  if (contract === "") throw new UsageError("--contract takes the file of a contract; see --help.");
  if (contract === undefined) await compareOurs(base, { check, release });
  else if (base === undefined)
    throw new UsageError("--contract needs --base, the version to compare with; see --help.");
  else if (release) throw new UsageError(`--release stores this project's contract; commit ${contract} instead.`);
  else await compareOther(contract, base);
}

async function compareOther(file: string, earlier: string): Promise<void> {
  const contracts = { base: await earlierContract(file, earlier), revision: await contractIn(file) };
  const comparison = await compare(contracts);
  print(comparison, contracts);
  await remarkOnLint(file);
  refuseVersion(comparison, contracts);
}

async function compareOurs(base: string | undefined, { check, release }: Record<"check" | "release", boolean>) {
  const revision = await contractIn(CONTRACT);
  const sinceRelease = { base: lastReleased(refOf(base)), revision };
  const released = await compare(sinceRelease);
  if (base === undefined) print(released, sinceRelease);
  else await printSince(base, revision, sinceRelease.base);
  await remarkOnLint(CONTRACT);
  refuseVersion(released, sinceRelease);
  await updateChangelog(released, sinceRelease, check);
  if (release) await storeRelease();
}

/** Printed after the changes; the linter does not decide the outcome. */
async function remarkOnLint(file: string): Promise<void> {
  const remark = await lintRemark(file);
  if (remark !== undefined) console.log(`Remark: ${remark}`);
}

/** Only prints changes since another base: a contract that was not released makes no promises. */
async function printSince(ref: string, revision: Contract, released: Contract): Promise<void> {
  const contracts = { base: await contractAt(ref), revision };
  const comparison = await compare(contracts);
  print(comparison, contracts);
  if (versionOf(contracts.base) === versionOf(released)) refuseVersion(comparison, contracts);
  else console.log(`${versionOf(contracts.base)} is not released: the version follows from ${versionOf(released)}.`);
}

export const command = (args?: readonly string[]): Promise<void> =>
  runCommand({ help: isPackage ? PACKAGE_HELP : OWN_HELP, flags: FLAGS, main }, args);

if (import.meta.main) await command();
