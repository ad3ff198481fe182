import { existsSync, mkdirSync, statSync } from "node:fs";
import { dirname } from "node:path";
import { DatabaseSync } from "node:sqlite";
import { isBusy } from "./transactions.ts";

/** The file cannot be used as our database; the message says why and what to do. Nothing was changed. */
export class UnusableDatabase extends Error {
  override readonly name = "UnusableDatabase";
}

/** Marks a file as ours: the letters CHRP. SQLite keeps this number for the application in each file's header. */
const APPLICATION_ID = 0x43485250;

/**
 * Opens a connection: write-ahead log, and each commit synced before it is reported (`synchronous=FULL`).
 *
 * Refuses a file that is not SQLite's, or that belongs to another program, and leaves it as it is. Never waits for a
 * lock: what another process holds is SQLite's own error, for the caller to try again.
 */
export function openFile(file: string): DatabaseSync {
  try {
    refuseForeign(file);
    mkdirSync(dirname(file), { recursive: true });
    const database = new DatabaseSync(file, { timeout: 0, enableForeignKeyConstraints: true });
    return using(database, prepare);
  } catch (cause) {
    throw isBusy(cause) ? cause : unusable(file, cause);
  }
}

function prepare(database: DatabaseSync): DatabaseSync {
  // Setting it writes, even to what it is already, and would wait for whoever holds the lock.
  if (applicationId(database) !== APPLICATION_ID) database.exec(`pragma application_id = ${APPLICATION_ID}`);
  database.exec("pragma journal_mode = wal; pragma synchronous = full");
  return database;
}

function refuseForeign(file: string): void {
  if (!existsSync(file)) return;
  if (!statSync(file).isFile()) throw new UnusableDatabase(`${file} is not a file. Set CHIRP_DATA to another folder.`);
  if (statSync(file).size === 0) return;
  const database = new DatabaseSync(file, { readOnly: true, timeout: 0 });
  using(database, () => {
    const { tables } = database.prepare("select count(*) as tables from sqlite_schema").get() as { tables: number };
    if (applicationId(database) !== APPLICATION_ID && tables > 0)
      throw new UnusableDatabase(
        `${file} is the database of another program. Move it away, or set CHIRP_DATA to another folder.`,
      );
  });
  database.close();
}

/** Works with a connection, and closes it where that fails. */
function using<T>(database: DatabaseSync, work: (database: DatabaseSync) => T): T {
  try {
    return work(database);
  } catch (error) {
    database.close();
    throw error;
  }
}

function applicationId(database: DatabaseSync): number {
  return (database.prepare("pragma application_id").get() as { application_id: number }).application_id;
}

function unusable(file: string, cause: unknown): UnusableDatabase {
  if (cause instanceof UnusableDatabase) return cause;
  const reason = cause instanceof Error ? cause.message : String(cause);
  return new UnusableDatabase(
    `${file} cannot be opened as a SQLite database (${reason}). Move it away, or set CHIRP_DATA to another folder.`,
    { cause },
  );
}
