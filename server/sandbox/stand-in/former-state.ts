import { existsSync, readFileSync } from "node:fs";
import { stateFrom } from "./state.ts";
import type { StateStore } from "./state-store.ts";

/** Imports the state file of an older version, if no state is stored yet, and says so. */
export async function takeOver(file: string, store: StateStore): Promise<void> {
  if (!existsSync(file) || (await store.read()) !== undefined) return;
  const state = stateFrom(readFileSync(file, "utf8"), file);
  if (await store.replace(JSON.stringify(state), undefined))
    console.log(`The sandbox's Meta state in ${file} is now in the database. You can delete the file.`);
}
