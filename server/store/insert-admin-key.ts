import type { Transaction } from "kysely";
import { digestOf, previewOf } from "../domain/admin-key.ts";
import { createIds } from "../domain/ids.ts";
import { adminKeyRow } from "./admin-key-rows.ts";
import type { Tables } from "./tables.ts";

export interface KeptAdminKey {
  /** Whether the organization was made along with the key. */
  readonly isNew: boolean;
  readonly ownsMetaToken: boolean;
}

/**
 * Keeps an admin key of an organization, by its digest; an organization that is not there yet is made along with it.
 *
 * The first organization of an installation owns the environment's Meta token: what that reads is its own.
 */
export async function insertAdminKey(
  database: Transaction<Tables>,
  organizationName: string,
  key: { readonly name: string; readonly text: string },
): Promise<KeptAdminKey> {
  const newId = createIds();
  const createdAt = new Date().toISOString();
  const organizations = await database.selectFrom("organizations").selectAll().execute();
  const known = organizations.find(({ name }) => name === organizationName);
  const ownsMetaToken = Number(organizations.length === 0);
  const organization = known ?? { id: newId("org_"), name: organizationName, ownsMetaToken, createdAt };
  if (known === undefined) await database.insertInto("organizations").values(organization).execute();
  const kept = { digest: digestOf(key.text), keyPreview: previewOf(key.text), createdAt, updatedAt: createdAt };
  const row = adminKeyRow(organization.id, { id: newId("key_admin_"), name: key.name, ...kept });
  await database.insertInto("adminKeys").values(row).execute();
  return { isNew: known === undefined, ownsMetaToken: organization.ownsMetaToken === 1 };
}
