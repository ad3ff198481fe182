import { createServer, type IncomingMessage, type RequestListener, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import { onTestFinished } from "vitest";
import type { AtEnd } from "./at-end.ts";

export interface Loopback {
  readonly url: string;
  /** The requests that arrived, in order. */
  readonly requests: IncomingMessage[];
  /** Ends the server and all its connections, as a crash does. */
  readonly stop: () => void;
}

/** Starts an HTTP server on loopback that plays the peer; it is stopped after the test. */
export async function startLoopback(listener: RequestListener, atEnd: AtEnd = onTestFinished): Promise<Loopback> {
  const requests: IncomingMessage[] = [];
  const server = createServer((request, response) => {
    requests.push(request);
    listener(request, response);
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const { port } = server.address() as AddressInfo;
  const stop = () => {
    server.close();
    server.closeAllConnections();
  };
  atEnd(stop);
  return { url: `http://127.0.0.1:${port}`, requests, stop };
}

/** Responds with a status and a body, as JSON unless another type is given. */
export const answering =
  (status: number, body: unknown, type = "application/json"): RequestListener =>
  (_, response: ServerResponse) =>
    void response
      .writeHead(status, { "Content-Type": type })
      .end(typeof body === "string" ? body : JSON.stringify(body));
