import type { Kysely, Selectable, Transaction } from "kysely";
import type { App, AppChanges, AppStore } from "../../domain/apps/app-store.ts";
import { sortKey } from "../../domain/ids.ts";
import type { Listed, Page } from "../../domain/paging.ts";
import { listed } from "../../domain/paging.ts";
import type { Database } from "../database.ts";
import { prepared } from "../prepared.ts";
import type { Tables } from "../tables.ts";
import { limitOf, type PageValues, pageValues, readPage, totalOf } from "./pages.ts";

const COLUMNS = ["id", "slug", "name", "status", "createdAt", "updatedAt"] as const;

export class AppRows implements AppStore {
  readonly #database: Database;

  constructor(database: Database) {
    this.#database = database;
  }

  async insert(organizationId: string, app: App): Promise<boolean> {
    const row = { ...app, organizationId, sortKey: sortKey(app.id) };
    return this.#database.statement(async (database) => (await INSERT.first(database, row)) !== undefined);
  }

  async list(organizationId: string, page: Page): Promise<Listed<App>> {
    const values = { organizationId, subject: "apps", ...pageValues(page) };
    const { rows, total } = await this.#database.read((database) => readPage(database, LIST, values));
    return listed(rows.map(appFrom), page, total);
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
      await forgetCounts(database, organizationId, id);
      await unassign(database, organizationId, id, deletedAt);
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

const appFrom = ({ id, slug, name, status, createdAt, updatedAt }: App): App => ({
  id,
  slug,
  name,
  status,
  createdAt,
  updatedAt,
});

/** Returns the new row's id, or no row when the slug is taken. */
const INSERT = prepared((database, row: Selectable<Tables["apps"]>) => {
  const { id, sortKey, organizationId, slug, name, status, createdAt, updatedAt } = row;
  return database
    .insertInto("apps")
    .values({ id, sortKey, organizationId, slug, name, status, createdAt, updatedAt })
    .onConflict((conflict) => conflict.columns(["organizationId", "slug"]).doNothing())
    .returning("id");
});

const LIST = prepared((database, values: PageValues) =>
  database
    .selectFrom("apps")
    .where("organizationId", "=", values.organizationId)
    .where("sortKey", "<", values.before)
    .orderBy("sortKey", "desc")
    .limit(limitOf(values))
    .select([...COLUMNS, totalOf(database, values)]),
);

/** Nobody reads the counts of a deleted app. Removing them first makes its assignments faster to delete. */
async function forgetCounts(database: Transaction<Tables>, organizationId: string, appId: string): Promise<void> {
  const counts = database.deleteFrom("rowCounts").where("organizationId", "=", organizationId);
  // The app's own count, and its counts per account, which have a space after the app's id. "!" follows the space.
  await counts.where("subject", ">=", appId).where("subject", "<", `${appId}!`).execute();
}

/** Removes all assignments of an app. */
async function unassign(
  database: Transaction<Tables>,
  organizationId: string,
  appId: string,
  updatedAt: string,
): Promise<void> {
  const assigned = database
    .selectFrom("phoneNumberApps")
    .where("organizationId", "=", organizationId)
    .where("appId", "=", appId);
  await database
    .updateTable("phoneNumbers")
    .where("id", "in", assigned.select("phoneNumberId"))
    .set({ updatedAt })
    .execute();
  await database
    .deleteFrom("phoneNumberApps")
    .where("organizationId", "=", organizationId)
    .where("appId", "=", appId)
    .execute();
}

/** Returns the given ids that are not apps of the organization, in the given order. */
export async function unknownApps(
  database: Kysely<Tables>,
  organizationId: string,
  appIds: readonly string[],
): Promise<readonly string[]> {
  if (appIds.length === 0) return [];
  const own = database.selectFrom("apps").where("organizationId", "=", organizationId).where("id", "in", appIds);
  const known = new Set((await own.select("id").execute()).map(({ id }) => id));
  return appIds.filter((id) => !known.has(id));
}
