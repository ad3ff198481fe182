import type { Transaction } from "kysely";
import { digestOf, previewOf } from "../../domain/admin-keys/admin-key.ts";
import { createIds } from "../../domain/ids.ts";
import type { Tables } from "../tables.ts";
import { adminKeyRow } from "./admin-key-rows.ts";
import { areNearlyEqual } from "./organization-names.ts";

export interface KeptAdminKey {
  /** Whether the organization was created with the key. */
  readonly isNew: boolean;
  readonly ownsMetaToken: boolean;
}

/** Another organization has nearly the same name. Nothing was changed. */
export class NearlyEqualName extends Error {
  override readonly name = "NearlyEqualName";
  readonly known: string;

  constructor(known: string) {
    super(`There is an organization "${known}".`);
    this.known = known;
  }
}

/** The new organization already exists. Nothing was changed. */
export class KnownName extends Error {
  override readonly name = "KnownName";
}

interface KeyToInsert {
  readonly name: string;
  readonly text: string;
}

/**
 * Stores an admin key of an organization, by its digest. Creates the organization if it does not exist.
 *
 * The first organization of an installation owns the environment's Meta token and everything that token can read.
 *
 * `isNew` requires a new organization, even if its name is nearly that of another. Without `isNew`, such a name is
 * refused with {@link NearlyEqualName}.
 */
export async function insertAdminKey(
  database: Transaction<Tables>,
  organizationName: string,
  key: KeyToInsert,
  { isNew = false }: { readonly isNew?: boolean } = {},
): Promise<KeptAdminKey> {
  const newId = createIds();
  const createdAt = new Date().toISOString();
  const organizations = await database.selectFrom("organizations").selectAll().execute();
  const known = organizations.find(({ name }) => name === organizationName);
  if (isNew && known) throw new KnownName(`There already is an organization "${organizationName}".`);
  const near = organizations.find(({ name }) => areNearlyEqual(name, organizationName));
  if (!isNew && !known && near) throw new NearlyEqualName(near.name);
  const ownsMetaToken = Number(organizations.length === 0);
  const organization = known ?? { id: newId("org_"), name: organizationName, ownsMetaToken, createdAt };
  if (known === undefined) await database.insertInto("organizations").values(organization).execute();
  const kept = { digest: digestOf(key.text), keyPreview: previewOf(key.text), createdAt, updatedAt: createdAt };
  const row = adminKeyRow(organization.id, { id: newId("key_admin_"), name: key.name, ...kept });
  await database.insertInto("adminKeys").values(row).execute();
  return { isNew: known === undefined, ownsMetaToken: organization.ownsMetaToken === 1 };
}
