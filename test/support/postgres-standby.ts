import { appendFileSync, chmodSync, copyFileSync, mkdirSync, readdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { setTimeout as wait } from "node:timers/promises";
import pg from "pg";
import type { AtEnd } from "./at-end.ts";
import type { PostgresCluster } from "./postgres.ts";

const PATIENCE_MS = 20_000;

/**
 * Starts a standby of a primary that is being written; it copies files, since npm's package has no `pg_basebackup`.
 *
 * @param through the port on which it reaches the primary, maybe that of a proxy
 */
export async function startStandby(primary: PostgresCluster, through: number, atEnd: AtEnd): Promise<PostgresCluster> {
  const standby = await primary.startCopy(atEnd, async (folder) => {
    const client = new pg.Client({ connectionString: primary.url("postgres") });
    await client.connect();
    try {
      await client.query("select pg_backup_start('standby', true)");
      copyFiles(primary.data, folder);
      const { rows } = await client.query("select labelfile from pg_backup_stop()");
      writeFileSync(join(folder, "backup_label"), rows[0].labelfile);
    } finally {
      await client.end();
    }
    writeFileSync(join(folder, "standby.signal"), "");
    const address = `host=127.0.0.1 port=${through} user=chirp application_name=standby`;
    appendFileSync(join(folder, "postgresql.auto.conf"), `primary_conninfo = '${address}'\n`);
  });
  await until(primary, `select 1 from pg_stat_replication where state = 'streaming'`);
  return standby;
}

/** Makes each commit of a primary wait for its standby, or stop waiting. */
export async function setSynchronous(primary: PostgresCluster, isSynchronous: boolean): Promise<void> {
  await primary.ask(`alter system set synchronous_standby_names = '${isSynchronous ? "standby" : ""}'`);
  await primary.ask("select pg_reload_conf()");
  const state = isSynchronous ? "sync" : "async";
  await until(primary, `select 1 from pg_stat_replication where state = 'streaming' and sync_state = '${state}'`);
}

/** Promotes the standby. It waits for no standby itself: it has the settings from before {@link setSynchronous}. */
export async function promote(standby: PostgresCluster): Promise<void> {
  await standby.ask("select pg_promote(true, 20)");
}

async function until(cluster: PostgresCluster, question: string): Promise<void> {
  const deadline = performance.now() + PATIENCE_MS;
  while ((await cluster.ask(question)).rowCount === 0) {
    if (performance.now() > deadline) throw new Error(`Still no row: ${question}`);
    await wait(20);
  }
}

/** The server may write or remove files during the copy; the standby repairs that from the log, which it fetches. */
function copyFiles(from: string, to: string): void {
  chmodSync(to, 0o700);
  for (const entry of readdirSync(from, { withFileTypes: true })) {
    const [source, target] = [join(from, entry.name), join(to, entry.name)];
    if (entry.name.startsWith("postmaster.") || entry.name.startsWith("pgsql_tmp")) continue;
    if (entry.isDirectory()) {
      mkdirSync(target, { mode: 0o700 });
      if (entry.name !== "pg_wal") copyFiles(source, target);
    } else if (entry.isFile()) copyUnlessGone(source, target);
  }
}

function copyUnlessGone(source: string, target: string): void {
  try {
    copyFileSync(source, target);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== "ENOENT") throw error;
  }
}
