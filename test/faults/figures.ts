/** Where the tests of this folder note what they have measured; test/run.ts makes the table of it. */
import { appendFileSync, mkdirSync } from "node:fs";
import { dirname, join, relative } from "node:path";
import { expect } from "vitest";
import type { PROMISES } from "./promises.ts";

const TEST = join(import.meta.dirname, "..");

export const FIGURES = join(TEST, "../dist/fault-figures.jsonl");

/** Whether this is `npm run test:faults`, where each bar is measured in full. */
export const IS_FULL = process.env["TEST_TIER"] === "faults";

export interface Noted {
  readonly id: keyof typeof PROMISES;
  /** The test file. */
  readonly file: string;
  /** What the server was measured to do. */
  readonly figure?: string;
  /** What a server showed in the same test that was broken on purpose. */
  readonly control?: string;
}

/** Notes a figure for the table, or what the control showed; a run with fewer repetitions notes nothing. */
export function note(id: Noted["id"], noted: Pick<Noted, "figure" | "control">): void {
  console.log(`${id}: ${Object.values(noted).join("; ")}`);
  if (!IS_FULL) return;
  const file = relative(TEST, expect.getState().testPath ?? "");
  mkdirSync(dirname(FIGURES), { recursive: true });
  appendFileSync(FIGURES, `${JSON.stringify({ id, file, ...noted } satisfies Noted)}\n`);
}
