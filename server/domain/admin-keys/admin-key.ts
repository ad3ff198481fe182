import { hash, randomInt } from "node:crypto";
import { crc32 } from "node:zlib";

const ALPHABET = "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz";
const PREFIX = "sk_admin_";
const SECRET_LENGTH = 30;
const CHECKSUM_LENGTH = 6;
const FORMAT = new RegExp(`^${PREFIX}[0-9A-Za-z]{${SECRET_LENGTH + CHECKSUM_LENGTH}}$`);

/** Makes an admin key: `sk_admin_`, 30 random base62 characters (178 bits), and 6 checksum characters. */
export function newAdminKey(): string {
  return withChecksum(Array.from({ length: SECRET_LENGTH }, () => ALPHABET[randomInt(ALPHABET.length)]).join(""));
}

/** Adds the prefix and the checksum to 30 base62 characters. */
export const withChecksum = (secret: string): string => PREFIX + secret + checksum(secret);

/** Checks a key's format and checksum, so that a mistyped key is rejected without a database query. */
export function isWellFormed(key: string): boolean {
  if (!FORMAT.test(key)) return false;
  const secret = key.slice(PREFIX.length, -CHECKSUM_LENGTH);
  return checksum(secret) === key.slice(-CHECKSUM_LENGTH);
}

/**
 * What is stored of a key. A plain hash is enough for 178 random bits; a slow one would only help a flood of requests.
 */
export const digestOf = (key: string): string => hash("sha256", key, "hex");

/** The part of a key that may be shown: `sk_admin_…` and its last four characters. */
export const previewOf = (key: string): string => `${PREFIX}…${key.slice(-4)}`;

function checksum(secret: string): string {
  let rest = crc32(secret);
  let text = "";
  for (let place = 0; place < CHECKSUM_LENGTH; place++) {
    text = ALPHABET.charAt(rest % ALPHABET.length) + text;
    rest = Math.floor(rest / ALPHABET.length);
  }
  return text;
}
