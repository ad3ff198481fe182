import { join } from "node:path";
import { DatabaseSync } from "node:sqlite";
import { describe, expect, onTestFinished, test } from "vitest";
import { MIGRATIONS } from "../../server/store/migrations.ts";
import { MIGRATIONS as POSTGRES } from "../../server/store/postgres/migrations.ts";
import { SqliteStore } from "../../server/store/sqlite-store.ts";
import { temporaryFolder } from "../support/folder.ts";
import { type Column, columnsAmiss, columnsOfTables } from "./columns.ts";

const LIST = "server/store/migrations.ts";

/** The columns of a new SQLite file; those of a primary key are never null. */
async function sqliteColumns(): Promise<Column[]> {
  const file = join(temporaryFolder(), "new.sqlite");
  await (await SqliteStore.open(file)).close();
  const database = new DatabaseSync(file, { readOnly: true });
  onTestFinished(() => database.close());
  return database
    .prepare(
      `select t."name" as "table", c."name" as "column", not (c."notnull" or c."pk") as "isNullable"
       from pragma_table_list as t, pragma_table_info(t."name") as c
       where t."type" = 'table' and t."name" not like 'sqlite_%'`,
    )
    .all()
    .map((row) => ({
      table: String(row["table"]),
      column: String(row["column"]),
      isNullable: row["isNullable"] === 1,
    }));
}

describe("the tables that the code reads and writes", () => {
  test("have the columns that SQLite's migrations make", async () => {
    expect(columnsOfTables().length).toBeGreaterThan(50);
    expect(columnsAmiss(await sqliteColumns(), LIST)).toEqual([]);
  });

  test("a column that no migration makes is told by its name, with what to do", async () => {
    const columns = (await sqliteColumns()).filter(({ table, column }) => `${table}.${column}` !== "apps.slug");

    expect(columnsAmiss(columns, LIST)).toEqual([
      "apps.slug is in server/store/tables.ts, but no migration makes it: add one, and list it in server/store/migrations.ts",
    ]);
  });

  test("a column that may be null after all is told on both sides", async () => {
    const columns = (await sqliteColumns()).map((each) =>
      each.column === "slug" ? { ...each, isNullable: true } : each,
    );

    expect(columnsAmiss(columns, LIST)).toEqual([
      expect.stringMatching(/^apps\.slug is in .*, but no migration makes it/),
      expect.stringMatching(/^apps\.slug \| null is made by a migration/),
    ]);
  });

  test("a column that only a migration knows is told by its name, with what to do", async () => {
    const columns = [...(await sqliteColumns()), { table: "apps", column: "colour", isNullable: true }];

    expect(columnsAmiss(columns, LIST)).toEqual([
      "apps.colour | null is made by a migration of server/store/migrations.ts, but server/store/tables.ts lacks it: add it there",
    ]);
  });
});

describe("the migrations of PostgreSQL", () => {
  test("are those of SQLite since the first that both have, and what PostgreSQL alone needs", () => {
    const ofPostgres = POSTGRES.map(({ name }) => name);
    const both = MIGRATIONS.map(({ name }) => name).filter((name) => name >= (ofPostgres[0] ?? ""));

    expect(both.length).toBeGreaterThan(1);
    expect(
      both.filter((name) => !ofPostgres.includes(name)),
      "Migrations of SQLite that PostgreSQL lacks: list them in server/store/postgres/migrations.ts too",
    ).toEqual([]);
  });
});
