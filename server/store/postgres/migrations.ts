import { Kysely, PostgresDialect, sql, type Transaction } from "kysely";
import { StoreUnavailable } from "../../domain/refusal.ts";
import type { InitialRows } from "../administered-store.ts";
import { expiredAttempts } from "../migrations/0007-expired-attempts.ts";
import { sandboxState } from "../migrations/0008-sandbox-state.ts";
import { applyMissing, LOCK, type Migration, NewerDatabase } from "../migrations.ts";
import { UnusableDatabase } from "../sqlite-file.ts";
import type { Tables } from "../tables.ts";
import { kindOf } from "./failures.ts";
import { createPool } from "./pool.ts";
import { firstSchema, permits } from "./schema.ts";
import { repeated, transactionOnce } from "./transactions.ts";

/**
 * In order, forward only: a released entry is never changed. The first one covers SQLite's first six migrations. Later
 * ones are shared with SQLite where both understand the SQL.
 */
export const MIGRATIONS: readonly Migration[] = [
  {
    name: "0006-counts-and-looks",
    up: async (database) => {
      for (const statement of firstSchema()) await statement.execute(database);
    },
  },
  { name: "0007-expired-attempts", up: expiredAttempts },
  { name: "0008-sandbox-state", up: sandboxState },
  {
    name: "0009-permits",
    up: async (database) => {
      for (const statement of permits()) await statement.execute(database);
    },
  },
];

/** The time limit of one migration statement, in milliseconds: it may have to change many rows. */
const STATEMENT_MS = 600_000;

/** How long a server waits while another one migrates, in milliseconds: longer than one statement may take. */
const WAITING_MS = 660_000;

/**
 * Brings the schema up to date in one transaction. If several servers start at once, one migrates and the others wait.
 *
 * They wait for a row lock. An advisory lock would do, but other databases that speak this protocol do not have them.
 */
export async function migratePostgres(url: string, place: string, initialRows?: InitialRows): Promise<void> {
  const pool = createPool(url, () => {}, STATEMENT_MS);
  const kysely = new Kysely<Tables>({ dialect: new PostgresDialect({ pool }) });
  try {
    await repeated(async () => {
      await makeLedger(kysely, place);
      await transactionOnce(kysely, (database) => migrate(database, place, initialRows), "read committed");
    }, WAITING_MS);
  } catch (failure) {
    throw explained(failure, place);
  } finally {
    await kysely.destroy();
  }
}

/** Outside the migration's transaction: the table must exist for all servers before one can lock a row of it. */
async function makeLedger(kysely: Kysely<Tables>, place: string): Promise<void> {
  const tables = await kysely.introspection.getTables();
  if (tables.some(({ name }) => name === "schemaMigrations")) return;
  if (tables.length > 0)
    throw new UnusableDatabase(
      `${place} has another program's tables (${tables
        .map(({ name }) => name)
        .slice(0, 3)
        .join(", ")}). Give CHIRP_DATABASE_URL an empty database.`,
    );
  await sql`create table if not exists "schemaMigrations" ("name" text primary key, "appliedAt" text not null)`.execute(
    kysely,
  );
}

async function migrate(database: Transaction<Tables>, place: string, initialRows?: InitialRows): Promise<void> {
  // If another server is inserting this row, the insert waits until its transaction ends.
  await sql`insert into "schemaMigrations" values (${LOCK}, '') on conflict do nothing`.execute(database);
  await database.selectFrom("schemaMigrations").where("name", "=", LOCK).select("name").forUpdate().execute();
  if (await applyMissing(database, MIGRATIONS, place)) await initialRows?.(database);
}

const HINTS: Readonly<Record<string, string>> = {
  "28P01": "the password is wrong",
  "28000": "this user is not allowed to connect",
  "3D000": "the database does not exist; create it first",
  "42501": "the user is not allowed to create tables; grant it CREATE on the schema public",
};

function explained(failure: unknown, place: string): unknown {
  const { code = "", message = "" } = failure as { readonly code?: string; readonly message?: string };
  if (failure instanceof UnusableDatabase || failure instanceof NewerDatabase) return failure;
  const cause = failure;
  if (failure instanceof StoreUnavailable)
    return new UnusableDatabase(`${message} Its address is ${place} (CHIRP_DATABASE_URL).`, { cause });
  const reason =
    HINTS[code] ?? (kindOf(failure) === "unavailable" || /certificate|SSL|TLS/i.test(message) ? message : undefined);
  if (reason === undefined) return failure;
  return new UnusableDatabase(`${place} cannot be used: ${reason} (CHIRP_DATABASE_URL).`, { cause });
}
