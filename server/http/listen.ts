import { createServer, type IncomingMessage, type RequestListener, type Server, type ServerResponse } from "node:http";
import type { AddressInfo, Socket } from "node:net";
import {
  type ParserError,
  protocolRefusal,
  refuseBrokenRequest,
  refuseExpectation,
  refuseRequest,
  refuseTunnel,
} from "./broken-request.ts";
import { continueWhenRead } from "./continue.ts";
import { localUrl } from "./reach.ts";

/** The port is taken or may not be used; the message says what to do. */
export class CannotListen extends Error {
  override readonly name = "CannotListen";
}

export interface Listening {
  /** Under which this machine reaches it. */
  readonly url: string;
  /** What the system has bound it to. */
  readonly address: string;
  /** Lets running requests finish, for at most ten seconds, and takes no new ones. */
  stop(): Promise<void>;
}

const STOP_DEADLINE_MS = 10_000;

/** Slow clients are cut off: Node's own limits would hold a dripping connection for 90 seconds. */
const TIMEOUTS = {
  headersTimeout: 5_000,
  requestTimeout: 10_000,
  connectionsCheckingInterval: 1_000,
  keepAliveTimeout: 65_000,
};

/** A missing `Host` is refused here, with the error envelope; Node's own answer to it has no body. */
const PARSING = { maxHeaderSize: 16_384, requireHostHeader: false, insecureHTTPParser: false };

/** Serves requests; errors below HTTP, which Express never sees, get the error envelope too. */
export async function listen(app: RequestListener, host: string, port: number): Promise<Listening> {
  const running = new Set<ServerResponse>();
  const latest = new WeakMap<Socket, ServerResponse>();
  const serving =
    (listener: RequestListener): RequestListener =>
    (request, response) => {
      // RFC 9112, 9.6: nothing counts any more that comes after a request whose answer closes the connection.
      if (latest.get(request.socket)?.getHeader("Connection") === "close") return;
      // A connection that is kept alive would keep a stopping server alive too.
      if (!server.listening) response.setHeader("Connection", "close");
      running.add(response);
      latest.set(request.socket, response);
      response.once("close", () => running.delete(response));
      const refusal = protocolRefusal(request);
      if (refusal) refuseRequest(refusal, response);
      else listener(request, response);
    };
  const serve = serving(app);
  const server = createServer({ ...TIMEOUTS, ...PARSING }, serve);
  server.on("checkContinue", (request: IncomingMessage, response: ServerResponse) => {
    continueWhenRead(request, response, () => server.listening);
    serve(request, response);
  });
  server.on("checkExpectation", serving(refuseExpectation));
  server.on("connect", (_, socket: Socket) => refuseTunnel(socket));
  server.on("clientError", (error: ParserError, socket: Socket) =>
    refuseBrokenRequest(error, socket, latest.get(socket)),
  );
  await new Promise<void>((resolve, reject) => {
    server.once("error", (cause: NodeJS.ErrnoException) => reject(cannotListen(cause, host, port)));
    server.listen(port, host, resolve);
  });
  const { address, port: actual } = server.address() as AddressInfo;
  return { url: localUrl(host, actual), address, stop: () => stop(server, running) };
}

function cannotListen(cause: NodeJS.ErrnoException, host: string, port: number): CannotListen {
  const where = ["ENOTFOUND", "EADDRNOTAVAIL", "EAI_AGAIN"].includes(cause.code ?? "")
    ? `${host} is no address of this machine. Choose one, such as 127.0.0.1: HOST=127.0.0.1 for the server, --host 127.0.0.1 for mock and stub.`
    : `Port ${port} on ${host} ${cause.code === "EADDRINUSE" ? "is already in use" : `cannot be used (${cause.code})`}. Stop what runs there, or choose another one: PORT=3001 for the server, --port 3001 for mock, stub and stand-in.`;
  return new CannotListen(where, { cause });
}

async function stop(server: Server, running: ReadonlySet<ServerResponse>): Promise<void> {
  const forced = setTimeout(() => server.closeAllConnections(), STOP_DEADLINE_MS);
  const closed = new Promise((resolve) => server.close(resolve));
  for (const response of running) if (!response.headersSent) response.setHeader("Connection", "close");
  server.closeIdleConnections();
  await closed;
  clearTimeout(forced);
}
