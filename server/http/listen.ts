import type { IncomingMessage, RequestListener, Server, ServerResponse } from "node:http";
import type { AddressInfo, Socket } from "node:net";
import { http, type MessageClasses } from "../../generated/runtime/server.ts";
import { Accepting } from "./accepting.ts";
import { BOUNDS, type Bounds } from "./bounds.ts";
import {
  type ParserError,
  protocolRefusal,
  refuseBrokenRequest,
  refuseExpectation,
  refuseRequest,
  refuseTunnel,
} from "./broken-request.ts";
import { Closing, type Drain } from "./closing.ts";
import { Connections, cutSlowReaders } from "./connection.ts";
import { continueWhenRead } from "./continue.ts";
import type { Load } from "./load.ts";
import { localUrl } from "./reach.ts";

export { type MessageClasses, messageClassesOf } from "../../generated/runtime/server.ts";

/** The port is in use or not permitted; the message says what to do. */
export class CannotListen extends Error {
  override readonly name = "CannotListen";
}

export interface Listening {
  /** The URL for clients on this machine. */
  readonly url: string;
  /** The address that the system has bound the server to. */
  readonly address: string;
  /**
   * Keeps accepting requests for a while and answers each with `Connection: close`, so that clients learn to go
   * elsewhere. Call this before `stop` if no client may see its connection reset.
   */
  drain(drain: Drain): Promise<void>;
  /** Takes no new requests and lets running ones finish, for at most ten seconds since `drain`. */
  stop(): Promise<void>;
}

export interface ListenOptions {
  /** Keeps track of the requests in progress. */
  readonly load?: Load;
  readonly bounds?: Partial<Bounds>;
  /** The classes of the application that serves most requests; Node's own by default. */
  readonly classes?: MessageClasses;
}

/** Cuts off slow clients. Node's own limits would keep a slow sender connected for 90 seconds. */
const timeouts = ({ headMs, requestMs, idleMs }: Bounds) => ({
  headersTimeout: headMs,
  requestTimeout: requestMs,
  connectionsCheckingInterval: Math.min(500, headMs / 5),
  keepAliveTimeout: idleMs,
});

/** A missing `Host` is refused here, with the error envelope; Node's own response has no body. */
const PARSING = { requireHostHeader: false, insecureHTTPParser: false };

/** Serves requests. Errors below HTTP, which Express never sees, get the error envelope too. */
export async function listen(
  app: RequestListener,
  host: string,
  port: number,
  { load, bounds: given = {}, classes }: ListenOptions = {},
): Promise<Listening> {
  const running = load?.running ?? new Set();
  const bounds = { ...BOUNDS, ...given };
  const connections = new Connections(bounds.pipelined);
  const serving =
    (listener: RequestListener, admit = (begin: () => void) => begin()): RequestListener =>
    (request, response) => {
      const { socket } = request;
      const connection = connections.of(socket);
      connection.take(socket, response, () => {
        running.add(response);
        response.on("close", () => {
          running.delete(response);
          connection.lastUsed = performance.now();
        });
        admit(() => {
          if (closing.hasBegun) return closing.admit(response, () => answer(listener, request, response));
          answer(listener, request, response);
        });
      });
    };
  // What asks for 100 Continue begins at once: until its body is read, its connection counts as one that closes.
  const serveAtOnce = serving(app);
  const settings = { ...timeouts(bounds), ...PARSING, maxHeaderSize: bounds.headBytes, ...classes };
  const server = http.createServer(
    settings,
    serving(app, (begin) => accepting.admit(begin)),
  );
  const accepting = new Accepting(server);
  const closing = new Closing(server, { running, connections, deadlineMs: bounds.stopMs });
  server.maxConnections = bounds.connections;
  server.on("drop", () => server.closeIdleConnections());
  server.on("checkContinue", (request: IncomingMessage, response: ServerResponse) => {
    const connection = connections.of(request.socket);
    continueWhenRead(request, response, () => !closing.hasBegun && !connection.isLast);
    serveAtOnce(request, response);
  });
  server.on("checkExpectation", serving(refuseExpectation));
  server.on("connect", (_, socket: Socket) => refuseTunnel(socket, connections.of(socket)));
  server.on("clientError", (error: ParserError, socket: Socket) =>
    refuseBrokenRequest(error, socket, connections.of(socket)),
  );
  await listening(server, { host, port, backlog: bounds.connections });
  const cutting = cutSlowReaders(running, bounds.answerMs);
  load?.start();
  server.once("close", () => {
    clearInterval(cutting);
    load?.stop();
  });
  const { address, port: actual } = server.address() as AddressInfo;
  const url = localUrl(host, actual);
  return { url, address, drain: (drain) => closing.drain(drain), stop: () => closing.stop() };
}

/**
 * Listens. As many connections may wait as are served. By default 511 may, and the system drops further ones, whose
 * clients try again after a second or more; a health check must not wait for that.
 */
async function listening(server: Server, options: { host: string; port: number; backlog: number }): Promise<void> {
  const { host, port } = options;
  await new Promise<void>((resolve, reject) => {
    // Not once: a listening server reports each connection that it could not accept, and goes on.
    server.on("error", (cause: NodeJS.ErrnoException) => reject(cannotListen(cause, host, port)));
    server.listen(options, resolve);
  });
}

function answer(listener: RequestListener, request: IncomingMessage, response: ServerResponse): void {
  const refusal = protocolRefusal(request);
  if (refusal) refuseRequest(refusal, response);
  else listener(request, response);
}

function cannotListen(cause: NodeJS.ErrnoException, host: string, port: number): CannotListen {
  const where = ["ENOTFOUND", "EADDRNOTAVAIL", "EAI_AGAIN"].includes(cause.code ?? "")
    ? `${host} is not an address of this machine. Choose one, such as 127.0.0.1: HOST=127.0.0.1 for the server, --host 127.0.0.1 for mock and stub.`
    : `Port ${port} on ${host} ${cause.code === "EADDRINUSE" ? "is already in use" : `cannot be used (${cause.code})`}. Stop what runs there, or choose another port: PORT=3001 for the server, CHIRP_METRICS_PORT=9464 for its metrics, --port 3001 for mock, stub and stand-in.`;
  return new CannotListen(where, { cause });
}
