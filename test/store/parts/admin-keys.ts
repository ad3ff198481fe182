import { describe, expect, test } from "vitest";
import type { Given } from "../given.ts";

/** What every store promises of admin keys and the organizations that they act for. */
export function describeAdminKeys(given: Given): void {
  describe("adminKeys.findCaller", () => {
    test("finds whom a key acts for, and nobody for an unknown one", async () => {
      const { id, keyDigest } = await given.database.addOrganization();

      expect(await given.store.adminKeys.findCaller(keyDigest)).toEqual({
        organizationId: id,
        keyId: expect.stringMatching(/^key_admin_/),
      });
      expect(await given.store.adminKeys.findCaller("0".repeat(64))).toBeUndefined();
    });
  });

  describe("organizations.ownsMetaToken", () => {
    test("is true of the first organization only", async () => {
      expect([
        await given.store.organizations.ownsMetaToken(given.own),
        await given.store.organizations.ownsMetaToken(given.other),
      ]).toEqual([true, false]);
    });
  });
}
