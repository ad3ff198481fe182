/** Copies of the database: made while a server writes to it, and checked. */
import { closeSync, existsSync, fsyncSync, linkSync, openSync, renameSync, rmSync, statSync } from "node:fs";
import { dirname, resolve } from "node:path";
import { backup, DatabaseSync } from "node:sqlite";
import { pathToFileURL } from "node:url";
import { MIGRATIONS, NewerDatabase, refuseNewer } from "./migrations.ts";
import { APPLICATION_ID, applicationId } from "./sqlite-file.ts";

/** A copy could not be made, or is none of our database; the message says why and what to do. */
export class BackupError extends Error {
  override readonly name = "BackupError";
}

export interface CheckedCopy {
  readonly bytes: number;
  /** The last change of the schema that is in it. */
  readonly schema: string;
}

/** All pages in one step, from one state of the database: in several, each write of the server would begin it anew. */
const ALL_AT_ONCE = { rate: 2 ** 31 - 1 };

/** How long another process may hold the database, as it does while it recovers it, in milliseconds. */
const BUSY_TIMEOUT_MS = 5_000;

/**
 * Copies the database to a new file, with all that was committed before, and checks the copy before it gets its name.
 *
 * For a process of its own, beside the server's: it reads as any other connection does and keeps nobody from writing.
 * What is at `target` already stays as it is.
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
    throw new BackupError(`${target} is there already, and stays as it is. Give the backup another name.`);
}

/** Nobody but the owner reads a backup either. */
function makePrivate(file: string): void {
  try {
    closeSync(openSync(file, "wx", 0o600));
  } catch (cause) {
    const { code } = cause as NodeJS.ErrnoException;
    throw new BackupError(
      `Nothing can be written to ${dirname(resolve(file))} (${code}). Give the backup a folder that is there and may be written to.`,
      { cause },
    );
  }
}

async function copyAll(source: string, copy: string): Promise<void> {
  let database: DatabaseSync | undefined;
  try {
    database = new DatabaseSync(source, { readOnly: true, timeout: BUSY_TIMEOUT_MS });
    await backup(database, copy, ALL_AT_ONCE);
  } catch (cause) {
    throw new BackupError(`${source} could not be copied (${(cause as Error).message}). No backup was made.`, {
      cause,
    });
  } finally {
    database?.close();
  }
}

/** A hard link is refused where there is a file of this name; not every file system has them. */
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
 * Looks through a copy to its end, and leaves everything as it is: each page, each reference from row to row, whose
 * database it is and whether this version knows its schema.
 *
 * @param called what the messages call the file
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

/** SQLite's result code for a file that has not its format. */
const NOT_A_DATABASE = 26;

/** A usual connection would put files of its own beside it. Where there is a log, it is in use, and the log belongs to it. */
function openUnchanged(file: string): DatabaseSync {
  const url = pathToFileURL(resolve(file));
  if (!existsSync(`${file}-wal`)) url.searchParams.set("immutable", "1");
  return new DatabaseSync(url, { readOnly: true, timeout: BUSY_TIMEOUT_MS });
}

function checkedSchema(database: DatabaseSync, called: string): string {
  if (applicationId(database) !== APPLICATION_ID)
    throw new BackupError(`${called} is the database of another program.`);
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
