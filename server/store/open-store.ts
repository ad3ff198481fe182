import type { Metrics } from "../domain/metrics.ts";
import type { AdministeredStore, InitialRows } from "./administered-store.ts";
import { SqliteStore } from "./sqlite-store.ts";
import { writeHere } from "./writer.ts";
import { writeInThread } from "./writer-thread.ts";

/** The database to use: PostgreSQL if there is a URL, else a SQLite file. */
export interface DatabasePlace {
  readonly databaseUrl: string | undefined;
  readonly databaseFile: string;
}

interface Opening {
  /** Inserted only into a new database. */
  readonly initialRows?: InitialRows | undefined;
  readonly metrics?: Metrics;
  /** Called for connections to PostgreSQL that were lost while idle. */
  readonly onLost?: (failure: Error) => void;
}

/** Opens the database for a command, which may block while it waits. */
export const openStore = (place: DatabasePlace, opening: Opening = {}): Promise<AdministeredStore> =>
  open(place, opening, writeHere);

/** Opens the database for a server, so that no commit blocks its event loop. */
export const openServedStore = (place: DatabasePlace, opening: Opening): Promise<AdministeredStore> =>
  open(place, opening, writeInThread);

async function open({ databaseUrl, databaseFile }: DatabasePlace, opening: Opening, writes: typeof writeHere) {
  if (databaseUrl === undefined) return SqliteStore.open(databaseFile, { ...opening, writes });
  // Imported only if needed, because loading the driver takes as long as the rest of the store.
  const { PostgresStore } = await import("./postgres/postgres-store.ts");
  return PostgresStore.open(databaseUrl, opening);
}
