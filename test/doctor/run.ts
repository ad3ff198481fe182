/** `npm run doctor`: what this machine and this folder have of what the project needs, and what to do about the rest. */
import { execFileSync, spawnSync } from "node:child_process";
import { existsSync, readFileSync, statSync } from "node:fs";
import { dirname, join } from "node:path";
import { runCommand } from "../../openapi/command-line.ts";
import { dependenciesFinding, nodeFinding } from "./dependencies.ts";
import { type Finding, lineOf } from "./finding.ts";
import { portFindings } from "./ports.ts";

const HELP = `npm run doctor

Prints the versions, and whether Node, the dependencies, the generated files, the settings, the ports, the docs page, the
browser of the tests, PostgreSQL and the tools of test:faults are as they should be; for each that is not, what to do.

  ✓ fine   ! only a part of the project wants it   ✗ wrong; then it exits with 1`;

const ROOT = join(import.meta.dirname, "../..");

async function main(): Promise<void> {
  console.log(versions());
  const needed = [nodeFinding(ROOT), dependenciesFinding(ROOT)];
  for (const finding of needed) console.log(lineOf(finding));
  const wrong = needed.filter(({ is }) => is === "wrong");
  // Nothing of the rest can be looked at without them, and a remedy follows from theirs.
  const rest = wrong.length > 0 ? [] : await restOfFindings();
  for (const finding of rest) console.log(lineOf(finding));
  wrong.push(...rest.filter(({ is }) => is === "wrong"));
  console.log(
    wrong.length === 0 ? "\nAll that is needed is fine." : "\nMend what is marked with ✗, then run it again.",
  );
  process.exitCode = wrong.length === 0 ? 0 : 1;
}

async function restOfFindings(): Promise<Finding[]> {
  const data = await dataFinding();
  return [generatedFinding(), data, ...(await portFindings()), await docsFinding(), ...(await optionalFindings())];
}

function versions(): string {
  const { name, version } = JSON.parse(readFileSync(join(ROOT, "package.json"), "utf8")) as Record<string, string>;
  const [, npm = "unknown"] = /npm\/(\S+)/.exec(process.env["npm_config_user_agent"] ?? "") ?? [];
  return `Node ${process.versions.node}, npm ${npm}, ${name} ${version}, ${commit()}`;
}

function commit(): string {
  const git = (...words: string[]) =>
    execFileSync("git", words, { cwd: ROOT, encoding: "utf8", stdio: ["ignore", "pipe", "ignore"] }).trim();
  try {
    const changed = git("status", "--porcelain").split("\n").filter(Boolean).length;
    return `commit ${git("rev-parse", "--short", "HEAD")}${changed === 0 ? "" : `, ${changed} files changed since`}`;
  } catch {
    return "no commit known";
  }
}

function generatedFinding(): Finding {
  const { status, stdout, stderr } = spawnSync(process.execPath, ["openapi/generate.ts", "--check"], { cwd: ROOT });
  if (status === 0) return { is: "fine", says: "generated/ is what the contract says" };
  const said = `${stdout}${stderr}`.trim();
  return { is: "wrong", says: "generated/ is not what the contract says", remedy: `Run "npm run generate".\n${said}` };
}

/** Where the server keeps what it is told, by the settings of this terminal. */
async function dataFinding(): Promise<Finding> {
  const { ConfigError, readConfig } = await import("../../server/config.ts");
  try {
    const { mode, databaseUrl, databaseFile } = readConfig();
    // Without user and password.
    if (databaseUrl !== undefined)
      return { is: "fine", says: `Data (${mode}): PostgreSQL on ${new URL(databaseUrl).host}` };
    if (!existsSync(databaseFile))
      return { is: "fine", says: `Data (${mode}): ${databaseFile}, which "npm start" makes` };
    const files = ["", "-wal", "-shm"].map((end) => databaseFile + end).filter(existsSync);
    const bytes = files.reduce((sum, file) => sum + statSync(file).size, 0);
    return {
      is: "fine",
      says: `Data (${mode}): ${databaseFile}, ${Math.ceil(bytes / 1024)} kB; empty it with "npm run reset"`,
    };
  } catch (error) {
    if (!(error instanceof ConfigError)) throw error;
    return { is: "wrong", says: "The settings of this terminal cannot be used", remedy: error.message };
  }
}

async function docsFinding(): Promise<Finding> {
  const { inputsOf } = await import("../../openapi/docs/inputs.ts");
  const file = join(ROOT, "dist/docs/inputs.json");
  const remedy = 'Run "npm run docs"; "npm start" does so as well.';
  if (!existsSync(file)) return { is: "remark", says: `There is no docs page in ${dirname(file)} yet`, remedy };
  const isFresh = readFileSync(file, "utf8") === (await inputsOf(join(ROOT, "generated/openapi.json")));
  if (isFresh) return { is: "fine", says: "The docs page in dist/docs is fresh" };
  return { is: "remark", says: "The docs page in dist/docs is older than the contract or what draws it", remedy };
}

/** What only longer tests use. */
async function optionalFindings(): Promise<Finding[]> {
  const { browserFor } = await import("../browser.ts");
  const { installedPostgres } = await import("../support/postgres.ts");
  const { obstacle } = await import("../faults/tools.ts");
  const [browser, postgres, missing] = [browserFor(), installedPostgres(), obstacle()];
  return [
    browser === undefined
      ? {
          is: "remark",
          says: "No browser for npm run test:all",
          remedy: "Install Google Chrome or Chromium so that it is on PATH.",
        }
      : { is: "fine", says: `Browser of npm run test:all: ${browser}` },
    postgres === undefined
      ? {
          is: "remark",
          says: "No PostgreSQL for npm run test:all",
          remedy: "npm brings it for Linux, macOS and Windows: npm ci.",
        }
      : { is: "fine", says: "PostgreSQL of npm run test:all: brought by npm" },
    missing === undefined
      ? { is: "fine", says: "The tools of npm run test:faults are there" }
      : { is: "remark", says: "npm run test:faults cannot run on this machine", remedy: missing },
  ];
}

await runCommand({ help: HELP, flags: {}, main });
