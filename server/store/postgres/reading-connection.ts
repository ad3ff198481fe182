import type { PostgresPool, PostgresPoolClient } from "kysely";
import { createClient } from "./pool.ts";

/**
 * One connection for all reads that are a single statement. Each is sent without waiting for the results of earlier
 * ones, which costs far less than a connection for each. When the connection is lost, the next read opens another.
 */
export class ReadingConnection implements PostgresPool {
  readonly #url: string;
  readonly #onLost: (failure: Error) => void;
  #open: Promise<Shared> | undefined;
  /** Kysely expects this property, since a pool of `pg` has it. */
  readonly options = {};

  constructor(url: string, onLost: (failure: Error) => void) {
    this.#url = url;
    this.#onLost = onLost;
  }

  connect(): Promise<PostgresPoolClient> {
    this.#open ??= this.#connect();
    return this.#open;
  }

  async end(): Promise<void> {
    const shared = await this.#open?.catch(() => undefined);
    await shared?.client.end();
  }

  #connect(): Promise<Shared> {
    const client = createClient(this.#url);
    const opening = client.connect().then(() => new Shared(client));
    // A connection may end after another one has taken its place, and that one must stay known: `end` closes it.
    const forget = () => {
      if (this.#open === opening) this.#open = undefined;
    };
    client.on("error", (failure) => {
      forget();
      void client.end();
      this.#onLost(failure);
    });
    client.once("end", forget);
    opening.catch(forget);
    return opening;
  }
}

/** A connection that all reads use at the same time, so releasing it does nothing. */
class Shared implements PostgresPoolClient {
  readonly client: ReturnType<typeof createClient>;
  readonly query: PostgresPoolClient["query"];

  constructor(client: ReturnType<typeof createClient>) {
    this.client = client;
    this.query = client.query.bind(client) as unknown as PostgresPoolClient["query"];
  }

  release(): void {}
}
