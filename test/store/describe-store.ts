import { beforeEach, describe, expect, test } from "vitest";
import type { WhatsAppPhoneNumber } from "../../server/domain/phone-number-store.ts";
import type { Store } from "../../server/domain/store.ts";
import { anApp, aPhoneNumber, newId } from "../support/builders.ts";

/** A new database of some kind; it is gone after the test. */
export interface TestDatabase {
  /** Opens another store on it, which is closed after the test. */
  open(): Promise<Store>;
  /** Makes an organization; the first one owns Meta's token. @returns its id, and the digest of a key of its */
  addOrganization(): Promise<{ readonly id: string; readonly keyDigest: string }>;
}

const UNKNOWN_KSUID = "2DbBs7GWhGvVNJGrDXr5RG0mBWX";
const A_PAGE = { limit: 20 };

/** What every store promises, whatever keeps its rows. */
export function describeStore(name: string, newDatabase: () => Promise<TestDatabase>): void {
  describe(name, () => {
    let database: TestDatabase;
    let store: Store;
    let own: string;
    let other: string;

    beforeEach(async () => {
      database = await newDatabase();
      store = await database.open();
      own = (await database.addOrganization()).id;
      other = (await database.addOrganization()).id;
    });

    const insertApp = async (organizationId = own) => {
      const app = anApp();
      await store.apps.insert(organizationId, app);
      return app;
    };
    const insertNumbers = async (count: number): Promise<string[]> => {
      const numbers = Array.from({ length: count }, () => aPhoneNumber());
      for (const number of numbers) await store.phoneNumbers.insert(own, number, []);
      return numbers.map(({ id }) => id);
    };
    const listedIds = async (cursor?: string, limit = 20) =>
      (await store.phoneNumbers.list(own, { limit, cursor })).items.map(({ id }) => id);

    describe("adminKeys.findCaller", () => {
      test("finds whom a key acts for, and nobody for an unknown one", async () => {
        const { id, keyDigest } = await database.addOrganization();

        expect(await store.adminKeys.findCaller(keyDigest)).toEqual({
          organizationId: id,
          keyId: expect.stringMatching(/^key_admin_/),
        });
        expect(await store.adminKeys.findCaller("0".repeat(64))).toBeUndefined();
      });
    });

    describe("organizations.ownsMetaToken", () => {
      test("is true of the first organization only", async () => {
        expect([await store.organizations.ownsMetaToken(own), await store.organizations.ownsMetaToken(other)]).toEqual([
          true,
          false,
        ]);
      });
    });

    describe("apps.insert", () => {
      test("keeps an app and refuses another with its slug", async () => {
        const app = anApp();

        expect(await store.apps.insert(own, app)).toBe(true);
        expect(await store.apps.insert(own, anApp({ slug: app.slug }))).toBe(false);
        expect(await store.apps.list(own, A_PAGE)).toEqual({ items: [app], hasMore: false, totalCount: 1 });
      });

      test("keeps the same slug for another organization", async () => {
        const app = await insertApp();

        expect(await store.apps.insert(other, anApp({ slug: app.slug }))).toBe(true);
      });
    });

    describe("apps.unknown", () => {
      test("names what is unknown or another organization's, in the order given", async () => {
        const [known, foreign, unknown] = [await insertApp(), await insertApp(other), `app_${UNKNOWN_KSUID}`];

        expect(await store.apps.unknown(own, [unknown, known.id, foreign.id])).toEqual([unknown, foreign.id]);
      });
    });

    describe("phoneNumbers.insert", () => {
      test("keeps a number with its apps in their order and its business profile", async () => {
        const [first, second] = [await insertApp(), await insertApp()];
        const number = aPhoneNumber({ qualityRating: null, verified: false });

        const kept = await store.phoneNumbers.insert(own, number, [second.id, first.id]);

        const apps = [second, first].map(({ id, name, slug }) => ({ appId: id, appName: name, appSlug: slug }));
        expect(kept).toEqual({ ...number, apps });
        expect(await store.phoneNumbers.find(own, number.id)).toEqual(kept);
        expect(await store.businessProfiles.find(own, "987654321098765")).toEqual(number.businessProfile);
      });

      test("keeps the business profile that is there already", async () => {
        const number = aPhoneNumber();
        await store.phoneNumbers.insert(own, number, []);

        const second = (await store.phoneNumbers.insert(own, aPhoneNumber(), [])) as WhatsAppPhoneNumber;

        expect(second.businessProfile).toEqual(number.businessProfile);
      });

      test("refuses a number of Meta that the organization has, and keeps nothing", async () => {
        const number = aPhoneNumber();
        await store.phoneNumbers.insert(own, number, []);
        const businessProfile = { id: newId("wabp_"), metaWabaId: "2", businessName: "Acme Labs" };

        const again = aPhoneNumber({ metaPhoneNumberId: number.metaPhoneNumberId, businessProfile });

        expect(await store.phoneNumbers.insert(own, again, [])).toBe("already_registered");
        expect(await listedIds()).toEqual([number.id]);
        expect(await store.businessProfiles.find(own, "2")).toBeUndefined();
      });

      test("refuses a business account that another organization has", async () => {
        await store.phoneNumbers.insert(other, aPhoneNumber(), []);

        expect(await store.phoneNumbers.insert(own, aPhoneNumber(), [])).toBe("business_account_taken");
        expect(await listedIds()).toEqual([]);
      });

      test("keeps one number of Meta for two organizations", async () => {
        const profile = { id: newId("wabp_"), metaWabaId: "2", businessName: "Other" };
        const number = aPhoneNumber();
        await store.phoneNumbers.insert(own, number, []);

        const same = aPhoneNumber({ metaPhoneNumberId: number.metaPhoneNumberId, businessProfile: profile });

        expect(await store.phoneNumbers.insert(other, same, [])).toMatchObject({ id: same.id });
      });

      test("keeps nothing when one of the apps is another organization's", async () => {
        const [known, foreign] = [await insertApp(), await insertApp(other)];

        await expect(store.phoneNumbers.insert(own, aPhoneNumber(), [known.id, foreign.id])).rejects.toThrow();

        expect(await listedIds()).toEqual([]);
        expect(await store.businessProfiles.find(own, "987654321098765")).toBeUndefined();
      });

      test("lets one of many simultaneous calls win, also from two stores", async () => {
        const stores = [store, await database.open()];
        const insert = (each: Store) => each.phoneNumbers.insert(own, aPhoneNumber({ metaPhoneNumberId: "1" }), []);

        const outcomes = await Promise.all(
          Array.from({ length: 10 }, (_, index) => insert(stores[index % 2] ?? store)),
        );

        expect(outcomes.filter((outcome) => outcome === "already_registered")).toHaveLength(9);
        expect(await listedIds()).toHaveLength(1);
      });
    });

    describe("phoneNumbers.list", () => {
      test("has the newest first, whatever the prefix", async () => {
        const ids = [newId("wapn_"), newId("wapn_test_"), newId("wapn_"), newId("wapn_test_")];
        for (const id of ids) await store.phoneNumbers.insert(own, aPhoneNumber({ id }), []);

        expect(await listedIds()).toEqual(ids.toReversed());
      });

      test("skips and repeats nothing while others come", async () => {
        const ids = (await insertNumbers(5)).toReversed();

        const first = await listedIds(undefined, 2);
        await insertNumbers(2);
        const second = await listedIds(first.at(-1), 2);
        await insertNumbers(2);
        const third = await listedIds(second.at(-1), 2);

        expect([...first, ...second, ...third]).toEqual(ids);
      });

      test("goes on behind a cursor whose row is not there", async () => {
        const [oldest] = await insertNumbers(1);
        const gone = newId("wapn_test_");
        await insertNumbers(1);

        expect(await listedIds(gone)).toEqual([oldest]);
      });

      test("says whether there is more, and counts all", async () => {
        await insertNumbers(3);

        const [full, last] = [
          await store.phoneNumbers.list(own, { limit: 2 }),
          await store.phoneNumbers.list(own, { limit: 3 }),
        ];

        expect([full.hasMore, full.totalCount, last.hasMore, last.totalCount]).toEqual([true, 3, false, 3]);
      });

      test("has nothing of another organization", async () => {
        await insertNumbers(1);

        expect(await store.phoneNumbers.list(other, A_PAGE)).toEqual({ items: [], hasMore: false, totalCount: 0 });
      });
    });

    describe("phoneNumbers.find", () => {
      test("does not find what is unknown or another organization's", async () => {
        const [id = ""] = await insertNumbers(1);

        expect(await store.phoneNumbers.find(own, `wapn_${UNKNOWN_KSUID}`)).toBeUndefined();
        expect(await store.phoneNumbers.find(other, id)).toBeUndefined();
      });
    });

    describe("phoneNumbers.replaceApps", () => {
      const LATER = "2026-11-24T12:00:00.000Z";

      test("assigns exactly the given apps, and says when", async () => {
        const [before, after] = [await insertApp(), await insertApp()];
        const number = aPhoneNumber();
        await store.phoneNumbers.insert(own, number, [before.id]);

        const replaced = await store.phoneNumbers.replaceApps(own, number.id, [after.id], LATER);

        expect(replaced).toMatchObject({ apps: [{ appId: after.id }], updatedAt: LATER, createdAt: number.createdAt });
        expect(await store.phoneNumbers.find(own, number.id)).toEqual(replaced);
      });

      test("changes nothing when one of the apps is another organization's", async () => {
        const [known, foreign] = [await insertApp(), await insertApp(other)];
        const number = aPhoneNumber();
        const kept = await store.phoneNumbers.insert(own, number, [known.id]);

        await expect(store.phoneNumbers.replaceApps(own, number.id, [foreign.id], LATER)).rejects.toThrow();

        expect(await store.phoneNumbers.find(own, number.id)).toEqual(kept);
      });

      test("does not find another organization's number, and leaves it as it is", async () => {
        const app = await insertApp();
        const number = aPhoneNumber();
        const kept = await store.phoneNumbers.insert(own, number, [app.id]);

        expect(await store.phoneNumbers.replaceApps(other, number.id, [], LATER)).toBeUndefined();
        expect(await store.phoneNumbers.find(own, number.id)).toEqual(kept);
      });
    });

    test("has everything again after it was closed and opened", async () => {
      const kept = await store.phoneNumbers.insert(own, aPhoneNumber(), [(await insertApp()).id]);
      await store.close();

      const reopened = await database.open();

      expect(await reopened.phoneNumbers.list(own, A_PAGE)).toEqual({ items: [kept], hasMore: false, totalCount: 1 });
    });

    test("fails when it is asked after it was closed", async () => {
      await store.ping();
      await store.close();

      await expect(store.ping()).rejects.toThrow();
    });
  });
}
