import { onTestFinished } from "vitest";
import { PostgresStore } from "../../server/store/postgres/postgres-store.ts";
import type { PostgresServer } from "../support/postgres-server.ts";
import { addOrganization } from "./add-organization.ts";

/** A new PostgreSQL database; it and its stores are closed after the test. */
export async function newPostgresDatabase(server: PostgresServer) {
  const url = await server.newDatabase();
  const open = async () => {
    const store = await PostgresStore.open(url);
    onTestFinished(() => store.close());
    return store;
  };
  const setUp = await open();
  return { url, open, addOrganization: () => addOrganization(setUp) };
}
