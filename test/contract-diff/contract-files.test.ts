import { execFileSync } from "node:child_process";
import { mkdirSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { beforeEach, describe, expect, test } from "vitest";
import { earlierContract } from "../../openapi/contract-diff/contract-files.ts";
import { temporaryFolder } from "../support/folder.ts";

const contract = (version: string, more: object = {}) => ({
  openapi: "3.1.0",
  info: { title: "Library", version },
  paths: {},
  ...more,
});

let folder: string;
beforeEach(() => {
  folder = temporaryFolder();
});

const git = (...parameters: string[]) => execFileSync("git", parameters, { cwd: folder });

function save(file: string, content: object): string {
  const path = join(folder, file);
  mkdirSync(dirname(path), { recursive: true });
  writeFileSync(path, JSON.stringify(content));
  return path;
}

function commit(): void {
  git("init", "--quiet");
  git("add", ".");
  git("-c", "user.name=A", "-c", "user.email=a@b.c", "commit", "--quiet", "--message", "Contract");
}

describe("the earlier version of a contract", () => {
  test("may be another file, also in OpenAPI 3.0, which is upgraded", async () => {
    const now = save("now.json", contract("2.0.0"));
    const earlier = save("earlier.json", contract("1.0.0", { openapi: "3.0.3" }));

    expect(await earlierContract(now, earlier)).toMatchObject({ openapi: "3.1.1", info: { version: "1.0.0" } });
  });

  test("may be a git ref, with the files that it refers to at that commit", async () => {
    const schemas = { schemas: { Book: { $ref: "../schemas/book.json" } } };
    const file = save("api/openapi.json", contract("1.0.0", { components: schemas }));
    save("schemas/book.json", { type: "string" });
    commit();
    save("schemas/book.json", { type: "integer" });
    save("api/openapi.json", contract("2.0.0"));

    const earlier = await earlierContract(file, "HEAD");

    expect(earlier.info.version).toBe("1.0.0");
    expect(JSON.stringify(earlier)).toContain('"type":"string"');
  });

  test("is refused if the ref does not have the file", async () => {
    save("other.json", {});
    commit();
    const file = save("openapi.json", contract("1.0.0"));

    await expect(earlierContract(file, "HEAD")).rejects.toThrow("HEAD has no openapi.json; name the earlier file");
  });

  test("is refused if it is neither a file nor a ref, is a folder, or there is no repository", async () => {
    const file = save("openapi.json", contract("1.0.0"));

    await expect(earlierContract(file, folder)).rejects.toThrow("is a folder; --base takes the file of a contract");
    await expect(earlierContract(file, "v1")).rejects.toThrow("lies in no git repository");
    commit();
    await expect(earlierContract(file, "v1")).rejects.toThrow("no such file, and no such git ref in the repository");
    await expect(earlierContract(join(folder, "none.json"), "HEAD")).rejects.toThrow("there is no such file");
  });

  test("is named by its ref, not by a temporary file, if it is not a contract", async () => {
    const file = save("openapi.json", { swagger: "1.2" });
    commit();
    save("openapi.json", contract("1.0.0"));

    await expect(earlierContract(file, "HEAD")).rejects.toThrow("HEAD:openapi.json is OpenAPI 1.2");
  });
});
