import { describe, expect, test } from "vitest";
import {
  digestOf,
  isWellFormed,
  newAdminKey,
  previewOf,
  withChecksum,
} from "../../../server/domain/admin-keys/admin-key.ts";

const ALPHABET = "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz";
const KEY = withChecksum("0aB1cD2eF3gH4iJ5kL6mN7oP8qR9sT");

/** The key with each character replaced by every other one. */
const typosOf = (key: string): string[] =>
  [...key].flatMap((right, place) =>
    [...ALPHABET, "_", "-"]
      .filter((wrong) => wrong !== right)
      .map((wrong) => key.slice(0, place) + wrong + key.slice(place + 1)),
  );

describe("newAdminKey", () => {
  test("makes well-formed keys that all differ", () => {
    const keys = Array.from({ length: 500 }, newAdminKey);

    expect(new Set(keys).size).toBe(500);
    for (const key of keys) expect(key).toMatch(/^sk_admin_[0-9A-Za-z]{36}$/);
    expect(keys.filter((key) => !isWellFormed(key))).toEqual([]);
  });
});

describe("isWellFormed", () => {
  test("detects every typo of one character", () => {
    expect(typosOf(KEY).filter(isWellFormed)).toEqual([]);
  });

  test("detects two swapped neighbours", () => {
    const swapped = Array.from(
      KEY.slice(0, -1),
      (_, at) => KEY.slice(0, at) + KEY[at + 1] + KEY[at] + KEY.slice(at + 2),
    );

    expect(swapped.filter((key) => key !== KEY && isWellFormed(key))).toEqual([]);
  });

  test.each(["", "sk_admin_", KEY.slice(0, -1), `${KEY}0`, ` ${KEY}`, `${KEY}\n`, KEY.replace("admin", "live_app")])(
    "refuses %j",
    (key) => {
      expect(isWellFormed(key)).toBe(false);
    },
  );
});

describe("the stored part of a key", () => {
  test("is its SHA-256 digest", () => {
    expect(digestOf("abc")).toBe("ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad");
  });

  test("has a preview of four characters, which are from the checksum", () => {
    expect(previewOf(KEY)).toBe(`sk_admin_…${KEY.slice(-4)}`);
  });
});
