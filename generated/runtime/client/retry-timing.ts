// Generated from openapi/runtime by `npm run generate`; edit that, not this file.
// @ts-nocheck: checked where it is written, so that it compiles with any flags, lib and @types.
/** The longest possible first wait, in milliseconds; each further attempt doubles it, up to the limit below. */
const FIRST_WAIT_MS = 500;
const LONGEST_WAIT_MS = 8_000;

/**
 * How long to wait before the next attempt: as long as `Retry-After` asks, else a random part of a delay that doubles
 * with each attempt, so that clients that failed together do not all return together.
 */
export function waitMs(attempt: number, retryAfter: string | null, random = Math.random, now = Date.now): number {
  return retryAfterMs(retryAfter, now) ?? random() * Math.min(LONGEST_WAIT_MS, FIRST_WAIT_MS * 2 ** (attempt - 1));
}

/** `Retry-After` is a number of seconds or a date; anything else is ignored. */
function retryAfterMs(header: string | null, now: () => number): number | undefined {
  if (header === null || header.trim() === "") return undefined;
  const seconds = Number(header);
  const ms = Number.isNaN(seconds) ? Date.parse(header) - now() : seconds * 1000;
  return Number.isNaN(ms) ? undefined : Math.max(0, ms);
}
