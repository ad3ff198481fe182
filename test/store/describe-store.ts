import { beforeEach, describe, expect, test } from "vitest";
import { digestOf } from "../../server/domain/admin-keys/admin-key.ts";
import { SANDBOX_KEY, sandboxRows } from "../../server/sandbox/example-rows.ts";
import { anApp, aPhoneNumber } from "../support/builders.ts";
import { A_PAGE, type Given, type TestDatabase } from "./given.ts";
import { describeAdminKeys } from "./parts/admin-keys.ts";
import { describeApps } from "./parts/apps.ts";
import { describeBusinessProfiles } from "./parts/business-profiles.ts";
import { describeMetaCalls } from "./parts/meta-calls.ts";
import { describePhoneNumberChanges } from "./parts/phone-number-changes.ts";
import { describePhoneNumbers } from "./parts/phone-numbers.ts";
import { describeSandboxState } from "./parts/sandbox-state.ts";

/** The promises of every store, whatever its database; one file in `parts/` per kind of row. */
export function describeStore(name: string, newDatabase: () => Promise<TestDatabase>): void {
  describe(name, () => {
    const given = {} as { -readonly [Name in keyof Given]: Given[Name] };
    beforeEach(async () => {
      given.database = await newDatabase();
      given.store = await given.database.open();
      given.own = (await given.database.addOrganization()).id;
      given.other = (await given.database.addOrganization()).id;
    });

    describeAdminKeys(given);
    describeApps(given);
    describeBusinessProfiles(given);
    describePhoneNumbers(given);
    describePhoneNumberChanges(given);
    describeMetaCalls(given);
    describeSandboxState(given);

    test("still has everything after it was closed and reopened", async () => {
      const { store, own, database } = given;
      const app = anApp();
      await store.apps.insert(own, app);
      const kept = await store.phoneNumbers.insert(own, aPhoneNumber(), [app.id]);
      await store.close();

      const reopened = await database.open();

      expect(await reopened.phoneNumbers.list(own, A_PAGE)).toEqual({ items: [kept], hasMore: false, totalCount: 1 });
    });

    test("shows a reset to no read before it is whole", async () => {
      const { store } = given;
      await store.reset(sandboxRows);
      const found: boolean[] = [];

      const resetting = store.reset(sandboxRows);
      for (let count = 0; count < 300; count++)
        found.push((await store.adminKeys.findCaller(digestOf(SANDBOX_KEY))) !== undefined);
      await resetting;

      expect(found).not.toContain(false);
    });

    test("fails when it is used after it was closed", async () => {
      await given.store.ping();
      await given.store.close();

      await expect(given.store.ping()).rejects.toThrow();
    });
  });
}
