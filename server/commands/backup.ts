/** The command `npm run backup`. */
import { existsSync } from "node:fs";
import { type Flags, UsageError } from "../../openapi/command-line.ts";
import { type Config, ConfigError } from "../config.ts";
import { backUp, type CheckedCopy, checkCopy } from "../store/backup.ts";

export const BACKUP_FLAGS = { check: "text" } as const;

interface Surroundings extends Pick<Config, "databaseFile" | "databaseUrl"> {
  readonly print: (text: string) => void;
}

/** Makes a backup, or checks one if asked to. */
export async function makeOrCheckBackup(
  { check }: Flags<typeof BACKUP_FLAGS>,
  words: readonly string[],
  { databaseFile, databaseUrl, print }: Surroundings,
): Promise<void> {
  const [file = check, ...others] = words;
  if (!file || others.length > 0 || (check !== undefined && words.length > 0))
    throw new UsageError("Name one file: npm run backup -- FILE, or npm run backup -- --check FILE.");
  if (check !== undefined) return print(`${file} is intact: ${described(checkCopy(file))}.`);
  if (databaseUrl !== undefined)
    throw new ConfigError(
      "CHIRP_DATABASE_URL is set, but this command copies SQLite files. Use pg_dump to back up PostgreSQL.",
    );
  if (!existsSync(databaseFile))
    throw new ConfigError(`There is no database ${databaseFile}. CHIRP_META and CHIRP_DATA select the database.`);
  print(`Backed up ${databaseFile} to ${file}, which is intact: ${described(await backUp(databaseFile, file))}.`);
}

const described = ({ bytes, schema }: CheckedCopy): string =>
  `${new Intl.NumberFormat("en").format(bytes)} bytes, schema ${schema}`;
