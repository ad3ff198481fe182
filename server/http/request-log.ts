import type { IncomingMessage, ServerResponse } from "node:http";
import { type DestinationStream, type Logger, pino } from "pino";
import type { Caller } from "../domain/caller.ts";
import type { Metrics } from "../domain/metrics.ts";
import { HEALTH_PATHS } from "./health.ts";
import { loggedPath } from "./logged-path.ts";
import { newRequestId } from "./request-id.ts";

/** Fields that must never appear in a log line. */
const REDACTED = ["authorization", "pin", "key", "token", "accessToken"].flatMap((name) => [name, `*.${name}`]);

/** Writes one line of JSON per entry, to standard output by default. */
export function createLogger(level: string, destination?: DestinationStream): Logger {
  const options = { level, redact: { paths: REDACTED, censor: "[redacted]" }, base: null };
  return destination ? pino(options, destination) : pino(options);
}

/** What a request's line contains besides HTTP's own fields; JSON leaves out `undefined` ones. */
interface Logged {
  readonly requestId: string;
  operationId?: string;
  caller?: Caller;
  error?: string | undefined;
}

/** The log line of a request. */
export interface RequestLine {
  readonly requestId: string;
  readonly method: string | undefined;
  readonly path: string;
  readonly operationId: string | undefined;
  readonly organizationId: string | undefined;
  readonly keyId: string | undefined;
  readonly durationMs: number;
  readonly error: string | undefined;
  /** Absent when the client disconnected first. */
  readonly status: number | undefined;
}

export type WriteRequestLine = (line: RequestLine, message: string) => void;

/** Writes the lines of requests as JSON. They contain no free text, so they need no redaction. */
export function requestLinesOf(logger: Logger): WriteRequestLine {
  const plain = logger.child({}, { redact: [] });
  return (line, message) => {
    // Health checks come every few seconds, so successful ones are logged only at level debug.
    if (line.status === 200 && HEALTH_PATHS.includes(line.path)) plain.debug(line, message);
    else plain.info(line, message);
  };
}

/** A property of the response: a WeakMap would cost each request several times as much. */
const LOGGED = Symbol("logged");
type LoggedResponse = ServerResponse & { [LOGGED]?: Logged };

/**
 * Gives each request an id, sent as `X-Request-Id`. When the request ends, logs one line and counts it.
 *
 * Fields are listed one by one, so that no body, query or header gets into the log: only the known parts of the path,
 * and the caller's ids.
 */
export function requestLog(write: WriteRequestLine, metrics: Metrics) {
  return ({ method, url = "" }: IncomingMessage, response: LoggedResponse): void => {
    const known: Logged = { requestId: newRequestId() };
    const started = performance.now();
    response[LOGGED] = known;
    response.setHeader("X-Request-Id", known.requestId);
    response.on("close", () => {
      const took = performance.now() - started;
      const status = response.writableFinished ? response.statusCode : undefined;
      const { requestId, operationId, caller, error } = known;
      metrics.requestEnded(operationId, status, took / 1_000);
      const path = loggedPath(pathOf(url));
      const { organizationId, keyId } = caller ?? {};
      const durationMs = Math.round(took);
      const line = { requestId, method, path, operationId, organizationId, keyId, durationMs, error, status };
      write(line, status === undefined ? "the client disconnected" : "answered");
    });
  };
}

const pathOf = (url: string): string => {
  const end = url.indexOf("?");
  return end === -1 ? url : url.slice(0, end);
};

/** Adds the matched operation to the request's line. */
export function noteOperation(response: LoggedResponse, operationId: string): void {
  const known = response[LOGGED];
  if (known) known.operationId = operationId;
}

/** Adds the caller's key and organization ids to the request's line. */
export function noteCaller(response: LoggedResponse, caller: Caller): void {
  const known = response[LOGGED];
  if (known) known.caller = caller;
}

/** Adds the error to the request's line: its code, or its type if it has no code. */
export function noteError(response: LoggedResponse, error: string | undefined): void {
  const known = response[LOGGED];
  if (known) known.error = error;
}

export const requestIdOf = (response: LoggedResponse): string => response[LOGGED]?.requestId ?? "";
