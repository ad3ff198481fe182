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

/**
 * `Retry-After` is a number of seconds or a date; anything else is ignored. `Number` and `Date.parse` would accept more:
 * to them `5, 5`, a header that was sent twice, is a day of May that has passed.
 */
function retryAfterMs(header: string | null, now: () => number): number | undefined {
  const text = header?.trim() ?? "";
  if (/^\d+(\.\d+)?$/.test(text)) return Number(text) * 1000;
  // The form without a zone is UTC too.
  const date = ASCTIME.test(text) ? `${text} GMT` : HTTP_DATE.test(text) ? text : "";
  const ms = Date.parse(date) - now();
  return Number.isNaN(ms) ? undefined : Math.max(0, ms);
}

/** The three forms of a date (RFC 9110, 5.6.7). */
const HTTP_DATE = /^[a-z]+, \d\d[ -][a-z]{3}[ -]\d{2,4} \d\d:\d\d:\d\d GMT$/i;
const ASCTIME = /^[a-z]{3} [a-z]{3} [ \d]\d \d\d:\d\d:\d\d \d{4}$/i;
