import pg from "pg";
import { describe, expect, test } from "vitest";
import { sharedAtEnd } from "../support/at-end.ts";
import { postgresServer } from "../support/postgres-server.ts";
import { type Column, columnsAmiss } from "./columns.ts";
import { describeStore } from "./describe-store.ts";
import { newPostgresDatabase, patient, whenAvailable } from "./postgres.ts";

/** What several servers count together, and where each writes its counts: `permit-rows.ts` and triggers alone use them. */
const OF_POSTGRES_ALONE = ["permits", "rowCounts.stripe"];

describe("in a database that sorts as English does", async () => {
  const server = await postgresServer(sharedAtEnd());

  describeStore("PostgreSQL", async () => {
    const { open, addOrganization } = await newPostgresDatabase(server);
    return { open: async () => patient(await open()), addOrganization: () => whenAvailable(addOrganization) };
  });

  test("the tables that the code reads and writes have the columns that PostgreSQL's migrations make", async () => {
    const { url } = await newPostgresDatabase(server);

    const client = new pg.Client({ connectionString: url });
    await client.connect();
    const { rows } = await client
      .query(
        `select table_name as "table", column_name as "column", is_nullable = 'YES' as "isNullable"
         from information_schema.columns where table_schema = 'public'`,
      )
      .finally(() => client.end());

    const shared = (rows as Column[]).filter(
      ({ table, column }) => !OF_POSTGRES_ALONE.includes(table) && !OF_POSTGRES_ALONE.includes(`${table}.${column}`),
    );
    expect(columnsAmiss(shared, "PostgreSQL")).toEqual([]);
  });
});
