/** Copies the database while a server writes to it, and checks copies. */
import { closeSync, existsSync, fsyncSync, linkSync, openSync, renameSync, rmSync, statSync } from "node:fs";
import { dirname, resolve } from "node:path";
import { backup, DatabaseSync } from "node:sqlite";
import { pathToFileURL } from "node:url";
import { MIGRATIONS, NewerDatabase, refuseNewer } from "./migrations.ts";
import { APPLICATION_ID, applicationId } from "./sqlite-file.ts";

/** A copy could not be made, or is not a copy of our database. The message says why and what to do. */
export class BackupError extends Error {
  override readonly name = "BackupError";
}

export interface CheckedCopy {
  readonly bytes: number;
  /** The latest migration in the copy. */
  readonly schema: string;
}

/** Copies all pages in one step. With several steps, each write of the server would restart the copy. */
const ALL_AT_ONCE = { rate: 2 ** 31 - 1 };

/** How long another process may hold the database, such as during recovery, in milliseconds. */
const BUSY_TIMEOUT_MS = 5_000;

/**
 * Copies the database to a new file, with everything committed before, and checks the copy before it gets its name.
 *
 * Runs in its own process beside the server: it reads like any other connection and blocks no writes. An existing file
 * at `target` is not changed.
 */
export async function backUp(source: string, target: string): Promise<CheckedCopy> {
  refuseTaken(target);
  const copy = `${target}.${process.pid}.partial`;
  makePrivate(copy);
  try {
    await copyAll(source, copy);
    const checked = checkCopy(copy, source);
    giveName(copy, target);
    return checked;
  } finally {
    rmSync(copy, { force: true });
  }
}

function refuseTaken(target: string): void {
  if (existsSync(target))
    throw new BackupError(`${target} already exists and was not changed. Choose another name for the backup.`);
}

/** Only the owner may read a backup, as with the database. */
function makePrivate(file: string): void {
  try {
    closeSync(openSync(file, "wx", 0o600));
  } catch (cause) {
    const { code } = cause as NodeJS.ErrnoException;
    throw new BackupError(
      `Nothing can be written to ${dirname(resolve(file))} (${code}). Choose an existing, writable folder for the backup.`,
      { cause },
    );
  }
}

async function copyAll(source: string, copy: string): Promise<void> {
  let database: DatabaseSync | undefined;
  try {
    database = new DatabaseSync(source, { readOnly: true, timeout: BUSY_TIMEOUT_MS });
    // Only a query says why a database cannot be read, such as "database is locked"; `backup` says "not an error".
    database.prepare("pragma schema_version").get();
    await backup(database, copy, ALL_AT_ONCE);
  } catch (cause) {
    throw new BackupError(`${source} could not be copied (${(cause as Error).message}). No backup was made.`, {
      cause,
    });
  } finally {
    database?.close();
  }
}

/** A hard link fails if a file of this name exists. Not every file system supports hard links. */
function giveName(copy: string, target: string): void {
  try {
    linkSync(copy, target);
  } catch {
    refuseTaken(target);
    renameSync(copy, target);
  }
  if (process.platform === "win32") return;
  const folder = openSync(dirname(resolve(target)), "r");
  fsyncSync(folder);
  closeSync(folder);
}

/**
 * Checks a whole copy without changing anything: each page, each reference between rows, that it is our database, and
 * that this version knows its schema.
 *
 * @param called the file's name in messages
 */
export function checkCopy(file: string, called: string = file): CheckedCopy {
  const stats = statSync(file, { throwIfNoEntry: false });
  if (!stats?.isFile()) throw new BackupError(`There is no file ${called}.`);
  if (stats.size === 0) throw new BackupError(`${called} is empty.`);
  let database: DatabaseSync | undefined;
  try {
    database = openUnchanged(file);
    return { bytes: stats.size, schema: checkedSchema(database, called) };
  } catch (cause) {
    if (cause instanceof BackupError || cause instanceof NewerDatabase) throw cause;
    const isOther = (cause as { errcode?: number }).errcode === NOT_A_DATABASE;
    const what = isOther ? "is not a SQLite database" : "is damaged";
    throw new BackupError(`${called} ${what} (${(cause as Error).message}).`, { cause });
  } finally {
    database?.close();
  }
}

/** SQLite's result code for files that are not SQLite databases. */
const NOT_A_DATABASE = 26;

/**
 * A usual connection would create files beside the copy. If there is a -wal file, the database is in use and needs that
 * file.
 */
function openUnchanged(file: string): DatabaseSync {
  const url = pathToFileURL(resolve(file));
  if (!existsSync(`${file}-wal`)) url.searchParams.set("immutable", "1");
  return new DatabaseSync(url, { readOnly: true, timeout: BUSY_TIMEOUT_MS });
}

function checkedSchema(database: DatabaseSync, called: string): string {
  if (applicationId(database) !== APPLICATION_ID) throw new BackupError(`${called} is a database of another program.`);
  const faults = database.prepare("pragma integrity_check(1)").all() as { integrity_check: string }[];
  const [{ integrity_check: fault } = { integrity_check: "nothing could be read" }] = faults;
  if (fault !== "ok") throw new BackupError(`${called} is damaged (${fault}).`);
  const [stray] = database.prepare("pragma foreign_key_check").all() as { table: string; parent: string }[];
  if (stray)
    throw new BackupError(`${called} is damaged (rows of ${stray.table} belong to no row of ${stray.parent}).`);
  return knownSchema(database, called);
}

function knownSchema(database: DatabaseSync, called: string): string {
  const rows = database.prepare('select "name" from "schemaMigrations" order by "name"').all() as { name: string }[];
  const names = rows.map(({ name }) => name);
  refuseNewer(new Set(names), MIGRATIONS, called);
  return names.at(-1) ?? "none";
}
