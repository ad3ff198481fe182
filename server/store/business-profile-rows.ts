import type { Kysely } from "kysely";
import type { BusinessProfile, BusinessProfileStore, ProfileAccessRow } from "../domain/business-profile-store.ts";
import type { Database } from "./database.ts";
import type { Tables } from "./tables.ts";

export class BusinessProfileRows implements BusinessProfileStore {
  readonly #database: Database;

  constructor(database: Database) {
    this.#database = database;
  }

  async find(organizationId: string, metaWabaId: string): Promise<BusinessProfile | undefined> {
    const row = await this.#database.read((database) =>
      database
        .selectFrom("businessProfiles")
        .where("organizationId", "=", organizationId)
        .where("metaWabaId", "=", metaWabaId)
        .select(["id", "metaWabaId", "businessName", "disconnectedAt"])
        .executeTakeFirst(),
    );
    return row && briefProfile(row);
  }

  async findAccess(organizationId: string, id: string): Promise<ProfileAccessRow | undefined> {
    const row = await this.#database.read((database) =>
      database
        .selectFrom("businessProfiles")
        .where("organizationId", "=", organizationId)
        .where("id", "=", id)
        .select(["metaWabaId", "disconnectedAt", "sealedAccessToken"])
        .executeTakeFirst(),
    );
    if (row === undefined) return undefined;
    const { metaWabaId, disconnectedAt, sealedAccessToken } = row;
    return { metaWabaId, sealedAccessToken, connected: disconnectedAt === null };
  }
}

interface BriefRow {
  readonly id: string;
  readonly metaWabaId: string;
  readonly businessName: string | null;
  readonly disconnectedAt: string | null;
}

/** A profile as its numbers show it; where Meta gave no name, the account's id stands for it. */
export function briefProfile({ id, metaWabaId, businessName, disconnectedAt }: BriefRow): BusinessProfile {
  const status = disconnectedAt === null ? "connected" : "disconnected";
  return { id, metaWabaId, businessName: businessName ?? metaWabaId, status };
}

/** Whether another organization has the account connected. */
export async function isTaken(database: Kysely<Tables>, organizationId: string, metaWabaId: string): Promise<boolean> {
  const connected = await database
    .selectFrom("businessProfiles")
    .where("metaWabaId", "=", metaWabaId)
    .where("disconnectedAt", "is", null)
    .where("organizationId", "!=", organizationId)
    .select("id")
    .executeTakeFirst();
  return connected !== undefined;
}
