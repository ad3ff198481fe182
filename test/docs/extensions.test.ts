import { globSync, readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { parse } from "yaml";

const GUIDE = readFileSync("openapi/guides/extensions.md", "utf8");
const CODE = "{openapi,server,client}/**/*.ts";

/** The tables' rows: the name of an extension, and the folders in the last cell. */
const ROWS = [...GUIDE.matchAll(/^\| `(x-[\w-]+)` \|.*\| ([^|]*) \|$/gm)].map(([, name = "", readers = ""]) => ({
  name,
  folders: [...readers.matchAll(/`([\w/-]+\/)`/g)].map(([, folder = ""]) => folder),
}));

/** The extensions in a document, outside of its examples. */
function extensionsIn(node: unknown): string[] {
  if (typeof node !== "object" || node === null) return [];
  return Object.entries(node).flatMap(([key, value]) => [
    ...(key.startsWith("x-") ? [key] : []),
    ...(key === "example" || key === "value" ? [] : extensionsIn(value)),
  ]);
}

/** The text of the code by file, without the change gate, which compares any contract's extensions. */
const FILES = globSync(CODE, { exclude: ["**/node_modules/**", "openapi/contract-diff/**"] }).map(
  (file) => [file, readFileSync(file, "utf8")] as const,
);

/** The folders of code that contain a name in quotes. */
function foldersWith(name: string): string[] {
  const mentioning = FILES.filter(([, text]) => text.includes(`"${name}"`));
  return [...new Set(mentioning.map(([file]) => file.split("/").slice(0, 2).join("/").concat("/")))];
}

describe("the guide to the extensions", () => {
  test("lists each extension once: of the contracts, allowed in any contract, or written by the tools", () => {
    const contracts = globSync("openapi/**/*.yaml").flatMap((file) => extensionsIn(parse(readFileSync(file, "utf8"))));
    const written = ["x-generated", "x-codeSamples", "x-badges", "x-tagGroups"];
    const inAny = ["x-max-body", "x-stream-body"];
    expect([...written, ...inAny].filter((name) => foldersWith(name).length === 0)).toEqual([]);

    expect(ROWS.map(({ name }) => name).sort()).toEqual([...new Set([...contracts, ...inAny, ...written])].sort());
  });

  test("has a row for every extension that the code uses", () => {
    const named = FILES.flatMap(([, text]) => [...text.matchAll(/"(x-[a-z][\w-]*)"/g)]);
    const known = new Set(ROWS.map(({ name }) => name));
    const headers = /^x-(request-id|ratelimit|powered-by|content-type|frame)/;

    expect(named.map(([, name = ""]) => name).filter((name) => !known.has(name) && !headers.test(name))).toEqual([]);
  });

  test.each(ROWS)("names the folders that read or write $name", ({ name, folders }) => {
    // The runtime only passes on the types that the generator and the server read.
    const found = foldersWith(name).filter((folder) => folder !== "openapi/runtime/");

    expect([...folders].sort()).toEqual(found.sort());
    if (found.length === 0) expect(GUIDE).toContain(`| oapi-codegen |`);
  });
});
