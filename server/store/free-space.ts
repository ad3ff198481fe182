import { statfsSync } from "node:fs";
import { dirname } from "node:path";

/** The size that SQLite's log reaches before it is copied into the database, in bytes. */
const LOG_SIZE = 4 * 2 ** 20;

/** Whether there is space for any write. A single small write may succeed even if others fail. */
export function hasSpace(file: string): boolean {
  try {
    const { bavail, bsize } = statfsSync(dirname(file));
    return bavail * bsize >= LOG_SIZE;
  } catch {
    // The folder no longer exists.
    return false;
  }
}
