import { setTimeout as wait } from "node:timers/promises";
import type { Readiness } from "../http/health.ts";
import type { AdministeredStore } from "../store/administered-store.ts";

/** How long those have to hear of it who wait for an answer, in milliseconds. */
const LAST_ANSWERS_MS = 500;

/** Ends the process when its database can be trusted no more: what it would say from then on may not be so. */
export async function endWhenBroken(store: AdministeredStore, readiness: Readiness): Promise<never> {
  const { message } = await store.breaking;
  readiness.ready = false;
  console.error(
    `${message} What was answered before is in that file; whether the writes underway are will show at the next start.`,
  );
  await wait(LAST_ANSWERS_MS);
  process.exit(1);
}
