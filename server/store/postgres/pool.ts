import pg from "pg";
import { isStalePlan, isUnanswered } from "./failures.ts";

/** How long a request waits for a free connection, in milliseconds; after that the response is 503. */
const ACQUIRE_MS = 800;

/** The database's own limits for one statement, for waiting for a lock and for an idle transaction, in milliseconds. */
const STATEMENT_MS = 10_000;
const LOCK_MS = 2_000;
const IDLE_IN_TRANSACTION_MS = 10_000;

/** For a database that no longer replies: added to the statement limit, so that the database's limits apply first. */
const NO_ANSWER_MS = 2_000;

/** How long the database may take to close a connection that is no longer needed, in milliseconds. */
const GOODBYE_MS = 2_000;

const IDLE_CONNECTION_MS = 30_000;

const MOST_CONNECTIONS = 8;

/** `pg` returns a bigint as text, since not every one fits a number; the store's counts and times do. */
const BIGINT = pg.types.builtins.INT8;
const types = {
  getTypeParser: (id: number, format?: "text" | "binary") =>
    id === BIGINT ? Number : pg.types.getTypeParser(id, format as "text"),
} as unknown as pg.CustomTypesConfig;

/** A bounded pool in which every wait has a time limit. `onLost` is called when an idle connection is lost. */
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

/** A connection that sends each statement without waiting for the results of earlier ones. */
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

/** More than the store has statements. A statement with a list of values has a different text for each list length. */
const MOST_PREPARED = 200;

type Callback = (failure?: unknown, result?: unknown) => void;

/** Names each statement, so that the database parses and plans it once per connection. */
class PreparingClient extends pg.Client {
  readonly #names = new Map<string, string>();
  /** Never reset, so that no name is used for a second text. */
  #given = 0;

  // @ts-expect-error: `query` has more overloads; only Kysely, and the pool's own `query` with a callback, call it
  override query(
    text: string | object,
    values?: readonly unknown[],
    callback?: Callback,
  ): Promise<unknown> | undefined {
    const query = super.query.bind(this) as (...given: readonly unknown[]) => Promise<unknown>;
    const name = typeof text === "string" && values !== undefined && values.length > 0 ? this.#nameOf(text) : undefined;
    const asked = name === undefined ? query(text, values) : query({ name, text, values });
    const answered = asked.catch((failure: unknown) => {
      // A newer version has changed a table: prepare every statement again, under new names.
      if (isStalePlan(failure)) this.#names.clear();
      // The pool would hand the connection out again, and every later statement would wait for this answer. Where
      // statements share a connection, `pg` has already closed it.
      if (isUnanswered(failure) && !this.connection.stream.destroyed) void this.end();
      throw failure;
    });
    if (callback === undefined) return answered;
    answered.then((result) => callback(undefined, result), callback);
    return undefined;
  }

  // @ts-expect-error: `end` has more overloads; `pg` passes on what it is given
  override end(...given: readonly unknown[]): unknown {
    // A peer that is gone never closes its side. The timer itself keeps no process running.
    const cutting = setTimeout(() => this.connection.stream.destroy(), GOODBYE_MS).unref();
    this.once("end", () => clearTimeout(cutting));
    return (super.end as (...given: readonly unknown[]) => unknown).call(this, ...given);
  }

  #nameOf(text: string): string | undefined {
    const known = this.#names.get(text);
    if (known !== undefined || this.#names.size === MOST_PREPARED) return known;
    const name = `s${this.#given++}`;
    this.#names.set(text, name);
    return name;
  }
}
