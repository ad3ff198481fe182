import { type ChildProcess, spawn } from "node:child_process";
import { join } from "node:path";
import { onTestFinished } from "vitest";
import { newAdminKey } from "../../server/domain/admin-keys/admin-key.ts";
import type { AdministeredStore } from "../../server/store/administered-store.ts";
import { PostgresStore } from "../../server/store/postgres/postgres-store.ts";
import { insertAdminKey } from "../../server/store/rows/insert-admin-key.ts";
import { SqliteStore } from "../../server/store/sqlite-store.ts";
import type { AtEnd } from "../support/at-end.ts";
import { anApp } from "../support/builders.ts";
import { type Command, commandOf } from "../support/command.ts";
import { temporaryFolder } from "../support/folder.ts";
import { startKnowingMeta } from "./knowing-meta.ts";

const ROOT = join(import.meta.dirname, "../..");

/** A replacement in a source file. */
export interface Edit {
  readonly file: string;
  readonly find: string;
  readonly replace: string;
}

/** A database with an organization, its key and two apps, and a Meta that knows every number. */
export interface Installation {
  readonly folder: string;
  /** Set if the database is not a file. */
  readonly databaseUrl?: string;
  readonly key: string;
  readonly appIds: readonly string[];
  readonly meta: string;
}

export interface FileInstallation extends Installation {
  readonly file: string;
}

export async function newInstallation(
  atEnd: AtEnd = onTestFinished,
  folder = temporaryFolder(atEnd),
): Promise<FileInstallation> {
  const file = join(folder, "live.sqlite");
  return { folder, file, ...(await furnish(await SqliteStore.open(file))), meta: await startKnowingMeta(atEnd) };
}

/** The same in an empty PostgreSQL database. */
export async function newPostgresInstallation(
  databaseUrl: string,
  atEnd: AtEnd = onTestFinished,
): Promise<Installation> {
  const furniture = await furnish(await PostgresStore.open(databaseUrl));
  return { folder: temporaryFolder(atEnd), databaseUrl, ...furniture, meta: await startKnowingMeta(atEnd) };
}

async function furnish(store: AdministeredStore): Promise<Pick<Installation, "key" | "appIds">> {
  const key = newAdminKey();
  await store.transaction((database) => insertAdminKey(database, "Acme", { name: "Test", text: key }));
  const [organization] = await store.transaction((database) =>
    database.selectFrom("organizations").select("id").execute(),
  );
  const apps = [anApp(), anApp()];
  for (const app of apps) await store.apps.insert(organization?.id ?? "", app);
  await store.close();
  return { key, appIds: apps.map(({ id }) => id) };
}

export interface Given {
  /** Edits that break the server on purpose. */
  readonly edits?: readonly Edit[];
  /** Modules that are loaded before the server. */
  readonly imports?: readonly string[];
  /**
   * The words of a command that runs it, such as `prlimit --nofile=40`; it must exec the server, so that the process is
   * the same.
   */
  readonly around?: readonly string[];
  readonly settings?: Readonly<Record<string, string>>;
  readonly atEnd?: AtEnd;
}

interface Process {
  readonly url: string;
  readonly pid: number;
  readonly command: Command;
}

export type ServerProcess = Installation & Process;

/** Runs `npm start` in live mode on an installation, and waits until it listens. */
export async function startProcess<Of extends Installation>(
  installation: Of,
  given: Given = {},
): Promise<Of & Process> {
  const command = spawnServer(installation, given);
  const [url] = await command.prints(/http:\S+?(?=,)/);
  return { ...installation, url, pid: command.process.pid ?? 0, command };
}

/** The same without waiting. */
export function spawnServer(installation: Installation, given: Given = {}): Command {
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
  const env = { PATH, HOME, EDITS: JSON.stringify(edits), ...liveSettings(installation), ...settings };
  const child: ChildProcess = spawn(program, rest, { cwd: ROOT, env, stdio: "pipe" });
  return commandOf(child, atEnd);
}

const liveSettings = ({ folder, databaseUrl, meta }: Installation) => ({
  PORT: "0",
  CHIRP_DATA: folder,
  ...(databaseUrl !== undefined && { CHIRP_DATABASE_URL: databaseUrl }),
  CHIRP_META: "live",
  CHIRP_META_BASE_URL: meta,
  CHIRP_META_ACCESS_TOKEN: "token",
  CHIRP_META_APP_ID: "1",
  CHIRP_META_APP_SECRET: "secret",
  CHIRP_RATE_LIMITS: "off",
  LOG_LEVEL: "silent",
});

/** Kills it without a last word, as a crash of the process or a power cut would. */
export async function kill({ command }: Process): Promise<void> {
  command.process.kill("SIGKILL");
  await command.ended;
}
