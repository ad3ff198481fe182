import type { PostgresPool, PostgresPoolClient } from "kysely";
import { createClient } from "./pool.ts";

/**
 * One connection for all single statements that read: each is sent without waiting for the answers to those before, which
 * costs far less than a connection for each of them. It is made again when it is lost.
 */
export class ReadingConnection implements PostgresPool {
  readonly #url: string;
  readonly #onLost: (failure: Error) => void;
  #open: Promise<Shared> | undefined;
  /** Kysely expects what a pool of `pg` has. */
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

  async #connect(): Promise<Shared> {
    const client = createClient(this.#url);
    const forget = () => {
      this.#open = undefined;
    };
    client.on("error", (failure) => {
      forget();
      this.#onLost(failure);
    });
    client.once("end", forget);
    await client.connect().catch((failure: unknown) => {
      forget();
      throw failure;
    });
    return new Shared(client);
  }
}

/** A connection that nobody has to themselves. */
class Shared implements PostgresPoolClient {
  readonly client: ReturnType<typeof createClient>;
  readonly query: PostgresPoolClient["query"];

  constructor(client: ReturnType<typeof createClient>) {
    this.client = client;
    this.query = client.query.bind(client) as unknown as PostgresPoolClient["query"];
  }

  release(): void {}
}
