import type { Metrics } from "../domain/metrics.ts";
import type { AdministeredStore, InitialRows } from "./administered-store.ts";
import { SqliteStore } from "./sqlite-store.ts";
import { writeHere } from "./writer.ts";
import { writeInThread } from "./writer-thread.ts";

/** Which database is meant: a PostgreSQL where a URL is given, else a SQLite file. */
export interface DatabasePlace {
  readonly databaseUrl: string | undefined;
  readonly databaseFile: string;
}

interface Opening {
  /** They go only into a new database. */
  readonly initialRows?: InitialRows | undefined;
  readonly metrics?: Metrics;
  /** Hears of connections to a PostgreSQL that were lost while nobody used them. */
  readonly onLost?: (failure: Error) => void;
}

/** Opens the database for a command, which has nothing else to do while it waits. */
export const openStore = (place: DatabasePlace, opening: Opening = {}): Promise<AdministeredStore> =>
  open(place, opening, writeHere);

/** Opens the database for a server: no commit stops its event loop. */
export const openServedStore = (place: DatabasePlace, opening: Opening): Promise<AdministeredStore> =>
  open(place, opening, writeInThread);

async function open({ databaseUrl, databaseFile }: DatabasePlace, opening: Opening, writes: typeof writeHere) {
  if (databaseUrl === undefined) return SqliteStore.open(databaseFile, { ...opening, writes });
  // Its driver is only loaded where it is used: that takes as long as the rest of the store.
  const { PostgresStore } = await import("./postgres/postgres-store.ts");
  return PostgresStore.open(databaseUrl, opening);
}
