import type { IncomingMessage, ServerResponse } from "node:http";

/**
 * Sends `100 Continue` when the body is first read, not earlier: key, media type and length are checked before that. A
 * client that is refused instead may never send the body, so its connection is closed.
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
