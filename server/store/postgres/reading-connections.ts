import type { PostgresPool, PostgresPoolClient } from "kysely";
import { createClient } from "./pool.ts";

/** Two, so that one goes on while the other one is being made again. */
const CONNECTIONS = 2;

/**
 * Connections for single statements that read: each is sent without waiting for the answers to those before, which saves
 * most of the work that a connection for each one at a time makes.
 */
export class ReadingConnections implements PostgresPool {
  readonly #url: string;
  readonly #onLost: (failure: Error) => void;
  readonly #connections: (Promise<Shared> | undefined)[] = [];
  #turn = 0;
  /** Kysely may look for some, as a pool of `pg` has them. */
  readonly options = {};

  constructor(url: string, onLost: (failure: Error) => void) {
    this.#url = url;
    this.#onLost = onLost;
  }

  connect(): Promise<PostgresPoolClient> {
    const place = this.#turn++ % CONNECTIONS;
    this.#connections[place] ??= this.#open(place);
    return this.#connections[place];
  }

  async end(): Promise<void> {
    const open = await Promise.allSettled(this.#connections.splice(0));
    await Promise.all(open.map((each) => each.status === "fulfilled" && each.value?.client.end()));
  }

  async #open(place: number): Promise<Shared> {
    const client = createClient(this.#url);
    const shared = new Shared(client);
    const forget = () => void delete this.#connections[place];
    client.on("error", (failure) => {
      forget();
      this.#onLost(failure);
    });
    client.once("end", forget);
    await client.connect().catch((failure: unknown) => {
      forget();
      throw failure;
    });
    return shared;
  }
}

/** A connection that nobody has for himself. */
class Shared implements PostgresPoolClient {
  readonly client: ReturnType<typeof createClient>;
  readonly query: PostgresPoolClient["query"];

  constructor(client: ReturnType<typeof createClient>) {
    this.client = client;
    this.query = client.query.bind(client) as unknown as PostgresPoolClient["query"];
  }

  release(): void {}
}
