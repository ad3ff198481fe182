/** Cases that the properties once found; every test run replays them. */
import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import type { ModelStep } from "./model.ts";
import { playModel } from "./play-model.ts";
import { playSession } from "./play-session.ts";
import type { Step } from "./session.ts";
import { Tally } from "./tally.ts";
import type { World } from "./world.ts";

export type FoundCase =
  | { readonly name: string; readonly property: "session"; readonly steps: readonly Step[] }
  | { readonly name: string; readonly property: "model"; readonly steps: readonly ModelStep[] };

const FILE = join(import.meta.dirname, "found.json");

export const foundCases = (): readonly FoundCase[] => JSON.parse(readFileSync(FILE, "utf8")) as FoundCase[];

/** Stores a case, unless it is already there. */
export function keep(found: FoundCase): void {
  const cases = foundCases();
  if (cases.some(({ steps }) => JSON.stringify(steps) === JSON.stringify(found.steps))) return;
  writeFileSync(FILE, `${JSON.stringify([...cases, found], null, 2)}\n`);
}

export const playFound = (world: World, found: FoundCase, tally = new Tally()): Promise<void> =>
  found.property === "session" ? playSession(world, tally, found.steps) : playModel(world, tally, found.steps);
