import { existsSync } from "node:fs";
import { type Flags, runCommand } from "../openapi/command-line.ts";
import { ConfigError, readConfig } from "./config.ts";
import { moveData } from "./store/move.ts";
import { PostgresStore } from "./store/postgres/postgres-store.ts";
import { SqliteStore } from "./store/sqlite-store.ts";

const HELP = `npm run move-data -- --to postgres://USER@HOST/DATABASE

Copies all that a server has in its SQLite file into an empty PostgreSQL database, in one transaction, and compares both.
The file stays as it is; a server that has it open must be stopped before. CHIRP_META and CHIRP_DATA say which file is
meant. Then start the servers with CHIRP_DATABASE_URL.

  --to URL  the database, which must be there and empty`;

const FLAGS = { to: "text" } as const;

async function main({ to }: Flags<typeof FLAGS>): Promise<void> {
  const { databaseFile } = readConfig();
  if (to === undefined) throw new ConfigError("--to postgres://… is missing: where are the data to go?");
  if (!/^postgres(ql)?:\/\//.test(to)) throw new ConfigError("--to takes a URL that begins with postgres://.");
  if (!existsSync(databaseFile)) throw new ConfigError(`There is no database ${databaseFile}.`);
  // Opened once as a server does it, so that it has this version's tables.
  await (await SqliteStore.open(databaseFile)).close();
  const target = await PostgresStore.open(to);
  try {
    const moved = await moveData(databaseFile, target);
    for (const { table, rows } of moved) console.log(`${table.padEnd(18)} ${rows}`);
    console.log(`Moved to ${target.place}, and compared. ${databaseFile} is as it was.`);
  } finally {
    await target.close();
  }
}

await runCommand({ help: HELP, flags: FLAGS, main });
