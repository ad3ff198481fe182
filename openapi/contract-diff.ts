/** `npm run contract:diff`: rates what changed in the contract, holds its version to that, and writes the changelog. */
import { existsSync, readFileSync, writeFileSync } from "node:fs";
import { type Flags, runCommand, UsageError } from "./command-line.ts";
import { type Contracts, greatest, type RatedChange } from "./contract-diff/change.ts";
import { withEntry } from "./contract-diff/changelog.ts";
import { ratedChanges } from "./contract-diff/ratings.ts";
import { contractAt, contractNow, lastReleased, RELEASED, refOf } from "./contract-diff/released.ts";
import { type Told, tell } from "./contract-diff/sentences.ts";
import { compareVersions, nextVersion } from "./contract-diff/version.ts";
import { ContractError } from "./generator/contract.ts";
import type { Contract } from "./templates/server/document.ts";

const CHANGELOG = "openapi/guides/changelog.md";

const HELP = `npm run contract:diff -- [--base REF] [--check | --release]

  --base REF  a git ref, or the file of a contract, to compare with (default: the last contract in ${RELEASED}/)
  --check     writes nothing; exits 1 when the changelog lacks what changed
  --release   keeps the contract as it is now under ${RELEASED}/, as the one to compare with from now on

Lists what changed, each change as major (breaks a program that works today), minor (adds something) or not at all
(wording), and exits 1 when info.version does not say so. Writes the entry of the version in ${CHANGELOG}.`;

interface Comparison {
  readonly changes: readonly RatedChange[];
  readonly told: readonly Told[];
}

async function compare(contracts: Contracts): Promise<Comparison> {
  const changes = await ratedChanges(contracts);
  return { changes, told: tell(changes, contracts) };
}

function print({ changes, told }: Comparison, { base, revision }: Contracts): void {
  console.log(`${base.info.version} -> ${revision.info.version}`);
  for (const { impact, sentence, reason } of told) {
    console.log(`  ${impact}  ${sentence}`);
    if (reason !== undefined && impact === "major") console.log(`         ${reason}`);
  }
  const wordings = changes.filter(({ impact }) => impact === "patch").length;
  if (wordings > 0) console.log(`  patch  ${wordings} changes of wording, examples or remarks`);
  if (changes.length === 0) console.log("  nothing changed");
}

/** Refuses when the version is lower than the changes since a release ask for. */
function refuseVersion({ changes }: Comparison, { base, revision }: Contracts): void {
  const impact = greatest(changes.map((change) => change.impact));
  const needed = nextVersion(base.info.version, impact);
  const { version } = revision.info;
  if (compareVersions(version, needed) >= 0) return;
  throw new ContractError(
    `info.version is ${version}, but what changed since ${base.info.version} is ${impact}: make it ${needed}, ` +
      "or take the change back.",
  );
}

/** A version without an entry of its own has changed nothing that a reader would notice. */
function updateChangelog({ told }: Comparison, { base, revision }: Contracts, check: boolean): void {
  const { version } = revision.info;
  if (version === base.info.version) return;
  const changelog = readFileSync(CHANGELOG, "utf8");
  const complete = withEntry(changelog, version, told);
  if (complete === changelog) return;
  if (check)
    throw new ContractError(
      `${CHANGELOG} does not say what ${version} changed. Run "npm run contract:diff", then "npm run generate".`,
    );
  writeFileSync(CHANGELOG, complete);
  // The guides are part of the bundle.
  console.log(`${CHANGELOG}: the entry of ${version} is written. Run "npm run generate" now.`);
}

function keepRelease(contract: Contract): void {
  const file = `${RELEASED}/${contract.info.version}.json`;
  const text = `${JSON.stringify(contract, null, 2)}\n`;
  if (existsSync(file) && readFileSync(file, "utf8") !== text)
    throw new ContractError(`${file} is there already and differs; a released contract stays as it is.`);
  writeFileSync(file, text);
  console.log(`${file} is what changes are compared with from now on.`);
}

const FLAGS = { base: "text", check: "switch", release: "switch" } as const;

async function main({ base, check = false, release = false }: Flags<typeof FLAGS>): Promise<void> {
  if (check && release) throw new UsageError("--check writes nothing and --release writes; choose one.");
  const revision = await contractNow();
  const sinceRelease = { base: lastReleased(refOf(base)), revision };
  const released = await compare(sinceRelease);
  if (base === undefined) print(released, sinceRelease);
  else await printSince(base, revision, sinceRelease.base);
  refuseVersion(released, sinceRelease);
  updateChangelog(released, sinceRelease, check);
  if (release) keepRelease(revision);
}

/** What changed since another base is for reading: nobody relies on a contract that was not released. */
async function printSince(ref: string, revision: Contract, released: Contract): Promise<void> {
  const contracts = { base: await contractAt(ref), revision };
  const comparison = await compare(contracts);
  print(comparison, contracts);
  if (contracts.base.info.version === released.info.version) return refuseVersion(comparison, contracts);
  console.log(`${contracts.base.info.version} is not released: the version follows from ${released.info.version}.`);
}

if (import.meta.main) await runCommand({ help: HELP, flags: FLAGS, main });
