import { randomFillSync } from "node:crypto";
import KSUID from "ksuid";

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

const POOL = Buffer.alloc(4_096);
let taken = POOL.length;

/** Random bytes out of a pool, since each call of the system costs as much as all the rest of an id. */
function randomBytes(length: number): Buffer {
  if (taken + length > POOL.length) {
    randomFillSync(POOL);
    taken = 0;
  }
  taken += length;
  return Buffer.from(POOL.subarray(taken - length, taken));
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
    const payload = randomBytes(16);
    payload.writeUInt32BE((last % 1000) * COUNTER_END + counter, 0);
    return prefix + KSUID.fromParts(last, payload).string;
  };
}
