/** `npm run doctor`: checks that this machine and folder have what the project needs, and says what to do if not. */
import { execFileSync, spawnSync } from "node:child_process";
import { existsSync, readFileSync, statSync } from "node:fs";
import { dirname, join } from "node:path";
import { runCommand } from "../../openapi/command-line.ts";
import { dependenciesFinding, nodeFinding } from "./dependencies.ts";
import { type Finding, lineOf } from "./finding.ts";
import { portFindings } from "./ports.ts";

const HELP = `npm run doctor

Prints the versions, and checks Node, the dependencies, the generated files, the settings, the ports, the docs page, and
the browser, PostgreSQL and Linux tools that longer tests need. If something is not right, it says what to do.

  ✓ fine   ! only a part of the project needs it   ✗ must be fixed (exit code 1)`;

const ROOT = join(import.meta.dirname, "../..");

async function main(): Promise<void> {
  console.log(versions());
  const needed = [nodeFinding(ROOT), dependenciesFinding(ROOT)];
  for (const finding of needed) console.log(lineOf(finding));
  const wrong = needed.filter(({ is }) => is === "wrong");
  // The other checks import the dependencies, so they cannot run without them.
  const rest = wrong.length > 0 ? [] : await restOfFindings();
  for (const finding of rest) console.log(lineOf(finding));
  wrong.push(...rest.filter(({ is }) => is === "wrong"));
  console.log(
    wrong.length === 0 ? "\nEverything needed is fine." : "\nFix what is marked with ✗, then run this again.",
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
  if (status === 0) return { is: "fine", says: "generated/ matches the contract" };
  const said = `${stdout}${stderr}`.trim();
  return { is: "wrong", says: "generated/ does not match the contract", remedy: `Run "npm run generate".\n${said}` };
}

/** Where the server stores its data, according to this terminal's settings. */
async function dataFinding(): Promise<Finding> {
  const { ConfigError, readConfig } = await import("../../server/config.ts");
  try {
    const { mode, databaseUrl, databaseFile } = readConfig();
    // Only the host, so that no password is printed.
    if (databaseUrl !== undefined)
      return { is: "fine", says: `Data (${mode}): PostgreSQL on ${new URL(databaseUrl).host}` };
    if (!existsSync(databaseFile))
      return { is: "fine", says: `Data (${mode}): ${databaseFile}, which "npm start" will create` };
    const files = ["", "-wal", "-shm"].map((end) => databaseFile + end).filter(existsSync);
    const bytes = files.reduce((sum, file) => sum + statSync(file).size, 0);
    return {
      is: "fine",
      says: `Data (${mode}): ${databaseFile}, ${Math.ceil(bytes / 1024)} kB; empty it with "npm run reset"`,
    };
  } catch (error) {
    if (!(error instanceof ConfigError)) throw error;
    return { is: "wrong", says: "This terminal's settings cannot be used", remedy: error.message };
  }
}

async function docsFinding(): Promise<Finding> {
  const { inputsOf } = await import("../../openapi/docs/inputs.ts");
  const file = join(ROOT, "dist/docs/inputs.json");
  const remedy = 'Run "npm run docs". "npm start" builds it too.';
  if (!existsSync(file)) return { is: "remark", says: `The docs page in ${dirname(file)} is not built yet`, remedy };
  const isFresh = readFileSync(file, "utf8") === (await inputsOf(join(ROOT, "generated/openapi.json")));
  if (isFresh) return { is: "fine", says: "The docs page in dist/docs is up to date" };
  return { is: "remark", says: "The docs page in dist/docs is older than the contract", remedy };
}

/** Checks what only the longer tests need. */
async function optionalFindings(): Promise<Finding[]> {
  const { browserFor } = await import("../browser.ts");
  const { installedPostgres } = await import("../support/postgres.ts");
  const { obstacle } = await import("../faults/tools.ts");
  const [browser, postgres, missing] = [browserFor(), installedPostgres(), obstacle()];
  return [
    browser === undefined
      ? {
          is: "remark",
          says: "npm run test:all needs a browser, and none is installed",
          remedy: "Install Google Chrome or Chromium so that it is on PATH.",
        }
      : { is: "fine", says: `Browser for npm run test:all: ${browser}` },
    postgres === undefined
      ? {
          is: "remark",
          says: "npm run test:all needs PostgreSQL, and it is not installed",
          remedy: 'Run "npm ci", which installs it on Linux, macOS and Windows.',
        }
      : { is: "fine", says: "PostgreSQL for npm run test:all: installed by npm" },
    missing === undefined
      ? { is: "fine", says: "The tools for npm run test:faults are installed" }
      : { is: "remark", says: "npm run test:faults cannot run on this machine", remedy: missing },
  ];
}

await runCommand({ help: HELP, flags: {}, main });
