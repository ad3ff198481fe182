import { type ChildProcess, spawn } from "node:child_process";
import { join } from "node:path";
import { onTestFinished } from "vitest";
import { newAdminKey } from "../../server/domain/admin-keys/admin-key.ts";
import { insertAdminKey } from "../../server/store/rows/insert-admin-key.ts";
import { SqliteStore } from "../../server/store/sqlite-store.ts";
import type { AtEnd } from "../support/at-end.ts";
import { anApp } from "../support/builders.ts";
import { type Command, commandOf } from "../support/command.ts";
import { temporaryFolder } from "../support/folder.ts";
import { startKnowingMeta } from "./knowing-meta.ts";

const ROOT = join(import.meta.dirname, "../..");

/** What is replaced in a source file. */
export interface Edit {
  readonly file: string;
  readonly find: string;
  readonly replace: string;
}

/** A database with an organization, its key and two apps, and a Meta that knows every number. */
export interface Installation {
  readonly folder: string;
  readonly file: string;
  readonly key: string;
  readonly appIds: readonly string[];
  readonly meta: string;
}

export async function newInstallation(
  atEnd: AtEnd = onTestFinished,
  folder = temporaryFolder(atEnd),
): Promise<Installation> {
  const file = join(folder, "live.sqlite");
  const store = await SqliteStore.open(file);
  const key = newAdminKey();
  await store.transaction((database) => insertAdminKey(database, "Acme", { name: "Test", text: key }));
  const [organization] = await store.transaction((database) =>
    database.selectFrom("organizations").select("id").execute(),
  );
  const apps = [anApp(), anApp()];
  for (const app of apps) await store.apps.insert(organization?.id ?? "", app);
  await store.close();
  return { folder, file, key, appIds: apps.map(({ id }) => id), meta: await startKnowingMeta(atEnd) };
}

export interface Given {
  /** Breaks it on purpose. */
  readonly edits?: readonly Edit[];
  /** Files that are loaded before it. */
  readonly imports?: readonly string[];
  /** The words of a command that runs it, as `prlimit --nofile=40`; the process must stay the same. */
  readonly around?: readonly string[];
  readonly settings?: Readonly<Record<string, string>>;
  readonly atEnd?: AtEnd;
}

export interface ServerProcess extends Installation {
  readonly url: string;
  readonly pid: number;
  readonly command: Command;
}

/** Runs `npm start` live on an installation, and waits until it listens. */
export async function startProcess(installation: Installation, given: Given = {}): Promise<ServerProcess> {
  const command = spawnServer(installation, given);
  const [url] = await command.prints(/http:\S+?(?=,)/);
  return { ...installation, url, pid: command.process.pid ?? 0, command };
}

/** The same, without waiting for anything. */
export function spawnServer({ folder, meta }: Installation, given: Given = {}): Command {
  const { edits = [], imports = [], around = [], settings = {}, atEnd } = given;
  const files = [...(edits.length > 0 ? ["./test/faults/with-edits.mjs"] : []), ...imports];
  const words = ["./server/preload.mjs", ...files];
  const [program = "", ...rest] = [
    ...around,
    process.execPath,
    ...words.flatMap((file) => ["--import", file]),
    "server/main.ts",
  ];
  const { PATH = "", HOME = "" } = process.env;
  const env = { PATH, HOME, EDITS: JSON.stringify(edits), ...liveSettings(folder, meta), ...settings };
  const child: ChildProcess = spawn(program, rest, { cwd: ROOT, env, stdio: "pipe" });
  return commandOf(child, atEnd);
}

const liveSettings = (folder: string, meta: string) => ({
  PORT: "0",
  CHIRP_DATA: folder,
  CHIRP_META: "live",
  CHIRP_META_BASE_URL: meta,
  CHIRP_META_ACCESS_TOKEN: "token",
  CHIRP_META_APP_ID: "1",
  CHIRP_META_APP_SECRET: "secret",
  CHIRP_RATE_LIMITS: "off",
  LOG_LEVEL: "silent",
});

/** Ends it as a crash of the machine's power or of the process would, without a last word. */
export async function kill({ command }: ServerProcess): Promise<void> {
  command.process.kill("SIGKILL");
  await command.ended;
}
