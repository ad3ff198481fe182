import type { Server } from "node:http";

/** How long requests may wait for further connections to be accepted, in milliseconds. */
const MOST_MS = 20;

/**
 * Accepts the connections that wait before it begins with requests.
 *
 * Node accepts one connection per turn of the event loop (https://github.com/libuv/libuv/pull/3696). If the requests of
 * a turn took 100 ms, ten clients a second could connect, and a health check would wait behind all others.
 */
export class Accepting {
  #isUnderway = false;
  #hasAccepted = false;
  #began = 0;
  #waiting: (() => void)[] = [];

  constructor(server: Server) {
    server.on("connection", () => {
      this.#hasAccepted = true;
      if (this.#isUnderway) return;
      this.#isUnderway = true;
      this.#began = performance.now();
      setImmediate(this.#look);
    });
  }

  /** Begins at once, or as soon as no connection waits. */
  admit(begin: () => void): void {
    if (this.#isUnderway) this.#waiting.push(begin);
    else begin();
  }

  /** Runs once per turn, after its events. */
  readonly #look = () => {
    if (this.#hasAccepted && performance.now() - this.#began < MOST_MS) {
      this.#hasAccepted = false;
      setImmediate(this.#look);
      return;
    }
    this.#isUnderway = false;
    for (const begin of this.#waiting.splice(0)) begin();
  };
}
