import type { RequestListener, ServerResponse } from "node:http";
import type { Logger } from "pino";
import type { Metrics, ShedReason } from "../domain/metrics.ts";
import { HEALTH_PATHS } from "./health.ts";
import type { Load } from "./load.ts";
import { newRequestId } from "./request-id.ts";
import { SECURITY_HEADERS } from "./security-headers.ts";

const BODY = JSON.stringify({
  error: { type: "api_error", message: "The server is overloaded. Try again in a moment." },
});

const HEADERS = {
  ...SECURITY_HEADERS,
  "Content-Type": "application/json; charset=utf-8",
  "Content-Length": Buffer.byteLength(BODY),
  "Retry-After": 1,
};

/** Refuses requests with 503 when there are too many; health checks are always answered. */
export function withShedding(app: RequestListener, load: Load): RequestListener {
  return (request, response) => {
    const reason = load.excess(request.method);
    if (reason === undefined || isHealthCheck(request.url)) app(request, response);
    else load.refuse(reason, () => refuse(response));
  };
}

const isHealthCheck = (url = "") => HEALTH_PATHS.includes(url.split("?", 1)[0] ?? "");

function refuse(response: ServerResponse): void {
  if (response.destroyed) return;
  response.writeHead(503, { ...HEADERS, "X-Request-Id": newRequestId() }).end(BODY);
}

/** How often the log reports refused requests, in milliseconds. */
const TOLD_EVERY_MS = 10_000;

/** Counts refused requests and logs their number from time to time; a line for each would add to the load. */
export function shedLog(logger: Logger, metrics: Metrics): (reason: ShedReason) => void {
  let refused = 0;
  const tell = () => {
    logger.warn({ refused }, "requests were refused because the server was overloaded");
    refused = 0;
  };
  return (reason) => {
    metrics.requestShed(reason);
    if (refused++ === 0) setTimeout(tell, TOLD_EVERY_MS).unref();
  };
}
