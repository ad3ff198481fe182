import type { Transaction } from "kysely";
import { digestOf, previewOf } from "../../domain/admin-keys/admin-key.ts";
import { createIds } from "../../domain/ids.ts";
import type { Tables } from "../tables.ts";
import { adminKeyRow } from "./admin-key-rows.ts";
import { areNearlyEqual } from "./organization-names.ts";

export interface KeptAdminKey {
  /** Whether the organization was made along with the key. */
  readonly isNew: boolean;
  readonly ownsMetaToken: boolean;
}

/** Another organization has nearly this name; nothing was changed. */
export class NearlyEqualName extends Error {
  override readonly name = "NearlyEqualName";
  readonly known: string;

  constructor(known: string) {
    super(`There is an organization "${known}".`);
    this.known = known;
  }
}

/** The organization that is to be made is there already; nothing was changed. */
export class KnownName extends Error {
  override readonly name = "KnownName";
}

interface KeyToInsert {
  readonly name: string;
  readonly text: string;
}

/**
 * Keeps an admin key of an organization, by its digest; an organization that is not there yet is made along with it.
 *
 * The first organization of an installation owns the environment's Meta token: what that reads is its own.
 *
 * With `isNew` only a new organization will do, also one whose name nearly equals another's; without, such a name is
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
  if (isNew && known) throw new KnownName(`There is an organization "${organizationName}" already.`);
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
