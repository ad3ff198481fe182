import { closeSync, mkdirSync, openSync, readSync, statSync } from "node:fs";
import { dirname } from "node:path";
import { DatabaseSync } from "node:sqlite";
import { isBusy } from "./transactions.ts";

/** The file cannot be used as our database; the message says why and what to do. Nothing was changed. */
export class UnusableDatabase extends Error {
  override readonly name = "UnusableDatabase";
}

/** Marks a file as ours: the letters CHRP. SQLite keeps this number for the application in each file's header. */
const APPLICATION_ID = 0x43485250;

/** How each SQLite file begins, and where in its header the application's number is (https://sqlite.org/fileformat.html). */
const MAGIC = "SQLite format 3\0";
const APPLICATION_ID_OFFSET = 68;

/**
 * Opens a connection: write-ahead log, and each commit synced before it is reported (`synchronous=FULL`).
 *
 * Refuses a file that is not SQLite's, or that belongs to another program, and leaves it as it is. Never waits for a
 * lock: what another process holds is SQLite's own error, for the caller to try again.
 */
export function openFile(file: string): DatabaseSync {
  try {
    refuseForeign(file);
    makeFolder(dirname(file));
    const database = new DatabaseSync(file, { timeout: 0, enableForeignKeyConstraints: true });
    return using(database, prepare);
  } catch (cause) {
    throw isBusy(cause) ? cause : unusable(file, cause);
  }
}

function makeFolder(folder: string): void {
  try {
    mkdirSync(folder, { recursive: true });
  } catch (cause) {
    const { code } = cause as NodeJS.ErrnoException;
    throw new UnusableDatabase(`The folder ${folder} cannot be made (${code}). Set CHIRP_DATA to another one.`, {
      cause,
    });
  }
}

function prepare(database: DatabaseSync): DatabaseSync {
  // Setting it writes, even to what it is already, and would wait for whoever holds the lock.
  if (applicationId(database) !== APPLICATION_ID) database.exec(`pragma application_id = ${APPLICATION_ID}`);
  database.exec("pragma journal_mode = wal; pragma synchronous = full");
  return database;
}

/** Looks into the file's header only: SQLite itself would already put files of its own beside it. */
function refuseForeign(file: string): void {
  const stats = statSync(file, { throwIfNoEntry: false });
  if (stats === undefined || stats.size === 0) return;
  if (!stats.isFile()) throw new UnusableDatabase(`${file} is not a file. Set CHIRP_DATA to another folder.`);
  const header = readHeader(file);
  if (header.toString("latin1", 0, MAGIC.length) !== MAGIC) throw unusable(file, new Error("it is none"));
  if (header.readUInt32BE(APPLICATION_ID_OFFSET) !== APPLICATION_ID)
    throw new UnusableDatabase(
      `${file} is the database of another program. Move it away, or set CHIRP_DATA to another folder.`,
    );
}

function readHeader(file: string): Buffer {
  const header = Buffer.alloc(100);
  const handle = openSync(file, "r");
  try {
    readSync(handle, header);
  } finally {
    closeSync(handle);
  }
  return header;
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
