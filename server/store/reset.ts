import type { Transaction } from "kysely";
import type { Tables } from "./tables.ts";

/**
 * A reset does not empty these tables. The count of looks at Meta must go on, or an earlier look would count as later.
 */
const KEPT: ReadonlySet<string> = new Set(["schemaMigrations", "metaLooks"] satisfies (keyof Tables)[]);

/** The names of the tables that a reset empties. */
export async function tablesToEmpty(database: Transaction<Tables>): Promise<readonly (keyof Tables)[]> {
  const tables = await database.introspection.getTables();
  return tables.map(({ name }) => name as keyof Tables).filter((name) => !KEPT.has(name));
}
