/** PostgreSQL is stopped, crashes and cuts its connections under a server that clients write to. */
import { describe, expect, test } from "vitest";
import { sharedAtEnd } from "../support/at-end.ts";
import { PostgresCluster } from "../support/postgres.ts";
import { least } from "../support/stalls.ts";
import { IS_FULL, note } from "./figures.ts";
import { Ledger, UNHARMED } from "./ledger.ts";
import { lookIntoPostgres } from "./look-into.ts";
import { type Edit, newPostgresInstallation, startProcess } from "./server-process.ts";

const FAULTS = ["fast", "immediate", "backends"] as const;
const ROUNDS = IS_FULL ? 4 : 1;
const WRITES_UNTIL_FAULT = IS_FULL ? 850 : 100;
const WRITERS = 8;
const PATIENCE_MS = 300_000;

async function happen(fault: (typeof FAULTS)[number], cluster: PostgresCluster, database: string): Promise<void> {
  if (fault === "backends") {
    await cluster.ask(`select pg_terminate_backend(pid) from pg_stat_activity where datname = '${database}'`);
    return;
  }
  await cluster.stop(fault);
  await cluster.start();
}

/** Lets the faults happen under load, each after more writes were acknowledged. */
async function faultsUnderLoad(cluster: PostgresCluster, faults: readonly (typeof FAULTS)[number][]) {
  const url = await cluster.newDatabase();
  const installation = await newPostgresInstallation(url);
  // What the control forgets are the numbers, not the key that they are registered with.
  await cluster.ask("checkpoint");
  const server = await startProcess(installation);
  const ledger = new Ledger();
  let isOver = false;
  const loading = ledger.load(server, WRITERS, () => isOver);
  const more = (count: number) => ledger.acknowledgesMore(count);
  const waits: number[] = [];
  for (const fault of faults) {
    await more(WRITES_UNTIL_FAULT);
    await happen(fault, cluster, new URL(url).pathname.slice(1));
    const ready = performance.now();
    await more(1);
    waits.push(performance.now() - ready);
  }
  await more(WRITES_UNTIL_FAULT);
  isOver = true;
  await loading;
  const judgement = ledger.compare(await lookIntoPostgres(url), installation.appIds.length);
  return { ledger, judgement, longestWait: Math.max(...waits), server };
}

describe("PostgreSQL that is stopped, crashes and cuts connections under eight writers", async () => {
  const cluster = await PostgresCluster.start(sharedAtEnd());

  test("loses and doubles nothing that was acknowledged, and is written again within two seconds", {
    timeout: PATIENCE_MS,
  }, async () => {
    const faults = Array.from({ length: ROUNDS }, () => FAULTS).flat();
    const ledgers: Ledger[] = [];

    const longestWait = await least(2_000, async () => {
      const seen = await faultsUnderLoad(cluster, faults);
      expectUnharmed(seen, faults.length);
      ledgers.push(seen.ledger);
      return seen.longestWait;
    });

    const { 201: created = 0, 500: unknown = 0, 503: refused = 0 } = ledgers.at(-1)?.statuses ?? {};
    note("D8", {
      figure: `${faults.length} stops, crashes and cut connections under ${WRITERS} writers: ${created.toLocaleString("en")} acknowledged writes, 0 lost or doubled; ${unknown} responses said that the outcome is unknown, ${refused} that nothing was changed; writes succeed again at most ${Math.round(longestWait)} ms after it is ready`,
    });
    expect(longestWait).toBeLessThan(2_000);
  });

  function expectUnharmed({ ledger, judgement, server }: Awaited<ReturnType<typeof faultsUnderLoad>>, faults: number) {
    const { 201: created = 0, 500: _unknown, 503: _refused, ...others } = ledger.statuses;
    expect(judgement).toEqual(UNHARMED);
    expect(others).toEqual({});
    expect(ledger.broken).toBe(0);
    expect(created).toBeGreaterThanOrEqual(faults * WRITES_UNTIL_FAULT);
    expect(server.command.process.exitCode).toBeNull();
  }
});

describe("the same test fails", async () => {
  const forgetful = await PostgresCluster.start(sharedAtEnd(), { synchronous_commit: "off", wal_writer_delay: 2_000 });

  test("where PostgreSQL acknowledges what is not on its disk", { timeout: PATIENCE_MS }, async () => {
    const { ledger, judgement } = await faultsUnderLoad(forgetful, ["immediate", "immediate"]);

    note("D8", {
      control: `synchronous_commit=off: ${judgement.lost} of ${ledger.acknowledged.size} lost in 2 crashes`,
    });
    expect(judgement.lost).toBeGreaterThan(0);
  });

  test("where nobody listens to what becomes of idle connections: the server ends", {
    timeout: PATIENCE_MS,
  }, async () => {
    const deaf: Edit = {
      file: "server/store/postgres/pool.ts",
      find: 'pool.on("error", onLost).on',
      replace: "pool.on",
    };
    const server = await startProcess(await newPostgresInstallation(await forgetful.newDatabase()), { edits: [deaf] });

    await happen("fast", forgetful, "");

    expect((await server.command.ended).code).not.toBe(0);
  });
});
