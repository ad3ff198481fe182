import { describe, expect, test } from "vitest";
import type { Given } from "../given.ts";

const CALL = { kind: "register", metaPhoneNumberId: "123456789012345" } as const;
const LIMIT = { most: 2, spanMs: 1_000 };

/** What every store promises about the calls that Meta limits. */
export function describeMetaCalls(given: Given): void {
  describe("metaCalls", () => {
    test("allows as many calls per span as the limit says, and returns when the next is allowed", async () => {
      const reserved: (number | undefined)[] = [];
      for (const now of [0, 400, 900, 1_000, 1_001])
        reserved.push(await given.store.metaCalls.reserve(CALL, LIMIT, 1_000_000 + now));

      expect(reserved).toEqual([undefined, undefined, 1_001_000, undefined, 1_001_400]);
    });

    test("allows the last call to one of two stores that ask at the same time", async () => {
      const stores = [given.store, await given.database.open()];
      await given.store.metaCalls.reserve(CALL, LIMIT, 1_000_000);

      const reserved = await Promise.all(stores.map(({ metaCalls }) => metaCalls.reserve(CALL, LIMIT, 1_000_001)));

      expect(reserved.filter((each) => each === undefined)).toHaveLength(1);
    });

    test("allows no calls of a kind while Meta has locked the number for it", async () => {
      const { metaCalls } = given.store;
      await metaCalls.lock(CALL, 1_000_500);
      await metaCalls.lock(CALL, 1_005_000);

      expect(await metaCalls.reserve(CALL, LIMIT, 1_004_999)).toBe(1_005_000);
      expect(await metaCalls.reserve({ ...CALL, kind: "deregister" }, LIMIT, 1_004_999)).toBeUndefined();
      expect(await metaCalls.reserve(CALL, LIMIT, 1_005_000)).toBeUndefined();
    });
  });
}
