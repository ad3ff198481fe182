import type { AdminKeyStore } from "../domain/admin-key-store.ts";
import type { Caller } from "../domain/caller.ts";
import type { Database } from "./database.ts";

export class AdminKeyRows implements AdminKeyStore {
  readonly #database: Database;

  constructor(database: Database) {
    this.#database = database;
  }

  async findCaller(digest: string): Promise<Caller | undefined> {
    return this.#database.read((database) =>
      database
        .selectFrom("adminKeys")
        .where("digest", "=", digest)
        .where("revokedAt", "is", null)
        .select(["organizationId", "id as keyId"])
        .executeTakeFirst(),
    );
  }
}
