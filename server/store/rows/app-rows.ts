import type { Transaction } from "kysely";
import type { App, AppChanges, AppStore } from "../../domain/apps/app-store.ts";
import { sortKey } from "../../domain/ids.ts";
import type { Listed, Page } from "../../domain/paging.ts";
import { listed } from "../../domain/paging.ts";
import type { Database } from "../database.ts";
import type { Tables } from "../tables.ts";

const COLUMNS = ["id", "slug", "name", "status", "createdAt", "updatedAt"] as const;

export class AppRows implements AppStore {
  readonly #database: Database;

  constructor(database: Database) {
    this.#database = database;
  }

  async insert(organizationId: string, app: App): Promise<boolean> {
    return this.#database.write(async (database) => {
      const row = { ...app, organizationId, sortKey: sortKey(app.id) };
      const insert = database.insertInto("apps").values(row);
      const { numInsertedOrUpdatedRows } = await insert
        .onConflict((conflict) => conflict.columns(["organizationId", "slug"]).doNothing())
        .executeTakeFirstOrThrow();
      return numInsertedOrUpdatedRows === 1n;
    });
  }

  async list(organizationId: string, page: Page): Promise<Listed<App>> {
    return this.#database.read(async (database) => {
      const all = database.selectFrom("apps").where("organizationId", "=", organizationId);
      const rows = await all
        .$if(page.cursor !== undefined, (query) => query.where("sortKey", "<", sortKey(page.cursor ?? "")))
        .orderBy("sortKey", "desc")
        .limit(page.limit + 1)
        .select(COLUMNS)
        .execute();
      const { total } = await all.select((each) => each.fn.countAll<number>().as("total")).executeTakeFirstOrThrow();
      return listed(rows, page, total);
    });
  }

  async update(organizationId: string, id: string, changes: AppChanges): Promise<App | undefined> {
    return this.#database.write(async (database) => {
      const found = database.selectFrom("apps").where("organizationId", "=", organizationId).where("id", "=", id);
      const update = database.updateTable("apps").where("organizationId", "=", organizationId).where("id", "=", id);
      if (Object.keys(changes).length > 0) await update.set(changes).execute();
      return found.select(COLUMNS).executeTakeFirst();
    });
  }

  async delete(organizationId: string, id: string, deletedAt: string): Promise<boolean> {
    return this.#database.write(async (database) => {
      const app = database.selectFrom("apps").where("organizationId", "=", organizationId).where("id", "=", id);
      if ((await app.select("id").executeTakeFirst()) === undefined) return false;
      const assignments = database.selectFrom("phoneNumberApps").where("appId", "=", id).select("phoneNumberId");
      await database.updateTable("phoneNumbers").where("id", "in", assignments).set({ updatedAt: deletedAt }).execute();
      await database.deleteFrom("phoneNumberApps").where("appId", "=", id).execute();
      await database.deleteFrom("apps").where("id", "=", id).execute();
      return true;
    });
  }

  async hasSlug(organizationId: string, slug: string): Promise<boolean> {
    const found = await this.#database.read((database) =>
      database
        .selectFrom("apps")
        .where("organizationId", "=", organizationId)
        .where("slug", "=", slug)
        .select("id")
        .executeTakeFirst(),
    );
    return found !== undefined;
  }

  async unknown(organizationId: string, appIds: readonly string[]): Promise<readonly string[]> {
    return this.#database.read((database) => unknownApps(database, organizationId, appIds));
  }
}

/** Those of the given ids that are no apps of the organization, in the order given. */
export async function unknownApps(
  database: Transaction<Tables>,
  organizationId: string,
  appIds: readonly string[],
): Promise<readonly string[]> {
  if (appIds.length === 0) return [];
  const own = database.selectFrom("apps").where("organizationId", "=", organizationId).where("id", "in", appIds);
  const known = new Set((await own.select("id").execute()).map(({ id }) => id));
  return appIds.filter((id) => !known.has(id));
}
