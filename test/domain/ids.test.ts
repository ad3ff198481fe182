import KSUID from "ksuid";
import { describe, expect, test } from "vitest";
import { createIds, KSUID_LENGTH, sortKey } from "../../server/domain/ids.ts";

const NOON = Date.UTC(2026, 10, 23, 12);

/** Byte order, as the database compares. */
const rises = (ids: readonly string[]) =>
  ids
    .map(sortKey)
    .every(
      (key, index, keys) => index === 0 || Buffer.compare(Buffer.from(keys[index - 1] ?? ""), Buffer.from(key)) < 0,
    );

describe("createIds", () => {
  test("makes the prefix and 27 letters and digits", () => {
    const id = createIds()("wapn_test_");

    expect(id).toMatch(/^wapn_test_[0-9A-Za-z]{27}$/);
    expect(sortKey(id)).toHaveLength(KSUID_LENGTH);
  });

  test("makes a KSUID of the second that its library can read, whose payload starts with the millisecond", () => {
    for (const time of [NOON, NOON + 1, 1_400_000_000_000, 1_400_000_000_000 + 4_294_967_295_000]) {
      const id = createIds(() => time)("app_");

      const ksuid = KSUID.parse(sortKey(id));

      expect(ksuid.date.getTime()).toBe(time - (time % 1000));
      expect(ksuid.payload.readUInt32BE(0)).toBe((time % 1000) * 2 ** 22);
      expect(ksuid.string).toBe(sortKey(id));
    }
  });

  test("increases over every millisecond of two seconds", () => {
    let time = NOON;
    const newId = createIds(() => time++);

    const ids = Array.from({ length: 2000 }, () => newId("app_"));

    expect(rises(ids)).toBe(true);
  });

  test("increases within one millisecond", () => {
    const newId = createIds(() => NOON + 999);

    const ids = Array.from({ length: 5000 }, () => newId("app_"));

    expect(rises(ids)).toBe(true);
  });

  test("increases if the clock steps back", () => {
    const clock = [NOON, NOON + 1, NOON - 60_000, NOON - 59_999, NOON + 1, NOON + 2];
    const newId = createIds(() => clock.shift() ?? NOON + 3);

    const ids = Array.from({ length: 7 }, () => newId("app_"));

    expect(rises(ids)).toBe(true);
  });

  test("increases whatever the prefix", () => {
    const newId = createIds(() => NOON);

    expect(rises([newId("wapn_test_"), newId("wapn_"), newId("wapn_test_"), newId("wapn_")])).toBe(true);
  });
});
