import { describe, expect, test } from "vitest";
import type { WhatsAppPhoneNumber } from "../../../server/domain/phone-numbers/phone-number-store.ts";
import type { Store } from "../../../server/domain/store.ts";
import { aBriefProfile, aConnectedAccount, anApp, aPhoneNumber, newId } from "../../support/builders.ts";
import { A_PAGE, type Given, UNKNOWN_KSUID } from "../given.ts";

/** What every store promises about phone numbers. */
export function describePhoneNumbers(given: Given): void {
  const insertApp = async (organizationId = given.own) => {
    const app = anApp();
    await given.store.apps.insert(organizationId, app);
    return app;
  };

  const insertNumbers = async (count: number): Promise<string[]> => {
    const numbers = Array.from({ length: count }, () => aPhoneNumber());
    for (const number of numbers) await given.store.phoneNumbers.insert(given.own, number, []);
    return numbers.map(({ id }) => id);
  };
  const listedIds = async (cursor?: string, limit = 20) =>
    (await given.store.phoneNumbers.list(given.own, { limit, cursor })).items.map(({ id }) => id);

  describe("phoneNumbers.insert", () => {
    test("stores a number with its apps in their order and its business profile", async () => {
      const [first, second] = [await insertApp(), await insertApp()];
      const number = aPhoneNumber({ qualityRating: null, verified: false });

      const kept = await given.store.phoneNumbers.insert(given.own, number, [second.id, first.id]);

      const apps = [second, first].map(({ id, name, slug }) => ({ appId: id, appName: name, appSlug: slug }));
      expect(kept).toEqual({ ...number, apps });
      expect(await given.store.phoneNumbers.find(given.own, number.id)).toEqual(kept);
      expect(await given.store.businessProfiles.find(given.own, "987654321098765")).toEqual(number.businessProfile);
    });

    test("keeps an existing business profile", async () => {
      const number = aPhoneNumber();
      await given.store.phoneNumbers.insert(given.own, number, []);

      const second = (await given.store.phoneNumbers.insert(given.own, aPhoneNumber(), [])) as WhatsAppPhoneNumber;

      expect(second.businessProfile).toEqual(number.businessProfile);
    });

    test("shows the account's id if Meta gives the account no name", async () => {
      const number = aPhoneNumber({ businessProfile: aBriefProfile({ businessName: null }) });

      const inserted = (await given.store.phoneNumbers.insert(given.own, number, [])) as WhatsAppPhoneNumber;

      expect(inserted.businessProfile.businessName).toBe(number.businessProfile.metaWabaId);
      const profile = await given.store.businessProfiles.get(given.own, number.businessProfile.id);
      expect(profile?.businessName).toBeNull();
    });

    test("refuses a Meta number that the organization already has, and stores nothing", async () => {
      const number = aPhoneNumber();
      await given.store.phoneNumbers.insert(given.own, number, []);
      const businessProfile = aBriefProfile({ metaWabaId: "2" });

      const again = aPhoneNumber({ metaPhoneNumberId: number.metaPhoneNumberId, businessProfile });

      expect(await given.store.phoneNumbers.insert(given.own, again, [])).toBe("already_registered");
      expect(await listedIds()).toEqual([number.id]);
      expect(await given.store.businessProfiles.find(given.own, "2")).toBeUndefined();
    });

    test("refuses a business account that another organization has", async () => {
      await given.store.phoneNumbers.insert(given.other, aPhoneNumber(), []);

      expect(await given.store.phoneNumbers.insert(given.own, aPhoneNumber(), [])).toBe("business_account_taken");
      expect(await listedIds()).toEqual([]);
    });

    test("reconnects a disconnected profile, unless the call expects it to be connected", async () => {
      const profile = (await given.store.businessProfiles.connect(given.own, aConnectedAccount())) as { id: string };
      const number = aPhoneNumber({ businessProfile: aBriefProfile({ metaWabaId: aConnectedAccount().metaWabaId }) });
      await given.store.businessProfiles.disconnect(given.own, profile.id, number.createdAt);

      expect(await given.store.phoneNumbers.insert(given.own, number, [], true)).toBe("not_connected");
      expect(await given.store.phoneNumbers.find(given.own, number.id)).toBeUndefined();
      expect(await given.store.businessProfiles.get(given.own, profile.id)).toMatchObject({ status: "disconnected" });

      const kept = await given.store.phoneNumbers.insert(given.own, number, []);
      expect(kept).toMatchObject({ businessProfile: { id: profile.id, status: "connected" } });
    });

    test("stores a number if its profile is connected as expected", async () => {
      const profile = (await given.store.businessProfiles.connect(given.own, aConnectedAccount())) as { id: string };
      const number = aPhoneNumber({ businessProfile: aBriefProfile({ metaWabaId: aConnectedAccount().metaWabaId }) });

      const kept = await given.store.phoneNumbers.insert(given.own, number, [], true);

      expect(kept).toMatchObject({ id: number.id, businessProfile: { id: profile.id, status: "connected" } });
      expect(await given.store.phoneNumbers.insert(given.other, aPhoneNumber(), [], true)).toBe("not_connected");
    });

    test("stores one Meta number for two organizations", async () => {
      const profile = aBriefProfile({ metaWabaId: "2" });
      const number = aPhoneNumber();
      await given.store.phoneNumbers.insert(given.own, number, []);

      const same = aPhoneNumber({ metaPhoneNumberId: number.metaPhoneNumberId, businessProfile: profile });

      expect(await given.store.phoneNumbers.insert(given.other, same, [])).toMatchObject({ id: same.id });
    });

    test("stores nothing if one of the apps is another organization's", async () => {
      const [known, foreign] = [await insertApp(), await insertApp(given.other)];

      expect(await given.store.phoneNumbers.insert(given.own, aPhoneNumber(), [known.id, foreign.id])).toBe(
        "app_unknown",
      );

      expect(await listedIds()).toEqual([]);
      expect(await given.store.businessProfiles.find(given.own, "987654321098765")).toBeUndefined();
    });

    test("succeeds for one of many simultaneous calls, also from two stores", async () => {
      const stores = [given.store, await given.database.open()];
      const insert = (each: Store) => each.phoneNumbers.insert(given.own, aPhoneNumber({ metaPhoneNumberId: "1" }), []);

      const outcomes = await Promise.all(
        Array.from({ length: 10 }, (_, index) => insert(stores[index % 2] ?? given.store)),
      );

      expect(outcomes.filter((outcome) => outcome === "already_registered")).toHaveLength(9);
      expect(await listedIds()).toHaveLength(1);
    });
  });

  describe("phoneNumbers.list", () => {
    test("returns the newest first, whatever the prefix", async () => {
      const ids = [newId("wapn_"), newId("wapn_test_"), newId("wapn_"), newId("wapn_test_")];
      for (const id of ids) await given.store.phoneNumbers.insert(given.own, aPhoneNumber({ id }), []);

      expect(await listedIds()).toEqual(ids.toReversed());
    });

    test("skips and repeats nothing while numbers are added", async () => {
      const ids = (await insertNumbers(5)).toReversed();

      const first = await listedIds(undefined, 2);
      await insertNumbers(2);
      const second = await listedIds(first.at(-1), 2);
      await insertNumbers(2);
      const third = await listedIds(second.at(-1), 2);

      expect([...first, ...second, ...third]).toEqual(ids);
    });

    test("continues after a cursor whose row does not exist", async () => {
      const [oldest] = await insertNumbers(1);
      const gone = newId("wapn_test_");
      await insertNumbers(1);

      expect(await listedIds(gone)).toEqual([oldest]);
    });

    test("says whether there are more, and counts all", async () => {
      await insertNumbers(3);

      const [full, last] = [
        await given.store.phoneNumbers.list(given.own, { limit: 2 }),
        await given.store.phoneNumbers.list(given.own, { limit: 3 }),
      ];

      expect([full.hasMore, full.totalCount, last.hasMore, last.totalCount]).toEqual([true, 3, false, 3]);
    });

    test("returns nothing of another organization", async () => {
      await insertNumbers(1);

      expect(await given.store.phoneNumbers.list(given.other, A_PAGE)).toEqual({
        items: [],
        hasMore: false,
        totalCount: 0,
      });
    });
  });

  describe("phoneNumbers.find", () => {
    test("does not find an unknown number or another organization's", async () => {
      const [id = ""] = await insertNumbers(1);

      expect(await given.store.phoneNumbers.find(given.own, `wapn_${UNKNOWN_KSUID}`)).toBeUndefined();
      expect(await given.store.phoneNumbers.find(given.other, id)).toBeUndefined();
    });
  });

  describe("phoneNumbers.replaceApps", () => {
    const LATER = "2026-11-24T12:00:00.000Z";

    test("assigns exactly the given apps, and stores when", async () => {
      const [before, after] = [await insertApp(), await insertApp()];
      const number = aPhoneNumber();
      await given.store.phoneNumbers.insert(given.own, number, [before.id]);

      const replaced = await given.store.phoneNumbers.replaceApps(given.own, number.id, [after.id], LATER);

      expect(replaced).toMatchObject({ apps: [{ appId: after.id }], updatedAt: LATER, createdAt: number.createdAt });
      expect(await given.store.phoneNumbers.find(given.own, number.id)).toEqual(replaced);
    });

    test("changes nothing if one of the apps is another organization's", async () => {
      const [known, foreign] = [await insertApp(), await insertApp(given.other)];
      const number = aPhoneNumber();
      const kept = await given.store.phoneNumbers.insert(given.own, number, [known.id]);

      expect(await given.store.phoneNumbers.replaceApps(given.own, number.id, [foreign.id], LATER)).toBe("app_unknown");

      expect(await given.store.phoneNumbers.find(given.own, number.id)).toEqual(kept);
    });

    test("does not find another organization's number, and does not change it", async () => {
      const app = await insertApp();
      const number = aPhoneNumber();
      const kept = await given.store.phoneNumbers.insert(given.own, number, [app.id]);

      expect(await given.store.phoneNumbers.replaceApps(given.other, number.id, [], LATER)).toBeUndefined();
      expect(await given.store.phoneNumbers.find(given.own, number.id)).toEqual(kept);
    });
  });
}
