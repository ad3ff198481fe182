/** The admin keys of all organizations, for the operator of the server. */
import type { Transaction } from "kysely";
import type { Tables } from "../tables.ts";

type KeyRow = Tables["adminKeys"];

export interface OrganizationWithKeys {
  readonly id: string;
  readonly name: string;
  readonly ownsMetaToken: boolean;
  /** The keys that are not revoked, oldest first. */
  readonly keys: readonly Pick<KeyRow, "id" | "name" | "preview" | "createdAt" | "lastUsedAt">[];
}

/** Lists the organizations with their keys, oldest first. */
export async function listOrganizations(database: Transaction<Tables>): Promise<readonly OrganizationWithKeys[]> {
  const organizations = await database.selectFrom("organizations").selectAll().orderBy("createdAt").execute();
  const keys = await database
    .selectFrom("adminKeys")
    .where("revokedAt", "is", null)
    .orderBy("sortKey")
    .selectAll()
    .execute();
  return organizations.map(({ id, name, ownsMetaToken }) => ({
    id,
    name,
    ownsMetaToken: ownsMetaToken === 1,
    keys: keys.filter(({ organizationId }) => organizationId === id),
  }));
}

/** Whether there is a key that is not revoked. */
export async function hasUsableKey(database: Transaction<Tables>): Promise<boolean> {
  const key = await database.selectFrom("adminKeys").where("revokedAt", "is", null).select("id").executeTakeFirst();
  return key !== undefined;
}

export type Revocation =
  | { readonly outcome: "revoked" | "last"; readonly keyName: string; readonly organizationName: string }
  | { readonly outcome: "already"; readonly revokedAt: string }
  | { readonly outcome: "unknown" };

/**
 * Revokes a key of any organization permanently.
 *
 * Without `evenLast`, the last key of an organization is not revoked: the result is `last` and nothing changes.
 */
export async function revokeKey(
  database: Transaction<Tables>,
  id: string,
  { evenLast }: { readonly evenLast: boolean },
): Promise<Revocation> {
  const key = await database
    .selectFrom("adminKeys")
    .innerJoin("organizations", "organizations.id", "adminKeys.organizationId")
    .where("adminKeys.id", "=", id)
    .select(["organizationId", "revokedAt", "adminKeys.name as keyName", "organizations.name as organizationName"])
    .executeTakeFirst();
  if (key === undefined) return { outcome: "unknown" };
  const { organizationId, revokedAt, keyName, organizationName } = key;
  if (revokedAt !== null) return { outcome: "already", revokedAt };
  const others = await database
    .selectFrom("adminKeys")
    .where("organizationId", "=", organizationId)
    .where("id", "!=", id)
    .where("revokedAt", "is", null)
    .select("id")
    .executeTakeFirst();
  if (others === undefined && !evenLast) return { outcome: "last", keyName, organizationName };
  const now = new Date().toISOString();
  await database.updateTable("adminKeys").where("id", "=", id).set({ revokedAt: now, updatedAt: now }).execute();
  return { outcome: "revoked", keyName, organizationName };
}
