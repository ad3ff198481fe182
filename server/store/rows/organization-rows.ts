import type { OrganizationStore } from "../../domain/store.ts";
import type { Database } from "../database.ts";

export class OrganizationRows implements OrganizationStore {
  readonly #database: Database;

  constructor(database: Database) {
    this.#database = database;
  }

  async ownsMetaToken(organizationId: string): Promise<boolean> {
    const row = await this.#database.read((database) =>
      database.selectFrom("organizations").where("id", "=", organizationId).select("ownsMetaToken").executeTakeFirst(),
    );
    return row?.ownsMetaToken === 1;
  }
}
