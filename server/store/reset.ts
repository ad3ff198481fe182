import type { Transaction } from "kysely";
import type { Tables } from "./tables.ts";

/** Tables that a reset leaves as they are: a look at Meta that began before it must not count as a later one. */
const KEPT: ReadonlySet<string> = new Set(["schemaMigrations", "metaLooks"] satisfies (keyof Tables)[]);

/** The names of the tables that a reset empties. */
export async function tablesToEmpty(database: Transaction<Tables>): Promise<readonly (keyof Tables)[]> {
  const tables = await database.introspection.getTables();
  return tables.map(({ name }) => name as keyof Tables).filter((name) => !KEPT.has(name));
}
