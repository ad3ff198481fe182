import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { beforeAll, describe, expect, test, vi } from "vitest";
import { PACKAGE_NAME } from "../../openapi/invocation.ts";
import { buildTool } from "../../openapi/tool/build.ts";
import { installedSize, MOST_MEGABYTES } from "../../openapi/tool/installed-size.ts";
import { PEERS, TYPESCRIPT_6 } from "../../openapi/tool/peers.ts";
import { sharedAtEnd } from "../support/at-end.ts";
import { urlOf } from "../support/command.ts";
import { temporaryFolder } from "../support/folder.ts";
import { BAD_CONTRACTS } from "./bad-contracts.ts";
import { install, installed, nodeFolder } from "./installed.ts";

const ROOT = join(import.meta.dirname, "../..");
const CONTRACT = readFileSync(join(ROOT, "test/contract/foreign-contract.yaml"), "utf8");
const NOTE = { noteId: "n_1", title: "Milk", createdAt: "2026-11-23T12:00:00Z" };
const PATIENCE_MS = 180_000;

const { devDependencies } = JSON.parse(readFileSync(join(ROOT, "package.json"), "utf8")) as {
  devDependencies: Record<string, string>;
};
const peers = PEERS.filter((name) => name !== TYPESCRIPT_6).map((name) => `${name}@${devDependencies[name]}`);

const atEnd = sharedAtEnd();
const folder = temporaryFolder(atEnd);
let tarball = "";
beforeAll(async () => {
  tarball = await buildTool(join(folder, PACKAGE_NAME));
}, PATIENCE_MS);

describe("the package alone, in an empty folder", () => {
  const project = join(folder, "alone");
  const node = nodeFolder("own", folder) ?? "";
  let size: ReturnType<typeof installedSize>;
  beforeAll(() => {
    mkdirSync(project);
    size = installedSize(tarball, project);
    writeFileSync(join(project, "openapi.yaml"), CONTRACT);
  }, PATIENCE_MS);

  const run = (...words: string[]) => installed(project, words, { node }).ended;

  test(`has at most ${MOST_MEGABYTES} MB`, () => {
    expect(size.megabytes).toBeLessThan(MOST_MEGABYTES);
    expect(size.packages).toBeLessThan(150);
  });

  test.each([
    ["generate", [], "typescript"],
    ["mock", [], "@stoplight/prism-core"],
    ["docs", [], "@redocly/cli"],
    ["lint", [], "@redocly/cli"],
    ["test", [], "@stoplight/prism-http-server"],
    ["stub", ["--validator", "express-openapi-validator"], "express-openapi-validator"],
  ])("reports in one line what %s lacks, and how to get it", async (command, flags, lacking) => {
    const { code, stdout, stderr } = await run(command, ...flags);

    expect([code, stdout]).toEqual([1, ""]);
    const advice = new RegExp(`^.*${lacking}\\b.* not installed: npm install --save-dev .*${lacking}@\\d.*\\n$`, "i");
    expect(stderr).toMatch(advice);
  });

  test("asks for the API of TypeScript 6 if only TypeScript 7 is installed, which has no such API", async () => {
    const fake = join(project, "node_modules/typescript");
    mkdirSync(fake);
    writeFileSync(join(fake, "index.js"), 'exports.version = "7.0.2";');

    const { code, stderr } = await run("generate");

    expect([code, stderr]).toEqual([
      1,
      `TypeScript 7.0.2 has no API to generate types with; install the API of 6 beside it: npm install --save-dev ${TYPESCRIPT_6}@6\n`,
    ]);
  });

  test.each([
    [[], 1],
    [["--help"], 0],
  ])("lists its commands for %j", async (words, expected) => {
    const { code, stdout, stderr } = await run(...words);

    expect(code).toBe(expected);
    for (const name of ["generate", "stub", "mock", "docs", "test", "diff", "lint"])
      expect(stdout + stderr).toContain(`\n  ${name} `);
  });

  test("refuses an unknown command", async () => {
    expect(await run("constructor")).toMatchObject({
      code: 1,
      stderr: `There is no command "constructor"; see ${PACKAGE_NAME} --help.\n`,
    });
  });
});

describe.each(["oldest", "own"] as const)("every command, on the %s Node", (which) => {
  const project = join(folder, "with-peers");
  let node: string | undefined;
  beforeAll(() => {
    node = nodeFolder(which, join(folder, "node"));
    if (node === undefined || existsSync(project)) return;
    install(project, [tarball, ...peers], node);
    writeFileSync(join(project, "openapi.yaml"), CONTRACT);
    writeFileSync(join(project, "former.yaml"), CONTRACT.replace("maxLength: 40", "maxLength: 60"));
  }, PATIENCE_MS);

  const start = (...words: string[]) => installed(project, words, { node: node ?? "" });
  const run = (...words: string[]) => start(...words).ended;
  // For some machines npm has no Node that old.
  const testHere = (title: string, body: () => Promise<void>) =>
    test(title, { timeout: PATIENCE_MS }, async ({ skip }) => {
      if (node === undefined) skip();
      await body();
    });

  testHere("generate writes the code, finds it fresh, then names what is stale", async () => {
    const out = `generated-${which}`;

    expect(await run("generate", "--out", out)).toMatchObject({
      code: 0,
      stderr: "",
      stdout: expect.stringMatching(
        /(?:^|\n)openapi\.yaml -> generated-\w+\/: \d+ files written \(\d+ ms\)\n.*: npm install ajv@8\S* ajv-formats@\S+ express@\S+ refa@\S+\n$/,
      ),
    });
    expect(readFileSync(join(project, out, "client.ts"), "utf8")).toMatch(
      /^\/\/ Generated from openapi\.yaml by `npx contract-first generate`/,
    );
    expect(readdirSync(join(project, out, "runtime"))).toContain("server.ts");
    writeFileSync(join(project, out, "types.ts"), "changed");
    expect(await run("generate", "--out", out, "--check")).toMatchObject({
      code: 1,
      stderr: `${out}/types.ts: stale. Run "npx contract-first generate" and commit the result.\n`,
    });
  });

  testHere("generate --watch writes again when the contract is saved", async () => {
    const contract = `watched-${which}.yaml`;
    const out = join(project, `watched-${which}`);
    writeFileSync(join(project, contract), CONTRACT);
    const command = start("generate", "--watch", "--contract", contract, "--out", out);
    await command.prints(/Watching 1 folder/);

    writeFileSync(join(project, contract), CONTRACT.replace("listNotes", "listAllNotes"));

    await vi.waitFor(() => expect(readFileSync(join(out, "client.ts"), "utf8")).toContain("listAllNotes"), 20_000);
  });

  testHere("stub answers with examples and refuses bad requests; test names its faults", async () => {
    const { url } = await urlOf(start("stub", "--port", "0"));
    const headers = { "X-Api-Key": "any", "Content-Type": "application/json" };

    const note = await fetch(`${url}/notes/n_7`, { headers });
    const refused = await fetch(`${url}/notes`, { method: "POST", headers, body: '{"title":""}' });

    expect([note.status, await note.json(), refused.status]).toEqual([200, NOTE, 400]);
    const { code, stdout } = await run("test", "--base-url", url, "--api-key", "any", "--operation", "createNote");
    expect(stdout).toContain("a request with wrong credentials is carried out instead of 401 (4 requests)");
    expect(code).toBe(1);
  });

  testHere("test finds nothing wrong with the mock and the stub of the contract", async () => {
    const { code, stdout } = await run("test", "--operation", "getNote");

    expect(stdout).toMatch(/mock: getNote +\d\d +0 .*\nstub: getNote +\d\d +0 /);
    expect(code).toBe(0);
  });

  testHere("mock answers with an example", async () => {
    const { url } = await urlOf(start("mock", "--port", "0"));

    const response = await fetch(`${url}/notes/n_7`, { headers: { "X-Api-Key": "any" } });

    expect([response.status, await response.json()]).toEqual([200, NOTE]);
  });

  testHere("docs writes a page", async () => {
    const out = join(project, `docs-${which}`);

    const { code, stdout } = await run("docs", "--out", out);

    expect([code, stdout]).toEqual([0, expect.stringMatching(/index\.html: [\d.]+ MB, offline/)]);
    expect(readFileSync(join(out, "index.html"), "utf8")).toContain("Notes, an API that nobody here implements");
    expect(existsSync(join(out, "operations/getNote.md"))).toBe(true);
  });

  testHere("diff rates a change, and asks for the version that says so", async () => {
    const { code, stdout, stderr } = await run("diff", "--base", "former.yaml");

    expect(stdout).toMatch(/major {2}.*createNote/);
    expect([code, stderr]).toEqual([1, expect.stringContaining("make it 2.0.0")]);
  });

  testHere("lint names what Redocly finds", async () => {
    const { code, stdout, stderr } = await run("lint");

    expect(stdout + stderr).toContain("validating openapi.yaml");
    expect(code).toBe(1);
  });
});

describe("a contract that cannot be read", () => {
  const bad = join(folder, "with-peers/bad");
  const node = nodeFolder("own", folder) ?? "";
  beforeAll(() => {
    mkdirSync(bad, { recursive: true });
    for (const { files } of BAD_CONTRACTS)
      for (const [name, text] of Object.entries(files)) writeFileSync(join(bad, name), text);
  });

  test.each(BAD_CONTRACTS)("is refused in one line if it is $kind, and nothing is written", async ({ files, says }) => {
    const [contract = ""] = Object.keys(files);
    const words = ["generate", "--contract", contract, "--out", "out"];

    const { code, stdout, stderr } = await installed(bad, words, { node, project: join(folder, "with-peers") }).ended;

    expect([code, stdout, stderr.trim().split("\n").length]).toEqual([1, "", 1]);
    expect(stderr).toContain(says);
    expect(existsSync(join(bad, "out"))).toBe(false);
  });
});
