import { execFileSync } from "node:child_process";
import { mkdirSync, rmSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { describe, expect, test } from "vitest";
import { filesThatDiffer, relatedTests } from "./related-tests.ts";
import { type AtEnd, sharedAtEnd } from "./support/at-end.ts";
import { temporaryFolder } from "./support/folder.ts";

/** A small project: the files that its tests import, run, and read. */
const FILES = {
  "openapi/openapi.yaml": "openapi: 3.1.0",
  "openapi/guides/errors.md": "# Errors",
  "openapi/docs/guides.ts": "export const guidesOf = () => [];",
  "openapi/generator/walk.ts": "export const walk = 1;",
  "generated/server.ts": "export const contract = {};",
  "server/store.ts": 'import { contract } from "../generated/server.ts";',
  "server/main.ts": 'import "./store.ts";',
  "server/Dockerfile": "FROM scratch",
  ".github/CONTRIBUTING.md": "# Contribute",
  "client/index.ts": "export const client = 1;",
  "test/imports.test.ts": 'import "../server/store.ts";',
  "test/runs.test.ts": 'run("server/main.ts");',
  "test/reads.test.ts": 'readFileSync("server/Dockerfile"); read(".github/CONTRIBUTING.md");',
  "test/cases/all.test.ts": 'globSync("server/*.ts"); readdirSync("data");',
  "test/cases/data/one.json": "{}",
  "test/guides.test.ts": 'import { guidesOf } from "../openapi/docs/guides.ts";',
  "test/client.test.ts": 'import { client } from "chirp-api-client";',
  "test/types.test.ts": 'import type { Store } from "../server/store.ts";',
  "test/alone.test.ts": "// Speaks of nothing; see test/imports.test.ts.",
};

const TESTS = Object.keys(FILES).filter((file) => file.endsWith(".test.ts"));

function project(atEnd?: AtEnd) {
  const root = temporaryFolder(atEnd);
  const git = (...words: string[]) => execFileSync("git", words, { cwd: root, encoding: "utf8" });
  const write = (file: string, text: string) => {
    mkdirSync(join(root, dirname(file)), { recursive: true });
    writeFileSync(join(root, file), text);
  };
  for (const [file, text] of Object.entries(FILES)) write(file, text);
  git("init", "--quiet");
  git("add", ".");
  git("-c", "user.name=Test", "-c", "user.email=test@example.com", "commit", "--quiet", "--message", "First");
  return { root, write };
}

describe("relatedTests()", () => {
  const { root } = project(sharedAtEnd());

  test.each([
    ["files they import, directly or not", "server/store.ts", ["imports", "runs", "cases/all"]],
    ["the commands that they run", "server/main.ts", ["runs", "cases/all"]],
    ["the files that they read", "server/Dockerfile", ["reads"]],
    ["hidden files that they read", ".github/CONTRIBUTING.md", ["reads"]],
    ["a folder beside them", "test/cases/data/one.json", ["cases/all"]],
    ["the contract, from which the code is generated", "openapi/openapi.yaml", ["imports", "runs", "cases/all"]],
    ["the generator", "openapi/generator/walk.ts", ["imports", "runs", "cases/all"]],
    ["the guides", "openapi/guides/errors.md", ["guides"]],
    ["the client by the name of its package", "client/index.ts", ["client"]],
    ["themselves", "test/alone.test.ts", ["alone"]],
    ["none if only generated files differ", "generated/server.ts", []],
    ["a file that was deleted", "server/gone.ts", ["cases/all"]],
  ])("finds tests by %s", (_, changed, expected) => {
    expect(relatedTests(root, [changed], TESTS).sort()).toEqual(expected.map((name) => `test/${name}.test.ts`).sort());
  });

  test("finds all tests if a dependency has another version", () => {
    expect(relatedTests(root, ["package-lock.json"], TESTS)).toEqual(TESTS);
  });
});

describe("filesThatDiffer()", () => {
  test("returns files that were changed, deleted or created, committed or not", () => {
    const { root, write } = project();
    expect(filesThatDiffer(root, "HEAD")).toEqual([]);

    write("server/main.ts", "");
    write("server/new.ts", "");
    rmSync(join(root, "server/Dockerfile"));

    expect(filesThatDiffer(root, "HEAD")).toEqual(["server/Dockerfile", "server/main.ts", "server/new.ts"]);
  });

  test("refuses an unknown commit, and a folder without git, and says what to do", () => {
    const what = "git knows no commit nope here. Name one, such as npm test -- --changed main, or run npm test.";

    expect(() => filesThatDiffer(project().root, "nope")).toThrow(what);
    expect(() => filesThatDiffer(temporaryFolder(), "nope")).toThrow(what);
  });
});
