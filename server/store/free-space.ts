import { statfsSync } from "node:fs";
import { dirname } from "node:path";

/** What SQLite's log grows to before it goes into the database, in bytes. */
const LOG_SIZE = 4 * 2 ** 20;

/** Whether any write would find space: a small one may also where none of the others does. */
export function hasSpace(file: string): boolean {
  try {
    const { bavail, bsize } = statfsSync(dirname(file));
    return bavail * bsize >= LOG_SIZE;
  } catch {
    // The folder is gone.
    return false;
  }
}
