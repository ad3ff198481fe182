import type { IncomingMessage, ServerResponse } from "node:http";

/**
 * Tells a client that sent `Expect: 100-continue` to go on when the body is first read, and not before: key, media type and
 * length are judged until then. A client that is refused instead may never send the body, so its connection closes.
 */
export function continueWhenRead(request: IncomingMessage, response: ServerResponse, staysOpen: () => boolean): void {
  response.setHeader("Connection", "close");
  const look = (event: string | symbol) => {
    if (event !== "data" && event !== "readable") return;
    request.off("newListener", look);
    if (response.headersSent) return;
    if (staysOpen()) response.removeHeader("Connection");
    response.writeContinue();
  };
  request.on("newListener", look);
}
