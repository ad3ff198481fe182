import { globSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { SANDBOX_KEY } from "../server/sandbox/example-rows.ts";
import { run, runIn } from "./support/command.ts";
import { temporaryFolder } from "./support/folder.ts";

const ROOT = join(import.meta.dirname, "..");
const RESPECT = ["node_modules/@redocly/cli/bin/cli.js", "respect"];
const FILES = globSync("openapi/workflows/*.yaml", { cwd: ROOT }).sort();

/** Starts the sandbox on a new database and returns its address. */
async function startSandbox(): Promise<string> {
  const settings = { PORT: "0", CHIRP_DATA: temporaryFolder(), LOG_LEVEL: "silent" };
  const [url] = await run("server/main.ts", [], settings).prints(/http:\/\/127\.0\.0\.1:\d+/);
  return url;
}

describe("workflows", () => {
  test("exist", () => {
    expect(FILES).not.toEqual([]);
  });

  test.each(FILES)("%s: every step succeeds on the server", async (file) => {
    const flags = ["-S", `chirp=${await startSandbox()}`, "-i", `apiKey=${SANDBOX_KEY}`];

    const { code, stdout } = await runIn(ROOT, [...RESPECT, file, ...flags]).ended;

    expect(stdout).toMatch(/Steps: (\d+) passed, \1 total/);
    expect(stdout).not.toContain(SANDBOX_KEY);
    expect(code, stdout).toBe(0);
  });
});
