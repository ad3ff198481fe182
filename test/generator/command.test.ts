import { type ChildProcess, spawn } from "node:child_process";
import { existsSync, readdirSync } from "node:fs";
import { readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, onTestFinished, test, vi } from "vitest";
import { CONTRACTS, remove, temporaryFolder } from "./generated.ts";

const ROOT = join(import.meta.dirname, "../..");
const CONTRACT = join(CONTRACTS, "webhooks.yaml");

let folder: string;

beforeAll(async () => {
  folder = await temporaryFolder();
});

afterAll(() => remove(folder));

interface Run {
  readonly process: ChildProcess;
  readonly output: () => string;
  readonly code: Promise<number | null>;
}

/** The command as `npm run generate` runs it. */
function start(...args: string[]): Run {
  const command = ["--import", "./server/preload.mjs", "openapi/generate.ts", ...args];
  const child = spawn(process.execPath, command, { cwd: ROOT });
  let output = "";
  for (const stream of [child.stdout, child.stderr]) stream.on("data", (chunk: Buffer) => (output += chunk.toString()));
  onTestFinished(() => void child.kill());
  return { process: child, output: () => output, code: new Promise((done) => child.once("close", done)) };
}

async function run(...args: string[]) {
  const { code, output } = start(...args);
  return { code: await code, output: output() };
}

describe("npm run generate", () => {
  test("writes the files; `--check` finds them fresh, then names the stale one and does not change it", async () => {
    const out = join(folder, "checked");
    const target = ["--contract", CONTRACT, "--out", out];

    expect(await run(...target)).toMatchObject({ code: 0, output: expect.stringContaining("files written") });
    expect(await run(...target, "--check")).toMatchObject({
      code: 0,
      output: expect.stringContaining("files up to date"),
    });
    await writeFile(join(out, "types.ts"), "changed");

    const { code, output } = await run(...target, "--check");

    expect(code).toBe(1);
    expect(output).toMatch(/checked\/types\.ts: stale\. Run "npm run generate" and commit the result\.\n$/);
    expect(await readFile(join(out, "types.ts"), "utf8")).toBe("changed");
  });

  test.each([
    ["an unknown flag", ["--frobnicate"], "Unknown option '--frobnicate'; see --help."],
    [
      "two flags that exclude each other",
      ["--check", "--watch"],
      "--check writes nothing and --watch writes on each save; choose one.",
    ],
    ["a missing file", ["--contract", "nowhere.yaml", "--out", "OUT"], "nowhere.yaml does not exist."],
    ["a folder as contract", ["--contract", "openapi", "--out", "OUT"], "openapi is a folder; name a contract file."],
    [
      "a file as folder",
      ["--contract", CONTRACT, "--out", "package.json"],
      "package.json is a file, not a folder; choose a folder for --out.",
    ],
  ])("refuses %s in one line, and writes nothing", async (_, args, message) => {
    const out = join(folder, "refused");

    const { code, output } = await run(...args.map((arg) => (arg === "OUT" ? out : arg)));

    expect({ code, output }).toEqual({ code: 1, output: `${message}\n` });
    expect(existsSync(out)).toBe(false);
  });
});

describe("npm run dev", () => {
  test("generates on each save, and keeps running after a mistake", { timeout: 90_000 }, async () => {
    const contract = join(folder, "watched.yaml");
    const out = join(folder, "watched");
    const source = await readFile(CONTRACT, "utf8");
    await writeFile(contract, source);
    const { output } = start("--watch", "--contract", contract, "--out", out);
    const sees = (text: string) => vi.waitFor(() => expect(output()).toContain(text), 25_000);
    await sees("Watching");

    await writeFile(contract, "openapi: 3.2.0");
    await sees("watched.yaml is OpenAPI 3.2.0");
    await writeFile(contract, source.replace("listThings", "listEverything"));
    await vi.waitFor(
      async () => expect(await readFile(join(out, "operations.ts"), "utf8")).toContain("listEverything"),
      25_000,
    );

    expect(readdirSync(out)).toContain("client.ts");
  });
});
