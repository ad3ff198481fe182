import { join } from "node:path";
import { DatabaseSync } from "node:sqlite";
import { describe, expect, onTestFinished, test } from "vitest";
import { MIGRATIONS } from "../../server/store/migrations.ts";
import { MIGRATIONS as POSTGRES } from "../../server/store/postgres/migrations.ts";
import { SqliteStore } from "../../server/store/sqlite-store.ts";
import { temporaryFolder } from "../support/folder.ts";
import { type Column, columnsAmiss, columnsOfTables } from "./columns.ts";

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
  test("have the columns that SQLite's migrations create", async () => {
    expect(columnsOfTables().length).toBeGreaterThan(50);
    expect(columnsAmiss(await sqliteColumns(), "SQLite")).toEqual([]);
  });

  // The columns that migrations would create from the declarations.
  const declared = columnsOfTables().map((name): Column => {
    const [, table = "", column = "", orNull] = /^(\w+)\.(\w+)( \| null)?$/.exec(name) ?? [];
    return { table, column, isNullable: orNull !== undefined };
  });
  const isSlug = ({ table, column }: Column) => table === "apps" && column === "slug";
  const NOT_MADE =
    "apps.slug is in server/store/tables.ts, but no migration of SQLite makes it: add one to server/store/migrations/, and to the lists in server/store/migrations.ts and server/store/postgres/migrations.ts";

  test("are compared by name: a column that no migration makes", () => {
    expect(
      columnsAmiss(
        declared.filter((column) => !isSlug(column)),
        "SQLite",
      ),
    ).toEqual([NOT_MADE]);
  });

  test("are compared by name: a column that only a migration knows", () => {
    expect(columnsAmiss([...declared, { table: "apps", column: "colour", isNullable: true }], "SQLite")).toEqual([
      "apps.colour | null is made by a migration of SQLite, but server/store/tables.ts lacks it: add it there",
    ]);
  });

  test("are compared by nullability: a column that may be null after all", () => {
    const columns = declared.map((column) => (isSlug(column) ? { ...column, isNullable: true } : column));

    expect(columnsAmiss(columns, "SQLite")).toEqual([
      NOT_MADE,
      "apps.slug | null is made by a migration of SQLite, but server/store/tables.ts lacks it: add it there",
    ]);
  });
});

describe("the migrations of PostgreSQL", () => {
  test("are those of SQLite since the first common one, and those that only PostgreSQL needs", () => {
    const ofPostgres = POSTGRES.map(({ name }) => name);
    const both = MIGRATIONS.map(({ name }) => name).filter((name) => name >= (ofPostgres[0] ?? ""));

    expect(both.length).toBeGreaterThan(1);
    expect(
      both.filter((name) => !ofPostgres.includes(name)),
      "Migrations of SQLite that PostgreSQL lacks: list them in server/store/postgres/migrations.ts too",
    ).toEqual([]);
  });
});
