import pg from "pg";
import { isStalePlan } from "./failures.ts";

/** How long a request waits for a free connection, in milliseconds; then it is answered 503. */
const ACQUIRE_MS = 800;

/** How long the database may take for one statement, a lock, and a transaction that does nothing, in milliseconds. */
const STATEMENT_MS = 10_000;
const LOCK_MS = 2_000;
const IDLE_IN_TRANSACTION_MS = 10_000;

/** For a server that says nothing any more: so much longer, since the database's own limits come first. */
const NO_ANSWER_MS = 2_000;

const IDLE_CONNECTION_MS = 30_000;

const MOST_CONNECTIONS = 8;

/** Counts and times fit a number; `pg` gives them as text, since not every bigint does. */
const BIGINT = pg.types.builtins.INT8;
const types = {
  getTypeParser: (id: number, format?: "text" | "binary") =>
    id === BIGINT ? Number : pg.types.getTypeParser(id, format as "text"),
} as unknown as pg.CustomTypesConfig;

/** A bounded pool whose every wait has an end. `onLost` hears of connections that were lost while nobody used them. */
export function createPool(url: string, onLost: (failure: Error) => void, statementMs = STATEMENT_MS): pg.Pool {
  const pool = new pg.Pool({
    ...settingsOf(url, statementMs),
    Client: PreparingClient as unknown as new () => pg.ClientBase,
    max: MOST_CONNECTIONS,
    idleTimeoutMillis: IDLE_CONNECTION_MS,
  });
  // Without a listener, a connection that the database closes would end the process.
  return pool.on("error", onLost).on("connect", (client) => void client.on("error", () => undefined));
}

/** A connection that sends each statement without waiting for the answers to those before. */
export const createClient = (url: string): pg.Client =>
  new PreparingClient({ ...settingsOf(url, STATEMENT_MS), pipeline: true } as pg.ClientConfig) as unknown as pg.Client;

const settingsOf = (url: string, statementMs: number): pg.ClientConfig => ({
  connectionString: url,
  application_name: "chirp-api",
  connectionTimeoutMillis: ACQUIRE_MS,
  statement_timeout: statementMs,
  lock_timeout: LOCK_MS,
  idle_in_transaction_session_timeout: IDLE_IN_TRANSACTION_MS,
  query_timeout: statementMs + NO_ANSWER_MS,
  keepAlive: true,
  types,
});

/** More than the store has statements; those with a list of values are another text for each length of the list. */
const MOST_PREPARED = 200;

/** Lets the database parse and plan each statement once for each connection. */
class PreparingClient extends pg.Client {
  readonly #names = new Map<string, string>();
  /** How many names were ever given. */
  #given = 0;

  // @ts-expect-error: of all that `query` takes, Kysely uses this
  override query(text: string | object, values?: readonly unknown[], ...rest: readonly unknown[]): unknown {
    const query = super.query.bind(this) as (...given: readonly unknown[]) => unknown;
    const name = typeof text === "string" && values !== undefined && values.length > 0 ? this.#nameOf(text) : undefined;
    if (name === undefined) return query(text, values, ...rest);
    return (query({ name, text, values }, undefined, ...rest) as Promise<unknown>).catch((failure: unknown) => {
      // A newer version has changed a table: nothing is to be found under the old names any more.
      if (isStalePlan(failure)) this.#names.clear();
      throw failure;
    });
  }

  #nameOf(text: string): string | undefined {
    const known = this.#names.get(text);
    if (known !== undefined || this.#names.size === MOST_PREPARED) return known;
    const name = `s${this.#given++}`;
    this.#names.set(text, name);
    return name;
  }
}
