import type { Schemas } from "../../../generated/operations.ts";
import type { Caller } from "../caller.ts";
import type { Listed, Page } from "../paging.ts";

export type AdminKey = Schemas["AdminKey"];

/** What is kept of a key: never the key itself. */
export interface NewAdminKey extends Omit<AdminKey, "lastUsedAt"> {
  readonly digest: string;
}

/** Who an admin key acts for, and when it was last noted to have been used. */
export interface KnownCaller extends Caller {
  readonly lastUsedAt: string | null;
}

export interface AdminKeyStore {
  /** Finds who an admin key acts for; revoked keys act for nobody. */
  findCaller(digest: string): Promise<KnownCaller | undefined>;

  /** Finds whose a revoked key was. */
  findRevoked(digest: string): Promise<Caller | undefined>;

  /** Notes that a key was used; does nothing when it was noted to have been after `since`, by whomever. */
  noteUse(keyId: string, usedAt: string, since: string): Promise<void>;

  insert(organizationId: string, key: NewAdminKey): Promise<void>;

  /** Revoked keys are not listed. */
  list(organizationId: string, page: Page): Promise<Listed<AdminKey>>;

  /**
   * Revokes a key for good. Of the last two keys of an organization only one can be revoked, also by two at once.
   *
   * @returns `last` when it is the only one left, `unknown` when the organization has no such key that is not revoked
   */
  revoke(organizationId: string, id: string, revokedAt: string): Promise<"revoked" | "last" | "unknown">;
}
