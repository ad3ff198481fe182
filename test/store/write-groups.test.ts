import { renameSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { DatabaseSync } from "node:sqlite";
import { setTimeout as wait } from "node:timers/promises";
import { describe, expect, onTestFinished, test } from "vitest";
import { StoreBroken, StoreBusy, StoreUnavailable } from "../../server/domain/refusal.ts";
import { sandboxRows } from "../../server/sandbox/example-rows.ts";
import { openFile } from "../../server/store/sqlite-file.ts";
import { SqliteStore } from "../../server/store/sqlite-store.ts";
import { WriteGroups } from "../../server/store/write-groups.ts";
import type { Connect } from "../../server/store/writer.ts";
import { writeInThread } from "../../server/store/writer-thread.ts";
import { anApp, aPhoneNumber } from "../support/builders.ts";
import { run } from "../support/command.ts";
import { temporaryFolder } from "../support/folder.ts";
import { APPS, call, startServer } from "../support/server.ts";
import { undisturbed } from "../support/stalls.ts";

const OWN = "org_2DbBs7GWhGvVNJGrDXr5RG0mBWI";
const A_PAGE = { limit: 100 };

/** A store that writes through a connection that the test controls. */
async function storeOn(file: string) {
  const connections: DatabaseSync[] = [];
  const writes: Connect = async (path, tell) => {
    const connection = openFile(path);
    connections.push(connection);
    return new WriteGroups(path, connection, { tell });
  };
  const store = await SqliteStore.open(file, { initialRows: sandboxRows, writes });
  onTestFinished(() => store.close());
  return { store, writing: connections[0] as DatabaseSync };
}

const newFile = () => join(temporaryFolder(), "test.sqlite");

/** The number of rows that another process would see. */
function appsIn(file: string): number {
  const database = new DatabaseSync(file, { readOnly: true });
  try {
    return (database.prepare(`select count(*) as "count" from "apps"`).get() as { count: number }).count;
  } finally {
    database.close();
  }
}

describe("writes that wait at the same time", () => {
  test("share a commit", async () => {
    const { store } = await storeOn(newFile());

    await Promise.all(Array.from({ length: 20 }, () => store.apps.insert(OWN, anApp())));

    expect(store.writeFigures).toEqual({ commits: 1, writes: 20, waiting: 0 });
  });

  test("of a thread share a commit too", async () => {
    const store = await SqliteStore.open(newFile(), { initialRows: sandboxRows, writes: writeInThread });
    onTestFinished(() => store.close());

    await Promise.all(Array.from({ length: 20 }, () => store.apps.insert(OWN, anApp())));

    expect(store.writeFigures).toEqual({ commits: 1, writes: 20, waiting: 0 });
  });

  test("of a thread that is about to close are made, and later ones are refused", async () => {
    const store = await SqliteStore.open(newFile(), { initialRows: sandboxRows, writes: writeInThread });
    const before = store.apps.insert(OWN, anApp());

    const closed = store.close();
    const after = store.apps.insert(OWN, anApp());

    const outcomes = await Promise.allSettled([before, closed, after]);
    expect(outcomes).toMatchObject([{ value: true }, { value: undefined }, { reason: { name: "StoreBroken" } }]);
  });

  test("share a commit with at most 63 others", async () => {
    const { store } = await storeOn(newFile());

    await Promise.all(Array.from({ length: 65 }, () => store.apps.insert(OWN, anApp())));

    expect(store.writeFigures).toMatchObject({ commits: 2, writes: 65 });
  });

  test("are each all or nothing: the failure of one undoes only its own", async () => {
    const file = newFile();
    const { store } = await storeOn(file);
    const app = anApp();
    const number = aPhoneNumber();

    const outcomes = await Promise.allSettled([
      store.apps.insert(OWN, app),
      // The same id again violates a constraint, which no method expects.
      store.apps.insert(OWN, { ...anApp(), id: app.id }),
      // Its number and profile are written before the unknown app is noticed.
      store.phoneNumbers.insert(OWN, number, ["app_unknown"]),
      store.apps.insert(OWN, anApp()),
    ]);

    expect(outcomes.map(({ status }) => status)).toEqual(["fulfilled", "rejected", "fulfilled", "fulfilled"]);
    expect(outcomes[2]).toMatchObject({ value: "app_unknown" });
    expect((await store.phoneNumbers.list(OWN, A_PAGE)).totalCount).toBe(0);
    expect((await store.apps.list(OWN, A_PAGE)).totalCount).toBe(3);
    expect(store.writeFigures.commits).toBe(1);
  });

  test("see what earlier writes of the group have written", async () => {
    const { store } = await storeOn(newFile());
    const app = anApp();

    const [made, again, changed] = await Promise.all([
      store.apps.insert(OWN, app),
      store.apps.insert(OWN, { ...anApp(), slug: app.slug }),
      store.apps.update(OWN, app.id, { name: "Changed" }),
    ]);

    expect([made, again, changed?.name]).toEqual([true, false, "Changed"]);
  });

  test("are reported only when they are on the disk", async () => {
    const file = newFile();
    const seen: number[] = [];
    const store = await SqliteStore.open(file, {
      initialRows: sandboxRows,
      writes: async (path, tell) =>
        new WriteGroups(path, openFile(path), {
          tell: (told) => {
            seen.push(appsIn(file));
            tell(told);
          },
        }),
    });
    onTestFinished(() => store.close());

    await Promise.all([store.apps.insert(OWN, anApp()), store.apps.insert(OWN, anApp())]);

    expect(seen).toEqual([3]);
  });
});

describe("while another process holds the lock", () => {
  test("each write waits for two seconds, and fails after that", async () => {
    const outcomes = async () => {
      const file = newFile();
      const { store } = await storeOn(file);
      const holder = run("test/store/hold-lock.ts", [file, "IMMEDIATE"]);
      await holder.prints(/held/);

      const early = store.apps.insert(OWN, anApp()).catch((failure: unknown) => failure);
      await wait(1_200);
      const late = store.apps.insert(OWN, anApp()).catch((failure: unknown) => failure);
      const failure = await early;
      // Even a process that the system has stopped ends at once, which frees the lock.
      holder.process.kill("SIGKILL");
      return [failure, await late];
    };

    expect(await undisturbed(outcomes)).toEqual([expect.any(StoreBusy), true]);
  });

  test("a write whose time passes while another one's failure is reported fails too", async () => {
    const file = newFile();
    const writes: Connect = async (path, tell) =>
      new WriteGroups(path, openFile(path), {
        tell: (told) => {
          standStill(60);
          tell(told);
        },
      });
    const store = await SqliteStore.open(file, { initialRows: sandboxRows, writes });
    onTestFinished(() => store.close());
    await run("test/store/hold-lock.ts", [file, "IMMEDIATE"]).prints(/held/);

    const first = store.apps.insert(OWN, anApp());
    await wait(30);
    const second = store.apps.insert(OWN, anApp());

    const outcomes = await Promise.allSettled([first, second]);
    expect(outcomes).toMatchObject([{ reason: { name: "StoreBusy" } }, { reason: { name: "StoreBusy" } }]);
  });
});

/** Blocks this thread for some milliseconds. */
function standStill(milliseconds: number): void {
  Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, milliseconds);
}

describe("a disk without space", () => {
  test("fails writes that do not fit, keeps the others, and works again when there is space", async () => {
    const file = newFile();
    const { store, writing } = await storeOn(file);
    await store.apps.insert(OWN, anApp());
    const { page_count: pages } = writing.prepare("pragma page_count").get() as { page_count: number };
    writing.exec(`pragma max_page_count = ${pages}`);

    const names = Array.from({ length: 50 }, () => ({ ...anApp(), name: "x".repeat(2_000) }));
    const outcomes = await Promise.allSettled(names.map((app) => store.apps.insert(OWN, app)));
    const failures = outcomes.filter(({ status }) => status === "rejected") as PromiseRejectedResult[];
    const before = await store.ping().catch((failure: unknown) => failure);
    writing.exec("pragma max_page_count = 100000");

    expect(failures.length).toBeGreaterThan(0);
    for (const { reason } of failures) expect(reason).toBeInstanceOf(StoreUnavailable);
    expect(appsIn(file)).toBe(2 + outcomes.length - failures.length);
    expect([undefined, "StoreUnavailable"]).toContain((before as Error | undefined)?.name);
    await expect(store.apps.insert(OWN, anApp())).resolves.toBe(true);
    await expect(store.ping()).resolves.toBeUndefined();
  });
});

describe("a file that can only be read", () => {
  test("answers writes with 503 and reads as before, is not ready, and recovers without a restart", async () => {
    const held: DatabaseSync[] = [];
    const server = await startServer({
      writes: async (path, tell) => {
        held.push(openFile(path));
        return new WriteGroups(path, held[0] as DatabaseSync, { tell });
      },
    });
    const statuses = async () => {
      const write = await call(server, APPS, { body: { slug: `a${held.length}`, name: "An app" } });
      const read = await call(server, APPS);
      const ready = await call(server, "/readyz", { key: null });
      return [write.status, write.headers.get("Retry-After"), read.status, ready.status];
    };

    held[0]?.exec("pragma query_only = on");
    const during = await statuses();
    held[0]?.exec("pragma query_only = off");
    const ready = await call(server, "/readyz", { key: null });

    expect(during).toEqual([503, "1", 200, 503]);
    expect(ready.status).toBe(200);
    expect(await statuses()).toEqual([201, null, 200, 200]);
  });
});

/** A connection whose commits fail; by default as on a disk that does not sync. */
const withFailingCommit = (connection: DatabaseSync, errcode = () => 1_034): DatabaseSync =>
  new Proxy(connection, {
    get(target, name) {
      const member = Reflect.get(target, name, target) as unknown;
      if (name === "exec")
        return (sql: string) => {
          const code = sql === "commit" ? errcode() : 0;
          if (code !== 0) throw Object.assign(new Error("disk I/O error"), { errcode: code });
          return target.exec(sql);
        };
      return typeof member === "function" ? (member.bind(target) as unknown) : member;
    },
  });

describe("a disk that takes no writes any more", () => {
  test("fails only what was not written, unlike a failed sync, whose outcome is unknown, and goes on when it takes writes again", async () => {
    let errcode = 778;
    const store = await SqliteStore.open(newFile(), {
      initialRows: sandboxRows,
      writes: async (path, tell) =>
        new WriteGroups(
          path,
          withFailingCommit(openFile(path), () => errcode),
          { tell },
        ),
    });
    onTestFinished(() => store.close());

    await expect(store.apps.insert(OWN, anApp())).rejects.toThrow(StoreUnavailable);
    await expect(store.ping()).rejects.toThrow(StoreUnavailable);
    errcode = 0;

    await expect(store.ping()).resolves.toBeUndefined();
    await expect(store.apps.insert(OWN, anApp())).resolves.toBe(true);
    expect((await store.apps.list(OWN, A_PAGE)).totalCount).toBe(2);
  });
});

describe("a file that fails or disappears", () => {
  test("after a failed sync nothing is written or read any more, and the outcome of pending writes is unknown", async () => {
    const file = newFile();
    const store = await SqliteStore.open(file, {
      initialRows: sandboxRows,
      writes: async (path, tell) => new WriteGroups(path, withFailingCommit(openFile(path)), { tell }),
    });
    onTestFinished(() => store.close());

    const underway = await Promise.allSettled([store.apps.insert(OWN, anApp()), store.apps.insert(OWN, anApp())]);

    for (const outcome of underway)
      expect(outcome).toMatchObject({ status: "rejected", reason: { name: "StoreBroken" } });
    expect((await store.breaking).message).toContain("failed: disk I/O error");
    await expect(store.apps.insert(OWN, anApp())).rejects.toThrow(StoreBroken);
    await expect(store.apps.list(OWN, A_PAGE)).rejects.toThrow(StoreBroken);
    await expect(store.ping()).rejects.toThrow(StoreBroken);
  });

  test.each<[string, (file: string) => void]>([
    ["deleted", (file) => rmSync(file)],
    ["moved away", (file) => renameSync(file, `${file}.old`)],
    [
      "replaced",
      (file) => {
        renameSync(file, `${file}.old`);
        writeFileSync(file, "");
      },
    ],
    ["without its log", (file) => rmSync(`${file}-wal`)],
  ])("when it is %s, the next write is not acknowledged", async (_, spoil) => {
    const file = newFile();
    const { store } = await storeOn(file);
    await store.apps.insert(OWN, anApp());

    spoil(file);

    await expect(store.apps.insert(OWN, anApp())).rejects.toThrow(StoreBroken);
    expect((await store.breaking).message).toContain("was deleted or replaced");
  });
});
