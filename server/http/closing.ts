import type { Server, ServerResponse } from "node:http";
import { setTimeout as wait } from "node:timers/promises";

/**
 * For how long requests wait at the end, in milliseconds: longer than a client takes to come back.
 *
 * A connection that the system has accepted and the server has not is reset when the door closes. A client that was just
 * answered comes back at once; one that waits for its answer does not. So everybody waits while the door closes.
 */
const HOLD_MS = 50;

/** How a server stops, so that no client sees its connection reset, also one that knows nothing of readiness. */
export class Closing {
  hasBegun = false;
  readonly #server: Server;
  readonly #running: ReadonlySet<ServerResponse>;
  readonly #deadlineMs: number;
  #held: (() => void)[] | undefined;

  constructor(server: Server, running: ReadonlySet<ServerResponse>, deadlineMs: number) {
    this.#server = server;
    this.#running = running;
    this.#deadlineMs = deadlineMs;
  }

  /** Takes a request that comes while the server stops: its client learns by the answer to come no more. */
  admit(response: ServerResponse, begin: () => void): void {
    response.setHeader("Connection", "close");
    if (this.#held === undefined) begin();
    else this.#held.push(begin);
  }

  /** Lets all clients know, for as long as this, and leaves those waiting who come at the end. */
  async drain(milliseconds: number): Promise<void> {
    this.#begin();
    if (!(await this.#hasClients())) return;
    await wait(milliseconds);
    this.#held = [];
    await wait(HOLD_MS);
  }

  /** Closes the door, and lets what runs come to its end. */
  async stop(): Promise<void> {
    this.#begin();
    const forced = setTimeout(() => this.#server.closeAllConnections(), this.#deadlineMs);
    const closed = new Promise((resolve) => this.#server.close(resolve));
    const held = this.#held ?? [];
    this.#held = undefined;
    for (const begin of held) begin();
    this.#server.closeIdleConnections();
    await closed;
    clearTimeout(forced);
  }

  #begin(): void {
    this.hasBegun = true;
    for (const response of this.#running) if (!response.headersSent) response.setHeader("Connection", "close");
  }

  #hasClients(): Promise<boolean> {
    return new Promise((resolve) => this.#server.getConnections((_, count) => resolve(count !== 0)));
  }
}
