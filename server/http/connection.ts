import type { ServerResponse } from "node:http";
import type { Socket } from "node:net";

/** After the last request of a connection, this many more are parsed and discarded before it is destroyed. */
const MOST_IGNORED = 1_000;

/**
 * The requests of one connection. Each starts when the response before it has been sent and received.
 *
 * RFC 9112, 9.3.2, allows a server to process several at once only if all are safe. And a client that pipelines
 * requests but reads nothing has one response in memory, not all of them.
 */
export class Connection {
  /** When the connection was opened or last finished a response. */
  lastUsed = performance.now();
  /** The response to the latest request. */
  latest: ServerResponse | undefined;
  /** Whether everything after the latest request is ignored. */
  isLast = false;
  readonly #mostWaiting: number;
  #waiting = 0;
  /** The response that the latest request waits for. */
  #before: ServerResponse | undefined;
  #isBroken = false;
  #ignored = 0;

  constructor(mostWaiting: number) {
    this.#mostWaiting = mostWaiting;
  }

  /** Calls `begin` when it is this request's turn, unless the connection closes before. */
  take(socket: Socket, response: ServerResponse, begin: () => void): void {
    const before = this.latest;
    if (before === undefined || before.closed) {
      this.latest = response;
      begin();
    } else if (this.isLast || closes(before)) {
      // RFC 9112, 9.6: requests after a response that closes the connection are ignored.
      if (++this.#ignored > MOST_IGNORED) socket.destroy();
    } else {
      this.#wait(before, socket, response, begin);
    }
  }

  /**
   * Records that the bytes after the head of the latest request cannot be parsed.
   *
   * @returns the response to wait for before answering the broken part. If the body of a waiting request breaks off,
   * that is the response it waits for, and the request never starts.
   */
  breakOff(): ServerResponse | undefined {
    const { latest } = this;
    const isBody = latest?.req.complete === false;
    if (!isBody || latest.headersSent) return latest;
    this.#isBroken = true;
    return this.#before;
  }

  #wait(before: ServerResponse, socket: Socket, response: ServerResponse, begin: () => void): void {
    this.latest = response;
    this.#before = before;
    if (++this.#waiting >= this.#mostWaiting) {
      this.isLast = true;
      response.setHeader("Connection", "close");
    }
    before.once("close", () => {
      this.#waiting--;
      if (this.#before === before) this.#before = undefined;
      const isBroken = this.#isBroken && response === this.latest;
      if (!isBroken && !closes(before) && !socket.destroyed) begin();
    });
  }
}

const closes = (response: ServerResponse): boolean => response.getHeader("Connection") === "close";

/** Keeps the state of each connection while it is open. */
export class Connections {
  readonly #known = new WeakMap<Socket, Connection>();
  readonly #mostWaiting: number;

  constructor(mostWaiting: number) {
    this.#mostWaiting = mostWaiting;
  }

  of(socket: Socket): Connection {
    const known = this.#known.get(socket);
    if (known !== undefined) return known;
    const made = new Connection(this.#mostWaiting);
    this.#known.set(socket, made);
    return made;
  }
}

/**
 * Disconnects clients that do not read their responses. Checks once a second, so that no response needs its own timer.
 * Time during which the system suspended this process counts as one check only.
 */
export function cutSlowReaders(running: ReadonlySet<ServerResponse>, answerMs: number): NodeJS.Timeout {
  const everyMs = Math.min(1_000, answerMs / 4);
  const waited = new WeakMap<ServerResponse, number>();
  let lastLook = performance.now();
  const look = () => {
    const now = performance.now();
    const passed = Math.min(now - lastLook, 2 * everyMs);
    lastLook = now;
    for (const response of running) {
      if (!response.headersSent) continue;
      const before = waited.get(response);
      const milliseconds = before === undefined ? 0 : before + passed;
      waited.set(response, milliseconds);
      if (milliseconds >= answerMs) response.socket?.destroy();
    }
  };
  return setInterval(look, everyMs).unref();
}
