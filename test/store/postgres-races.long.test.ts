import { describe, expect, test } from "vitest";
import type { Store } from "../../server/domain/store.ts";
import { sharedAtEnd } from "../support/at-end.ts";
import { anAdminKey, aPhoneNumber, newId } from "../support/builders.ts";
import { PostgresCluster } from "../support/postgres.ts";
import { newPostgresDatabase, whenAvailable } from "./postgres.ts";

const PATIENCE_MS = 120_000;

/** How often each value comes. */
const tally = (values: readonly unknown[]): Record<string, number> =>
  Object.fromEntries([...Map.groupBy(values, String)].map(([value, all]) => [value, all.length]));

describe("two stores on one PostgreSQL", async () => {
  const cluster = await PostgresCluster.start(sharedAtEnd());
  const given = async () => {
    const { open, addOrganization } = await newPostgresDatabase(cluster);
    return { stores: [await open(), await open()] as [Store, Store], own: (await addOrganization()).id };
  };

  test(
    "keep each of 1,000 numbers once that eight callers register at the same time",
    async () => {
      const { stores, own } = await given();
      const profile = aPhoneNumber().businessProfile;
      await stores[0].phoneNumbers.insert(own, aPhoneNumber({ businessProfile: profile }), []);
      const outcomes: unknown[] = [];
      for (let done = 0; done < 1_000; done += 10) {
        const ids = Array.from({ length: 10 }, () => newId("wapn_"));
        const calls = ids.flatMap((metaPhoneNumberId) =>
          Array.from({ length: 8 }, (_, at) =>
            whenAvailable(() =>
              stores[at % 2 === 0 ? 0 : 1].phoneNumbers.insert(
                own,
                aPhoneNumber({ metaPhoneNumberId, businessProfile: profile }),
                [],
                true,
              ),
            ),
          ),
        );
        outcomes.push(...(await Promise.all(calls)).map((kept) => (typeof kept === "string" ? kept : "kept")));
      }

      expect(tally(outcomes)).toEqual({ kept: 1_000, already_registered: 7_000 });
      expect((await stores[1].phoneNumbers.list(own, { limit: 1 })).totalCount).toBe(1_001);
    },
    PATIENCE_MS,
  );

  test(
    "never revoke the last key of an organization, of 500 pairs that are revoked at the same time",
    async () => {
      const { stores, own } = await given();
      const left: number[] = [];
      for (let round = 0; round < 500; round++) {
        const key = anAdminKey();
        await whenAvailable(() => stores[0].adminKeys.insert(own, key));
        const { items } = await whenAvailable(() => stores[0].adminKeys.list(own, { limit: 10 }));
        const revoke = (id: string, at: number) =>
          whenAvailable(() => stores[at === 0 ? 0 : 1].adminKeys.revoke(own, id, "2026-01-01"));
        await Promise.all(items.map(({ id }, at) => revoke(id, at)));
        left.push((await whenAvailable(() => stores[1].adminKeys.list(own, { limit: 10 }))).totalCount);
      }

      expect(tally(left)).toEqual({ 1: 500 });
    },
    PATIENCE_MS,
  );

  test(
    "give exactly as many places for calls of Meta as there are, when 40 ask at the same time",
    async () => {
      const { stores } = await given();
      const call = { kind: "register", metaPhoneNumberId: "1" } as const;

      const reserved = await Promise.all(
        Array.from({ length: 40 }, (_, at) =>
          whenAvailable(() =>
            stores[at % 2 === 0 ? 0 : 1].metaCalls.reserve(call, { most: 9, spanMs: 1_000 }, 1_000_000 + at),
          ),
        ),
      );

      expect(reserved.filter((freeAt) => freeAt === undefined)).toHaveLength(9);
    },
    PATIENCE_MS,
  );
});
