import { onTestFinished } from "vitest";
import { digestOf, newAdminKey } from "../../server/domain/admin-keys/admin-key.ts";
import { PostgresStore } from "../../server/store/postgres/postgres-store.ts";
import { insertAdminKey } from "../../server/store/rows/insert-admin-key.ts";
import { newId } from "../support/builders.ts";
import type { PostgresCluster } from "../support/postgres.ts";

/** A new PostgreSQL database; it and its stores are closed after the test. */
export async function newPostgresDatabase(cluster: PostgresCluster) {
  const url = await cluster.newDatabase();
  const open = async () => {
    const store = await PostgresStore.open(url);
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
  return { url, open, addOrganization };
}
