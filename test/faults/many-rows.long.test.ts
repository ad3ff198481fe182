/** An organization with 100,000 numbers, beside one with few. */
import { monitorEventLoopDelay } from "node:perf_hooks";
import { DatabaseSync } from "node:sqlite";
import { setTimeout as wait } from "node:timers/promises";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import type { Listed } from "../../server/domain/paging.ts";
import type { PhoneNumberPage, WhatsAppPhoneNumber } from "../../server/domain/phone-numbers/phone-number-store.ts";
import { SqliteStore } from "../../server/store/sqlite-store.ts";
import { writeInThread } from "../../server/store/writer-thread.ts";
import { sharedAtEnd } from "../support/at-end.ts";
import { note } from "./figures.ts";
import { insertMany, type ManyRows } from "./many-rows.ts";
import { type FileInstallation, newInstallation } from "./server-process.ts";

const MANY = 100_000;
const ROUNDS = 200;

const atEnd = sharedAtEnd();
let large: FileInstallation;
let small: FileInstallation;
let rows: ManyRows;

beforeAll(async () => {
  large = await newInstallation(atEnd);
  small = await newInstallation(atEnd);
  rows = insertMany(large.file, MANY, 4);
  insertMany(small.file, 100, 4);
}, 120_000);

const median = (values: readonly number[]) => [...values].sort((a, b) => a - b)[values.length >> 1] ?? Number.NaN;

/** What each of several works takes, in microseconds: the median of rounds in which all are done in turns. */
async function costs<Name extends string>(works: Readonly<Record<Name, () => Promise<unknown>>>) {
  const names = Object.keys(works) as Name[];
  const times = new Map(names.map((name) => [name, [] as number[]]));
  for (let round = 0; round < ROUNDS + 20; round++)
    for (const name of names) {
      const started = performance.now();
      await works[name]();
      // The first ones prepare their statements.
      if (round >= 20) times.get(name)?.push((performance.now() - started) * 1_000);
    }
  return Object.fromEntries(names.map((name) => [name, median(times.get(name) ?? [])])) as Record<Name, number>;
}

function ownerOf(file: string): string {
  const database = new DatabaseSync(file, { readOnly: true });
  const { id } = database.prepare(`select "id" from "organizations"`).get() as { id: string };
  database.close();
  return id;
}

async function listsOf({ file }: FileInstallation) {
  const store = await SqliteStore.open(file);
  atEnd(() => store.close());
  const own = ownerOf(file);
  return (page: Partial<PhoneNumberPage> = {}): Promise<Listed<WhatsAppPhoneNumber>> =>
    store.phoneNumbers.list(own, { limit: 20, ...page });
}

const numberAt = (index: number) => `wapn_2DbBs7GWhGvVN${String(index).padStart(14, "0")}`;

const ratio = (values: readonly number[]) => Number((Math.max(...values) / Math.min(...values)).toFixed(2));

describe("a list of many numbers", () => {
  test("costs the same at each depth, with each filter, and as with few numbers", { timeout: 60_000 }, async () => {
    const [list, listFew] = await Promise.all([listsOf(large), listsOf(small)]);
    const [appId = ""] = rows.appIds;
    const [metaBusinessAccountId = ""] = rows.metaWabaIds;
    expect((await list({ appId })).totalCount).toBe(MANY / 2);

    const pages = await costs({
      first: () => list(),
      middle: () => list({ cursor: numberAt(MANY / 2) }),
      deepest: () => list({ cursor: numberAt(21) }),
    });
    const filters = await costs({
      all: () => list(),
      app: () => list({ appId }),
      "deep in an app": () => list({ appId, cursor: numberAt(50) }),
      account: () => list({ metaBusinessAccountId }),
      both: () => list({ appId, metaBusinessAccountId }),
      few: () => listFew(),
    });

    const { all, few, ...filtered } = filters;
    const worst = Math.max(...Object.values(filtered)) / all;
    const besideFew = all / few;
    note("S4", {
      figure: `first, middle and deepest page within ${ratio(Object.values(pages))}; filters at most ${worst.toFixed(2)} of the plain list; ${besideFew.toFixed(2)} of the cost with 100 numbers`,
    });
    expect(ratio(Object.values(pages))).toBeLessThanOrEqual(1.2);
    expect(worst).toBeLessThanOrEqual(2);
    expect(besideFew).toBeLessThanOrEqual(2);
  });

  test("costs more where it goes by no index, or counts from the start", { timeout: 60_000 }, async () => {
    const database = new DatabaseSync(large.file, { readOnly: true });
    afterAll(() => database.close());
    const timed = (text: string) => {
      const statement = database.prepare(text);
      return median(
        Array.from({ length: 5 }, () => {
          const started = performance.now();
          statement.all();
          return performance.now() - started;
        }),
      );
    };
    const page = (offset: number) => `select * from "phoneNumbers" order by "sortKey" desc limit 20 offset ${offset}`;

    const byOffset = timed(page(MANY - 20)) / timed(page(0));
    const counted = timed(`select count(*) from "phoneNumbers"`) / timed(`select "total" from "rowCounts" limit 1`);

    note("S4", {
      control: `paging by offset: the deepest page ${Math.round(byOffset)} times the first; counting rows: ${Math.round(counted)} times the count that is kept`,
    });
    expect(byOffset).toBeGreaterThan(1.2);
    expect(counted).toBeGreaterThan(2);
  });
});

interface Held {
  /** How long the event loop was held up at most, in milliseconds, also by what else the machine does. */
  readonly longest: number;
  /** What this thread has computed, in milliseconds: by that alone it was held up for no longer. */
  readonly computed: number;
}

async function heldUpBy(work: () => Promise<unknown>): Promise<Held> {
  const delay = monitorEventLoopDelay({ resolution: 1 });
  delay.enable();
  // It notes nothing before the loop has gone round.
  await wait(20);
  const before = process.threadCpuUsage();
  await work();
  const { user, system } = process.threadCpuUsage(before);
  await wait(20);
  delay.disable();
  return { longest: Math.round(delay.max / 1e6), computed: Math.round((user + system) / 1_000) };
}

async function deletionIn(store: SqliteStore, appId: string): Promise<void> {
  expect(await store.apps.delete(ownerOf(large.file), appId, new Date().toISOString())).toBe(true);
}

describe("the deletion of an app with half of the numbers", () => {
  test("does not hold up the event loop, unless it is made in the same thread", { timeout: 60_000 }, async () => {
    const store = await SqliteStore.open(large.file, { writes: writeInThread });
    const sameThread = await SqliteStore.open(large.file);
    atEnd(() => Promise.all([store.close(), sameThread.close()]).then(() => {}));
    const [control = "", ...apps] = rows.appIds;
    const held: Held[] = [];
    for (const appId of apps) held.push(await heldUpBy(() => deletionIn(store, appId)));
    const inSameThread = await heldUpBy(() => deletionIn(sameThread, control));

    const best = (of: keyof Held) => Math.min(...held.map((each) => each[of]));
    note("S4, deletion", {
      figure: `event loop held up for ${best("longest")} ms at most (best of ${held.length}); its thread computes for ${best("computed")} ms`,
      control: `in the same thread: held up for ${inSameThread.longest} ms`,
    });
    expect(best("computed")).toBeLessThanOrEqual(50);
    expect(inSameThread.computed).toBeGreaterThan(50);
  });
});

/** Opens the store as a server does. @returns how long it took, in milliseconds */
async function openingOf({ file }: FileInstallation): Promise<number> {
  const started = performance.now();
  const store = await SqliteStore.open(file, { writes: writeInThread });
  await store.ping();
  const took = performance.now() - started;
  await store.close();
  return took;
}

function checkOf({ file }: FileInstallation): number {
  const started = performance.now();
  const database = new DatabaseSync(file);
  database.exec("pragma integrity_check");
  database.close();
  return performance.now() - started;
}

describe("the start with many numbers", () => {
  test("takes hardly longer than with few, unlike a look at all rows", { timeout: 120_000 }, async () => {
    const [many, few]: [number[], number[]] = [[], []];
    for (let round = 0; round < 5; round++) {
      many.push(await openingOf(large));
      few.push(await openingOf(small));
    }

    const longer = (Math.min(...many) - Math.min(...few)) / 1_000;
    const control = (checkOf(large) - checkOf(small)) / 1_000;
    note("S4, start", {
      figure: `the store is open ${longer.toFixed(2)} s later than with 100 numbers (shortest of 5)`,
      control: `an integrity check: ${control.toFixed(2)} s more`,
    });
    expect(longer).toBeLessThanOrEqual(0.3);
    expect(control).toBeGreaterThan(0.3);
  });
});
