/** A server whose data is on its own file system, which disappears with the process. */
import { closeSync, cpSync, openSync, rmSync, writeSync } from "node:fs";
import { join } from "node:path";
import { temporaryFolder } from "../support/folder.ts";
import { type FileInstallation, type Given, newInstallation, spawnServer, startProcess } from "./server-process.ts";

interface OwnMount {
  /** The data folder as the server sees it. */
  readonly folder: string;
  readonly installation: FileInstallation;
  readonly given: Given;
}

/** @param after a command on the file system before the server starts; `$0` is its folder */
async function ownMount(size: string, given: Given, after = "true"): Promise<OwnMount> {
  const installation = await newInstallation();
  const folder = temporaryFolder();
  const script = `mount -t tmpfs -o size=${size} tmpfs "$0" && cp -p "$1"/* "$0" && ${after} && shift && exec "$@"`;
  const around = ["unshare", "--mount", "sh", "-c", script, folder, installation.folder];
  return { folder, installation, given: { ...given, around, settings: { CHIRP_DATA: folder } } };
}

export async function startOnOwnMount(size: string, given: Given = {}) {
  const mount = await ownMount(size, given);
  const server = await startProcess(mount.installation, mount.given);
  // The process has its own root, which other processes see here.
  const seen = join(`/proc/${server.pid}/root`, mount.folder);
  const filler = join(seen, "filler");
  return {
    server,
    fill: () => fillUp(filler),
    free: () => rmSync(filler),
    /** A copy of the current data. SQLite needs it because the path would mean another file in this process's root. */
    copied: (): FileInstallation => {
      const folder = temporaryFolder();
      for (const name of ["live.sqlite", "live.sqlite-wal"]) cpSync(join(seen, name), join(folder, name));
      return { ...mount.installation, folder, file: join(folder, "live.sqlite") };
    },
  };
}

export async function spawnReadOnly() {
  const { installation, given } = await ownMount("8m", {}, 'mount -o remount,ro "$0"');
  return spawnServer(installation, given);
}

/** Writes until not a single byte fits. */
function fillUp(file: string): void {
  const descriptor = openSync(file, "a");
  try {
    for (const size of [65_536, 4_096, 1]) writeWhilePossible(descriptor, Buffer.alloc(size));
  } finally {
    closeSync(descriptor);
  }
}

function writeWhilePossible(descriptor: number, bytes: Buffer): void {
  try {
    // A file system of a few megabytes cannot hold this many bytes.
    for (let count = 0; count < 100_000; count++) if (writeSync(descriptor, bytes) < bytes.length) return;
  } catch (failure) {
    if ((failure as NodeJS.ErrnoException).code !== "ENOSPC") throw failure;
  }
}
