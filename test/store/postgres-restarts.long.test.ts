import { setTimeout as wait } from "node:timers/promises";
import { describe, expect, test } from "vitest";
import { OutcomeUnknown, StoreUnavailable } from "../../server/domain/refusal.ts";
import type { PostgresStore } from "../../server/store/postgres/postgres-store.ts";
import { note } from "../faults/figures.ts";
import { sharedAtEnd } from "../support/at-end.ts";
import { anApp } from "../support/builders.ts";
import { PostgresCluster } from "../support/postgres.ts";
import { newPostgresDatabase } from "./postgres.ts";

const PATIENCE_MS = 180_000;

/** Writers that go on until they are stopped, and what they were told. */
function writers(store: PostgresStore, organizationId: string, count: number) {
  const told = { kept: [] as string[], unknown: 0, refused: 0, other: [] as unknown[] };
  let isStopped = false;
  let lastSuccess = 0;
  const write = async () => {
    while (!isStopped) {
      const app = anApp();
      try {
        await store.apps.insert(organizationId, app);
        told.kept.push(app.id);
        lastSuccess = performance.now();
      } catch (failure) {
        if (failure instanceof OutcomeUnknown) told.unknown++;
        else if (failure instanceof StoreUnavailable) told.refused++;
        else told.other.push(failure);
        await wait(20);
      }
    }
  };
  const all = Promise.all(Array.from({ length: count }, write));
  return {
    told,
    lastSuccess: () => lastSuccess,
    stop: async () => {
      isStopped = true;
      await all;
    },
  };
}

describe("a PostgreSQL that is stopped, crashes and ends connections under eight writers", async () => {
  const cluster = await PostgresCluster.start(sharedAtEnd());

  test(
    "loses and doubles nothing that was acknowledged, and is written again within two seconds",
    async () => {
      const { open, addOrganization, url } = await newPostgresDatabase(cluster);
      const store = await open();
      const { id: own } = await addOrganization();
      const writing = writers(store, own, 8);
      const database = new URL(url).pathname.slice(1);
      const waits: number[] = [];
      for (const fault of ["fast", "immediate", "backends", "fast", "immediate", "backends"] as const) {
        await wait(400);
        if (fault === "backends")
          await cluster.ask(`select pg_terminate_backend(pid) from pg_stat_activity where datname = '${database}'`);
        else {
          await cluster.stop(fault);
          await cluster.start();
        }
        const ready = performance.now();
        while (writing.lastSuccess() < ready && performance.now() < ready + 5_000) await wait(5);
        waits.push(performance.now() - ready);
      }
      await writing.stop();

      const stored = await cluster.ask(`select "id" from "apps"`, database);
      const ids = new Set(stored.rows.map(({ id }: { id: string }) => id));
      note("D8", {
        figure: `6 stops, crashes and cut connections under 8 writers: of ${writing.told.kept.length.toLocaleString("en")} acknowledged writes 0 lost, ${writing.told.unknown} told that the outcome is not known; written again after at most ${Math.round(Math.max(...waits))} ms`,
      });
      expect(writing.told.other).toEqual([]);
      expect(writing.told.kept.filter((id) => !ids.has(id))).toEqual([]);
      // What is stored beside them was underway when the connection was lost; its caller was told so.
      expect(ids.size - writing.told.kept.length).toBeLessThanOrEqual(writing.told.unknown);
      expect(Math.max(...waits)).toBeLessThan(2_000);
    },
    PATIENCE_MS,
  );
});
