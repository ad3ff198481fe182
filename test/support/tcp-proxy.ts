import { type AddressInfo, connect, createServer, type Socket } from "node:net";
import type { AtEnd } from "./at-end.ts";

/** A stable address that forwards to a port that can change. */
export class TcpProxy {
  readonly port: number;
  #target: number;
  #isHeld = false;
  readonly #sockets = new Set<Socket>();

  private constructor(port: number, target: number) {
    this.port = port;
    this.#target = target;
  }

  static async start(target: number, atEnd: AtEnd): Promise<TcpProxy> {
    const server = createServer((socket) => proxy.#accept(socket));
    await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
    const proxy = new TcpProxy((server.address() as AddressInfo).port, target);
    atEnd(() => {
      proxy.#cut();
      server.close();
    });
    return proxy;
  }

  /** Closes all connections; new ones go to another port. */
  switchTo(target: number): void {
    this.#target = target;
    this.#isHeld = false;
    this.#cut();
  }

  /** Forwards nothing any more, like a network that loses every packet. */
  hold(): void {
    this.#isHeld = true;
    for (const socket of this.#sockets) socket.pause();
  }

  #cut(): void {
    for (const socket of this.#sockets) socket.destroy();
  }

  #accept(near: Socket): void {
    const far = connect(this.#target, "127.0.0.1");
    for (const [one, other] of [
      [near, far],
      [far, near],
    ] as const) {
      this.#sockets.add(one);
      one.setNoDelay(true);
      one.on("data", (chunk) => void other.write(chunk));
      one.on("error", () => undefined);
      one.once("close", () => {
        this.#sockets.delete(one);
        other.destroy();
      });
      if (this.#isHeld) one.pause();
    }
  }
}
