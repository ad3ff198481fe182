import { setTimeout as wait } from "node:timers/promises";
import { StoreBusy } from "../domain/refusal.ts";

/** How long a request may wait for a lock that another process holds, in milliseconds. */
const DEADLINE_MS = 2_000;

/** SQLite's primary result codes for: another connection holds the lock. */
const BUSY_CODES = new Set([5, 6]);

/**
 * Runs a piece of database work again from its start while the file is locked.
 *
 * `node:sqlite` is synchronous, so waiting inside it would stop the whole process; here the event loop goes on.
 */
export async function withRetries<T>(
  work: () => T | Promise<T>,
  file: string,
  deadlineMs: number = DEADLINE_MS,
): Promise<T> {
  const deadline = performance.now() + deadlineMs;
  for (let attempt = 0; ; attempt++) {
    try {
      return await work();
    } catch (error) {
      if (!isBusy(error)) throw error;
      if (performance.now() > deadline)
        throw new StoreBusy(`${file} is locked by another process. Stop it, or try again.`, { cause: error });
      await wait(Math.random() * Math.min(2 ** attempt, 50));
    }
  }
}

/** Whether another connection holds the lock. */
export function isBusy(error: unknown): boolean {
  const { errcode } = error as { errcode?: number };
  // The low byte is the primary code; SQLite puts details above it.
  return errcode !== undefined && BUSY_CODES.has(errcode & 0xff);
}
