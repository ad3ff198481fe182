import { sql } from "kysely";
import { describe, expect, onTestFinished, test } from "vitest";
import { StoreUnavailable } from "../../server/domain/refusal.ts";
import { PostgresStore } from "../../server/store/postgres/postgres-store.ts";
import { sharedAtEnd } from "../support/at-end.ts";
import { anApp, aPhoneNumber } from "../support/builders.ts";
import { PostgresCluster } from "../support/postgres.ts";
import { least, millisecondsOf, undisturbed } from "../support/stalls.ts";
import { newPostgresDatabase, whenAvailable } from "./postgres.ts";

/** How many transactions a store runs at the same time. */
const WRITING = 8;

describe("a PostgreSQL", async () => {
  const cluster = await PostgresCluster.start(sharedAtEnd());
  const nameOf = (url: string) => new URL(url).pathname.slice(1);
  /** Waits until so many connections run `pg_sleep`. */
  const asleep = async (count: number) => {
    const question = `select 1 from pg_stat_activity where wait_event = 'PgSleep'`;
    await expect.poll(async () => (await cluster.ask(question)).rowCount, { interval: 10 }).toBe(count);
  };

  test("is made ready once by several stores that open it at the same time", async () => {
    const made: number[] = [];
    for (let round = 0; round < 5; round++) {
      const url = await cluster.newDatabase();
      let firstRows = 0;
      const open = () => PostgresStore.open(url, { initialRows: async () => void firstRows++ });

      const stores = await Promise.all(Array.from({ length: 6 }, () => whenAvailable(open)));
      for (const store of stores) await store.close();
      made.push(firstRows);
    }

    expect(made).toEqual([1, 1, 1, 1, 1]);
  });

  test("waits for another server that migrates it, however long that takes", async () => {
    const { url } = await newPostgresDatabase(cluster);
    const began = performance.now();
    const migrating = cluster.ask(
      `begin; select from "schemaMigrations" where "name" = 'lock' for update; select pg_sleep(4.5); commit`,
      nameOf(url),
    );
    await asleep(1);

    const store = await PostgresStore.open(url);

    expect(performance.now() - began).toBeGreaterThan(4_450);
    await Promise.all([store.close(), migrating]);
  });

  test("compares ids byte by byte, whatever language it sorts by", async () => {
    const { url, open, addOrganization } = await newPostgresDatabase(cluster);
    const store = await open();
    const { id: own } = await addOrganization();
    const ids = ["a", "B", "b", "A"].map((letter) => `app_${letter.repeat(27)}`);
    for (const [at, id] of ids.entries()) await store.apps.insert(own, anApp({ id, slug: `s${at}` }));

    const { items } = await store.apps.list(own, { limit: 10 });
    const asEnglish = await cluster.ask(`select "id" from "apps" order by "id" collate "en-x-icu" desc`, nameOf(url));

    expect(items.map(({ id }) => id.at(-1)).join("")).toBe("baBA");
    expect(asEnglish.rows.map(({ id }: { id: string }) => id.at(-1)).join("")).toBe("BbAa");
  });

  test("that has no connection left is refused within a second, and is back within one", async () => {
    const { open, addOrganization } = await newPostgresDatabase(cluster);
    const store = await open();
    const { id: own } = await addOrganization();
    const seen = async () => {
      const held = Array.from({ length: WRITING }, () =>
        store.transaction((database) => sql`select pg_sleep(2.5)`.execute(database)),
      );
      await asleep(WRITING);
      let refusal: unknown;
      const refusedMs = await millisecondsOf(async () => {
        refusal = await store.apps.insert(own, anApp()).catch((failure: unknown) => failure);
      });
      // What reads by one statement waits for none of them.
      const hasSlug = await store.apps.hasSlug(own, "free");
      await Promise.all(held);
      const backMs = await millisecondsOf(() => store.apps.insert(own, anApp()));
      return { refusal, hasSlug, slowestMs: Math.max(refusedMs, backMs) };
    };

    let last = { refusal: undefined as unknown, hasSlug: true, slowestMs: 0 };
    // Also the database's processes may stand still.
    const slowestMs = await least(1_000, async () => {
      last = await undisturbed(seen);
      return last.refusal instanceof StoreUnavailable ? last.slowestMs : Number.POSITIVE_INFINITY;
    });

    expect(last.refusal).toBeInstanceOf(StoreUnavailable);
    expect(last.hasSlug).toBe(false);
    expect(slowestMs).toBeLessThan(1_000);
  }, 90_000);

  test("that a newer version migrates meanwhile goes on with what was prepared before", async () => {
    const { url, open, addOrganization } = await newPostgresDatabase(cluster);
    const store = await open();
    const { id: own } = await addOrganization();
    const kept = await store.phoneNumbers.insert(own, aPhoneNumber(), []);
    // At the same time, so that several connections have it.
    const ask = () => Promise.all(Array.from({ length: 10 }, () => store.phoneNumbers.list(own, { limit: 1 })));
    await ask();

    await cluster.ask(`alter table "phoneNumbers" add column "note" text`, nameOf(url));

    for (const { items } of await ask()) expect(items).toEqual([kept]);
    expect(await store.phoneNumbers.insert(own, aPhoneNumber(), [])).toHaveProperty("id");
  });

  const refusals: readonly (readonly [what: string, url: () => Promise<string>, line: RegExp])[] = [
    [
      "is not there",
      async () => "postgres://chirp@127.0.0.1:1/none",
      /^The database cannot be used now: connect ECONNREFUSED 127\.0\.0\.1:1\. Its address is postgres:\/\/127\.0\.0\.1:1\/none /,
    ],
    ["has no such database", async () => cluster.url("nowhere"), /nowhere cannot be used: the database does not exist/],
    ["has no certificate where one is asked for", async () => `${await cluster.newDatabase()}?sslmode=require`, /SSL/],
    [
      "is another program's",
      async () => {
        const url = await cluster.newDatabase();
        await cluster.ask("create table diary (page text)", nameOf(url));
        return url;
      },
      /has another program's tables \(diary\)/,
    ],
    [
      "does not let this user create tables",
      async () => {
        const url = await cluster.newDatabase();
        await cluster.ask("drop role if exists weak; create role weak login");
        return url.replace("chirp@", "weak@");
      },
      /is not allowed to create tables; grant it CREATE/,
    ],
    [
      "was made by a newer version",
      async () => {
        const url = await cluster.newDatabase();
        await (await PostgresStore.open(url)).close();
        await cluster.ask(`insert into "schemaMigrations" values ('9999-from-the-future', '')`, nameOf(url));
        return url;
      },
      /9999-from-the-future/,
    ],
  ];

  test.each(refusals)("that %s is refused in one line", async (_, urlOf, line) => {
    const url = await urlOf();
    const opened = async () => {
      const opening = PostgresStore.open(url);
      onTestFinished(() => opening.then((store) => store.close()).catch(() => undefined));
      return opening.catch((error: unknown) => error);
    };

    const failure = (await undisturbed(opened)) as Error;

    expect(["UnusableDatabase", "NewerDatabase"]).toContain(failure.name);
    expect(failure.message).toMatch(line);
    expect(failure.message).not.toContain("\n");
  });
});
