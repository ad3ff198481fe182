import { describe, expect, test } from "vitest";
import { anApp } from "../../support/builders.ts";
import { A_PAGE, type Given, UNKNOWN_KSUID } from "../given.ts";

/** What every store promises of apps. */
export function describeApps(given: Given): void {
  const insertApp = async (organizationId = given.own) => {
    const app = anApp();
    await given.store.apps.insert(organizationId, app);
    return app;
  };

  describe("apps.insert", () => {
    test("keeps an app and refuses another with its slug", async () => {
      const app = anApp();

      expect(await given.store.apps.insert(given.own, app)).toBe(true);
      expect(await given.store.apps.insert(given.own, anApp({ slug: app.slug }))).toBe(false);
      expect(await given.store.apps.list(given.own, A_PAGE)).toEqual({ items: [app], hasMore: false, totalCount: 1 });
    });

    test("keeps the same slug for another organization", async () => {
      const app = await insertApp();

      expect(await given.store.apps.insert(given.other, anApp({ slug: app.slug }))).toBe(true);
    });
  });

  describe("apps.unknown", () => {
    test("names what is unknown or another organization's, in the order given", async () => {
      const [known, foreign, unknown] = [await insertApp(), await insertApp(given.other), `app_${UNKNOWN_KSUID}`];

      expect(await given.store.apps.unknown(given.own, [unknown, known.id, foreign.id])).toEqual([unknown, foreign.id]);
    });
  });

  describe("apps.update", () => {
    const changes = { name: "Customer care", updatedAt: "2026-11-24T12:00:00.000Z" };

    test("changes what is given and leaves the rest", async () => {
      const app = await insertApp();

      const updated = await given.store.apps.update(given.own, app.id, changes);

      expect(updated).toEqual({ ...app, ...changes });
      expect(await given.store.apps.list(given.own, A_PAGE)).toMatchObject({ items: [updated] });
    });

    test("changes nothing without changes", async () => {
      const app = await insertApp();

      expect(await given.store.apps.update(given.own, app.id, {})).toEqual(app);
    });

    test("does not find what is unknown or another organization's, and leaves it as it is", async () => {
      const foreign = await insertApp(given.other);

      expect(await given.store.apps.update(given.own, foreign.id, changes)).toBeUndefined();
      expect(await given.store.apps.update(given.own, `app_${UNKNOWN_KSUID}`, changes)).toBeUndefined();
      expect(await given.store.apps.list(given.other, A_PAGE)).toMatchObject({ items: [foreign] });
    });
  });
}
