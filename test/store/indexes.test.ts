import { join } from "node:path";
import { DatabaseSync } from "node:sqlite";
import { describe, expect, onTestFinished, test } from "vitest";
import { digestOf } from "../../server/domain/admin-keys/admin-key.ts";
import { insertAdminKey } from "../../server/store/rows/insert-admin-key.ts";
import { SqliteStore } from "../../server/store/sqlite-store.ts";
import { anAdminKey, anApp, aPhoneNumber } from "../support/builders.ts";
import { temporaryFolder } from "../support/folder.ts";

interface Step {
  /** 0 for the query itself, otherwise the step that it belongs to. */
  readonly parent: number;
  readonly detail: string;
}

type Prepare = DatabaseSync["prepare"];

/** An organization with an app and two numbers assigned to it, and a record of the statements that run from now on. */
async function watched() {
  const file = join(temporaryFolder(), "test.sqlite");
  const store = await SqliteStore.open(file);
  onTestFinished(() => store.close());
  await store.transaction((database) => insertAdminKey(database, "Acme", { name: "Test", text: "key" }));
  const own = (await store.adminKeys.findCaller(digestOf("key")))?.organizationId ?? "";
  const app = anApp();
  await store.apps.insert(own, app);
  for (const number of [aPhoneNumber(), aPhoneNumber()]) await store.phoneNumbers.insert(own, number, [app.id]);
  // Opens another connection, whose statements are all prepared anew.
  const again = await SqliteStore.open(file);
  onTestFinished(() => again.close());
  return { store: again, file, own, app };
}

/** SQLite's plan for each statement that the work prepares. */
async function plansOf(file: string, work: () => Promise<unknown>): Promise<Step[]> {
  const texts: string[] = [];
  const { prepare } = DatabaseSync.prototype;
  const noting: Prepare = function (this: DatabaseSync, sql, options) {
    texts.push(sql);
    return prepare.call(this, sql, options);
  };
  Object.assign(DatabaseSync.prototype, { prepare: noting });
  await work().finally(() => Object.assign(DatabaseSync.prototype, { prepare }));
  const database = new DatabaseSync(file, { readOnly: true });
  onTestFinished(() => database.close());
  return texts.filter((text) => !/^(begin|commit)/.test(text)).flatMap((text) => planOf(database, text));
}

const planOf = (database: DatabaseSync, text: string): Step[] =>
  database
    .prepare(`explain query plan ${text}`)
    .all()
    .map(({ parent, detail }) => ({ parent: Number(parent), detail: String(detail) }));

/** A scan of a table. The subquery `agg` of one row's apps is scanned as a whole on purpose. */
const SCAN = /^SCAN (?!agg$)/;

const LISTS: Record<string, (given: Awaited<ReturnType<typeof watched>>) => Promise<unknown>> = {
  "all numbers": ({ store, own }) => store.phoneNumbers.list(own, { limit: 1 }),
  "the numbers of an app": ({ store, own, app }) => store.phoneNumbers.list(own, { limit: 1, appId: app.id }),
  "the numbers of an account": ({ store, own }) =>
    store.phoneNumbers.list(own, { limit: 1, metaBusinessAccountId: "987654321098765" }),
  "the numbers of an app and an account": ({ store, own, app }) =>
    store.phoneNumbers.list(own, { limit: 1, appId: app.id, metaBusinessAccountId: "987654321098765" }),
  apps: ({ store, own }) => store.apps.list(own, { limit: 1 }),
  "admin keys": ({ store, own }) => store.adminKeys.list(own, { limit: 1 }),
  accounts: ({ store, own }) => store.businessProfiles.list(own, { limit: 1 }),
  "a caller": ({ store }) => store.adminKeys.findCaller(digestOf("key")),
  "a slug": ({ store, own }) => store.apps.hasSlug(own, "desk"),
  "an app's deletion": ({ store, own, app }) => store.apps.delete(own, app.id, app.updatedAt),
};

describe("every list, filter and count uses an index", () => {
  test.each(Object.entries(LISTS))("%s", async (_, list) => {
    const given = await watched();

    const plans = await plansOf(given.file, () => list(given));

    expect(plans.length).toBeGreaterThan(0);
    expect(plans.filter(({ detail }) => SCAN.test(detail))).toEqual([]);
    // Only the few apps inside each row are sorted.
    expect(plans.filter(({ parent, detail }) => parent === 0 && detail.includes("TEMP B-TREE"))).toEqual([]);
  });

  test("a scan is detected", async () => {
    const { file, store } = await watched();

    const plans = await plansOf(file, () =>
      store.transaction((database) => database.selectFrom("apps").where("name", "=", "App").selectAll().execute()),
    );

    expect(plans.filter(({ detail }) => SCAN.test(detail))).toHaveLength(1);
  });
});

describe("totalCount", () => {
  test("equals a count of the rows after every kind of change", async () => {
    const { store, own, app, file } = await watched();
    const [second, key] = [anApp(), anAdminKey()];
    await store.apps.insert(own, second);
    await store.adminKeys.insert(own, key);
    await store.adminKeys.revoke(own, key.id, key.createdAt);
    const number = aPhoneNumber();
    await store.phoneNumbers.insert(own, number, [app.id, second.id]);
    await store.phoneNumbers.insert(own, number, [app.id]);
    await store.phoneNumbers.replaceApps(own, number.id, [second.id], number.updatedAt);
    await store.apps.delete(own, app.id, app.updatedAt);
    await store.phoneNumbers.insert(own, aPhoneNumber(), [second.id]);
    await store.phoneNumbers.delete(own, number.id);

    expect(countsIn(file)).toEqual(countedIn(file));
  });
});

const rowsOf = (file: string, text: string) => {
  const database = new DatabaseSync(file, { readOnly: true });
  const rows = database.prepare(text).all();
  database.close();
  return rows.map((row) => ({ ...row }));
};

const countsIn = (file: string) =>
  rowsOf(file, `select "subject", "total" from "rowCounts" where "total" <> 0 order by 1`);

const countedIn = (file: string) =>
  rowsOf(
    file,
    `select 'apps' as "subject", count(*) as "total" from "apps" union all
     select 'adminKeys', count(*) from "adminKeys" where "revokedAt" is null union all
     select 'businessProfiles', count(*) from "businessProfiles" union all
     select 'phoneNumbers', count(*) from "phoneNumbers" union all
     select "businessProfileId", count(*) from "phoneNumbers" group by 1 union all
     select "appId", count(*) from "phoneNumberApps" group by 1 union all
     select "appId" || ' ' || "businessProfileId", count(*) from "phoneNumberApps" group by 1
     order by 1`,
  );
