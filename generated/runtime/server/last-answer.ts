// Generated from openapi/runtime by `npm run generate`; edit that, not this file.
// @ts-nocheck: checked where it is written, so that it compiles with any flags, lib and @types.
import type { IncomingMessage, ServerResponse } from "node:http";
import { giveUpBody } from "./body-stream.ts";

/**
 * How long a client may go on sending after the response, and how long it may pause. If the server closed the
 * connection at once, TCP would reset it and the response would be lost. nginx has the same two limits,
 * `lingering_time` and `lingering_timeout`.
 */
const LONGEST_MS = 5_000;
const LONGEST_PAUSE_MS = 1_000;

/**
 * Ends a response, and stops reading a body that the handler has left unread. If the connection is about to close,
 * sends the whole response first, and closes once the client has sent its whole request or has stopped sending.
 */
export function endAnswer(response: ServerResponse, content?: string | Uint8Array): void {
  const { req: request } = response;
  const isGivenUp = giveUpBody(request);
  if (isGivenUp && !response.headersSent) response.setHeader("Connection", "close");
  if (request.complete || !closes(response)) {
    // The headers of a stream have promised to keep the connection, so only a client that goes on sending loses it.
    if (isGivenUp) response.once("finish", () => afterUpload(request, () => request.complete || request.destroy()));
    return void response.end(content);
  }
  response.flushHeaders();
  if (content !== undefined && content.length > 0) response.write(content);
  afterUpload(request, () => response.end());
}

/** Either side may ask to close. */
const closes = (response: ServerResponse): boolean =>
  [response.getHeader("Connection"), response.req.headers.connection].some((value) => /\bclose\b/i.test(`${value}`));

/** Calls `then` once the client has sent its whole request, or has stopped sending. */
function afterUpload(request: IncomingMessage, then: () => void): void {
  const { socket } = request;
  const end = () => {
    request.off("data", goOn).off("end", end);
    socket.off("close", end);
    clearTimeout(longest);
    clearTimeout(pause);
    then();
  };
  const longest = setTimeout(end, LONGEST_MS);
  const pause = setTimeout(end, LONGEST_PAUSE_MS);
  const goOn = () => void pause.refresh();
  request.on("data", goOn).once("end", end);
  socket.once("close", end);
}
