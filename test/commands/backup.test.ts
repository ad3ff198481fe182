import { existsSync, statSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { makeOrCheckBackup } from "../../server/commands/backup.ts";
import { run } from "../support/command.ts";
import { temporaryFolder } from "../support/folder.ts";
import { startServer } from "../support/server.ts";

describe("npm run backup", () => {
  test("backs up the database of a running server, and checks a backup", async () => {
    const { file: databaseFile } = await startServer();
    const file = join(temporaryFolder(), "backup.sqlite");
    const printed: string[] = [];
    const surroundings = { databaseFile, databaseUrl: undefined, print: (text: string) => void printed.push(text) };

    await makeOrCheckBackup({ check: undefined }, [file], surroundings);
    await makeOrCheckBackup({ check: file }, [], surroundings);

    const whole = `intact: ${new Intl.NumberFormat("en").format(statSync(file).size)} bytes, schema 00`;
    expect(printed).toEqual([
      expect.stringContaining(`Backed up ${databaseFile} to ${file}, which is ${whole}`),
      expect.stringContaining(`${file} is ${whole}`),
    ]);
  });

  test.each<[string, string | undefined, string[]]>([
    ["no file", undefined, []],
    ["an empty name", undefined, [""]],
    ["two files", undefined, ["a", "b"]],
    ["a file to make and one to check", "a", ["b"]],
  ])("refuses %s", async (_, check, words) => {
    const asked = makeOrCheckBackup({ check }, words, {
      databaseFile: "/not/there",
      databaseUrl: undefined,
      print: () => {},
    });

    await expect(asked).rejects.toThrow("Name one file: npm run backup -- FILE, or npm run backup -- --check FILE.");
  });

  test("reports a missing database in one line, creates none, and exits with 1", async () => {
    const folder = temporaryFolder();

    const { code, stdout, stderr } = await run("server/backup.ts", [join(folder, "b")], { CHIRP_DATA: folder }).ended;

    expect([code, stdout]).toEqual([1, ""]);
    expect(stderr).toBe(
      `There is no database ${folder}/sandbox.sqlite. CHIRP_META and CHIRP_DATA select the database.\n`,
    );
    expect(existsSync(join(folder, "sandbox.sqlite"))).toBe(false);
  });
});
