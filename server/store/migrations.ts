import { sql, type Transaction } from "kysely";
import { phoneNumbersAndApps } from "./migrations/0001-phone-numbers-and-apps.ts";
import { metaCalls } from "./migrations/0002-meta-calls.ts";
import { businessProfiles } from "./migrations/0003-business-profiles.ts";
import { adminKeys } from "./migrations/0004-admin-keys.ts";
import { phoneNumbersOfAccounts } from "./migrations/0005-phone-numbers-of-accounts.ts";
import { countsAndLooks } from "./migrations/0006-counts-and-looks.ts";
import { expiredAttempts } from "./migrations/0007-expired-attempts.ts";
import { sandboxState } from "./migrations/0008-sandbox-state.ts";
import type { Tables } from "./tables.ts";

/** A newer version of this program made the database. Nothing was changed. */
export class NewerDatabase extends Error {
  override readonly name = "NewerDatabase";
}

export interface Migration {
  readonly name: string;
  readonly up: (database: Transaction<Tables>) => Promise<void>;
}

/** In order and forward only: a released entry never changes. */
export const MIGRATIONS: readonly Migration[] = [
  { name: "0001-phone-numbers-and-apps", up: phoneNumbersAndApps },
  { name: "0002-meta-calls", up: metaCalls },
  { name: "0003-business-profiles", up: businessProfiles },
  { name: "0004-admin-keys", up: adminKeys },
  { name: "0005-phone-numbers-of-accounts", up: phoneNumbersOfAccounts },
  { name: "0006-counts-and-looks", up: countsAndLooks },
  { name: "0007-expired-attempts", up: expiredAttempts },
  { name: "0008-sandbox-state", up: sandboxState },
];

/**
 * Updates the schema in one transaction that holds the write lock. If two processes start with the same new file, one
 * waits and then has nothing to do.
 *
 * @returns whether the database was empty before
 */
export async function migrate(database: Transaction<Tables>, file: string): Promise<boolean> {
  await sql`create table if not exists "schemaMigrations" ("name" text primary key, "appliedAt" text not null) strict`.execute(
    database,
  );
  // SQLite also opens read-only files, which would fail only at the first writing request. This fails at once.
  await database.deleteFrom("schemaMigrations").where("name", "=", "").execute();
  return applyMissing(database, MIGRATIONS, file);
}

/**
 * Applies the migrations that a database does not have yet.
 *
 * @param place the name of the database in error messages
 *
 * @returns whether it had none before
 */
export async function applyMissing(
  database: Transaction<Tables>,
  migrations: readonly Migration[],
  place: string,
): Promise<boolean> {
  const rows = await database.selectFrom("schemaMigrations").where("name", "!=", LOCK).select("name").execute();
  const applied = new Set(rows.map(({ name }) => name));
  refuseNewer(applied, migrations, place);
  for (const { name, up } of migrations.filter((migration) => !applied.has(migration.name))) {
    await up(database);
    await database.insertInto("schemaMigrations").values({ name, appliedAt: new Date().toISOString() }).execute();
  }
  return applied.size === 0;
}

/** Not a migration: the row that a migrating process locks, if a transaction does not lock the whole database. */
export const LOCK = "lock";

/** Refuses a database with a migration that this version does not know. */
export function refuseNewer(applied: ReadonlySet<string>, known: readonly Migration[], place: string): void {
  const unknown = [...applied].filter((name) => !known.some((migration) => migration.name === name));
  if (unknown.length > 0)
    throw new NewerDatabase(
      `${place} was made by a newer version: this one does not know its migration ${unknown.join(", ")}. Run that version, or choose another database.`,
    );
}
