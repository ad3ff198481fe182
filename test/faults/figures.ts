/** Where the tests of this folder record their measurements; test/run.ts makes the table from it. */
import { appendFileSync, mkdirSync } from "node:fs";
import { dirname, join, relative } from "node:path";
import { expect } from "vitest";
import type { PROMISES } from "./promises.ts";

const TEST = join(import.meta.dirname, "..");

export const FIGURES = join(TEST, "../dist/fault-figures.jsonl");

/** Whether this is `npm run test:faults`, which measures everything in full. */
export const IS_FULL = process.env["TEST_TIER"] === "faults";

export interface Noted {
  readonly id: keyof typeof PROMISES;
  /** The test file. */
  readonly file: string;
  /** What the server did. */
  readonly figure?: string;
  /** What a deliberately broken server did in the same test. */
  readonly control?: string;
}

/** Records a figure for the table, or the result of the control; a run with fewer repetitions records nothing. */
export function note(id: Noted["id"], noted: Pick<Noted, "figure" | "control">): void {
  console.log(`${id}: ${Object.values(noted).join("; ")}`);
  if (!IS_FULL) return;
  const file = relative(TEST, expect.getState().testPath ?? "");
  mkdirSync(dirname(FIGURES), { recursive: true });
  appendFileSync(FIGURES, `${JSON.stringify({ id, file, ...noted } satisfies Noted)}\n`);
}
