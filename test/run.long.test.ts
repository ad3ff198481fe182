import { describe, expect, test } from "vitest";
import { run } from "./support/command.ts";

describe("test/run.ts", () => {
  test("runs the stage that a name matches, and counts it alone", async () => {
    const { code, stdout } = await run("test/run.ts", ["files are fresh"]).ended;

    expect([code, stdout]).toEqual([
      0,
      expect.stringMatching(/^✓ generated files are fresh.*\n1 passed, 0 failed\n$/s),
    ]);
  });

  test("refuses a name that matches nothing, and says where names are listed", async () => {
    const { code, stderr } = await run("test/run.ts", ["no-such-thing"]).ended;

    expect([code, stderr]).toEqual([1, "No stage and no test file has no-such-thing in its name; see --help.\n"]);
  });

  test("names the Debian package of a tool that is missing", async () => {
    const { code, stderr } = await run("test/run.ts", ["--tier", "faults"], { PATH: "" }).ended;

    expect([code, stderr]).toEqual([
      1,
      expect.stringContaining("apt-get install sqlite3 strace faketime util-linux mount"),
    ]);
  });
});
