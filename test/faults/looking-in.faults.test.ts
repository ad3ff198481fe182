/**
 * Another SQLite process opens the database of a running server, rows are written, and the server ends.
 *
 * Debian's SQLite is older than Node's. If the server has lost its lock on the file, it assumes that the server is
 * gone, and deletes the write-ahead log under it. Node's own version would notice the server by its shared memory.
 */
import { execFile } from "node:child_process";
import { join } from "node:path";
import { setTimeout as wait } from "node:timers/promises";
import { promisify } from "node:util";
import { describe, expect, test } from "vitest";
import { type Command, runIn } from "../support/command.ts";
import { temporaryFolder } from "../support/folder.ts";
import { APPS, call } from "../support/server.ts";
import { note } from "./figures.ts";
import type { Edit } from "./server-process.ts";

const ROOT = join(import.meta.dirname, "../..");

/** Without this edit the server would notice that its log is gone, and end. */
const BLIND: Edit = {
  file: "server/store/write-groups.ts",
  find: "if (this.#file.isTheSame())",
  replace: "if (this.#file)",
};

/** The commands given to `sqlite3 FILE COMMAND`. */
const LOOKS: Readonly<Record<string, (folder: string) => string>> = {
  select: () => 'select count(*) from "apps"',
  backup: (folder) => `.backup ${join(folder, "copy.sqlite")}`,
  vacuum: () => "vacuum",
  checkpoint: () => "pragma wal_checkpoint(truncate)",
  "journal mode": () => "pragma journal_mode = delete",
};

interface Server {
  readonly url: string;
  readonly command: Command;
}

async function start(folder: string, imports: readonly string[] = []): Promise<Server> {
  const words = [...imports.flatMap((file) => ["--import", file]), "server/main.ts"];
  const settings = { PORT: "0", CHIRP_DATA: folder, CHIRP_RATE_LIMITS: "off", EDITS: JSON.stringify([BLIND]) };
  const command = runIn(ROOT, words, settings);
  const [url] = await command.prints(/http:\S+/);
  return { url, command };
}

/** A command may fail because the server holds the file; that is fine too. */
async function lookIn(folder: string, statement: string): Promise<void> {
  await promisify(execFile)("sqlite3", [join(folder, "sandbox.sqlite"), statement]).catch(() => {});
}

/** Creates apps, at each server in turn. @returns the slugs that were acknowledged with 201 */
async function createApps(servers: readonly Server[], count: number, prefix: string): Promise<string[]> {
  const created: string[] = [];
  for (let at = 0; at < count; at++) {
    const server = servers[at % servers.length];
    const slug = `${prefix}-${at}`;
    const { status } = await call(server as Server, APPS, { body: { slug, name: slug } });
    if (status === 201) created.push(slug);
  }
  return created;
}

async function slugsIn(server: Server): Promise<Set<string>> {
  const slugs = new Set<string>();
  for (let cursor = ""; ; ) {
    const { body } = await call(server, `${APPS}?limit=100${cursor && `&cursor=${cursor}`}`);
    for (const { slug } of body.apps) slugs.add(slug);
    if (body.nextCursor === null) return slugs;
    cursor = body.nextCursor;
  }
}

async function end({ command }: Server, signal: "SIGKILL" | "SIGTERM"): Promise<void> {
  command.process.kill(signal);
  await command.ended;
}

interface Given {
  readonly look: string;
  readonly signal: "SIGKILL" | "SIGTERM";
  /** Servers after the first start after the command. */
  readonly servers?: number;
  readonly imports?: readonly string[];
  readonly writes?: number;
}

/** @returns how many writes were acknowledged, and how many of them a new server does not find */
async function lostWrites({ look, signal, servers = 1, imports = [], writes = 50 }: Given) {
  const folder = temporaryFolder();
  const running = [await start(folder, imports)];
  const acknowledged = await createApps(running, 5, "before");
  // Longer than the faulty server takes to open and close the file once.
  if (imports.length > 0) await wait(100);
  await lookIn(folder, LOOKS[look]?.(folder) ?? "");
  while (running.length < servers) running.push(await start(folder, imports));
  acknowledged.push(...(await createApps(running, writes - 5, "after")));
  for (const server of running) await end(server, signal);
  const found = await slugsIn(await start(folder));
  return { acknowledged: acknowledged.length, lost: acknowledged.filter((slug) => !found.has(slug)).length };
}

const WAYS = Object.keys(LOOKS).flatMap((look) =>
  [1, 2].flatMap((servers) => (["SIGKILL", "SIGTERM"] as const).map((signal) => ({ look, servers, signal }))),
);

describe("another SQLite process that opens the file", () => {
  test.each(WAYS)("loses no write: $look, servers: $servers, $signal", async (way) => {
    expect(await lostWrites(way)).toEqual({ acknowledged: 50, lost: 0 });
    note("D1, looked into", { figure: `${WAYS.length} ways, 50 acknowledged writes each: 0 lost` });
  });

  test.each(["SIGKILL", "SIGTERM"] as const)(
    "loses writes of a server that opens and closes its own file: %s",
    async (signal) => {
      const imports = ["./test/faults/drop-locks.mjs", "./test/faults/with-edits.mjs"];

      const { acknowledged, lost } = await lostWrites({ look: "select", signal, servers: 2, imports });

      note("D1, looked into", {
        control: `a server that drops its lock: ${lost} of ${acknowledged} lost`,
      });
      expect(lost).toBeGreaterThan(0);
    },
  );
});
