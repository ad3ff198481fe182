import { join } from "node:path";
import { DatabaseSync } from "node:sqlite";
import { sql } from "kysely";
import { describe, expect, onTestFinished, test } from "vitest";
import { phoneNumbersAndApps } from "../../server/store/migrations/0001-phone-numbers-and-apps.ts";
import { SqliteConnection } from "../../server/store/sqlite-connection.ts";
import { SqliteStore } from "../../server/store/sqlite-store.ts";
import { aBriefProfile, aPhoneNumber } from "../support/builders.ts";
import { temporaryFolder } from "../support/folder.ts";

const AT = "2026-11-23T12:00:00.000Z";
const KSUID = "2DbBs7GWhGvVNJGrDXr5RG0mBWI";
const OWN = "org_2DbBs7GWhGvVNJGrDXr5RG0mBWI";

/**
 * A database as the first version left it: two keys (one revoked), an app, two accounts (one without a name), and a
 * number.
 */
async function formerDatabase(): Promise<string> {
  const file = join(temporaryFolder(), "former.sqlite");
  const connection = await SqliteConnection.open(file);
  await connection.transaction(async (database) => {
    await phoneNumbersAndApps(database);
    for (const statement of [
      sql`create table "schemaMigrations" ("name" text primary key, "appliedAt" text not null) strict`,
      sql`insert into "schemaMigrations" values ('0001-phone-numbers-and-apps', ${AT})`,
      sql`insert into "organizations" values (${OWN}, 'Acme Corp', 1, ${AT}), ('org_2', 'Other Ltd', 0, ${AT})`,
      sql`insert into "adminKeys" values (${`key_admin_${KSUID}`}, ${OWN}, 'First', 'a', 'sk_admin_…aaaa', ${AT}, null)`,
      sql`insert into "adminKeys" values ('key_admin_2', ${OWN}, 'Second', 'b', 'sk_admin_…bbbb', ${AT}, ${AT})`,
      sql`insert into "apps" values (${`app_${KSUID}`}, ${KSUID}, ${OWN}, 'desk', 'Desk', 'active', ${AT}, ${AT})`,
      sql`insert into "businessProfiles" values (${`wabp_${KSUID}`}, ${OWN}, '1', 'Acme Corp', ${AT})`,
      sql`insert into "businessProfiles" values ('wabp_2DbBs7GWhGvVNJGrDXr5RG0mBWJ', 'org_2', '2', '2', ${AT})`,
      sql`insert into "phoneNumbers" values (${`wapn_${KSUID}`}, ${KSUID}, ${OWN}, ${`wabp_${KSUID}`}, '+15551234567',
        '123', 1, 'GREEN', 0, 1, ${AT}, ${AT})`,
      sql`insert into "phoneNumberApps" values (${`wapn_${KSUID}`}, ${OWN}, ${`app_${KSUID}`}, 0)`,
    ])
      await statement.execute(database);
  });
  await connection.close();
  return file;
}

async function broughtUpToDate(file: string): Promise<SqliteStore> {
  const store = await SqliteStore.open(file);
  onTestFinished(() => store.close());
  return store;
}

describe("a database of the first version", () => {
  test("still has its numbers, apps and accounts, all connected", async () => {
    const store = await broughtUpToDate(await formerDatabase());

    const number = await store.phoneNumbers.find(OWN, `wapn_${KSUID}`);
    const other = await store.businessProfiles.find("org_2", "2");

    const businessProfile = { id: `wabp_${KSUID}`, metaWabaId: "1", businessName: "Acme Corp", status: "connected" };
    expect(number).toMatchObject({ businessProfile, apps: [{ appId: `app_${KSUID}` }] });
    expect(other).toMatchObject({ businessName: "2", status: "connected" });
  });

  test("counts and filters its numbers, also after more are added", async () => {
    const store = await broughtUpToDate(await formerDatabase());
    const filters = [{}, { appId: `app_${KSUID}` }, { metaBusinessAccountId: "1" }];
    const both = { appId: `app_${KSUID}`, metaBusinessAccountId: "1" };
    const totals = () =>
      Promise.all(
        [...filters, both].map(async (filter) => {
          const { items, totalCount } = await store.phoneNumbers.list(OWN, { limit: 20, ...filter });
          return [items.length, totalCount];
        }),
      );

    const before = await totals();
    const businessProfile = aBriefProfile({ metaWabaId: "1" });
    await store.phoneNumbers.insert(OWN, aPhoneNumber({ businessProfile }), [`app_${KSUID}`]);

    expect(before).toEqual(Array(4).fill([1, 1]));
    expect(await totals()).toEqual(Array(4).fill([2, 2]));
    expect(await store.apps.list(OWN, { limit: 20 })).toMatchObject({ totalCount: 1 });
    expect(await store.businessProfiles.list(OWN, { limit: 20 })).toMatchObject({ totalCount: 1 });
  });

  test("still refuses rows without their parent, and allows one organization per connected account", async () => {
    const file = await formerDatabase();
    await (await broughtUpToDate(file)).close();

    const database = new DatabaseSync(file, { enableForeignKeyConstraints: true });
    onTestFinished(() => database.close());
    const insert = (id: string, disconnectedAt: string | null) =>
      database
        .prepare(
          `insert into "businessProfiles" ("id", "sortKey", "organizationId", "metaWabaId", "isTestProfile",
           "disconnectedAt", "createdAt") values (?, ?, 'org_2', '1', 0, ?, ?)`,
        )
        .run(id, id, disconnectedAt, AT);

    expect(database.prepare("pragma foreign_key_check").all()).toEqual([]);
    expect(() => database.exec(`delete from "businessProfiles" where "metaWabaId" = '1'`)).toThrow(/FOREIGN KEY/);
    expect(() => insert("wabp_x", null)).toThrow(/UNIQUE/);
    expect(() => insert("wabp_y", AT)).not.toThrow();
  });

  test("still has its keys, and revoked ones stay revoked", async () => {
    const store = await broughtUpToDate(await formerDatabase());

    const keys = await store.adminKeys.list(OWN, { limit: 20 });
    const callers = [await store.adminKeys.findCaller("a"), await store.adminKeys.findCaller("b")];

    const key = { id: `key_admin_${KSUID}`, name: "First", keyPreview: "sk_admin_…aaaa", lastUsedAt: null };
    expect(keys).toEqual({ items: [{ ...key, createdAt: AT, updatedAt: AT }], hasMore: false, totalCount: 1 });
    expect(callers).toEqual([{ organizationId: OWN, keyId: key.id, lastUsedAt: null }, undefined]);
  });

  test("has the same tables as a new one", async () => {
    const [former, made] = [await formerDatabase(), join(temporaryFolder(), "new.sqlite")];
    await broughtUpToDate(former);
    await broughtUpToDate(made);

    expect(schemaOf(former)).toEqual(schemaOf(made));
  });

  test("is migrated once", async () => {
    const file = await formerDatabase();
    await (await broughtUpToDate(file)).close();

    const again = await broughtUpToDate(file);

    expect(await again.phoneNumbers.list(OWN, { limit: 20 })).toMatchObject({ totalCount: 1 });
  });
});

function schemaOf(file: string): unknown {
  const database = new DatabaseSync(file, { readOnly: true });
  const schema = database.prepare("select name, sql from sqlite_schema order by name").all();
  database.close();
  return schema;
}
