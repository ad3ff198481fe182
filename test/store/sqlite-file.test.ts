import { chmodSync, statSync } from "node:fs";
import { dirname, join } from "node:path";
import { sql } from "kysely";
import { describe, expect, onTestFinished, test } from "vitest";
import { sandboxRows } from "../../server/sandbox/example-rows.ts";
import { openFile } from "../../server/store/sqlite-file.ts";
import { SqliteStore } from "../../server/store/sqlite-store.ts";
import { anApp, aPhoneNumber } from "../support/builders.ts";
import { run } from "../support/command.ts";
import { temporaryFolder } from "../support/folder.ts";
import { APPS, call, startServer } from "../support/server.ts";
import { undisturbed } from "../support/stalls.ts";

const ORGANIZATION_ID = "org_2DbBs7GWhGvVNJGrDXr5RG0mBWI";

const newFile = (name = "test.sqlite") => join(temporaryFolder(), name);

async function open(file: string): Promise<SqliteStore> {
  const store = await SqliteStore.open(file, { initialRows: sandboxRows });
  onTestFinished(() => store.close());
  return store;
}

const modeOf = (path: string) => (statSync(path).mode & 0o777).toString(8);

async function lockedByAnotherProcess(file: string, kind = "IMMEDIATE") {
  const holder = run("test/store/hold-lock.ts", [file, kind]);
  await holder.prints(/held/);
  // Even if the system has stopped it.
  return { letGo: () => holder.process.kill("SIGKILL") };
}

describe("a connection", () => {
  test("reports a commit only when it is on the disk, and keeps a write-ahead log", () => {
    const connection = openFile(newFile());
    onTestFinished(() => connection.close());

    // 2 is FULL: https://sqlite.org/pragma.html#pragma_synchronous
    expect(connection.prepare("pragma synchronous").get()).toEqual({ synchronous: 2 });
    expect(connection.prepare("pragma journal_mode").get()).toEqual({ journal_mode: "wal" });
  });
});

describe("a new file", () => {
  test("is created with its folders and the initial rows", async () => {
    const store = await open(newFile("a/b/test.sqlite"));

    expect(await store.apps.list(ORGANIZATION_ID, { limit: 20 })).toMatchObject({ totalCount: 1 });
  });

  test("can be read only by its owner, like the folders created for it", async () => {
    const file = newFile("a/b/test.sqlite");
    await open(file);

    const paths = [file, `${file}-wal`, `${file}-shm`, dirname(file), dirname(dirname(file))];
    expect(paths.map(modeOf)).toEqual(["600", "600", "600", "700", "700"]);
  });

  test("is created once by two stores that open it at the same time", async () => {
    const file = newFile();

    const [first, second] = await Promise.all([open(file), open(file)]);

    expect(await first.apps.list(ORGANIZATION_ID, { limit: 20 })).toEqual(
      await second.apps.list(ORGANIZATION_ID, { limit: 20 }),
    );
  });

  test("is created once by three processes, and one of them gets the number", async () => {
    const file = newFile();

    const processes = Array.from({ length: 3 }, () => run("test/store/insert-number.ts", [file, "1"]));
    const ended = await Promise.all(processes.map(({ ended: end }) => end));

    expect(ended.map(({ stderr }) => stderr)).toEqual(["", "", ""]);
    expect(ended.map(({ stdout }) => stdout.trim()).sort()).toEqual([
      "already_registered",
      "already_registered",
      "kept",
    ]);
  });

  test("gets its initial rows once only", async () => {
    const file = newFile();
    const first = await open(file);
    await first.phoneNumbers.insert(ORGANIZATION_ID, aPhoneNumber(), []);
    await first.close();

    const second = await open(file);

    expect(await second.phoneNumbers.list(ORGANIZATION_ID, { limit: 20 })).toMatchObject({ totalCount: 1 });
  });
});

describe("a file that others could read", () => {
  test("becomes readable only by its owner; the mode of an existing folder stays", async () => {
    const file = newFile();
    await (await open(file)).close();
    chmodSync(file, 0o644);
    chmodSync(dirname(file), 0o755);

    await open(file);

    expect([modeOf(file), modeOf(`${file}-wal`), modeOf(dirname(file))]).toEqual(["600", "600", "755"]);
  });
});

describe("a file that another process holds", () => {
  test("is written as soon as it is free", async () => {
    const inserted = async () => {
      const file = newFile();
      const store = await open(file);
      const { letGo } = await lockedByAnotherProcess(file);
      setTimeout(letGo, 200);
      return store.phoneNumbers.insert(ORGANIZATION_ID, aPhoneNumber(), []);
    };

    expect(await undisturbed(inserted)).toMatchObject({ metaPhoneNumberId: expect.any(String) });
  });

  test("makes a write wait for two seconds and answer 503, while others read", async () => {
    const seen = async () => {
      const server = await startServer();
      await lockedByAnotherProcess(server.file);
      const ended: string[] = [];
      const started = performance.now();
      const write = call(server, APPS, { body: { slug: "late", name: "Late" } }).finally(() => ended.push("write"));
      const reads = await Promise.all(Array.from({ length: 5 }, () => call(server, APPS)));
      ended.push("reads");
      return {
        write: await write,
        tookMs: performance.now() - started,
        reads: reads.map(({ status }) => status),
        ended,
      };
    };

    const { write, tookMs, reads, ended } = await undisturbed(seen);

    expect([write.status, write.headers.get("Retry-After"), write.body.error.type]).toEqual([503, "1", "api_error"]);
    expect(tookMs).toBeGreaterThan(1_900);
    expect(reads).toEqual([200, 200, 200, 200, 200]);
    expect(ended).toEqual(["reads", "write"]);
  });

  test("is opened as soon as it is free", async () => {
    const opened = async () => {
      const file = newFile();
      await (await open(file)).close();
      const { letGo } = await lockedByAnotherProcess(file, "EXCLUSIVE");
      setTimeout(letGo, 200);
      return open(file);
    };

    expect(await undisturbed(opened)).toBeInstanceOf(SqliteStore);
  });
});

describe("a transaction", () => {
  test("fails with its own error when SQLite has already rolled it back", async () => {
    const store = await open(newFile());

    const failing = store.transaction(async (database) => {
      await sql`rollback`.execute(database);
      throw new Error("The disk is full.");
    });

    await expect(failing).rejects.toThrow("The disk is full.");
    await expect(store.apps.insert(ORGANIZATION_ID, anApp())).resolves.toBe(true);
  });
});
