import type { IncomingMessage, ServerResponse } from "node:http";
import type { Socket } from "node:net";
import { endAnswer, readTarget, refuseProtocolFaults, VERSIONS } from "../../generated/runtime/server.ts";
import { RequestRefusal } from "../../generated/server.ts";
import type { Connection } from "./connection.ts";
import { newRequestId } from "./request-id.ts";
import { SECURITY_HEADERS } from "./security-headers.ts";

/** What Node's parser failed at, and the last bytes it received. */
export interface ParserError extends NodeJS.ErrnoException {
  readonly rawPacket?: Buffer;
  readonly bytesParsed?: number;
}

type Refusal = readonly [status: string, message: string];

const MALFORMED: Refusal = ["400 Bad Request", "This is not a valid HTTP request."];
const OTHER_VERSION: Refusal = ["505 HTTP Version Not Supported", VERSIONS];
const OTHER_METHOD: Refusal = ["501 Not Implemented", "This method is not supported by any path."];

const BROKEN: Readonly<Record<string, Refusal>> = {
  HPE_HEADER_OVERFLOW: ["431 Request Header Fields Too Large", "The request's headers are too large."],
  HPE_CHUNK_EXTENSIONS_OVERFLOW: ["413 Content Too Large", "The chunk extensions of the body are too large."],
  HPE_PAUSED_H2_UPGRADE: OTHER_VERSION,
  ERR_HTTP_REQUEST_TIMEOUT: ["408 Request Timeout", "The request took too long to arrive."],
};

/** How long a refused client may keep sending. Closing at once would reset its connection and lose the response. */
const LINGER_MS = 1_000;

const answered = new WeakSet<Socket>();

/**
 * Answers, with the error envelope, a request that breaks HTTP itself, so that Node's parser gave up.
 *
 * The broken part may be the body of the connection's latest request, which gets only one response; or the next
 * request, which is answered in its turn.
 */
export function refuseBrokenRequest(error: ParserError, socket: Socket, connection: Connection): void {
  const isReset = error.code === "ECONNRESET";
  // The parser reports further errors for bytes that arrive after the response.
  if (answered.has(socket) && !isReset) return;
  if (!socket.writable || isReset) return void socket.destroy();
  answered.add(socket);
  const { latest } = connection;
  const isBody = latest?.req.complete === false;
  const text = () => (isBody && latest.headersSent ? "" : rawAnswer(refusalFor(error)));
  after(connection.breakOff(), () => endGently(socket, text()));
}

/** Answers `CONNECT` requests, for which Node gives a socket and no response object. This server is no proxy. */
export function refuseTunnel(socket: Socket, { latest }: Connection): void {
  socket.on("error", () => socket.destroy());
  after(latest, () => endGently(socket, rawAnswer(OTHER_METHOD)));
}

function after(response: ServerResponse | undefined, answer: () => void): void {
  if (response === undefined || response.closed) answer();
  else response.once("close", answer);
}

function endGently(socket: Socket, text: string): void {
  if (!socket.writable) return;
  socket.end(text);
  const closing = setTimeout(() => socket.destroy(), LINGER_MS);
  socket.resume();
  socket.once("end", () => socket.destroy()).once("close", () => clearTimeout(closing));
}

function refusalFor(error: ParserError): Refusal {
  const { code = "" } = error;
  const line = brokenLine(error);
  if (code === "HPE_INVALID_METHOD" && METHOD_LINE.test(line)) return OTHER_METHOD;
  if (code === "HPE_INVALID_VERSION" && VERSION_LINE.test(line)) return OTHER_VERSION;
  return BROKEN[code] ?? MALFORMED;
}

/** A request line, possibly incomplete, whose method is a token (RFC 9110, 5.6.2). */
const METHOD_LINE = /^[!#$%&'*+.^_`|~0-9A-Za-z-]+(?: [^ ]+ HTTP\/\d\.\d\r?|(?: [^ \r]*){0,2})$/;
/** A valid version other than 1.0 and 1.1. Node reads those two, so then the fault is elsewhere. */
const VERSION_LINE = / HTTP\/(?!1\.[01])\d\.\d\r?$/;

function brokenLine({ rawPacket, bytesParsed = 0 }: ParserError): string {
  if (rawPacket === undefined) return "";
  const start = bytesParsed === 0 ? 0 : rawPacket.lastIndexOf("\n", bytesParsed - 1) + 1;
  const end = rawPacket.indexOf("\n", start);
  return rawPacket.toString("latin1", start, end < 0 ? rawPacket.length : end);
}

function rawAnswer([status, message]: Refusal): string {
  const body = bodyOf(message);
  const headers = Object.entries(headersFor(body)).map(([name, value]) => `${name}: ${value}`);
  return `${[`HTTP/1.1 ${status}`, ...headers].join("\r\n")}\r\n\r\n${body}`;
}

/** Checks a request against HTTP itself, and its target if the rest is valid. */
export function protocolRefusal(request: IncomingMessage): RequestRefusal | undefined {
  try {
    refuseProtocolFaults(request);
    readTarget(request);
    return undefined;
  } catch (failure) {
    if (failure instanceof RequestRefusal) return failure;
    throw failure;
  }
}

/** Answers a request before any application sees it. */
export function refuseRequest({ status, message }: RequestRefusal, response: ServerResponse): void {
  const body = bodyOf(message);
  response.statusCode = status;
  for (const [name, value] of Object.entries(headersFor(body))) response.setHeader(name, value);
  endAnswer(response, Buffer.from(body));
}

/** Answers an `Expect` header other than `100-continue`. */
export function refuseExpectation(_: IncomingMessage, response: ServerResponse): void {
  refuseRequest(new RequestRefusal(417, "This Expect header cannot be met; leave it out."), response);
}

const bodyOf = (message: string) => JSON.stringify({ error: { type: "invalid_request_error", message } });

const headersFor = (body: string) => ({
  ...SECURITY_HEADERS,
  "Content-Type": "application/json; charset=utf-8",
  "Content-Length": Buffer.byteLength(body),
  "X-Request-Id": newRequestId(),
  Connection: "close",
});
