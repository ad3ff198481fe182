import { describe, expect, test } from "vitest";
import { anApp, aPhoneNumber } from "../../support/builders.ts";
import type { Given } from "../given.ts";

const LATER = "2026-11-24T12:00:00.000Z";

/** How a stored number changes. */
export function describePhoneNumberChanges(given: Given): void {
  describe("phoneNumbers.updateStatus", () => {
    test("stores the given fields and the time of the change, and leaves the rest", async () => {
      const { store, own } = given;
      const number = aPhoneNumber({ verified: false });
      const kept = await store.phoneNumbers.insert(own, number, []);

      const updated = await store.phoneNumbers.updateStatus(
        own,
        number.id,
        { verified: true },
        { look: 1, updatedAt: LATER },
      );

      expect(updated).toEqual({ ...Object(kept), verified: true, updatedAt: LATER });
      expect(await store.phoneNumbers.find(own, number.id)).toEqual(updated);
    });

    test("does not change a number that already has these values", async () => {
      const { store, own } = given;
      const number = aPhoneNumber({ qualityRating: null });
      const kept = await store.phoneNumbers.insert(own, number, []);
      const { verified, qualityRating, cloudApiRegistered } = number;

      const status = { verified, qualityRating, cloudApiRegistered };
      expect(await store.phoneNumbers.updateStatus(own, number.id, status, { look: 1, updatedAt: LATER })).toEqual(
        kept,
      );
    });

    test("keeps the result of the later look at Meta, even if another process stores an earlier one after it", async () => {
      const { store, own, database } = given;
      const other = await database.open();
      const number = aPhoneNumber({ verified: false });
      await store.phoneNumbers.insert(own, number, []);
      const earlier = await other.phoneNumbers.startLook();
      const later = await store.phoneNumbers.startLook();

      const kept = await store.phoneNumbers.updateStatus(
        own,
        number.id,
        { verified: true },
        { look: later, updatedAt: LATER },
      );
      const told = await other.phoneNumbers.updateStatus(
        own,
        number.id,
        { verified: false },
        { look: earlier, updatedAt: LATER },
      );

      expect(later).toBeGreaterThan(earlier);
      expect([kept?.verified, told]).toEqual([true, kept]);
    });

    test("does not find another organization's number, and does not change it", async () => {
      const { store, own, other } = given;
      const number = aPhoneNumber();
      const kept = await store.phoneNumbers.insert(own, number, []);

      expect(
        await store.phoneNumbers.updateStatus(other, number.id, { verified: false }, { look: 1, updatedAt: LATER }),
      ).toBeUndefined();
      expect(await store.phoneNumbers.find(own, number.id)).toEqual(kept);
    });
  });

  describe("phoneNumbers.delete", () => {
    test("removes a number with its assignments, once", async () => {
      const { store, own } = given;
      const app = anApp();
      await store.apps.insert(own, app);
      const number = aPhoneNumber();
      await store.phoneNumbers.insert(own, number, [app.id]);

      const deleted = [
        await store.phoneNumbers.delete(own, number.id),
        await store.phoneNumbers.delete(own, number.id),
      ];

      expect(deleted).toEqual([true, false]);
      expect(await store.phoneNumbers.list(own, { limit: 1, appId: app.id })).toMatchObject({ totalCount: 0 });
    });

    test("does not change another organization's number or its assignments", async () => {
      const { store, own, other } = given;
      const app = anApp();
      await store.apps.insert(own, app);
      const number = aPhoneNumber();
      const kept = await store.phoneNumbers.insert(own, number, [app.id]);

      expect(await store.phoneNumbers.delete(other, number.id)).toBe(false);
      expect(await store.phoneNumbers.find(own, number.id)).toEqual(kept);
    });
  });
}
