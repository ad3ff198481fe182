import { onTestFinished } from "vitest";
import { digestOf, newAdminKey } from "../../server/domain/admin-keys/admin-key.ts";
import { PostgresStore } from "../../server/store/postgres/postgres-store.ts";
import { insertAdminKey } from "../../server/store/rows/insert-admin-key.ts";
import { sharedAtEnd } from "../support/at-end.ts";
import { newId } from "../support/builders.ts";
import { PostgresCluster } from "../support/postgres.ts";
import { describeStore } from "./describe-store.ts";
import type { TestDatabase } from "./given.ts";

const atEnd = sharedAtEnd();
const cluster = await PostgresCluster.start(atEnd);

async function newPostgresDatabase(): Promise<TestDatabase> {
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
  return { open, addOrganization };
}

describeStore("PostgreSQL", newPostgresDatabase);
