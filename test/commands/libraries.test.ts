import { execFileSync } from "node:child_process";
import { cpSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { temporaryFolder } from "../support/folder.ts";

const ROOT = join(import.meta.dirname, "../..");

interface Loaded {
  readonly part: string;
  readonly url: string;
  readonly names: readonly string[];
}

/** Loads each library that has a file of its own, in another process. */
function loaded(flags: readonly string[], preparation = ""): readonly Loaded[] {
  const script = `${preparation}
    const { PARTS } = await import("./server/libraries.mjs");
    const load = async (part) => ({ part, url: import.meta.resolve(part), names: Object.keys(await import(part)).sort() });
    console.log(JSON.stringify(await Promise.all(PARTS.map(load))));`;
  const words = [...flags, "--input-type=module", "--eval", script];
  return JSON.parse(execFileSync(process.execPath, words, { cwd: ROOT, encoding: "utf8" })) as readonly Loaded[];
}

test("a library is loaded from one file, with all that it exports", () => {
  const plain = loaded([]);
  const inOneFile = loaded(["--import", "./server/preload.mjs"]);

  expect(inOneFile.map(({ url }) => /node_modules\/\.cache\/libraries\//.test(url))).toEqual(plain.map(() => true));
  expect(inOneFile.map(({ part, names }) => [part, names])).toEqual(plain.map(({ part, names }) => [part, names]));
  expect(plain.map(({ names }) => names.length > 0)).toEqual(plain.map(() => true));
});

test("a library is loaded as it is where the file cannot be made", () => {
  // Beside this copy nothing is installed.
  const file = join(temporaryFolder(), "server/libraries.mjs");
  cpSync(join(ROOT, "server/libraries.mjs"), file);
  const copy = JSON.stringify(file);

  expect(loaded([], `(await import(${copy})).loadFromOneFile();`)).toEqual(loaded([]));
});
