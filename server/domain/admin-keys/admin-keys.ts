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

/** The admin keys of an organization. */
export class AdminKeys {
  readonly #keys: AdminKeyStore;
  readonly #newId: NewId;
  readonly #now: Now;

  constructor({ store, newId, now }: Omit<Dependencies, "meta">) {
    this.#keys = store.adminKeys;
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
  }
}

const LAST_KEY = "This is the last admin key of your organization. Create another one before you delete it.";
