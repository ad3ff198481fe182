/** The primary is lost under load, and its standby takes its place behind the same address. */
import { setTimeout as wait } from "node:timers/promises";
import { describe, expect, onTestFinished, test } from "vitest";
import { PostgresCluster } from "../support/postgres.ts";
import { promote, setSynchronous, startStandby } from "../support/postgres-standby.ts";
import { TcpProxy } from "../support/tcp-proxy.ts";
import { note } from "./figures.ts";
import { Ledger, UNHARMED } from "./ledger.ts";
import { lookIntoPostgres } from "./look-into.ts";
import { newPostgresInstallation, startProcess } from "./server-process.ts";

const FAILOVERS = 5;
const WRITES_UNTIL_FAILOVER = 300;
const WRITERS = 8;
/** How long the primary goes on, cut off from its standby. */
const CUT_OFF_MS = 200;
const PATIENCE_MS = 300_000;

interface Site {
  primary: PostgresCluster;
  /** The address at which the servers reach the current primary. */
  readonly address: TcpProxy;
}

/** Loses the primary after `enough`; settled when its standby has taken its place. */
async function failOver(site: Site, isSynchronous: boolean, enough: () => Promise<void>): Promise<void> {
  const link = await TcpProxy.start(site.primary.port, onTestFinished);
  const standby = await startStandby(site.primary, link.port, onTestFinished);
  await setSynchronous(site.primary, isSynchronous);
  await enough();
  link.hold();
  await wait(CUT_OFF_MS);
  await site.primary.stop("immediate");
  link.switchTo(standby.port);
  await promote(standby);
  site.address.switchTo(standby.port);
  site.primary = standby;
}

async function failOverUnderLoad(failovers: number, isSynchronous: boolean) {
  const primary = await PostgresCluster.start(onTestFinished, { wal_keep_size: 256 });
  const site: Site = { primary, address: await TcpProxy.start(primary.port, onTestFinished) };
  const url = new URL(await primary.newDatabase());
  const installation = await newPostgresInstallation(url.href);
  url.port = String(site.address.port);
  const server = await startProcess({ ...installation, databaseUrl: url.href });
  const ledger = new Ledger();
  let isOver = false;
  const loading = ledger.load(server, WRITERS, () => isOver);
  const more = (count: number) => ledger.acknowledgesMore(count);
  const waits: number[] = [];
  for (let round = 0; round < failovers; round++) {
    await failOver(site, isSynchronous, () => more(WRITES_UNTIL_FAILOVER));
    const promoted = performance.now();
    await more(1);
    waits.push(performance.now() - promoted);
  }
  await more(WRITES_UNTIL_FAILOVER);
  isOver = true;
  await loading;
  const judgement = ledger.compare(await lookIntoPostgres(url.href), installation.appIds.length);
  return { ledger, judgement, longestWait: Math.max(...waits), server };
}

describe("a primary that is cut off from its standby, crashes and is replaced by it, under eight writers", () => {
  test("loses nothing that was acknowledged where each commit waits for the standby", {
    timeout: PATIENCE_MS,
  }, async () => {
    const { ledger, judgement, longestWait, server } = await failOverUnderLoad(FAILOVERS, true);

    const { 201: created = 0, 500: unknown = 0, 503: refused = 0, ...others } = ledger.statuses;
    note("D8, failover", {
      figure: `${FAILOVERS} failovers: ${created.toLocaleString("en")} acknowledged writes, 0 lost or doubled; ${unknown} responses said that the outcome is unknown, ${refused} that nothing was changed; writes succeed again at most ${Math.round(longestWait)} ms after the promotion`,
    });
    expect(judgement).toEqual(UNHARMED);
    expect(others).toEqual({});
    expect(ledger.broken).toBe(0);
    expect(longestWait).toBeLessThan(2_000);
    expect(created).toBeGreaterThanOrEqual(FAILOVERS * WRITES_UNTIL_FAILOVER);
    expect(server.command.process.exitCode).toBeNull();
  });

  test("loses writes where commits do not wait for it", { timeout: PATIENCE_MS }, async () => {
    const { ledger, judgement } = await failOverUnderLoad(1, false);

    note("D8, failover", {
      control: `asynchronous standby: ${judgement.lost} of ${ledger.acknowledged.size} lost in one failover`,
    });
    expect(judgement.lost).toBeGreaterThan(0);
  });
});
