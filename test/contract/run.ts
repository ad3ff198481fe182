/** `npm run test:contract`: sends the contract's cases to this project's own targets, or to any implementation. */
import { spawn } from "node:child_process";
import { writeFileSync } from "node:fs";
import { join, resolve } from "node:path";
import { contractFlag, runCommand, UsageError } from "../../openapi/command-line.ts";
import type { Contract } from "./contract-reader.ts";
import { readExampleIds } from "./example-ids.ts";
import { FLAGS, type Given, HELP } from "./flags.ts";
import { contractOperations } from "./generated-cases/contract-operations.ts";
import { casesFor, type Implementation, isWrite, tryImplementation, whyNotSent } from "./implementation.ts";
import { junit } from "./junit.ts";
import { startOwn } from "./own-targets.ts";
import { needsKey, probe } from "./probe.ts";
import { report } from "./report.ts";
import { type CaseResult, everyValidRefused, failedOf } from "./results.ts";
import { readLinks } from "./state/links.ts";

const ROOT = join(import.meta.dirname, "../..");

async function main(typed: Given): Promise<void> {
  const given = { ...typed, contract: contractFlag(typed.contract) };
  if (given["base-url"] !== undefined) return conclude(given, await tryOne(given, given["base-url"]));
  if (given.contract !== undefined) return conclude(given, await tryOwn(given, given.contract));
  const others = Object.entries(given).filter(([, value]) => value !== undefined);
  if (others.length > 0) throw new UsageError(`--${others[0]?.[0]} needs --base-url or --contract; see --help.`);
  process.exitCode = await runSuite();
}

async function tryOne(given: Given, baseUrl: string): Promise<CaseResult[]> {
  if (!/^https?:\/\//.test(baseUrl)) throw new UsageError(`--base-url ${baseUrl}: not an http or https URL.`);
  const contract = await contractFrom(given.contract);
  const apiKey = given["api-key"] ?? process.env["CONTRACT_API_KEY"];
  const implementation: Implementation = {
    ...common(given, contract),
    baseUrl: baseUrl.replace(/\/$/, ""),
    apiKey: apiKey || "no-key-was-given",
    otherApiKey: given["other-api-key"],
    writes: mayWrite(given.writes, baseUrl),
    closed: given.closed ?? false,
    stop: onInterrupt(),
  };
  if (!apiKey && needsKey(contract))
    throw new UsageError("The contract's operations need a key: give it with --api-key, or as CONTRACT_API_KEY.");
  await probe(contract, implementation);
  announce(contract, implementation);
  return tryImplementation(contract, implementation, console.error);
}

const NAMES = 'Operations without an operationId are named by method and path, such as "GET /things".';

/** What is the same for every implementation of a contract. */
function common({ ids, links, operation, seed }: Given, contract: Contract) {
  const operations = contractOperations(contract);
  const only = operation?.split(",").map((name) => name.trim());
  const unknown = only?.find((name) => operations.every(({ id }) => id !== name));
  if (unknown !== undefined)
    throw new UsageError(`--operation ${unknown}: the contract has no such operation. ${NAMES}`);
  if (seed !== undefined && !/^\d{1,9}$/.test(seed))
    throw new UsageError(`--seed ${seed}: write a number of up to nine digits.`);
  return {
    ids: ids === undefined ? {} : readExampleIds(ids, contract),
    ...(links !== undefined && { links: readLinks(links, operations) }),
    ...(only !== undefined && { only }),
    // Values sent by an earlier run may still be stored there.
    seed: seed === undefined ? Math.floor(Date.now() / 1000) % 1_000_000_000 : Number(seed),
  };
}

/** The first Ctrl-C stops the requests and deletes what the run has made; the second ends the process at once. */
function onInterrupt(): AbortSignal {
  const controller = new AbortController();
  process.once("SIGINT", () => {
    console.error("Stopping; deleting what the run has made.");
    controller.abort();
    process.exitCode = 130;
  });
  return controller.signal;
}

/** Starts the mock and the stub of another contract, and checks both. */
async function tryOwn(given: Given, file: string): Promise<CaseResult[]> {
  const contract = await contractFrom(file);
  // Before anything is started, since it may refuse a flag.
  const shared = common(given, contract);
  const results: CaseResult[] = [];
  for (const name of ["mock", "stub"] as const) {
    const { baseUrl, stop } = await startOwn(ROOT, name, resolve(file));
    // Examples in the contract may have properties that it does not declare.
    const own = { ...shared, baseUrl, apiKey: "any-key:will-do", writes: true, closed: false };
    const tell = (line: string) => console.error(`${name}: ${line}`);
    const tried = await tryImplementation(contract, { ...own, answersWithExamples: name }, tell).finally(stop);
    results.push(...tried.map((result) => ({ ...result, operationId: `${name}: ${result.operationId}` })));
  }
  return results;
}

async function contractFrom(file: string | undefined): Promise<Contract> {
  if (file === undefined) return (await import("./own-contract.ts")).contract;
  // The linter takes most of a second to load, and this project's own contract does not need it.
  const { readContract } = await import("./read-contract.ts");
  return readContract(file);
}

function mayWrite(flag: string | undefined, baseUrl: string): boolean {
  if (flag === "yes" || flag === "no") return flag === "yes";
  if (flag !== undefined) throw new UsageError(`--writes ${flag}: write yes or no.`);
  return ["127.0.0.1", "localhost", "[::1]"].includes(new URL(baseUrl).hostname);
}

/** Says, before anything is sent, how many requests write. */
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
  console.log(`${contract.info.title}, at ${implementation.baseUrl} (--seed ${implementation.seed})`);
  if (total > 0)
    console.log(
      `Sends ${sent} requests; ${total} of them create, change or delete something: ${writing
        .map(({ id, count }) => `${id} ${count}`)
        .join(", ")}.`,
    );
  else console.log(`Sends ${sent} requests.`);
  if (leftOut > 0)
    console.log(
      implementation.writes
        ? `Skips ${leftOut} that could delete what --ids does not name.`
        : `Skips ${leftOut} that would change something (--writes yes sends them).`,
    );
  console.log();
}

function conclude(given: Given, results: readonly CaseResult[]): void {
  const failed = failedOf(results);
  const nothingWorks = everyValidRefused(results);
  if (nothingWorks) console.log("Every valid request was refused: is the key right?\n");
  console.log(report(results));
  if (given.junit !== undefined) writeFileSync(given.junit, junit("contract", results));
  process.exitCode ??= failed.length === 0 && !nothingWorks ? 0 : 1;
}

/** This project's own suite, which also has hand-written cases. */
function runSuite(): Promise<number> {
  const command = ["node_modules/vitest/vitest.mjs", "run", "--config=test/vitest.config.ts", "--dir", "test/contract"];
  return new Promise((done, reject) => {
    const child = spawn(process.execPath, command, { cwd: ROOT, stdio: "inherit" });
    child.once("error", reject).once("close", (code) => done(code ?? 1));
  });
}

export const command = (args?: readonly string[]): Promise<void> =>
  runCommand({ help: HELP, flags: FLAGS, main }, args);

if (import.meta.main) await command();
