import type { IncomingMessage, ServerResponse } from "node:http";
import type { Socket } from "node:net";
import { newRequestId } from "./request-log.ts";
import { SECURITY_HEADERS } from "./security-headers.ts";

type Refusal = readonly [status: string, message: string];

const BROKEN: Readonly<Record<string, Refusal>> = {
  HPE_HEADER_OVERFLOW: ["431 Request Header Fields Too Large", "The request's headers are too large."],
  ERR_HTTP_REQUEST_TIMEOUT: ["408 Request Timeout", "The request took too long to arrive."],
};

/** How long a refused client may go on sending: closed at once, its connection would be reset and the answer lost. */
const LINGER_MS = 1_000;

const answered = new WeakSet<Socket>();

/** Answers, with the error envelope, a request that breaks HTTP itself: Node's parser gave up on it. */
export function refuseBrokenRequest({ code = "" }: NodeJS.ErrnoException, socket: Socket): void {
  // The parser complains again of what still comes after the answer.
  if (answered.has(socket) && code !== "ECONNRESET") return;
  if (!socket.writable || code === "ECONNRESET") return void socket.destroy();
  const [status, message] = BROKEN[code] ?? ["400 Bad Request", "This is not a valid HTTP request."];
  const body = bodyOf(message);
  const headers = Object.entries(headersFor(body)).map(([name, value]) => `${name}: ${value}`);
  socket.end(`${[`HTTP/1.1 ${status}`, ...headers].join("\r\n")}\r\n\r\n${body}`);
  answered.add(socket);
  const closing = setTimeout(() => socket.destroy(), LINGER_MS);
  socket.once("end", () => socket.destroy()).once("close", () => clearTimeout(closing));
}

/** Answers an `Expect` that is not `100-continue`. */
export function refuseExpectation(_: IncomingMessage, response: ServerResponse): void {
  const body = bodyOf("This Expect header cannot be met; leave it out.");
  response.writeHead(417, headersFor(body)).end(body);
}

const bodyOf = (message: string) => JSON.stringify({ error: { type: "invalid_request_error", message } });

const headersFor = (body: string) => ({
  ...SECURITY_HEADERS,
  "Content-Type": "application/json; charset=utf-8",
  "Content-Length": Buffer.byteLength(body),
  "X-Request-Id": newRequestId(),
  Connection: "close",
});
