import { mkdtempSync } from "node:fs";
import { join } from "node:path";
import { DatabaseSync } from "node:sqlite";
import { eventLoopOf } from "../support/event-loop.ts";
import { type LoadedRequest, loaded, median, type Peer, warmUp } from "./load.ts";
import type { Row } from "./rows.ts";

type Requested = Omit<Peer, "rates">;

/** Clients that write at the same time. */
const WRITERS = 8;
const MANY_WRITERS = 32;

/** Reads at a steady rate well below the server's capacity, so that they do not wait for each other. */
const READING = { connections: 8, overallRate: 200 };

/**
 * Measures durable writes, and how much they slow down simultaneous reads.
 *
 * @param server must have loaded WATCH_LOOP
 */
export async function measureWrites(
  server: Peer,
  requests: { readonly read: LoadedRequest; readonly create: LoadedRequest },
  rounds: number,
  folder: string,
): Promise<Row[]> {
  await warmUp({ ...server, request: requests.create });
  const read = { ...server, name: "GET of a number", request: requests.read };
  const create = { ...server, name: "creation of an app", request: requests.create };
  return [...(await readsBesideWrites(read, create, rounds)), ...(await writesInGroups(create, rounds, folder))];
}

async function readsBesideWrites(read: Requested, create: Requested, rounds: number): Promise<Row[]> {
  const [alone, beside, delays]: [number[], number[], number[]] = [[], [], []];
  for (let round = 0; round < rounds; round++) {
    alone.push((await loaded(read, READING)).p99);
    await eventLoopOf(read.child);
    const [{ p99 }] = await Promise.all([loaded(read, READING), loaded(create, { connections: WRITERS })]);
    beside.push(p99);
    delays.push((await eventLoopOf(read.child)).p99);
  }
  const what = `GET of a number, ${READING.overallRate} a second, p99`;
  return [
    { what, figure: `${median(alone)} ms`, ratio: "1.00" },
    {
      what: `${what}, beside ${WRITERS} writers`,
      figure: `${median(beside)} ms`,
      ratio: (median(beside) / median(alone)).toFixed(2),
    },
    { what: `delay of the event loop beside ${WRITERS} writers, p99`, figure: `${median(delays)} ms` },
  ];
}

/** Compares writes with an equally durable loop over `node:sqlite`: the upper limit for a server on one file. */
async function writesInGroups(create: Requested, rounds: number, folder: string): Promise<Row[]> {
  const [single, many, perCommit]: [number[], number[], number[]] = [[], [], []];
  const loop = new RawLoop(folder);
  const [rawSingle, rawMany]: [number[], number[]] = [[], []];
  const commits = async () => (await eventLoopOf(create.child)).commits ?? Number.NaN;
  for (let round = 0; round < rounds; round++) {
    rawSingle.push(loop.rate(1));
    rawMany.push(loop.rate(MANY_WRITERS));
    single.push((await loaded(create, { connections: 1 })).rate);
    const before = await commits();
    const { rate, answers } = await loaded(create, { connections: MANY_WRITERS });
    many.push(rate);
    perCommit.push(answers / ((await commits()) - before));
  }
  loop.close();
  const row = (what: string, rates: readonly number[], base: readonly number[]): Row => ({
    what,
    figure: `${Math.round(median(rates)).toLocaleString("en")}/s`,
    ratio: (median(rates) / median(base)).toFixed(2),
  });
  return [
    row("durable creation of an app, 1 client", single, single),
    row(`durable creation of an app, ${MANY_WRITERS} clients`, many, single),
    { what: `transactions per commit, which is one sync`, figure: median(perCommit).toFixed(1) },
    row("raw SQLite rows, one commit each", rawSingle, rawSingle),
    row(`raw SQLite rows, commits of ${MANY_WRITERS}`, rawMany, rawSingle),
  ];
}

class RawLoop {
  readonly #database: DatabaseSync;

  constructor(folder: string) {
    this.#database = new DatabaseSync(join(mkdtempSync(join(folder, "commits-")), "raw.sqlite"));
    this.#database.exec(
      "PRAGMA journal_mode=WAL; PRAGMA synchronous=FULL; CREATE TABLE row (id INTEGER PRIMARY KEY, text TEXT)",
    );
  }

  /** Rows inserted per second, with this many per commit. */
  rate(size: number): number {
    const insert = this.#database.prepare("INSERT INTO row (text) VALUES (?)");
    const started = performance.now();
    let count = 0;
    while (performance.now() - started < ROUND_MS) {
      this.#database.exec("BEGIN IMMEDIATE");
      for (let index = 0; index < size; index++) insert.run("x".repeat(200));
      this.#database.exec("COMMIT");
      count += size;
    }
    return (count / (performance.now() - started)) * 1_000;
  }

  close(): void {
    this.#database.close();
  }
}

const ROUND_MS = 500;
