import { existsSync, readFileSync } from "node:fs";
import { stateFrom } from "./state.ts";
import type { StateStore } from "./state-store.ts";

/** Takes over what an older version kept in a file of its own, where nothing is kept yet, and says so. */
export async function takeOver(file: string, store: StateStore): Promise<void> {
  if (!existsSync(file) || (await store.read()) !== undefined) return;
  const state = stateFrom(readFileSync(file, "utf8"), file);
  if (await store.replace(JSON.stringify(state), undefined))
    console.log(`What ${file} keeps of Meta is in the database now; the file is not needed any more.`);
}
