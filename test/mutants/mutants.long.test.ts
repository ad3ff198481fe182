import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { misfitsOf } from "./mutant.ts";
import { MUTANTS } from "./mutants.ts";

const ROOT = join(import.meta.dirname, "../..");

test("every mutant fits the code as it is, and names suites that are there", () => {
  const misfits = MUTANTS.flatMap((mutant) => misfitsOf(mutant, (file) => readFileSync(join(ROOT, file), "utf8")));
  const suites = MUTANTS.flatMap(({ killedBy }) => killedBy).filter((file) => !existsSync(join(ROOT, "test", file)));

  expect([...misfits, ...suites]).toEqual([]);
  expect(MUTANTS.every(({ killedBy }) => killedBy.length > 0)).toBe(true);
});
