import { setTimeout as wait } from "node:timers/promises";

/** How often a read is tried in all, and how long the first wait is at most, in milliseconds. */
const TRIES = 3;
const FIRST_WAIT_MS = 100;

/**
 * Tries a read again while it fails in a way that may pass: at most three times, with full jitter, never past the
 * signal's end. A failure that is not recognised is final.
 */
export async function retryRead<T>(
  read: () => Promise<T>,
  mayPass: (failure: unknown) => boolean,
  signal: AbortSignal,
): Promise<T> {
  for (let attempt = 1; ; attempt++) {
    try {
      return await read();
    } catch (failure) {
      if (attempt === TRIES || signal.aborted || !mayPass(failure)) throw failure;
      await wait(Math.random() * FIRST_WAIT_MS * 2 ** (attempt - 1), undefined, { signal }).catch(() => {});
    }
  }
}
