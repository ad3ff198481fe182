import { type AddressInfo, createServer, type Socket } from "node:net";
import type { AtEnd } from "./at-end.ts";

/** A message of the protocol: its letter, its length, its content (https://www.postgresql.org/docs/current/protocol-message-formats.html). */
function message(letter: string, content: string | Buffer): Buffer {
  const bytes = Buffer.from(content);
  const head = Buffer.alloc(5);
  head.write(letter);
  head.writeInt32BE(bytes.length + 4, 1);
  return Buffer.concat([head, bytes]);
}

const READY = message("Z", "I");
const WELCOME = Buffer.concat([message("R", Buffer.alloc(4)), READY]);
const DONE = Buffer.concat([message("C", "SELECT 0\0"), READY]);
const STOPPING = message("E", "SFATAL\0VFATAL\0C57P01\0Mterminating connection\0\0");
const GOODBYE = "X".charCodeAt(0);

/** One connection to the peer. */
export interface PeerConnection {
  /** From now on it answers nothing and does not close, like a machine that is gone. */
  vanish(): void;
  /** Says that it stops. As with PostgreSQL, the connection closes later. */
  announceStop(): void;
  close(): void;
}

/** Speaks as much of PostgreSQL's protocol as a client needs to connect, and answers each statement with no rows. */
export class PostgresPeer {
  readonly url: string;
  readonly connections: PeerConnection[] = [];
  readonly #welcomes: boolean;

  private constructor(port: number, welcomes: boolean) {
    this.url = `postgres://chirp@127.0.0.1:${port}/test`;
    this.#welcomes = welcomes;
  }

  /** @param welcomes `false`: it accepts connections and says nothing */
  static async start(atEnd: AtEnd, welcomes = true): Promise<PostgresPeer> {
    const sockets = new Set<Socket>();
    const server = createServer({ allowHalfOpen: true }, (socket) => {
      sockets.add(socket);
      peer.#serve(socket);
    });
    await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
    const peer = new PostgresPeer((server.address() as AddressInfo).port, welcomes);
    atEnd(() => {
      for (const socket of sockets) socket.destroy();
      server.close();
    });
    return peer;
  }

  #serve(socket: Socket): void {
    let answers = this.#welcomes ? [WELCOME] : [];
    let isGone = !this.#welcomes;
    socket.on("error", () => undefined);
    socket.on("data", ([letter]: Buffer) => {
      if (isGone) return;
      if (letter === GOODBYE) socket.end();
      else socket.write(answers.pop() ?? DONE);
    });
    this.connections.push({
      vanish: () => {
        isGone = true;
        answers = [];
      },
      announceStop: () => void socket.write(STOPPING),
      close: () => void socket.end(),
    });
  }
}
