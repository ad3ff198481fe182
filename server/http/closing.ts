import type { Server, ServerResponse } from "node:http";
import type { Socket } from "node:net";
import { setImmediate as turn, setTimeout as wait } from "node:timers/promises";
import type { Connections } from "./connection.ts";

/**
 * How long no client must have connected before the server closes, and how long it waits for that at most, in
 * milliseconds.
 *
 * Closing resets connections that the operating system has accepted and the server has not. Clients connect again at
 * once after a response, but not while they wait for one. So while the server closes, it holds all new requests.
 */
const QUIET_MS = 100;
const LONGEST_HOLD_MS = 1_000;
/** A turn of the event loop this short (in milliseconds) shows that the system ran nothing else meanwhile. */
const SHORT_TURN_MS = 0.5;

/**
 * A client that sent nothing for this long, in milliseconds, is unlikely to send a request just while the server
 * closes.
 */
const RECENTLY_MS = 2_000;

/** How long the server announces its stop to clients. */
export interface Drain {
  /** The least time, in milliseconds: clients that only watch readiness need it to notice. */
  readonly least: number;
  /**
   * The most time, in milliseconds, to wait for open connections with recent requests whose client has not been told
   * yet.
   */
  readonly most: number;
}

interface Closed {
  readonly running: ReadonlySet<ServerResponse>;
  readonly connections: Connections;
  readonly deadlineMs: number;
}

/** Stops a server without resetting a client's connection, even for clients that do not check readiness. */
export class Closing {
  readonly #server: Server;
  readonly #running: ReadonlySet<ServerResponse>;
  readonly #connections: Connections;
  readonly #deadlineMs: number;
  readonly #open = new Set<Socket>();
  #held: (() => void)[] | undefined;
  #lastCame = 0;
  #began: number | undefined;

  constructor(server: Server, { running, connections, deadlineMs }: Closed) {
    this.#server = server;
    this.#running = running;
    this.#connections = connections;
    this.#deadlineMs = deadlineMs;
    server.on("connection", (socket: Socket) => {
      this.#lastCame = connections.of(socket).lastUsed;
      this.#open.add(socket);
      socket.once("close", () => this.#open.delete(socket));
    });
  }

  get hasBegun(): boolean {
    return this.#began !== undefined;
  }

  /** Handles a request that arrives while the server stops. Its response tells the client to open a new connection. */
  admit(response: ServerResponse, begin: () => void): void {
    response.setHeader("Connection", "close");
    if (this.#held === undefined) begin();
    // As with requests that wait for a response: one whose client has disconnected never begins.
    else this.#held.push(() => response.closed || begin());
  }

  /** Tells all clients that the server stops, and holds the requests that arrive at the end. */
  async drain({ least, most }: Drain): Promise<void> {
    this.#begin();
    if (this.#open.size === 0) return;
    const now = performance.now();
    const untold = [...this.#open].filter((socket) => now - this.#connections.of(socket).lastUsed < RECENTLY_MS);
    await wait(least);
    await until(() => untold.every((socket) => socket.destroyed), most - least);
    this.#held = [];
    this.#lastCame = performance.now();
    await until(() => performance.now() - this.#lastCame >= QUIET_MS, LONGEST_HOLD_MS);
    await this.#emptyQueue();
  }

  /**
   * Returns right after a turn of the event loop that accepted all waiting connections. A long turn does not count: the
   * system ran something else meanwhile, such as clients, so new connections may have arrived.
   */
  async #emptyQueue(): Promise<void> {
    const end = performance.now() + LONGEST_HOLD_MS;
    for (let began = performance.now(); began < end; began = performance.now()) {
      const lastCame = this.#lastCame;
      await turn();
      if (lastCame === this.#lastCame && performance.now() - began < SHORT_TURN_MS) return;
    }
  }

  /** Stops listening and lets running requests finish. */
  async stop(): Promise<void> {
    const leftMs = this.#deadlineMs - (performance.now() - this.#begin());
    // Node's own list lacks the connections that asked for a tunnel.
    const cut = () => {
      for (const socket of this.#open) socket.destroy();
    };
    const forced = setTimeout(cut, leftMs);
    const closed = new Promise((resolve) => this.#server.close(resolve));
    const held = this.#held ?? [];
    this.#held = undefined;
    for (const begin of held) begin();
    await closed;
    clearTimeout(forced);
  }

  /** @returns when the stop began; the deadline counts from then */
  #begin(): number {
    this.#began ??= performance.now();
    for (const response of this.#running) if (!response.headersSent) response.setHeader("Connection", "close");
    return this.#began;
  }
}

/** Checks a condition every few milliseconds, for at most this long. */
async function until(isSo: () => boolean, milliseconds: number): Promise<void> {
  const end = performance.now() + milliseconds;
  while (!isSo() && performance.now() < end) await wait(10);
}
