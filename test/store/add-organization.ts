import { digestOf, newAdminKey } from "../../server/domain/admin-keys/admin-key.ts";
import type { AdministeredStore } from "../../server/store/administered-store.ts";
import { insertAdminKey } from "../../server/store/rows/insert-admin-key.ts";
import { newId } from "../support/builders.ts";

/** Creates an organization. @returns its id, and the digest of one of its keys */
export async function addOrganization(store: AdministeredStore) {
  const text = newAdminKey();
  await store.transaction((database) => insertAdminKey(database, newId("org_"), { name: "Test", text }));
  const caller = await store.adminKeys.findCaller(digestOf(text));
  if (caller === undefined) throw new Error("The organization was not created.");
  return { id: caller.organizationId, keyDigest: digestOf(text) };
}
