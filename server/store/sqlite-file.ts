import { existsSync, mkdirSync, statSync } from "node:fs";
import { dirname } from "node:path";
import { DatabaseSync } from "node:sqlite";

/** The file cannot be used as our database; the message says why and what to do. Nothing was changed. */
export class UnusableDatabase extends Error {
  override readonly name = "UnusableDatabase";
}

/** Marks a file as ours: the letters CHRP. SQLite keeps this number for the application in each file's header. */
const APPLICATION_ID = 0x43485250;

/**
 * Opens a connection: write-ahead log, and each commit synced before it is reported (`synchronous=FULL`).
 *
 * Refuses a file that is not SQLite's, or that belongs to another program.
 */
export function openFile(file: string): DatabaseSync {
  refuseForeign(file);
  try {
    mkdirSync(dirname(file), { recursive: true });
    const database = new DatabaseSync(file, { timeout: 0, enableForeignKeyConstraints: true });
    database.exec("pragma busy_timeout = 1000");
    database.exec(`pragma application_id = ${APPLICATION_ID}; pragma journal_mode = wal; pragma synchronous = full`);
    database.exec("pragma busy_timeout = 0");
    return database;
  } catch (cause) {
    throw unusable(file, cause);
  }
}

function refuseForeign(file: string): void {
  if (!existsSync(file)) return;
  if (!statSync(file).isFile()) throw new UnusableDatabase(`${file} is not a file. Set CHIRP_DATA to another folder.`);
  if (statSync(file).size === 0) return;
  let database: DatabaseSync | undefined;
  try {
    database = new DatabaseSync(file, { readOnly: true, timeout: 1000 });
    const { application_id: id } = database.prepare("pragma application_id").get() as { application_id: number };
    const { tables } = database.prepare("select count(*) as tables from sqlite_schema").get() as { tables: number };
    if (id !== APPLICATION_ID && tables > 0)
      throw new UnusableDatabase(`${file} is the database of another program. Move it away, or set CHIRP_DATA to another folder.`);
  } catch (cause) {
    throw unusable(file, cause);
  } finally {
    database?.close();
  }
}

function unusable(file: string, cause: unknown): UnusableDatabase {
  if (cause instanceof UnusableDatabase) return cause;
  const reason = cause instanceof Error ? cause.message : String(cause);
  return new UnusableDatabase(`${file} cannot be opened as a SQLite database (${reason}). Move it away, or set CHIRP_DATA to another folder.`, { cause });
}
