import { createPool } from "../../server/store/postgres/pool.ts";
import { newId } from "../support/builders.ts";
import { PostgresCluster } from "../support/postgres.ts";
import { loaded, median, type Peer, stopPeer, warmUp } from "./load.ts";
import type { Row, Section } from "./rows.ts";
import { beside, createApp, NUMBERS, registered, startServer } from "./server.ts";

const WRITERS = 32;
const ROUND_MS = 1_000;

/** `npm start` on a local PostgreSQL: compares reads with Express, and writes with inserting the same rows directly. */
export const measurePostgres: Section = async (rounds, folder) => {
  const cleanUps: (() => void | Promise<void>)[] = [];
  const cluster = await PostgresCluster.start((cleanUp) => void cleanUps.push(cleanUp));
  const url = await cluster.newDatabase();
  const server = await startServer(folder, [], { CHIRP_DATABASE_URL: url });
  try {
    const path = `${NUMBERS}/${await registered(server.url)}`;
    const reads = await beside(server, [["GET of a number, PostgreSQL", path]], rounds);
    return [...reads, ...(await writesBesideRows(server, url, rounds))];
  } finally {
    stopPeer(server);
    for (const cleanUp of cleanUps.reverse()) await cleanUp();
  }
};

async function writesBesideRows(server: Peer, url: string, rounds: number): Promise<Row[]> {
  const pool = createPool(url, () => {});
  const { rows } = await pool.query<{ id: string }>(`select "id" from "organizations"`);
  const [raw, ours]: [number[], number[]] = [[], []];
  const create = { ...server, request: createApp };
  await rawInserts(pool, rows[0]?.id ?? "");
  await warmUp(create);
  for (let round = 0; round < rounds; round++) {
    raw.push(await rawInserts(pool, rows[0]?.id ?? ""));
    ours.push((await loaded(create, { connections: WRITERS })).rate);
  }
  await pool.end();
  const rate = (what: string, rates: readonly number[]): Row => ({
    what: `${what}, PostgreSQL, ${WRITERS} clients`,
    figure: `${Math.round(median(rates)).toLocaleString("en")}/s`,
    ratio: (median(rates) / median(raw)).toFixed(2),
  });
  return [rate("inserts of apps, one statement each", raw), rate("creation of an app", ours)];
}

const INSERT = `insert into "apps"
  ("id", "sortKey", "organizationId", "slug", "name", "status", "createdAt", "updatedAt")
  values ($1, $2, $3, $4, $5, 'active', $6, $6)`;

/** Rows per second that the same number of clients insert through a pool like the server's. */
async function rawInserts(pool: ReturnType<typeof createPool>, organizationId: string): Promise<number> {
  const started = performance.now();
  let count = 0;
  const client = async () => {
    while (performance.now() - started < ROUND_MS) {
      const id = newId("app_");
      const slug = id.slice(4).toLowerCase();
      const connection = await pool.connect();
      await connection.query(INSERT, [id, id.slice(4), organizationId, slug, slug, new Date().toISOString()]);
      connection.release();
      count++;
    }
  };
  await Promise.all(Array.from({ length: WRITERS }, client));
  return (count / (performance.now() - started)) * 1_000;
}
