import { execFileSync, spawnSync } from "node:child_process";
import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { join, resolve } from "node:path";
import { beforeEach, describe, expect, test } from "vitest";
import type { Contract } from "../../openapi/runtime/document.ts";
import { temporaryFolder } from "../support/folder.ts";
import { libraryOf, type Operation, requestOf } from "./library.ts";

const COMMAND = resolve("openapi/contract-diff.ts");
const nothing = () => {};
const demandsReader = (_: string, operation: Operation) => {
  requestOf(operation).properties["reader"] = { type: "string" };
  requestOf(operation).required.push("reader");
};
const inVersion = (version: string, contract: Contract): Contract => ({
  ...contract,
  info: { ...contract.info, version },
});

/** A repository whose contract was released and committed as 1.0.0. */
let folder: string;
beforeEach(() => {
  folder = temporaryFolder();
  for (const name of ["openapi/guides", "openapi/released", "generated"])
    mkdirSync(join(folder, name), { recursive: true });
  save("openapi/guides/changelog.md", "### Version 1.0.0\n\nThe first one.\n");
  save("openapi/released/1.0.0.json", libraryOf(["lend"], nothing));
  setContract(libraryOf(["lend"], nothing));
  git("init", "--quiet");
  git("add", ".");
  git("-c", "user.name=A", "-c", "user.email=a@b.c", "commit", "--quiet", "--message", "Release");
});

const save = (file: string, content: unknown) =>
  writeFileSync(join(folder, file), typeof content === "string" ? content : JSON.stringify(content));
const changelog = () => readFileSync(join(folder, "openapi/guides/changelog.md"), "utf8");
const git = (...parameters: string[]) => execFileSync("git", parameters, { cwd: folder });

function setContract(contract: Contract): void {
  save("openapi/openapi.yaml", contract);
  save("generated/openapi.json", { "x-generated": "Generated from openapi.yaml", ...contract });
}

function contractDiff(...flags: string[]): { readonly status: number | null; readonly output: string } {
  const { status, stdout, stderr } = spawnSync(process.execPath, [COMMAND, ...flags], {
    cwd: folder,
    encoding: "utf8",
  });
  return { status, output: `${stdout}${stderr}` };
}

describe("npm run contract:diff", () => {
  test("refuses a breaking change without a new major version", () => {
    setContract(inVersion("1.1.0", libraryOf(["lend"], demandsReader)));

    const { status, output } = contractDiff();

    expect(output).toContain("info.version is 1.1.0, but the changes since 1.0.0 are major: make it 2.0.0");
    expect(output).toContain("`reader` is now required in the request");
    expect(status).toBe(1);
    expect(changelog()).not.toContain("1.1.0");
  });

  test("adds an allowed change to the changelog; until then --check refuses it", () => {
    const contract = inVersion("1.1.0", libraryOf(["lend", "reserve"], nothing));
    setContract(contract);
    save("openapi/openapi.yaml", {
      ...contract,
      info: { ...contract.info, description: { $ref: "guides/changelog.md" } },
    });

    const before = contractDiff("--check");
    const written = contractDiff();

    expect(before).toMatchObject({
      status: 1,
      output: expect.stringContaining('does not say what 1.1.0 changed. Run "npm run contract:diff"'),
    });
    expect(written).toMatchObject({ status: 0 });
    expect(changelog()).toMatch(/^### Version 1\.1\.0\n\nNew operations:\n\n- `reserve` \(`POST \/reserve`\)\./);
    expect(contractDiff("--check")).toMatchObject({ status: 0 });
    // The bundle includes the changelog, so it is written again too.
    expect(readFileSync(join(folder, "generated/openapi.json"), "utf8")).toContain("- `reserve` (`POST /reserve`).");
  });

  test("compares a contract that fails the linter, with a remark", () => {
    const broken = libraryOf(["lend"], (_, operation) => {
      demandsReader(_, operation);
      operation.responses["404"] = { descripton: "Misspelt." } as unknown as { description: string };
    });
    setContract(broken);

    const { status, output } = contractDiff();

    expect(output).toContain("major  `lend`: `reader` is now required in the request.");
    expect(output).toMatch(/Remark: openapi\/openapi\.yaml does not lint: 1 problem/);
    expect(output).not.toMatch(/redocly/i);
    expect(status).toBe(1);
  });

  test("compares any contract with a git ref of its repository, and writes nothing", () => {
    save("mine.json", libraryOf(["lend"], nothing));
    git("add", "mine.json");
    git("-c", "user.name=A", "-c", "user.email=a@b.c", "commit", "--quiet", "--message", "Mine");
    save("mine.json", inVersion("1.0.1", libraryOf(["lend"], demandsReader)));

    const { status, output } = contractDiff("--contract", "mine.json", "--base", "HEAD");

    expect(output).toContain("major  `lend`: `reader` is now required in the request.");
    expect(output).toContain("info.version is 1.0.1, but the changes since 1.0.0 are major: make it 2.0.0");
    expect(status).toBe(1);
    expect(git("status", "--porcelain").toString()).toBe(" M mine.json\n");
  });

  test.each([
    { flags: ["--contract", "mine.yaml"], says: "--contract needs --base, the version to compare with; see --help." },
    {
      flags: ["--contract", "mine.yaml", "--base", "HEAD", "--release"],
      says: "--release stores this project's contract; commit mine.yaml instead.",
    },
  ])("refuses $flags", ({ flags, says }) => {
    expect(contractDiff(...flags)).toEqual({ status: 1, output: `${says}\n` });
  });

  test("reports a base that is neither a git ref nor a file", () => {
    const { status, output } = contractDiff("--base", "nosuchref");

    expect(output.trim()).toBe("no such git ref or file: nosuchref");
    expect(status).toBe(1);
  });

  test("compares with a git ref, and refuses a released contract that was changed later", () => {
    const breaking = libraryOf(["lend"], demandsReader);
    setContract(breaking);

    const honest = contractDiff("--check", "--base", "HEAD");
    save("openapi/released/1.0.0.json", breaking);
    const rewritten = contractDiff("--check", "--base", "HEAD");

    expect(honest).toMatchObject({ status: 1, output: expect.stringContaining("make it 2.0.0") });
    expect(rewritten).toMatchObject({ status: 1, output: expect.stringContaining("is not as it was released") });
  });
});
