import { spawn } from "node:child_process";
import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { buildBeside } from "../../server/commands/build-beside.ts";
import { commandOf } from "../support/command.ts";
import { temporaryFolder } from "../support/folder.ts";

test("fails with what the script says", async () => {
  const script = join(temporaryFolder(), "script.mjs");
  writeFileSync(script, 'console.error("no such folder"); process.exitCode = 2;');

  await expect(buildBeside(script)).rejects.toThrow("no such folder");
});

test("fails, and does not end its process, when the script cannot be started for want of a file descriptor", async () => {
  const code = `
    import { openSync } from "node:fs";
    import { buildBeside } from "./server/commands/build-beside.ts";
    try { for (;;) openSync("/dev/null"); } catch {}
    setTimeout(() => console.log("still running"), 200);
    await buildBeside("script.mjs").catch(({ code }) => console.log(code));`;

  const words = [process.execPath, "--input-type=module", "--eval", code];
  const { ended } = commandOf(spawn("sh", ["-c", 'ulimit -n 60; exec "$0" "$@"', ...words]));

  const { stdout, code: status } = await ended;

  expect([stdout, status]).toEqual(["EMFILE\nstill running\n", 0]);
});
