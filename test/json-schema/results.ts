import type { Verdict } from "./generated-server.ts";
import type { Group } from "./suite.ts";

/** Known failures by reason, file and schema: the tests, or `*` for all of that schema. */
export interface KnownFailures {
  readonly [reason: string]: {
    readonly [file: string]: { readonly [group: string]: readonly string[] | "*" };
  };
}

export interface Report {
  readonly passed: number;
  readonly total: number;
  /** How many tests pass, by file. */
  readonly byFile: ReadonlyMap<string, { readonly passed: number; readonly total: number }>;
  /** Failures that no row explains. */
  readonly unexpected: readonly string[];
  /** Rows whose tests pass or do not exist. */
  readonly unneeded: readonly string[];
}

/** Compares verdicts with the suite and with the list of known failures. */
export function reportOf(groups: readonly Group[], verdicts: readonly Verdict[][], known: KnownFailures): Report {
  const rows = rowsOf(groups, known);
  const byFile = new Map<string, { passed: number; total: number }>();
  const unexpected: string[] = [];
  for (const [index, { file, description, tests }] of groups.entries()) {
    const count = byFile.get(file) ?? { passed: 0, total: 0 };
    byFile.set(file, count);
    for (const [at, test] of tests.entries()) {
      const name = nameOf(file, description, test.description);
      const verdict = verdicts[index]?.[at] ?? "not asked";
      count.total += 1;
      if (verdict === test.valid) count.passed += 1;
      else if (!rows.delete(name)) unexpected.push(`${name}: ${told(verdict)}, and is ${test.valid ? "" : "in"}valid`);
    }
  }
  const sum = (key: "passed" | "total") => [...byFile.values()].reduce((all, count) => all + count[key], 0);
  return { passed: sum("passed"), total: sum("total"), byFile, unexpected, unneeded: [...rows] };
}

const told = (verdict: Verdict) => (typeof verdict === "string" ? verdict : verdict ? "accepted" : "refused");
const nameOf = (...parts: readonly string[]) => parts.join(" > ");

/** A row for each test that is known to fail. */
function rowsOf(groups: readonly Group[], known: KnownFailures): Set<string> {
  const rows = new Set<string>();
  for (const files of Object.values(known))
    for (const [file, ofFile] of Object.entries(files))
      for (const [group, tests] of Object.entries(ofFile)) {
        const found = groups.find((each) => each.file === file && each.description === group);
        const all = found?.tests.map(({ description }) => description) ?? ["*"];
        for (const test of tests === "*" ? all : tests) rows.add(nameOf(file, group, test));
      }
  return rows;
}
