import { renameSync, rmSync, writeFileSync } from "node:fs";
import type { DatabaseSync } from "node:sqlite";
import { describe, expect, onTestFinished, test } from "vitest";
import { StoreBroken, StoreUnavailable } from "../../server/domain/refusal.ts";
import { sandboxRows } from "../../server/sandbox/example-rows.ts";
import { openFile } from "../../server/store/sqlite-file.ts";
import { SqliteStore } from "../../server/store/sqlite-store.ts";
import { WriteGroups } from "../../server/store/write-groups.ts";
import { anApp } from "../support/builders.ts";
import { APPS, call, startServer } from "../support/server.ts";
import { appsIn, newFile, OWN, storeOn } from "./controlled-writes.ts";

const A_PAGE = { limit: 100 };

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
