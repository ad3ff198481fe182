import type { IncomingMessage, ServerResponse } from "node:http";
import { type DestinationStream, type Logger, pino } from "pino";
import { createIds } from "../domain/ids.ts";
import { loggedPath } from "./logged-path.ts";

/** What must never be in a log line, wherever it turns up in what is logged. */
const REDACTED = ["authorization", "pin", "key", "token", "accessToken"].flatMap((name) => [name, `*.${name}`]);

/** Writes one line of JSON per entry, to standard output unless told otherwise. */
export function createLogger(level: string, destination?: DestinationStream): Logger {
  const options = { level, redact: { paths: REDACTED, censor: "[redacted]" }, base: null };
  return destination ? pino(options, destination) : pino(options);
}

const newId = createIds();
export const newRequestId = (): string => newId("req_");

interface Logged {
  readonly requestId: string;
  error?: string | undefined;
}

/** A property of the response: a WeakMap would cost each request several times as much. */
const LOGGED = Symbol("logged");
type LoggedResponse = ServerResponse & { [LOGGED]?: Logged };

/**
 * Gives each request an id, which its answer carries as `X-Request-Id`, and logs one line when it is answered.
 *
 * Fields are listed one by one: no body, no query and no header gets into the log, and of the path what is known.
 */
export function requestLog(logger: Logger) {
  return ({ method, url = "" }: IncomingMessage, response: LoggedResponse): void => {
    const requestId = newRequestId();
    const known: Logged = { requestId };
    const started = performance.now();
    response[LOGGED] = known;
    response.setHeader("X-Request-Id", requestId);
    response.once("close", () => {
      const path = loggedPath(pathOf(url));
      const durationMs = Math.round(performance.now() - started);
      const { error } = known;
      const line = { requestId, method, path, durationMs, ...(error !== undefined && { error }) };
      if (response.writableFinished) logger.info({ ...line, status: response.statusCode }, "answered");
      else logger.info(line, "the client went away");
    });
  };
}

const pathOf = (url: string): string => url.split("?", 1)[0] ?? "";

/** Lets the request's line name the error that it is answered with: its code, or its type where it has none. */
export function noteError(response: LoggedResponse, error: string | undefined): void {
  const known = response[LOGGED];
  if (known) known.error = error;
}

export const requestIdOf = (response: LoggedResponse): string => response[LOGGED]?.requestId ?? "";
