/** Another process holds the database's lock for two seconds while clients read and write. */
import { setTimeout as wait } from "node:timers/promises";
import { describe, expect, test } from "vitest";
import { run } from "../support/command.ts";
import { eventLoopOf, WATCH_LOOP } from "../support/event-loop.ts";
import { APPS, call } from "../support/server.ts";
import { least } from "../support/stalls.ts";
import { note } from "./figures.ts";
import { type Edit, newInstallation, startProcess } from "./server-process.ts";

const HELD_MS = 2_000;

async function whileLocked(edits: readonly Edit[] = []) {
  const installation = await newInstallation();
  const server = await startProcess(installation, { edits, imports: [WATCH_LOOP] });
  const write = (slug: string) => call(server, APPS, { key: server.key, body: { slug, name: slug } });
  const read = () => call(server, APPS, { key: server.key });
  for (let count = 0; count < 20; count++) await Promise.all([write(`before-${count}`), read()]);
  await eventLoopOf(server.command.process);

  const holder = run("test/store/hold-lock.ts", [installation.file]);
  await holder.prints(/held/);
  const stop = performance.now() + HELD_MS;
  setTimeout(() => holder.process.stdin?.end(), HELD_MS);
  const writes = Array.from({ length: 8 }, (_, index) => write(`app-${index}`));
  const reads: number[] = [];
  while (performance.now() < stop) {
    reads.push((await read()).status);
    await wait(10);
  }
  const statuses = new Set((await Promise.all(writes)).map(({ status }) => status));
  const { max, p99 } = await eventLoopOf(server.command.process);
  return { statuses: [...statuses].sort(), reads: new Set(reads), max, p99 };
}

describe("a database that another process holds", () => {
  test("does not stop the event loop; reads go on, and writes end as 201 or 503", { timeout: 120_000 }, async () => {
    const statuses: string[] = [];
    let p99 = 0;
    const max = await least(250, async () => {
      const seen = await whileLocked();
      expect([...seen.reads]).toEqual([200]);
      statuses.splice(0, statuses.length, ...seen.statuses.map(String));
      p99 = seen.p99;
      return seen.max;
    });

    note("D10", {
      figure: `lock held for 2 s: reads 200, writes ${statuses.join(" and ")}, event-loop delay p99 ${p99} ms, at most ${max} ms`,
    });
    expect(statuses.filter((status) => status !== "201" && status !== "503")).toEqual([]);
    expect(max).toBeLessThan(250);
  });

  test("stops it if SQLite waits in the main thread", { timeout: 60_000 }, async () => {
    const { max } = await whileLocked([
      {
        file: "server/store/open-store.ts",
        find: "open(place, opening, writeInThread)",
        replace: "open(place, opening, writeHere)",
      },
      { file: "server/store/sqlite-file.ts", find: "timeout: 0", replace: "timeout: 5_000" },
    ]);

    note("D10", { control: `waiting in the main thread: at most ${max} ms` });
    expect(max).toBeGreaterThan(1_000);
  });
});
