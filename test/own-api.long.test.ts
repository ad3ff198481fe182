import { cpSync, existsSync, mkdirSync, readFileSync, symlinkSync, writeFileSync } from "node:fs";
import { join, relative } from "node:path";
import { beforeAll, describe, expect, test } from "vitest";
import { startOwn } from "./contract/own-targets.ts";
import { sharedAtEnd } from "./support/at-end.ts";
import { runIn } from "./support/command.ts";
import { temporaryFolder } from "./support/folder.ts";

const ROOT = join(import.meta.dirname, "..");
const CONTRACT = "my-api/openapi.yaml";
const FLAGS = ["--contract", CONTRACT];

/** Our contract, every handler, and the cases that were written for them by hand. */
const OURS = [
  /^openapi\/(openapi\.yaml|paths|components|workflows|guides|released)/,
  /^server\/(operations|main\.ts|app\.ts)/,
  /^test\/contract\/cases/,
];

describe("a contract of one's own, in a copy of this project without ours", () => {
  const atEnd = sharedAtEnd();
  let folder = "";
  beforeAll(() => {
    folder = temporaryFolder(atEnd);
    for (const part of ["openapi", "generated", "server", "test", "package.json", "tsconfig.json", "redocly.yaml"])
      cpSync(join(ROOT, part), join(folder, part), {
        recursive: true,
        filter: (source) => !OURS.some((ours) => ours.test(relative(ROOT, source).replaceAll("\\", "/"))),
      });
    symlinkSync(join(ROOT, "node_modules"), join(folder, "node_modules"), "dir");
    mkdirSync(join(folder, "my-api"));
    writeFileSync(join(folder, CONTRACT), readFileSync(join(ROOT, "test/contract/foreign-contract.yaml")));
  });

  test("is generated", async () => {
    const { code, stderr } = await runIn(folder, ["openapi/generate.ts", ...FLAGS, "--out", "my-api/generated"]).ended;

    expect([code, stderr]).toEqual([0, ""]);
    expect(existsSync(join(folder, "my-api/generated/server.ts"))).toBe(true);
  });

  test.each(["stub", "mock"] as const)("is answered by the %s", async (name) => {
    const { baseUrl, stop } = await startOwn(folder, name, CONTRACT);
    atEnd(stop);

    const response = await fetch(`${baseUrl}/notes/n_7`, { headers: { "X-Api-Key": "any" } });

    expect([response.status, await response.json()]).toEqual([
      200,
      { noteId: "n_1", title: "Milk", createdAt: "2026-11-23T12:00:00Z" },
    ]);
  });

  test("is held against mock and stub by test:contract", async () => {
    const { code, stdout } = await runIn(folder, ["test/contract/run.ts", ...FLAGS]).ended;

    expect(stdout.split("\n").filter((line) => line.startsWith("✗"))).toEqual([]);
    expect(stdout).toMatch(/stub: createNote +\d+ +0 /);
    expect(code).toBe(0);
  });
});
