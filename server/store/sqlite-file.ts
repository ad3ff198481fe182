import { chmodSync, closeSync, mkdirSync, openSync, statSync } from "node:fs";
import { dirname, resolve } from "node:path";
import { DatabaseSync } from "node:sqlite";
import { pathToFileURL } from "node:url";
import { kindOf } from "./sqlite-failures.ts";

/** The file cannot be used as our database; the message says why and what to do. Nothing was changed. */
export class UnusableDatabase extends Error {
  override readonly name = "UnusableDatabase";
}

/** Marks a file as ours, with the letters CHRP. SQLite reserves this number in a file's header for the application. */
export const APPLICATION_ID = 0x43485250;

/**
 * Opens a connection with a write-ahead log; each commit is synced before it is reported (`synchronous=FULL`).
 *
 * Refuses a file that is not a SQLite database or belongs to another program, without changing it. Never waits for a
 * lock: SQLite's own error reports it, so that the caller can retry.
 *
 * Only SQLite opens and closes an existing file. POSIX drops all of a process's locks on a file when the process closes
 * any descriptor of it, and another process could then delete the write-ahead log
 * (https://sqlite.org/howtocorrupt.html, 2.2).
 */
export function openFile(file: string): DatabaseSync {
  try {
    refuseForeign(file);
    makeFolder(dirname(file));
    makePrivate(file);
    const database = new DatabaseSync(file, { timeout: 0, enableForeignKeyConstraints: true });
    return using(database, prepare);
  } catch (cause) {
    throw kindOf(cause) === "busy" ? cause : unusable(file, cause);
  }
}

function makeFolder(folder: string): void {
  try {
    mkdirSync(folder, { recursive: true, mode: 0o700 });
  } catch (cause) {
    const { code } = cause as NodeJS.ErrnoException;
    throw new UnusableDatabase(`The folder ${folder} cannot be created (${code}). Set CHIRP_DATA to another one.`, {
      cause,
    });
  }
}

/** Lets only the owner read the database. SQLite gives its log and shared memory the mode of the database file. */
function makePrivate(file: string): void {
  createEmpty(file);
  for (const path of [file, `${file}-wal`, `${file}-shm`]) {
    const stats = statSync(path, { throwIfNoEntry: false });
    // By path: changing the mode needs no descriptor. Only the owner may do it.
    if (stats && (stats.mode & 0o077) !== 0 && stats.uid === process.getuid?.()) chmodSync(path, 0o600);
  }
}

/** Creates the file if it does not exist. `wx` never opens an existing file, so closing it cannot drop a lock. */
function createEmpty(file: string): void {
  try {
    closeSync(openSync(file, "wx", 0o600));
  } catch (cause) {
    if ((cause as NodeJS.ErrnoException).code !== "EEXIST") throw cause;
  }
}

function prepare(database: DatabaseSync): DatabaseSync {
  // Setting it is a write, even if nothing changes, and would wait for another process's lock.
  if (applicationId(database) !== APPLICATION_ID) database.exec(`pragma application_id = ${APPLICATION_ID}`);
  database.exec("pragma journal_mode = wal; pragma synchronous = full");
  return database;
}

/** Reads only the file's header, because a usual connection would create files beside it. */
function refuseForeign(file: string): void {
  const stats = statSync(file, { throwIfNoEntry: false });
  if (stats === undefined || stats.size === 0) return;
  if (!stats.isFile()) throw new UnusableDatabase(`${file} is not a file. Set CHIRP_DATA to another folder.`);
  if (applicationIdInHeader(file) !== APPLICATION_ID)
    throw new UnusableDatabase(
      `${file} is a database of another program. Move it away, or set CHIRP_DATA to another folder.`,
    );
}

/**
 * `immutable` makes SQLite read without locks and without a log (https://sqlite.org/uri.html#uriimmutable), so it may
 * read while another connection checkpoints: then the header already names pages that the file does not have yet. Only
 * with `writable_schema` does SQLite not call that file malformed; the usual connection, opened next, judges it.
 */
function applicationIdInHeader(file: string): number {
  const url = pathToFileURL(resolve(file));
  url.searchParams.set("immutable", "1");
  const database = new DatabaseSync(url, { readOnly: true, defensive: false });
  try {
    database.exec("pragma writable_schema = on");
    return applicationId(database);
  } finally {
    database.close();
  }
}

/** Uses a connection and closes it on failure. */
function using<T>(database: DatabaseSync, work: (database: DatabaseSync) => T): T {
  try {
    return work(database);
  } catch (error) {
    database.close();
    throw error;
  }
}

export function applicationId(database: DatabaseSync): number {
  return (database.prepare("pragma application_id").get() as { application_id: number }).application_id;
}

const ELSEWHERE = "or set CHIRP_DATA to another folder";

/** SQLite's primary result codes and system error codes, with what they mean to the operator. */
const REMEDIES: readonly (readonly [codes: readonly (number | string)[], what: string, remedy: string])[] = [
  [[8, 14, "EACCES", "EPERM", "EROFS"], "cannot be written to", "Let this user write to the file and its folder"],
  [[13, "ENOSPC"], "has no space left on the disk", "Free some space"],
  [[11, 1], "is damaged", 'Restore a backup ("npm run backup -- --help" says how)'],
];

/** Explains why a file cannot be used, and what to do. */
export function unusable(file: string, cause: unknown): UnusableDatabase {
  if (cause instanceof UnusableDatabase) return cause;
  const {
    message = String(cause),
    code,
    errcode = 0,
  } = Object(cause) as Partial<NodeJS.ErrnoException & { errcode: number }>;
  const row = REMEDIES.find(([codes]) => codes.includes(errcode & 0xff) || codes.includes(code ?? ""));
  const [, what, remedy] = row ?? [[], "cannot be opened as a SQLite database", "Move it away"];
  return new UnusableDatabase(`${file} ${what} (${message}). ${remedy}, ${ELSEWHERE}.`, { cause });
}
