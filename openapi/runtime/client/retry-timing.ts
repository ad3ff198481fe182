/** How long the first wait is at most, and any wait that the server does not ask for, in milliseconds. */
const FIRST_WAIT_MS = 500;
const LONGEST_WAIT_MS = 8_000;

/**
 * How long to wait before the next attempt: as long as `Retry-After` says, else a random part of a time that doubles
 * with each attempt, so that many callers who failed together do not come back together.
 */
export function waitMs(attempt: number, retryAfter: string | null, random = Math.random, now = Date.now): number {
  return retryAfterMs(retryAfter, now) ?? random() * Math.min(LONGEST_WAIT_MS, FIRST_WAIT_MS * 2 ** (attempt - 1));
}

/** `Retry-After` is a number of seconds or a date; what is neither says nothing. */
function retryAfterMs(header: string | null, now: () => number): number | undefined {
  if (header === null || header.trim() === "") return undefined;
  const seconds = Number(header);
  const ms = Number.isNaN(seconds) ? Date.parse(header) - now() : seconds * 1000;
  return Number.isNaN(ms) ? undefined : Math.max(0, ms);
}
