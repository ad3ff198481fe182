import type { Server, ServerResponse } from "node:http";
import type { Socket } from "node:net";
import { setImmediate as turn, setTimeout as wait } from "node:timers/promises";
import type { Connections } from "./connection.ts";

/**
 * For how long no client must have come at the end, and for how long that is waited for at most, in milliseconds.
 *
 * A connection that the system has taken and the server has not is reset when the door closes. A client that was just
 * answered comes back at once; one that waits for its answer does not. So everybody waits while the door closes.
 */
const QUIET_MS = 100;
const LONGEST_HOLD_MS = 1_000;
/** A turn of the event loop in which the system ran nothing else, in milliseconds. */
const SHORT_TURN_MS = 0.5;

/** Whoever has not asked for as long as this, in milliseconds, is not going to ask just when the door closes. */
const RECENTLY_MS = 2_000;

/** How long clients are told that the server stops. */
export interface Drain {
  /** At least, in milliseconds: whoever looks at readiness only must have noticed. */
  readonly least: number;
  /** At most, in milliseconds, while a connection is open whose client asked lately and has not been told. */
  readonly most: number;
}

interface Closed {
  readonly running: ReadonlySet<ServerResponse>;
  readonly connections: Connections;
  readonly deadlineMs: number;
}

/** How a server stops, so that no client sees its connection reset, also one that knows nothing of readiness. */
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

  /** Takes a request that comes while the server stops: its client learns by the answer to come no more. */
  admit(response: ServerResponse, begin: () => void): void {
    response.setHeader("Connection", "close");
    if (this.#held === undefined) begin();
    else this.#held.push(begin);
  }

  /** Tells all clients that the server stops, and leaves those waiting who come at the end. */
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
   * Ends just after a turn of the event loop that has taken all connections there were. In a turn that took long, the
   * system ran something else meanwhile, such as clients, and some may have come since.
   */
  async #emptyQueue(): Promise<void> {
    const end = performance.now() + LONGEST_HOLD_MS;
    for (let began = performance.now(); began < end; began = performance.now()) {
      const lastCame = this.#lastCame;
      await turn();
      if (lastCame === this.#lastCame && performance.now() - began < SHORT_TURN_MS) return;
    }
  }

  /** Closes the door, and lets what runs come to its end. */
  async stop(): Promise<void> {
    const leftMs = this.#deadlineMs - (performance.now() - this.#begin());
    const forced = setTimeout(() => this.#server.closeAllConnections(), leftMs);
    const closed = new Promise((resolve) => this.#server.close(resolve));
    const held = this.#held ?? [];
    this.#held = undefined;
    for (const begin of held) begin();
    await closed;
    clearTimeout(forced);
  }

  /** @returns when it began: all that comes after that is to be over within the deadline */
  #begin(): number {
    this.#began ??= performance.now();
    for (const response of this.#running) if (!response.headersSent) response.setHeader("Connection", "close");
    return this.#began;
  }
}

/** Looks every few milliseconds, for as long as this. */
async function until(isSo: () => boolean, milliseconds: number): Promise<void> {
  const end = performance.now() + milliseconds;
  while (!isSo() && performance.now() < end) await wait(10);
}
