import { randomFillSync } from "node:crypto";

const PREFIXES = ["wapn_", "wapn_test_", "app_", "app_test_", "wabp_", "wss_", "key_admin_", "org_", "req_"] as const;

export type IdPrefix = (typeof PREFIXES)[number];

/** The 27 characters of a KSUID; bytewise order of these is the order of creation. */
export const KSUID_LENGTH = 27;

/** Ids sort by their last 27 characters: prefix and `test_` play no part. */
export const sortKey = (id: string): string => id.slice(-KSUID_LENGTH);

const ID_FORM = new RegExp(`^(?:${PREFIXES.join("|")})[0-9A-Za-z]{${KSUID_LENGTH}}$`);

/** Whether a text looks like an id that is made here. */
export const hasIdForm = (text: string): boolean => ID_FORM.test(text);

/** One more than the counter can hold: 22 bits. */
const COUNTER_END = 2 ** 22;

/** A KSUID is a number of 20 bytes: the seconds since this moment (4 bytes), then the payload. */
const KSUID_BYTES = 20;
const EPOCH_MS = 1_400_000_000_000;

const ALPHABET = "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz";
/** Three digits at once: with four bytes of the next place behind it, the rest is still an exact integer. */
const TRIPLE = 62 ** 3;

const digits = (value: number) =>
  ALPHABET.charAt(Math.floor(value / 62 ** 2)) +
  ALPHABET.charAt(Math.floor(value / 62) % 62) +
  ALPHABET.charAt(value % 62);

/** Writes a number of {@link KSUID_BYTES} bytes with {@link KSUID_LENGTH} digits, by long division; uses its words up. */
function base62(words: Uint32Array): string {
  let text = "";
  while (text.length < KSUID_LENGTH) {
    let rest = 0;
    for (let place = 0; place < words.length; place++) {
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

/** Random words out of a pool, since each call of the system costs as much as all the rest of an id. */
function randomWords(length: number): Uint32Array {
  if (taken + length > POOL.length) {
    randomFillSync(POOL);
    taken = 0;
  }
  taken += length;
  return POOL.slice(taken - length, taken);
}

export type NewId = (prefix: IdPrefix) => string;

/**
 * Makes ids whose KSUIDs strictly rise, also within one millisecond and when the clock steps back.
 *
 * A KSUID counts seconds; the first four bytes of its payload here hold the millisecond (10 bits) and a counter (22
 * bits), the other twelve are random.
 */
export function createIds(now: () => number = Date.now): NewId {
  let last = 0;
  let counter = 0;
  return (prefix) => {
    const time = Math.max(now(), last);
    counter = time === last ? counter + 1 : 0;
    last = counter < COUNTER_END ? time : time + 1;
    counter %= COUNTER_END;
    const words = randomWords(KSUID_BYTES / 4);
    words[0] = Math.floor((last - EPOCH_MS) / 1_000);
    words[1] = (last % 1_000) * COUNTER_END + counter;
    return prefix + base62(words);
  };
}
