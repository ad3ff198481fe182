import { setTimeout as wait } from "node:timers/promises";
import { describe, expect, onTestFinished, test } from "vitest";
import { StoreBusy } from "../../server/domain/refusal.ts";
import { sandboxRows } from "../../server/sandbox/example-rows.ts";
import { openFile } from "../../server/store/sqlite-file.ts";
import { SqliteStore } from "../../server/store/sqlite-store.ts";
import { WriteGroups } from "../../server/store/write-groups.ts";
import type { Connect } from "../../server/store/writer.ts";
import { writeInThread } from "../../server/store/writer-thread.ts";
import { anApp, aPhoneNumber } from "../support/builders.ts";
import { run } from "../support/command.ts";
import { undisturbed } from "../support/stalls.ts";
import { appsIn, newFile, OWN, storeOn } from "./controlled-writes.ts";

const A_PAGE = { limit: 100 };

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
