import type { Schemas } from "../../../generated/operations.ts";
import type { Caller } from "../caller.ts";
import type { Dependencies } from "../dependencies.ts";
import { type Now, timestamp } from "../dependencies.ts";
import type { NewId } from "../ids.ts";
import type { Listed, Page } from "../paging.ts";
import { Refusal } from "../refusal.ts";
import { digestOf, newAdminKey, previewOf } from "./admin-key.ts";
import type { AdminKey, AdminKeyStore } from "./admin-key-store.ts";

export type AdminKeyCreation = Schemas["AdminKeyCreation"];
export type CreatedAdminKey = Schemas["CreatedAdminKey"];

/** A key that was made or revoked, and the key that the caller did it with. */
export interface KeyChange extends Caller {
  readonly change: "created" | "revoked";
  readonly byKeyId: string;
}

/** The admin keys of an organization. */
export class AdminKeys {
  readonly #keys: AdminKeyStore;
  readonly #report: (change: KeyChange) => void;
  readonly #newId: NewId;
  readonly #now: Now;

  /** @param report told of each change */
  constructor({ store, newId, now }: Omit<Dependencies, "meta">, report: (change: KeyChange) => void) {
    this.#keys = store.adminKeys;
    this.#report = report;
    this.#newId = newId;
    this.#now = now;
  }

  /** Creates a key. The key itself is in the answer and nowhere else: only its digest is stored. */
  async create(caller: Caller, { name }: AdminKeyCreation): Promise<CreatedAdminKey> {
    const now = timestamp(this.#now());
    const key = newAdminKey();
    const created = { id: this.#newId("key_admin_"), name, createdAt: now, updatedAt: now };
    const kept = { ...created, digest: digestOf(key), keyPreview: previewOf(key) };
    await this.#keys.insert(caller.organizationId, kept);
    this.#report({ ...caller, change: "created", keyId: created.id, byKeyId: caller.keyId });
    return { ...created, key };
  }

  /** Lists the organization's keys, newest first, without those that were deleted. */
  async list(caller: Caller, page: Page): Promise<Listed<AdminKey>> {
    return this.#keys.list(caller.organizationId, page);
  }

  /**
   * Deletes a key for good; whoever calls with it is nobody from then on. It may be the caller's own.
   *
   * Refuses with `last_admin_key` the only one left, also one of two when both are deleted at once, and as not found
   * what is not a key of the caller's organization.
   */
  async delete(caller: Caller, id: string): Promise<void> {
    const outcome = await this.#keys.revoke(caller.organizationId, id, timestamp(this.#now()));
    if (outcome === "unknown") throw new Refusal("not_found", `Your organization has no admin key ${id}.`);
    if (outcome === "last") throw new Refusal("last_admin_key", LAST_KEY);
    this.#report({ ...caller, change: "revoked", keyId: id, byKeyId: caller.keyId });
  }
}

const LAST_KEY = "This is the last admin key of your organization. Create another one before you delete it.";
