/** `npm run test:contract`: the contract's cases against this project's own targets, or against any implementation. */
import { spawn } from "node:child_process";
import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { type Flags, runCommand, UsageError } from "../../openapi/command-line.ts";
import type { Contract } from "./contract-reader.ts";
import { readExampleIds } from "./example-ids.ts";
import { casesFor, type Implementation, isWrite, tryImplementation, whyNotSent } from "./implementation.ts";
import { startOwn } from "./own-targets.ts";
import { needsKey, probe } from "./probe.ts";
import { contract, readContract } from "./read-contract.ts";
import { type CaseResult, failedOf, junit, notTriedLines, table } from "./results.ts";

const HELP = `npm run test:contract -- [--base-url URL --api-key KEY] [--contract FILE] [--ids FILE] [--junit FILE]

Without --base-url: the suite of this project on mock, stub and server; with --contract, on the mock and the stub of
that contract. With --base-url: every case that can be made from the contract, against whatever answers there.

  --base-url URL   where the implementation is; a path in it comes before every path of the contract
  --api-key KEY    what opens it (bearer, basic as user:password, or an API key, as the contract says); also from the
                   environment: CONTRACT_API_KEY
  --contract FILE  an OpenAPI 3.1 contract (default: this project's); nothing else is read of the implementation
  --ids FILE       JSON: what to send in place of the contract's examples, so that there is something to find:
                   {"noteId": "n_7", "replaceNote": {"noteId": "n_8", "body": {"ownerId": "u_1"}}}
                   by name of the parameter for all operations, by operationId for one, "body" for fields of its body.
                   Only what it names is deleted: what an example names may be the very key that is used
  --writes yes|no  whether valid requests that create, change or delete something are sent (default: yes on this
                   machine's own addresses, no elsewhere). What is refused by the contract is sent all the same: an
                   implementation with faults may carry it out. Choose one whose data may be lost.
  --closed         a property that the contract does not declare is a fault too
  --junit FILE     writes the results as JUnit XML

A limit that is used up (429 with Retry-After) is waited for, which can take minutes; this project's server runs without
limits, and the run takes seconds, with CHIRP_RATE_LIMITS=off npm start. Prints a table and exits 1 when a case has
failed. What a request alone cannot bring about (failures inside, a limit used up, most conflicts) is "not tried", never
passed. With --base-url or --contract nothing is recorded for "npm run coverage:contract".`;

const FLAGS = {
  "base-url": "text",
  "api-key": "text",
  contract: "text",
  ids: "text",
  writes: "text",
  closed: "switch",
  junit: "text",
} as const;

type Given = Flags<typeof FLAGS>;

const ROOT = join(import.meta.dirname, "../..");

async function main(given: Given): Promise<void> {
  if (given["base-url"] !== undefined) return report(given, await tryOne(given, given["base-url"]));
  if (given.contract !== undefined) return report(given, await tryOwn(given, given.contract));
  const others = Object.entries(given).filter(([, value]) => value !== undefined);
  if (others.length > 0) throw new UsageError(`--${others[0]?.[0]} needs --base-url or --contract; see --help.`);
  process.exitCode = await runSuite();
}

async function tryOne(given: Given, baseUrl: string): Promise<CaseResult[]> {
  if (!/^https?:\/\//.test(baseUrl)) throw new UsageError(`--base-url ${baseUrl}: this is no http or https URL.`);
  const contract = await contractFrom(given.contract);
  const apiKey = given["api-key"] ?? process.env["CONTRACT_API_KEY"];
  const implementation = {
    baseUrl: baseUrl.replace(/\/$/, ""),
    apiKey: apiKey || "no-key-was-given",
    ids: given.ids === undefined ? {} : readExampleIds(given.ids, contract),
    writes: mayWrite(given.writes, baseUrl),
    closed: given.closed ?? false,
  };
  if (!apiKey && needsKey(contract))
    throw new UsageError("The contract's operations need a key: give it with --api-key, or as CONTRACT_API_KEY.");
  await probe(contract, implementation);
  announce(contract, implementation);
  return tryImplementation(contract, implementation, console.error);
}

/** The mock and the stub of another contract, run as anybody would run them. */
async function tryOwn(given: Given, file: string): Promise<CaseResult[]> {
  const contract = await contractFrom(file);
  const ids = given.ids === undefined ? {} : readExampleIds(given.ids, contract);
  const results: CaseResult[] = [];
  for (const name of ["mock", "stub"] as const) {
    const { baseUrl, stop } = await startOwn(ROOT, name, file);
    const common = { baseUrl, apiKey: "any-key-will-do", ids, writes: true, closed: true };
    const tried = await tryImplementation(contract, { ...common, answersWithExamples: name }).finally(stop);
    results.push(...tried.map((result) => ({ ...result, operationId: `${name}: ${result.operationId}` })));
  }
  return results;
}

async function contractFrom(file: string | undefined): Promise<Contract> {
  return file === undefined ? contract : readContract(file);
}

function mayWrite(flag: string | undefined, baseUrl: string): boolean {
  if (flag === "yes" || flag === "no") return flag === "yes";
  if (flag !== undefined) throw new UsageError(`--writes ${flag}: write yes or no.`);
  return ["127.0.0.1", "localhost", "[::1]"].includes(new URL(baseUrl).hostname);
}

/** Says before anything is sent what will be left behind. */
function announce(contract: Contract, implementation: Implementation): void {
  const all = casesFor(contract, implementation);
  const chosen = all.map(({ operation, cases }) => ({
    id: operation.id,
    sent: cases.filter((each) => whyNotSent(implementation, operation, each) === undefined),
    all: cases.length,
  }));
  const sent = chosen.reduce((sum, each) => sum + each.sent.length, 0);
  const leftOut = chosen.reduce((sum, each) => sum + each.all, 0) - sent;
  const writing = chosen
    .map(({ id, sent: ofOperation }) => ({ id, count: ofOperation.filter(isWrite).length }))
    .filter(({ count }) => count > 0);
  const total = writing.reduce((sum, { count }) => sum + count, 0);
  console.log(`${contract.info.title}, at ${implementation.baseUrl}`);
  if (total > 0)
    console.log(
      `Sends ${sent} requests, of which ${total} create, change or delete something there: ${writing
        .map(({ id, count }) => `${id} ${count}`)
        .join(", ")}.`,
    );
  else console.log(`Sends ${sent} requests.`);
  if (leftOut > 0)
    console.log(
      implementation.writes
        ? `Leaves out ${leftOut} that could delete what --ids does not name.`
        : `Leaves out ${leftOut} that would change something (--writes yes).`,
    );
  console.log();
}

function report(given: Given, results: readonly CaseResult[]): void {
  const failed = failedOf(results);
  for (const { operationId, title, detail, curl } of failed)
    console.log(`✗ ${operationId}, ${title}: ${detail}\n  ${curl}`);
  for (const line of notTriedLines(results)) console.log(`- not tried, as ${line}`);
  console.log(`\n${table(results)}`);
  if (given.junit !== undefined) writeFileSync(given.junit, junit("contract", results));
  process.exitCode = failed.length === 0 ? 0 : 1;
}

/** This project's own suite, which knows more than the contract: the hand-written cases, too. */
function runSuite(): Promise<number> {
  const command = ["node_modules/vitest/vitest.mjs", "run", "--config=test/vitest.config.ts", "--dir", "test/contract"];
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, command, { cwd: ROOT, stdio: "inherit" });
    child.once("error", reject).once("close", (code) => resolve(code ?? 1));
  });
}

if (import.meta.main) await runCommand({ help: HELP, flags: FLAGS, main });
