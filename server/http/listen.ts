import { createServer, type RequestListener, type Server } from "node:http";
import type { AddressInfo, Socket } from "node:net";
import { newRequestId } from "./request-log.ts";

/** The port is taken or may not be used; the message says what to do. */
export class CannotListen extends Error {
  override readonly name = "CannotListen";
}

export interface Listening {
  readonly url: string;
  /** Lets running requests finish, for at most ten seconds, and takes no new ones. */
  stop(): Promise<void>;
}

const STOP_DEADLINE_MS = 10_000;

/** Slow clients are cut off: Node's own limits would hold a dripping connection for 90 seconds. */
const TIMEOUTS = { headersTimeout: 5_000, requestTimeout: 10_000, connectionsCheckingInterval: 1_000, keepAliveTimeout: 65_000 };

/** Serves requests; errors below HTTP, which Express never sees, get the error envelope too. */
export async function listen(app: RequestListener, host: string, port: number): Promise<Listening> {
  const server = createServer({ ...TIMEOUTS, maxHeaderSize: 16_384 }, app);
  server.on("clientError", (error: NodeJS.ErrnoException, socket: Socket) => refuseBrokenRequest(error, socket));
  await new Promise<void>((resolve, reject) => {
    server.once("error", (cause: NodeJS.ErrnoException) => reject(cannotListen(cause, host, port)));
    server.listen(port, host, resolve);
  });
  const { port: actual } = server.address() as AddressInfo;
  return { url: `http://${host.includes(":") ? `[${host}]` : host}:${actual}`, stop: () => stop(server) };
}

function cannotListen(cause: NodeJS.ErrnoException, host: string, port: number): CannotListen {
  const reason = cause.code === "EADDRINUSE" ? "is already in use" : `cannot be used (${cause.code ?? cause.message})`;
  return new CannotListen(`Port ${port} on ${host} ${reason}. Stop what runs there, or set another port.`, { cause });
}

async function stop(server: Server): Promise<void> {
  const forced = setTimeout(() => server.closeAllConnections(), STOP_DEADLINE_MS);
  const closed = new Promise((resolve) => server.close(resolve));
  server.closeIdleConnections();
  await closed;
  clearTimeout(forced);
}

const BROKEN: Readonly<Record<string, readonly [status: string, message: string]>> = {
  HPE_HEADER_OVERFLOW: ["431 Request Header Fields Too Large", "The request's headers are too large."],
  ERR_HTTP_REQUEST_TIMEOUT: ["408 Request Timeout", "The request took too long to arrive."],
};

function refuseBrokenRequest({ code = "" }: NodeJS.ErrnoException, socket: Socket): void {
  if (!socket.writable || code === "ECONNRESET") return void socket.destroy();
  const [status, message] = BROKEN[code] ?? ["400 Bad Request", "This is not a valid HTTP request."];
  const body = JSON.stringify({ error: { type: "invalid_request_error", message } });
  const headers = [
    `HTTP/1.1 ${status}`,
    "Content-Type: application/json; charset=utf-8",
    `Content-Length: ${Buffer.byteLength(body)}`,
    `X-Request-Id: ${newRequestId()}`,
    "Connection: close",
  ];
  socket.end(`${headers.join("\r\n")}\r\n\r\n${body}`);
}
