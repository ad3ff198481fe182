import { setTimeout as wait } from "node:timers/promises";
import type { Readiness } from "../http/health.ts";
import type { AdministeredStore } from "../store/administered-store.ts";

/** How long requests in progress have to send their error, in milliseconds. */
const LAST_ANSWERS_MS = 500;

/** Ends the process when its database can no longer be trusted, because later responses could be wrong. */
export async function endWhenBroken(store: AdministeredStore, readiness: Readiness): Promise<never> {
  const { message } = await store.breaking;
  readiness.ready = false;
  console.error(
    `${message} Everything confirmed before is in that file. The next start shows whether the writes in progress are.`,
  );
  await wait(LAST_ANSWERS_MS);
  process.exit(1);
}
