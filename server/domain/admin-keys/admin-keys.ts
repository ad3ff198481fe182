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

/** A key that was created or revoked, and the key that was used to do it. */
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

  /** @param report called after each change */
  constructor({ store, newId, now }: Omit<Dependencies, "meta">, report: (change: KeyChange) => void) {
    this.#keys = store.adminKeys;
    this.#report = report;
    this.#newId = newId;
    this.#now = now;
  }

  /** Creates a key. Only the response contains the key; the store has just its digest. */
  async create(caller: Caller, { name }: AdminKeyCreation): Promise<CreatedAdminKey> {
    const now = timestamp(this.#now());
    const key = newAdminKey();
    const created = { id: this.#newId("key_admin_"), name, createdAt: now, updatedAt: now };
    const kept = { ...created, digest: digestOf(key), keyPreview: previewOf(key) };
    await this.#keys.insert(caller.organizationId, kept);
    this.#report({ ...caller, change: "created", keyId: created.id, byKeyId: caller.keyId });
    return { ...created, key };
  }

  /** Lists the organization's keys, newest first, without deleted ones. */
  async list(caller: Caller, page: Page): Promise<Listed<AdminKey>> {
    return this.#keys.list(caller.organizationId, page);
  }

  /**
   * Deletes a key permanently: it stops working at once. Callers may delete the key they are using.
   *
   * Refuses with `last_admin_key` when it is the organization's only key, even when two requests delete the last two
   * keys at once. Refuses as not found when the key is not one of the caller's organization.
   */
  async delete(caller: Caller, id: string): Promise<void> {
    const outcome = await this.#keys.revoke(caller.organizationId, id, timestamp(this.#now()));
    if (outcome === "unknown") throw new Refusal("not_found", `Your organization has no admin key ${id}.`);
    if (outcome === "last") throw new Refusal("last_admin_key", LAST_KEY);
    this.#report({ ...caller, change: "revoked", keyId: id, byKeyId: caller.keyId });
  }
}

const LAST_KEY = "This is the last admin key of your organization. Create another one before you delete it.";
