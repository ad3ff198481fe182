import { describe, expect, test } from "vitest";
import { anAdminKey } from "../../support/builders.ts";
import { A_PAGE, type Given, UNKNOWN_KSUID } from "../given.ts";

const NOW = "2026-11-24T12:00:00.000Z";
const LATER = "2026-11-24T12:01:00.000Z";

/** What every store promises about admin keys and their organizations. */
export function describeAdminKeys(given: Given): void {
  describe("adminKeys.findCaller", () => {
    test("finds the organization of a key, and nothing for an unknown key", async () => {
      const { id, keyDigest } = await given.database.addOrganization();

      expect(await given.store.adminKeys.findCaller(keyDigest)).toEqual({
        organizationId: id,
        keyId: expect.stringMatching(/^key_admin_/),
        lastUsedAt: null,
      });
      expect(await given.store.adminKeys.findCaller("0".repeat(64))).toBeUndefined();
    });
  });

  describe("organizations.ownsMetaToken", () => {
    test("is true only for the first organization", async () => {
      expect([
        await given.store.organizations.ownsMetaToken(given.own),
        await given.store.organizations.ownsMetaToken(given.other),
      ]).toEqual([true, false]);
    });
  });

  const insertKey = async (organizationId = given.own) => {
    const key = anAdminKey();
    await given.store.adminKeys.insert(organizationId, key);
    return key;
  };
  const listed = async (organizationId = given.own) => (await given.store.adminKeys.list(organizationId, A_PAGE)).items;

  describe("adminKeys.insert", () => {
    test("stores a key for its organization, as never used", async () => {
      const { digest, ...key } = await insertKey();

      expect(await given.store.adminKeys.findCaller(digest)).toMatchObject({
        organizationId: given.own,
        keyId: key.id,
      });
      expect((await listed())[0]).toEqual({ ...key, lastUsedAt: null });
    });
  });

  describe("adminKeys.list", () => {
    test("returns the newest first, continues after a cursor, and counts only its organization's keys", async () => {
      const [first, second] = [await insertKey(), await insertKey()];
      await insertKey(given.other);

      const page = await given.store.adminKeys.list(given.own, { limit: 1 });
      const next = await given.store.adminKeys.list(given.own, { limit: 1, cursor: second.id });

      expect(page).toMatchObject({ items: [{ id: second.id }], hasMore: true, totalCount: 3 });
      expect(next).toMatchObject({ items: [{ id: first.id }], hasMore: true, totalCount: 3 });
    });
  });

  describe("adminKeys.noteUse", () => {
    const SINCE = "2026-11-24T11:59:00.000Z";
    const lastUse = async ({ digest }: { digest: string }) =>
      (await given.store.adminKeys.findCaller(digest))?.lastUsedAt;

    test("stores when a key was used, and changes nothing else", async () => {
      const key = await insertKey();
      const [before] = await listed();

      await given.store.adminKeys.noteUse(key.id, NOW, SINCE);

      expect(await listed()).toEqual([{ ...before, lastUsedAt: NOW }, expect.objectContaining({ lastUsedAt: null })]);
    });

    test("does not replace a later use", async () => {
      const key = await insertKey();
      await given.store.adminKeys.noteUse(key.id, NOW, SINCE);

      await given.store.adminKeys.noteUse(key.id, "2026-11-24T12:00:59.000Z", "2026-11-24T11:59:59.000Z");
      expect(await lastUse(key)).toBe(NOW);

      await given.store.adminKeys.noteUse(key.id, LATER, NOW);
      expect(await lastUse(key)).toBe(LATER);
    });
  });

  describe("adminKeys.revoke", () => {
    const revoke = (id: string, store = given.store) => store.adminKeys.revoke(given.own, id, NOW);

    test("ends a key and leaves the others", async () => {
      const key = await insertKey();
      const [, other] = await listed();

      expect(await revoke(key.id)).toBe("revoked");

      expect(await given.store.adminKeys.findCaller(key.digest)).toBeUndefined();
      expect(await given.store.adminKeys.findRevoked(key.digest)).toEqual({ keyId: key.id, organizationId: given.own });
      expect(await given.store.adminKeys.list(given.own, A_PAGE)).toMatchObject({ items: [other], totalCount: 1 });
    });

    test("does not find an unknown or revoked key, or another organization's", async () => {
      const [foreign, revoked] = [await insertKey(given.other), await insertKey()];
      await revoke(revoked.id);

      const ids = [foreign.id, revoked.id, `key_admin_${UNKNOWN_KSUID}`];

      expect(await Promise.all(ids.map((id) => revoke(id)))).toEqual(["unknown", "unknown", "unknown"]);
      expect(await given.store.adminKeys.findCaller(foreign.digest)).toBeDefined();
    });

    test("does not revoke an organization's last key, whatever another organization has", async () => {
      await insertKey(given.other);
      const [only] = await listed();

      expect(await revoke(only?.id ?? "")).toBe("last");
      expect(await listed()).toEqual([only]);
    });

    test("leaves one of the last two keys that two stores revoke at once, in each of ten rounds", async () => {
      const stores = [given.store, await given.database.open()];
      for (let round = 0; round < 10; round++) {
        await insertKey();
        const ids = (await listed()).map(({ id }) => id);

        const outcomes = await Promise.all(ids.map((id, at) => revoke(id, stores[at])));

        expect(outcomes.toSorted()).toEqual(["last", "revoked"]);
        expect(await listed()).toHaveLength(1);
      }
    });
  });
}
