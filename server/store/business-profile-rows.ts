import type { BusinessProfile, BusinessProfileStore } from "../domain/business-profile-store.ts";
import type { Database } from "./database.ts";

export class BusinessProfileRows implements BusinessProfileStore {
  readonly #database: Database;

  constructor(database: Database) {
    this.#database = database;
  }

  async find(organizationId: string, metaWabaId: string): Promise<BusinessProfile | undefined> {
    return this.#database.read((database) =>
      database
        .selectFrom("businessProfiles")
        .where("organizationId", "=", organizationId)
        .where("metaWabaId", "=", metaWabaId)
        .select(["id", "metaWabaId", "businessName"])
        .executeTakeFirst(),
    );
  }
}
