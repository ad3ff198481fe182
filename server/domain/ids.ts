import { randomFillSync } from "node:crypto";

const PREFIXES = ["wapn_", "wapn_test_", "app_", "app_test_", "wabp_", "wss_", "key_admin_", "org_", "req_"] as const;

export type IdPrefix = (typeof PREFIXES)[number];

/** The length of a KSUID's text. Sorted by bytes, KSUIDs are in the order of their creation. */
export const KSUID_LENGTH = 27;

/** Ids sort by their last 27 characters; the prefix and `test_` do not count. */
export const sortKey = (id: string): string => id.slice(-KSUID_LENGTH);

const ID_FORM = new RegExp(`^(?:${PREFIXES.join("|")})[0-9A-Za-z]{${KSUID_LENGTH}}$`);

/** Whether a text has the form of an id made here. */
export const hasIdForm = (text: string): boolean => ID_FORM.test(text);

/** The counter has 22 bits. */
const COUNTER_END = 2 ** 22;

/** A KSUID is a number of 20 bytes: 4 bytes for the seconds since this epoch, then 16 bytes of payload. */
const KSUID_BYTES = 20;
const EPOCH_MS = 1_400_000_000_000;

const ALPHABET = "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz";
/**
 * Three digits are made at a time. A larger divisor would not do: the remainder times 2^32 must be an exact integer.
 */
const TRIPLE = 62 ** 3;

/** The two digits of each number below 62². */
const PAIRS = Array.from(
  { length: 62 ** 2 },
  (_, value) => ALPHABET.charAt(Math.floor(value / 62)) + ALPHABET.charAt(value % 62),
);

const digits = (value: number) => (PAIRS[Math.floor(value / 62)] ?? "") + ALPHABET.charAt(value % 62);

/**
 * Writes a {@link KSUID_BYTES}-byte number as {@link KSUID_LENGTH} digits, by long division. Overwrites its argument.
 */
function base62(words: Uint32Array): string {
  let text = "";
  let first = 0;
  while (text.length < KSUID_LENGTH) {
    let rest = 0;
    if (words[first] === 0) first++;
    for (let place = first; place < words.length; place++) {
      const part = rest * 2 ** 32 + (words[place] ?? 0);
      const quotient = Math.floor(part / TRIPLE);
      words[place] = quotient;
      rest = part - quotient * TRIPLE;
    }
    text = digits(rest) + text;
  }
  return text;
}

const POOL = new Uint32Array(1_024);
let taken = POOL.length;

/** Fills words from a pool, because one system call for random bytes costs as much as everything else in an id. */
function fillRandomly(words: Uint32Array): void {
  if (taken + words.length > POOL.length) {
    randomFillSync(POOL);
    taken = 0;
  }
  for (let place = 0; place < words.length; place++) words[place] = POOL[taken++] ?? 0;
}

export type NewId = (prefix: IdPrefix) => string;

/**
 * Makes ids whose KSUIDs strictly increase, even within a millisecond and when the clock steps back.
 *
 * A KSUID counts only seconds. Here the first four bytes of its payload hold the milliseconds (10 bits) and a counter
 * (22 bits); the other twelve are random.
 */
export function createIds(now: () => number = Date.now): NewId {
  let last = 0;
  let counter = 0;
  const words = new Uint32Array(KSUID_BYTES / 4);
  return (prefix) => {
    const time = Math.max(now(), last);
    counter = time === last ? counter + 1 : 0;
    last = counter < COUNTER_END ? time : time + 1;
    counter %= COUNTER_END;
    fillRandomly(words);
    words[0] = Math.floor((last - EPOCH_MS) / 1_000);
    words[1] = (last % 1_000) * COUNTER_END + counter;
    return prefix + base62(words);
  };
}
