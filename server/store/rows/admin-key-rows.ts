import type { Kysely } from "kysely";
import type { AdminKey, AdminKeyStore, KnownCaller, NewAdminKey } from "../../domain/admin-keys/admin-key-store.ts";
import type { Caller } from "../../domain/caller.ts";
import { sortKey } from "../../domain/ids.ts";
import type { Listed, Page } from "../../domain/paging.ts";
import { listed } from "../../domain/paging.ts";
import type { Database } from "../database.ts";
import { prepared } from "../prepared.ts";
import type { Tables } from "../tables.ts";
import { count, limitOf, type PageValues, pageValues, readPage, totalOf } from "./pages.ts";

export class AdminKeyRows implements AdminKeyStore {
  readonly #database: Database;

  constructor(database: Database) {
    this.#database = database;
  }

  async findCaller(digest: string): Promise<KnownCaller | undefined> {
    return this.#database.read((database) => FIND_CALLER.first(database, { digest }));
  }

  async findRevoked(digest: string): Promise<Caller | undefined> {
    return this.#database.read((database) => FIND_REVOKED.first(database, { digest }));
  }

  async noteUse(keyId: string, usedAt: string, since: string): Promise<void> {
    await this.#database.statement((database) =>
      database
        .updateTable("adminKeys")
        .where("id", "=", keyId)
        .where((key) => key.or([key("lastUsedAt", "is", null), key("lastUsedAt", "<=", since)]))
        .set({ lastUsedAt: usedAt })
        .execute(),
    );
  }

  async insert(organizationId: string, key: NewAdminKey): Promise<void> {
    await this.#database.statement((database) =>
      database.insertInto("adminKeys").values(adminKeyRow(organizationId, key)).execute(),
    );
  }

  async list(organizationId: string, page: Page): Promise<Listed<AdminKey>> {
    const values = { organizationId, subject: "adminKeys", ...pageValues(page) };
    const { rows, total } = await this.#database.read((database) => readPage(database, LIST, values));
    return listed(rows.map(adminKeyFrom), page, total);
  }

  async revoke(organizationId: string, id: string, revokedAt: string): Promise<"revoked" | "last" | "unknown"> {
    // The transaction is serializable, so no other one can revoke a key between the count and the write.
    return this.#database.write(async (database) => {
      const key = usableKeys(database, organizationId).where("id", "=", id).select("id");
      if ((await key.executeTakeFirst()) === undefined) return "unknown";
      if ((await count(database, organizationId, "adminKeys")) === 1) return "last";
      await database.updateTable("adminKeys").where("id", "=", id).set({ revokedAt, updatedAt: revokedAt }).execute();
      return "revoked";
    });
  }
}

/** The row of a new key. */
export function adminKeyRow(
  organizationId: string,
  { id, name, digest, keyPreview, createdAt, updatedAt }: NewAdminKey,
): Tables["adminKeys"] {
  const unused = { lastUsedAt: null, revokedAt: null };
  return {
    id,
    sortKey: sortKey(id),
    organizationId,
    name,
    digest,
    preview: keyPreview,
    createdAt,
    updatedAt,
    ...unused,
  };
}

const usableKeys = (database: Kysely<Tables>, organizationId: string) =>
  database.selectFrom("adminKeys").where("organizationId", "=", organizationId).where("revokedAt", "is", null);

const FIND_CALLER = prepared((database, { digest }: { readonly digest: string }) =>
  database
    .selectFrom("adminKeys")
    .where("digest", "=", digest)
    .where("revokedAt", "is", null)
    .select(["organizationId", "id as keyId", "lastUsedAt"]),
);

const FIND_REVOKED = prepared((database, { digest }: { readonly digest: string }) =>
  database
    .selectFrom("adminKeys")
    .where("digest", "=", digest)
    .where("revokedAt", "is not", null)
    .select(["organizationId", "id as keyId"]),
);

const adminKeyFrom = ({ id, name, keyPreview, lastUsedAt, createdAt, updatedAt }: AdminKey): AdminKey => ({
  id,
  name,
  keyPreview,
  lastUsedAt,
  createdAt,
  updatedAt,
});

const LIST = prepared((database, values: PageValues) =>
  usableKeys(database, values.organizationId)
    .where("sortKey", "<", values.before)
    .orderBy("sortKey", "desc")
    .limit(limitOf(values))
    .select(["id", "name", "preview as keyPreview", "lastUsedAt", "createdAt", "updatedAt"])
    .select(totalOf(database, values)),
);
