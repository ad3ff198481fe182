import { expect, test } from "vitest";
import { run } from "../support/command.ts";
import { temporaryFolder } from "../support/folder.ts";

test.each([
  ["main", []],
  ["stub", ["--port", "0"]],
  ["mock", ["--port", "0"]],
  ["stand-in", ["--port", "0"]],
])("server/%s.ts stops in order on a signal as early as its first line", async (name, flags) => {
  const settings = { PORT: "0", CHIRP_DATA: temporaryFolder() };
  const words = ["./test/support/stop-at-first-word.mjs", `server/${name}.ts`, ...flags];

  const { code, stdout, stderr } = await run("--import", words, settings).ended;

  expect([code, stderr]).toEqual([0, ""]);
  expect(stdout).toMatch(/http:\/\/127\.0\.0\.1:\d+/);
});
