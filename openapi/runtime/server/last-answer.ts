import type { ServerResponse } from "node:http";

/**
 * How long a refused client may go on sending, and for how long it may pause: closed at once, its connection would be
 * reset and the answer lost. nginx has the same two limits, `lingering_time` and `lingering_timeout`.
 */
const LONGEST_MS = 5_000;
const LONGEST_PAUSE_MS = 1_000;

/**
 * Ends an answer. Where the connection closes with it, the whole answer is sent at once, and the connection stays open until
 * the client has sent its request to the end, or stops to send.
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

/** The server may want it, or the client. */
const closes = (response: ServerResponse): boolean =>
  [response.getHeader("Connection"), response.req.headers.connection].some((value) => /\bclose\b/i.test(`${value}`));
