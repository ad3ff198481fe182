// Generated from openapi/runtime by `npm run generate`; edit that, not this file.
import type { ServerResponse } from "node:http";

/**
 * How long a refused client may go on sending, and how long it may pause. If the server closed the connection at once,
 * TCP would reset it and the response would be lost. nginx has the same two limits, `lingering_time` and
 * `lingering_timeout`.
 */
const LONGEST_MS = 5_000;
const LONGEST_PAUSE_MS = 1_000;

/**
 * Ends a response. If the connection is about to close, sends the whole response first, and closes once the client has
 * sent its whole request or has stopped sending.
 */
export function endAnswer(response: ServerResponse, content?: string | Uint8Array): void {
  const { req: request } = response;
  if (request.complete || !closes(response)) return void response.end(content);
  response.flushHeaders();
  if (content !== undefined && content.length > 0) response.write(content);
  const end = () => response.end();
  const longest = setTimeout(end, LONGEST_MS);
  const pause = setTimeout(end, LONGEST_PAUSE_MS);
  const goOn = () => pause.refresh();
  request.on("data", goOn).once("end", end).once("close", end);
  response.once("close", () => {
    request.off("data", goOn);
    clearTimeout(longest);
    clearTimeout(pause);
  });
}

/** Either side may ask to close. */
const closes = (response: ServerResponse): boolean =>
  [response.getHeader("Connection"), response.req.headers.connection].some((value) => /\bclose\b/i.test(`${value}`));
