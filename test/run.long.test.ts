import { execFileSync, spawn } from "node:child_process";
import { appendFileSync, cpSync, readFileSync, symlinkSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { beforeAll, describe, expect, test } from "vitest";
import { sharedAtEnd } from "./support/at-end.ts";
import { commandOf, run, runIn } from "./support/command.ts";
import { temporaryFolder } from "./support/folder.ts";

describe("test/run.ts", () => {
  test("runs only the stage that matches a name, and counts only that one", async () => {
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

test("npm run doctor finds everything needed here, and says where the data is", async () => {
  const { code, stdout } = await run("test/doctor/run.ts").ended;

  expect(stdout).not.toContain("✗");
  expect([code, stdout]).toEqual([
    0,
    expect.stringMatching(/^Node .*\n.*Data \(sandbox\): .*Port 4030.*\n\nEverything needed is/s),
  ]);
});

describe("test/run.ts in a copy of this project", () => {
  const COPIED = ["openapi", "generated", "server", "client", "test", "package.json", "redocly.yaml", "tsconfig.json"];
  const atEnd = sharedAtEnd();
  let copy: string;

  beforeAll(() => {
    copy = temporaryFolder(atEnd);
    for (const name of COPIED) cpSync(name, join(copy, name), { recursive: true });
    symlinkSync(join(import.meta.dirname, "../node_modules"), join(copy, "node_modules"));
    writeFileSync(join(copy, ".gitignore"), "node_modules\ndist\n");
    const git = (...words: string[]) => execFileSync("git", words, { cwd: copy });
    git("init", "--quiet");
    git("add", ".");
    git("-c", "user.name=Test", "-c", "user.email=test@example.com", "commit", "--quiet", "--message", "First");
  });

  test("--changed fails if nothing differs, and says so", async () => {
    const { code, stderr } = await runIn(copy, ["test/run.ts", "--changed"]).ended;

    const what = "Nothing differs from HEAD, so nothing was run. Name another commit, or run npm test.\n";
    expect([code, stderr]).toEqual([1, what]);
  });

  test("--changed runs all tests that depend on a changed contract, and all stages", async () => {
    appendFileSync(join(copy, "openapi/components/schemas/App.yaml"), "# Changed.\n");

    const { code, stdout } = await runIn(copy, ["test/run.ts", "--changed", "--list"]).ended;

    expect([code, stdout]).toEqual([0, expect.stringMatching(/^1 files? differ from HEAD/)]);
    for (const line of ["  contract/contract.test.ts", "  docs/document.test.ts", "types fit", "suites"])
      expect(stdout.split("\n")).toContain(line);
    for (const line of ["  store/transactions.test.ts", "  add-operation.long.test.ts"])
      expect(stdout.split("\n")).not.toContain(line);
  });

  test("prints at the end how to renew a snapshot, and renews it", async () => {
    const snapshot = 'test("one", () => expect("new").toMatchFileSnapshot("./one.expected.txt"));';
    writeFileSync(join(copy, "test/one.test.ts"), `import { expect, test } from "vitest";\n${snapshot}\n`);
    writeFileSync(join(copy, "test/one.expected.txt"), "old");
    const ended = (words: readonly string[]) => runIn(copy, ["test/run.ts", ...words]).ended;

    const before = await ended(["one.test"]);
    const renewed = await ended(["--update", "one.test"]);

    expect(before.stdout).toMatch(
      /renew them:\n {2}npm test -- --update one\.test\.ts\n[^:]*\nFailed:\n✗ one\.test\.ts > one: .*\n\n0 passed, 1 failed\n$/,
    );
    expect([before.code, renewed.code]).toEqual([1, 0]);
    expect(readFileSync(join(copy, "test/one.expected.txt"), "utf8")).toBe("new");
  }, 120_000);

  test("names at the end each test, file and stage that failed, and how its message begins", async () => {
    const failing = 'test("adds", () => expect({ sum: 2 }, "the sum").toEqual({ sum: 3 }))';
    const file = `describe("numbers", () => {\n  ${failing};\n  test("works", () => {});\n});`;
    writeFileSync(join(copy, "test/sums.test.ts"), `import { describe, expect, test } from "vitest";\n${file}\n`);
    writeFileSync(join(copy, "test/sums-unloadable.test.ts"), 'import "./missing.ts";\n');

    const { code, stdout } = await runIn(copy, ["test/run.ts", "sums", "linted"]).ended;

    const failed = stdout.slice(stdout.lastIndexOf("\nFailed:\n") + 1).split("\n");
    expect(code).toBe(1);
    expect(failed.toSorted()).toEqual([
      "",
      "",
      "1 passed, 2 failed",
      "Failed:",
      "✗ code is formatted and linted: see its output above",
      expect.stringMatching(/^✗ sums-unloadable\.test\.ts: .*missing\.ts/),
      "✗ sums.test.ts > numbers > adds: AssertionError: the sum: expected { sum: 2 } to deeply equal { sum: 3 }",
    ]);
  }, 120_000);
});

test(".ci/run ends with what failed in both runs, and one line that counts both", async () => {
  const folder = temporaryFolder();
  const npm = [
    "case $2 in",
    "  test:all) printf '✗ a log line\\n\\n9 s\\n\\nFailed:\\n✗ two: odd\\n\\n3 passed, 1 failed\\n'; exit 1 ;;",
    "  '') test $1 = ci || printf 'Failed:\\n✗ one: even\\n✗ types fit\\n\\n5 passed, 2 failed\\n' ;;",
    "esac",
  ];
  writeFileSync(join(folder, "npm"), ["#!/bin/sh", ...npm].join("\n"), { mode: 0o755 });
  const env = { ...process.env, PATH: `${folder}:${process.env["PATH"]}` };

  const { code, stdout } = await commandOf(spawn("bash", [".ci/run"], { env })).ended;

  expect([code, stdout.split("\n\n").slice(-2)]).toEqual([
    1,
    ["✗ one: even\n✗ types fit\n✗ two: odd", "8 passed, 3 failed\n"],
  ]);
});
