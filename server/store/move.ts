import { createHash } from "node:crypto";
import { DatabaseSync } from "node:sqlite";
import type { Transaction } from "kysely";
import type { AdministeredStore } from "./administered-store.ts";
import { kindOf } from "./sqlite-failures.ts";
import { UnusableDatabase } from "./sqlite-file.ts";
import type { Tables } from "./tables.ts";

type Table = keyof Tables;

/** The tables to move, each after the tables it refers to, with the columns that order its rows. */
export const MOVED = {
  organizations: ["id"],
  adminKeys: ["id"],
  apps: ["id"],
  businessProfiles: ["id"],
  signupAttempts: ["id"],
  phoneNumbers: ["id"],
  phoneNumberApps: ["phoneNumberId", "appId"],
  metaCalls: ["metaPhoneNumberId", "kind", "calledAt"],
  metaCallLocks: ["metaPhoneNumberId", "kind"],
  metaLooks: ["id"],
  sandboxState: ["id"],
} as const satisfies { readonly [Name in Table]?: readonly (keyof Tables[Name])[] };

/** Each database writes these tables itself. */
export const NOT_MOVED = ["schemaMigrations", "rowCounts"] as const satisfies readonly Table[];

export interface Moved {
  readonly table: string;
  readonly rows: number;
}

type Row = Readonly<Record<string, unknown>>;

/** Even for the widest table, below PostgreSQL's limit of values per statement. */
const ROWS_AT_ONCE = 1_000;

/**
 * Copies all rows of a SQLite file into an empty store, in one transaction that is rolled back unless both have the
 * same rows afterwards. Only reads the file, which no other process may have open.
 */
export async function moveData(file: string, target: AdministeredStore): Promise<readonly Moved[]> {
  const source = openAlone(file);
  try {
    return await target.transaction(async (database) => {
      await refuseFull(database, target.place);
      const moved: Moved[] = [];
      for (const table of Object.keys(MOVED) as (keyof typeof MOVED)[])
        moved.push(await moveTable(source, database, table));
      return moved;
    });
  } finally {
    source.close();
  }
}

/** SQLite grants the exclusive lock only if no other connection is open. */
function openAlone(file: string): DatabaseSync {
  const database = new DatabaseSync(file, { timeout: 0 });
  try {
    database.exec("pragma locking_mode = exclusive; begin exclusive");
    return database;
  } catch (cause) {
    database.close();
    if (kindOf(cause) !== "busy") throw cause;
    throw new UnusableDatabase(`${file} is open in another process. Stop the server, then move its data.`, { cause });
  }
}

async function refuseFull(database: Transaction<Tables>, place: string): Promise<void> {
  const found = await database.selectFrom("organizations").select("name").executeTakeFirst();
  if (found) throw new UnusableDatabase(`${place} already has data ("${found.name}"). Use an empty database.`);
}

async function moveTable(
  source: DatabaseSync,
  database: Transaction<Tables>,
  table: keyof typeof MOVED,
): Promise<Moved> {
  const order = MOVED[table].map((column) => `"${column}"`).join(", ");
  const read = source.prepare(`select * from "${table}" order by ${order}`);
  const [here, there] = [createHash("sha256"), createHash("sha256")];
  let rows = 0;
  let batch: Row[] = [];
  const write = async () => {
    if (batch.length > 0)
      await database
        .insertInto(table)
        .values(batch as never)
        .execute();
    batch = [];
  };
  for (const row of read.iterate() as Iterable<Row>) {
    here.update(textOf(row));
    rows++;
    if (batch.push({ ...row }) === ROWS_AT_ONCE) await write();
  }
  await write();
  let query = database.selectFrom(table as "apps").selectAll();
  for (const column of MOVED[table]) query = query.orderBy(column as "id");
  for (const row of await query.execute()) there.update(textOf(row));
  if (here.digest("hex") !== there.digest("hex"))
    throw new Error(`The rows of ${table} are not the same after they were moved. Nothing was changed.`);
  return { table, rows };
}

/** The two databases may return a row's columns in different orders. */
const textOf = (row: Row): string =>
  JSON.stringify(Object.entries(row).sort(([one], [other]) => (one < other ? -1 : 1)));
