import { join } from "node:path";
import { onTestFinished } from "vitest";
import { digestOf, newAdminKey } from "../../server/domain/admin-keys/admin-key.ts";
import { insertAdminKey } from "../../server/store/rows/insert-admin-key.ts";
import { SqliteStore } from "../../server/store/sqlite-store.ts";
import type { Connect } from "../../server/store/writer.ts";
import { newId } from "../support/builders.ts";
import { temporaryFolder } from "../support/folder.ts";
import type { TestDatabase } from "./given.ts";

/** A SQLite file of the test's own, whose stores write as given. */
export async function newSqliteDatabase(writes: Connect): Promise<TestDatabase> {
  const file = join(temporaryFolder(), "test.sqlite");
  const open = async () => {
    const store = await SqliteStore.open(file, { writes });
    onTestFinished(() => store.close());
    return store;
  };
  const setUp = await open();
  const addOrganization = async () => {
    const text = newAdminKey();
    await setUp.transaction((database) => insertAdminKey(database, newId("org_"), { name: "Test", text }));
    const caller = await setUp.adminKeys.findCaller(digestOf(text));
    if (caller === undefined) throw new Error("The organization is not there.");
    return { id: caller.organizationId, keyDigest: digestOf(text) };
  };
  return { open, addOrganization };
}
