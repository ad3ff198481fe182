import { setTimeout as wait } from "node:timers/promises";
import { StoreBusy } from "../domain/refusal.ts";
import { kindOf } from "./sqlite-failures.ts";

/** How long a request may wait for another process's lock, in milliseconds. */
export const LOCK_DEADLINE_MS = 2_000;

/**
 * Repeats database work from its start while the file is locked.
 *
 * `node:sqlite` is synchronous, so waiting inside it would block the whole thread; here the event loop continues.
 */
export async function withRetries<T>(
  work: () => T | Promise<T>,
  file: string,
  deadlineMs: number = LOCK_DEADLINE_MS,
): Promise<T> {
  let deadline: number | undefined;
  for (let attempt = 0; ; attempt++) {
    try {
      return await work();
    } catch (error) {
      if (kindOf(error) !== "busy") throw error;
      deadline ??= performance.now() + deadlineMs;
      if (performance.now() > deadline) throw lockedBy(file, error);
      await pause(attempt);
    }
  }
}

/**
 * Waits before the next try for the lock. Briefly, because a process that writes without pause releases the lock only
 * for fractions of a millisecond, and frequent tries are needed to catch one.
 */
export const pause = (attempt: number): Promise<void> => wait(Math.random() * Math.min(2 ** attempt, 5));

/** The error after waiting for the lock until the deadline. */
export const lockedBy = (file: string, cause: unknown) =>
  new StoreBusy(`${file} is locked by another process. Stop it, or try again.`, { cause });
