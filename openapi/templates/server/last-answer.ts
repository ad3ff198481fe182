import type { ServerResponse } from "node:http";

/** How long a refused client may go on sending: closed at once, its connection would be reset and the answer lost. */
const LINGER_MS = 1_000;

/**
 * Ends an answer. Where the connection closes with it, the whole answer is sent at once, and the connection stays open until
 * the client has sent its request to the end, for at most a second.
 */
export function endAnswer(response: ServerResponse, bytes?: Uint8Array): void {
  const { req: request } = response;
  if (request.complete || response.getHeader("Connection") !== "close") return void response.end(bytes);
  response.flushHeaders();
  if (bytes !== undefined && bytes.length > 0) response.write(bytes);
  const end = () => response.end();
  const closing = setTimeout(end, LINGER_MS);
  response.once("close", () => clearTimeout(closing));
  request.once("end", end).once("close", end).resume();
}
