/**
 * What a SQLite failure means. `busy`: another connection holds the lock. `unavailable`: the disk is full or read-only,
 * so nothing was stored. `broken`: the file can no longer be trusted, so it is unknown what was stored.
 */
export type FailureKind = "busy" | "unavailable" | "broken";

/** By SQLite's result codes: https://sqlite.org/rescode.html */
const KINDS: Readonly<Record<number, FailureKind>> = {
  5: "busy", // SQLITE_BUSY
  6: "busy", // SQLITE_LOCKED
  8: "unavailable", // SQLITE_READONLY
  10: "broken", // SQLITE_IOERR: after a failed sync, a repeated one may succeed and have stored nothing
  11: "broken", // SQLITE_CORRUPT
  13: "unavailable", // SQLITE_FULL
  14: "unavailable", // SQLITE_CANTOPEN: as a rule, no file descriptor is left
  15: "busy", // SQLITE_PROTOCOL: another connection has held the locks of the log for ten seconds
  26: "broken", // SQLITE_NOTADB
  778: "unavailable", // SQLITE_IOERR_WRITE: as where ext4 is read-only after an error; what was being written is undone
  4874: "unavailable", // SQLITE_IOERR_SHMSIZE: no space for the index of the log
};

/** @returns `undefined` if the file is not the cause, such as for a violated constraint */
export function kindOf(failure: unknown): FailureKind | undefined {
  const { errcode } = Object(failure) as { errcode?: number };
  if (errcode === undefined) return undefined;
  // The low byte is the primary code; the higher bytes are details.
  return KINDS[errcode] ?? KINDS[errcode & 0xff];
}
