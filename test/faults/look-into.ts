/** The contents of a database, read from outside while no server uses it or after one has. */
import { DatabaseSync } from "node:sqlite";
import pg from "pg";

export interface Found {
  readonly rows: readonly Row[];
  /** Counts by triggers that differ from those of the rows. */
  readonly miscounted: number;
  /** What the database's own check reports. */
  readonly damage: readonly string[];
}

interface Row {
  readonly metaPhoneNumberId: string;
  readonly id: string;
  // PostgreSQL returns counts as text.
  readonly apps: number | string;
  readonly profiles: number | string;
}

const ROWS = `select "metaPhoneNumberId", "id",
  (select count(*) from "phoneNumberApps" where "phoneNumberId" = "n"."id") as "apps",
  (select count(*) from "businessProfiles" where "id" = "n"."businessProfileId") as "profiles"
  from "phoneNumbers" as "n"`;

const COUNTS = ["phoneNumbers", "businessProfiles", "apps"].map(
  (table) => `select (select count(*) from "${table}") as "rows",
    coalesce((select sum("total") from "rowCounts" where "subject" = '${table}'), 0) as "total"`,
);

export function lookIntoFile(file: string): Found {
  const database = new DatabaseSync(file);
  try {
    return {
      rows: database.prepare(ROWS).all() as unknown as Row[],
      miscounted: miscounted(COUNTS.flatMap((text) => database.prepare(text).all() as unknown as Count[])),
      damage: damageOf(database),
    };
  } finally {
    database.close();
  }
}

export async function lookIntoPostgres(url: string): Promise<Found> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    const { rows } = await client.query<Row>(ROWS);
    const counts = await client.query<Count>(COUNTS.join(" union all "));
    return { rows, miscounted: miscounted(counts.rows), damage: await damagedIndexes(client) };
  } finally {
    await client.end();
  }
}

interface Count {
  readonly rows: number | string;
  readonly total: number | string;
}

const miscounted = (counts: readonly Count[]) =>
  counts.filter(({ rows, total }) => Number(rows) !== Number(total)).length;

function damageOf(database: DatabaseSync): string[] {
  const integrity = database.prepare("pragma integrity_check").all() as { integrity_check: string }[];
  const references = database.prepare("pragma foreign_key_check").all();
  return [
    ...integrity.map((row) => row.integrity_check).filter((text) => text !== "ok"),
    ...references.map((row) => JSON.stringify(row)),
  ];
}

/** Checks that each index contains all rows of its table. */
async function damagedIndexes(client: pg.Client): Promise<string[]> {
  await client.query("create extension if not exists amcheck");
  const { rows } = await client.query<{ name: string }>(
    `select "indexrelid"::regclass::text as "name" from "pg_index" join "pg_class" as "c" on "c"."oid" = "indexrelid"
      where "c"."relnamespace" = 'public'::regnamespace and "c"."relpersistence" = 'p'`,
  );
  const damage: string[] = [];
  for (const { name } of rows)
    await client
      .query("select bt_index_check($1::regclass, true)", [name])
      .catch((error: Error) => damage.push(`${name}: ${error.message}`));
  return damage;
}
