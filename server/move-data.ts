import { existsSync } from "node:fs";
import { type Flags, runCommand } from "../openapi/command-line.ts";
import { ConfigError, readConfig } from "./config.ts";
import { moveData } from "./store/move.ts";
import { PostgresStore } from "./store/postgres/postgres-store.ts";
import { SqliteStore } from "./store/sqlite-store.ts";

const HELP = `npm run move-data -- --to postgres://USER@HOST/DATABASE

Copies a server's SQLite file into an empty PostgreSQL database in one transaction, and compares the two. It does not
change the file. First stop the server that has the file open. CHIRP_META and CHIRP_DATA say which file to copy.
Afterwards, start the servers with CHIRP_DATABASE_URL.

  --to URL  the database; it must exist and be empty`;

const FLAGS = { to: "text" } as const;

async function main({ to }: Flags<typeof FLAGS>): Promise<void> {
  const { databaseFile } = readConfig();
  if (to === undefined) throw new ConfigError("--to postgres://… is missing: name the database to copy into.");
  if (!/^postgres(ql)?:\/\//.test(to)) throw new ConfigError("--to takes a URL that begins with postgres://.");
  if (!existsSync(databaseFile)) throw new ConfigError(`There is no database file ${databaseFile}.`);
  // Opening it migrates it, so that it has this version's tables.
  await (await SqliteStore.open(databaseFile)).close();
  const target = await PostgresStore.open(to);
  try {
    const moved = await moveData(databaseFile, target);
    for (const { table, rows } of moved) console.log(`${table.padEnd(18)} ${rows}`);
    console.log(`Copied to ${target.place}, and compared. ${databaseFile} is unchanged.`);
  } finally {
    await target.close();
  }
}

await runCommand({ help: HELP, flags: FLAGS, main });
