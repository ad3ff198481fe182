import type { ServerResponse } from "node:http";
import type { Socket } from "node:net";

/** Of a connection that goes on asking after its last request, this many more are parsed and thrown away. */
const MOST_IGNORED = 1_000;

/**
 * The requests of one connection, each handed on when the one before it is answered and its answer is taken.
 *
 * RFC 9112, 9.3.2, lets a server work on several at once only where all of them are safe. And whoever asks for more and
 * takes nothing has one answer in memory, not all of them.
 */
export class Connection {
  /** When it was opened, or its last answer was taken. */
  lastUsed = performance.now();
  /** The answer to the request that came last. */
  latest: ServerResponse | undefined;
  /** Whether nothing counts any more that comes after the latest request. */
  isLast = false;
  readonly #mostWaiting: number;
  #waiting = 0;
  /** The answer that the latest request waits for. */
  #before: ServerResponse | undefined;
  #isBroken = false;
  #ignored = 0;

  constructor(mostWaiting: number) {
    this.#mostWaiting = mostWaiting;
  }

  /** Calls `begin` in its turn, unless the connection closes before. */
  take(socket: Socket, response: ServerResponse, begin: () => void): void {
    const before = this.latest;
    if (before === undefined || before.closed) {
      this.latest = response;
      begin();
    } else if (this.isLast || closes(before)) {
      // RFC 9112, 9.6: nothing counts that comes after a request whose answer closes the connection.
      if (++this.#ignored > MOST_IGNORED) socket.destroy();
    } else {
      this.#wait(before, socket, response, begin);
    }
  }

  /**
   * Takes note that what comes after the head of the latest request cannot be read.
   *
   * @returns the answer that comes before the one to that; of a body that breaks off while its request waits, it is the
   * answer that it waits for, and the request is never begun
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

/** Remembers what is known of each connection for as long as it lasts. */
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
 * Cuts off clients that do not take their answers. Looks once a second, so that no answer needs a timer of its own. What
 * passes while the system has stopped this process counts as one look only.
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
