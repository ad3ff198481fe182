import type { Schemas } from "../../../generated/operations.ts";
import type { Caller } from "../caller.ts";
import type { Listed, Page } from "../paging.ts";

export type AdminKey = Schemas["AdminKey"];

/** What is stored of a key: its digest, never the key itself. */
export interface NewAdminKey extends Omit<AdminKey, "lastUsedAt"> {
  readonly digest: string;
}

/** The organization of an admin key, and the last recorded use of the key. */
export interface KnownCaller extends Caller {
  readonly lastUsedAt: string | null;
}

export interface AdminKeyStore {
  /** Finds the organization of an admin key. Revoked keys are not found. */
  findCaller(digest: string): Promise<KnownCaller | undefined>;

  /** Finds the organization of a revoked key. */
  findRevoked(digest: string): Promise<Caller | undefined>;

  /** Records a use of a key, unless one after `since` is already recorded (possibly by another server). */
  noteUse(keyId: string, usedAt: string, since: string): Promise<void>;

  insert(organizationId: string, key: NewAdminKey): Promise<void>;

  /** Lists all keys that are not revoked. */
  list(organizationId: string, page: Page): Promise<Listed<AdminKey>>;

  /**
   * Revokes a key permanently. The last key of an organization cannot be revoked, even when two requests revoke the
   * last two keys at once.
   *
   * @returns `last` for the organization's only key, `unknown` when the organization has no such key or it is already
   * revoked
   */
  revoke(organizationId: string, id: string, revokedAt: string): Promise<"revoked" | "last" | "unknown">;
}
