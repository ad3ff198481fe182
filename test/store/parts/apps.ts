import { describe, expect, test } from "vitest";
import { anApp, aPhoneNumber } from "../../support/builders.ts";
import { A_PAGE, type Given, UNKNOWN_KSUID } from "../given.ts";

/** What every store promises about apps. */
export function describeApps(given: Given): void {
  const insertApp = async (organizationId = given.own) => {
    const app = anApp();
    await given.store.apps.insert(organizationId, app);
    return app;
  };

  describe("apps.insert", () => {
    test("stores an app, and refuses another with its slug", async () => {
      const app = anApp();

      expect(await given.store.apps.insert(given.own, app)).toBe(true);
      expect(await given.store.apps.insert(given.own, anApp({ slug: app.slug }))).toBe(false);
      expect(await given.store.apps.list(given.own, A_PAGE)).toEqual({ items: [app], hasMore: false, totalCount: 1 });
    });

    test("stores the same slug for another organization", async () => {
      const app = await insertApp();

      expect(await given.store.apps.insert(given.other, anApp({ slug: app.slug }))).toBe(true);
    });
  });

  describe("apps.unknown", () => {
    test("returns the ids that are unknown or another organization's, in the order given", async () => {
      const [known, foreign, unknown] = [await insertApp(), await insertApp(given.other), `app_${UNKNOWN_KSUID}`];

      expect(await given.store.apps.unknown(given.own, [unknown, known.id, foreign.id])).toEqual([unknown, foreign.id]);
    });
  });

  describe("apps.update", () => {
    const changes = { name: "Customer care", updatedAt: "2026-11-24T12:00:00.000Z" };

    test("changes the given fields and leaves the rest", async () => {
      const app = await insertApp();

      const updated = await given.store.apps.update(given.own, app.id, changes);

      expect(updated).toEqual({ ...app, ...changes });
      expect(await given.store.apps.list(given.own, A_PAGE)).toMatchObject({ items: [updated] });
    });

    test("changes nothing without changes", async () => {
      const app = await insertApp();

      expect(await given.store.apps.update(given.own, app.id, {})).toEqual(app);
    });

    test("does not find an unknown app or another organization's, and changes nothing", async () => {
      const foreign = await insertApp(given.other);

      expect(await given.store.apps.update(given.own, foreign.id, changes)).toBeUndefined();
      expect(await given.store.apps.update(given.own, `app_${UNKNOWN_KSUID}`, changes)).toBeUndefined();
      expect(await given.store.apps.list(given.other, A_PAGE)).toMatchObject({ items: [foreign] });
    });
  });

  describe("apps.delete", () => {
    const DELETED_AT = "2026-11-24T12:00:00.000Z";

    test("removes the app from its numbers, which keep their other apps", async () => {
      const { store, own } = given;
      const [gone, other] = [await insertApp(), await insertApp()];
      const [assigned, bystander] = [aPhoneNumber(), aPhoneNumber()];
      await store.phoneNumbers.insert(own, assigned, [gone.id, other.id]);
      const untouched = await store.phoneNumbers.insert(own, bystander, [other.id]);

      expect(await store.apps.delete(own, gone.id, DELETED_AT)).toBe(true);

      expect(await store.apps.list(own, A_PAGE)).toEqual({ items: [other], hasMore: false, totalCount: 1 });
      expect(await store.phoneNumbers.find(own, assigned.id)).toMatchObject({
        apps: [{ appId: other.id }],
        updatedAt: DELETED_AT,
      });
      expect(await store.phoneNumbers.find(own, bystander.id)).toEqual(untouched);
    });

    test("does not find an unknown or deleted app or another organization's, and changes nothing", async () => {
      const { store, own, other } = given;
      const [foreign, gone] = [await insertApp(other), await insertApp()];
      await store.apps.delete(own, gone.id, DELETED_AT);

      const outcomes = await Promise.all(
        [foreign.id, gone.id, `app_${UNKNOWN_KSUID}`].map((id) => store.apps.delete(own, id, DELETED_AT)),
      );

      expect(outcomes).toEqual([false, false, false]);
      expect(await store.apps.list(other, A_PAGE)).toMatchObject({ items: [foreign] });
    });

    test("succeeds for one of two calls, also from two stores", async () => {
      const stores = [given.store, await given.database.open()];
      const { id } = await insertApp();

      const outcomes = await Promise.all(stores.map((store) => store.apps.delete(given.own, id, DELETED_AT)));

      expect(outcomes.toSorted()).toEqual([false, true]);
    });
  });

  describe("apps.hasSlug", () => {
    test("knows the slugs of its organization only", async () => {
      const [own, foreign] = [await insertApp(), await insertApp(given.other)];
      const ask = (slug: string) => given.store.apps.hasSlug(given.own, slug);

      expect([await ask(own.slug), await ask(foreign.slug), await ask("free")]).toEqual([true, false, false]);
    });
  });
}
