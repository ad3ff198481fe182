import { setTimeout as wait } from "node:timers/promises";
import { StoreBusy } from "../domain/refusal.ts";
import { kindOf } from "./sqlite-failures.ts";

/** How long a request may wait for a lock that another process holds, in milliseconds. */
export const LOCK_DEADLINE_MS = 2_000;

/**
 * Runs a piece of database work again from its start while the file is locked.
 *
 * `node:sqlite` is synchronous, so waiting inside it would stop the whole thread; here its event loop goes on.
 */
export async function withRetries<T>(
  work: () => T | Promise<T>,
  file: string,
  deadlineMs: number = LOCK_DEADLINE_MS,
): Promise<T> {
  const deadline = performance.now() + deadlineMs;
  for (let attempt = 0; ; attempt++) {
    try {
      return await work();
    } catch (error) {
      if (kindOf(error) !== "busy") throw error;
      if (performance.now() > deadline) throw lockedBy(file, error);
      await pause(attempt);
    }
  }
}

/**
 * Waits before the lock is tried again: shortly, since a process that writes without end lets go of it only for parts of
 * a millisecond, and often enough to meet one of them.
 */
export const pause = (attempt: number): Promise<void> => wait(Math.random() * Math.min(2 ** attempt, 5));

/** For whoever has waited for the lock until the deadline. */
export const lockedBy = (file: string, cause: unknown) =>
  new StoreBusy(`${file} is locked by another process. Stop it, or try again.`, { cause });
