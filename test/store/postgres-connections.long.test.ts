/** Connections to a PostgreSQL that stops, or that no longer answers. */
import { Kysely, PostgresDialect, sql } from "kysely";
import { expect, onTestFinished, test, vi } from "vitest";
import { StoreUnavailable } from "../../server/domain/refusal.ts";
import { createPool } from "../../server/store/postgres/pool.ts";
import { ReadingConnection } from "../../server/store/postgres/reading-connection.ts";
import { repeated } from "../../server/store/postgres/transactions.ts";
import { PostgresPeer } from "../support/postgres-peer.ts";

/** The longest that a statement may take; the time for a database that does not answer is added. */
const STATEMENT_MS = 10;

/** Reads over a peer, counting how often its connection was lost. */
async function readingFrom(peer: PostgresPeer) {
  const onLost = vi.fn();
  const reading = new ReadingConnection(peer.url, onLost);
  onTestFinished(() => reading.end());
  return { reading, onLost };
}

test("the connection that follows a lost one is known, and closed at the end, although the lost one ends later", async () => {
  const peer = await PostgresPeer.start(onTestFinished);
  const { reading, onLost } = await readingFrom(peer);
  const { client: lost } = (await reading.connect()) as unknown as { client: NodeJS.EventEmitter };
  const [ended, lostNow] = ["end", "error"].map((name) => new Promise((resolve) => lost.once(name, resolve)));
  peer.connections[0]?.announceStop();
  await lostNow;

  const second = await reading.connect();
  peer.connections[0]?.close();
  await ended;

  expect(await reading.connect()).toBe(second);
  expect([peer.connections.length, onLost.mock.calls.length]).toEqual([2, 1]);
});

test("a database that accepts connections and says nothing is unavailable, and no fault of ours", async () => {
  const { reading } = await readingFrom(await PostgresPeer.start(onTestFinished, false));

  await expect(repeated(() => reading.connect())).rejects.toThrow(StoreUnavailable);
});

test.each([
  ["the start of a transaction", (kysely: Kysely<never>) => kysely.startTransaction().execute()],
  [
    "a statement that commits by itself",
    (kysely: Kysely<never>) => kysely.connection().execute((connection) => sql`select 1`.execute(connection)),
  ],
])("a connection on which %s was not answered is not used again", async (_, use) => {
  const peer = await PostgresPeer.start(onTestFinished);
  const pool = createPool(peer.url, () => undefined, STATEMENT_MS);
  const kysely = new Kysely<never>({ dialect: new PostgresDialect({ pool }) });
  onTestFinished(() => kysely.destroy());
  await sql`select 1`.execute(kysely);
  peer.connections[0]?.vanish();
  await expect(use(kysely)).rejects.toThrow("Query read timeout");

  await sql`select 1`.execute(kysely);

  expect(peer.connections.length).toBe(2);
});

test("a statement that the pool sends itself is answered; if not, its connection is not used again", async () => {
  const peer = await PostgresPeer.start(onTestFinished);
  const pool = createPool(peer.url, () => undefined, STATEMENT_MS);
  onTestFinished(() => pool.end());
  expect((await pool.query("select 1")).rows).toEqual([]);
  peer.connections[0]?.vanish();
  await expect(pool.query("select $1", [1])).rejects.toThrow("Query read timeout");

  await pool.query("select 1");

  expect(peer.connections.length).toBe(2);
});

test("what was open to a database that is gone is closed, and keeps no process running", async () => {
  const peer = await PostgresPeer.start(onTestFinished);
  const { reading } = await readingFrom(peer);
  const pool = createPool(peer.url, () => undefined);
  const idle = await pool.connect();
  idle.release();
  await reading.connect();
  for (const connection of peer.connections) connection.vanish();
  const { stream } = (idle as unknown as { connection: { stream: NodeJS.EventEmitter } }).connection;
  const closed = new Promise((resolve) => stream.once("close", resolve));

  await Promise.all([pool.end(), reading.end(), closed]);

  expect(peer.connections.length).toBe(2);
});
