import type { IncomingMessage, ServerResponse } from "node:http";
import { type DestinationStream, type Logger, pino } from "pino";
import type { Caller } from "../domain/caller.ts";
import { createIds } from "../domain/ids.ts";
import type { Metrics } from "../domain/metrics.ts";
import { HEALTH_PATHS } from "./health.ts";
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

/** What a request's line says besides what HTTP knows; JSON leaves out what is not known. */
interface Logged {
  readonly requestId: string;
  operationId?: string;
  caller?: Caller;
  error?: string | undefined;
}

/** A line of the log about one request. */
export interface RequestLine {
  readonly requestId: string;
  readonly method: string | undefined;
  readonly path: string;
  readonly operationId: string | undefined;
  readonly organizationId: string | undefined;
  readonly keyId: string | undefined;
  readonly durationMs: number;
  readonly error: string | undefined;
  /** Absent where the client went away. */
  readonly status: number | undefined;
}

export type WriteRequestLine = (line: RequestLine, message: string) => void;

/** Writes the lines of requests as JSON; nothing in them has to be looked for, so they need no redaction. */
export function requestLinesOf(logger: Logger): WriteRequestLine {
  const plain = logger.child({}, { redact: [] });
  return (line, message) => {
    // They come every few seconds, so one that went well is told only to who wants to know all.
    if (line.status === 200 && HEALTH_PATHS.includes(line.path)) plain.debug(line, message);
    else plain.info(line, message);
  };
}

/** A property of the response: a WeakMap would cost each request several times as much. */
const LOGGED = Symbol("logged");
type LoggedResponse = ServerResponse & { [LOGGED]?: Logged };

/**
 * Gives each request an id, which its answer carries as `X-Request-Id`; when it is over, logs one line and counts it.
 *
 * Fields are listed one by one: no body, no query and no header gets into the log, of the path what is known, and of
 * the caller the ids.
 */
export function requestLog(write: WriteRequestLine, metrics: Metrics) {
  return ({ method, url = "" }: IncomingMessage, response: LoggedResponse): void => {
    const known: Logged = { requestId: newRequestId() };
    const started = performance.now();
    response[LOGGED] = known;
    response.setHeader("X-Request-Id", known.requestId);
    response.once("close", () => {
      const took = performance.now() - started;
      const status = response.writableFinished ? response.statusCode : undefined;
      const { requestId, operationId, caller, error } = known;
      metrics.requestEnded(operationId, status, took / 1_000);
      const path = loggedPath(pathOf(url));
      const { organizationId, keyId } = caller ?? {};
      const durationMs = Math.round(took);
      const line = { requestId, method, path, operationId, organizationId, keyId, durationMs, error, status };
      write(line, status === undefined ? "the client went away" : "answered");
    });
  };
}

const pathOf = (url: string): string => {
  const end = url.indexOf("?");
  return end === -1 ? url : url.slice(0, end);
};

/** Lets the request's line name the operation that it was matched to. */
export function noteOperation(response: LoggedResponse, operationId: string): void {
  const known = response[LOGGED];
  if (known) known.operationId = operationId;
}

/** Lets the request's line name who called, by the ids of key and organization. */
export function noteCaller(response: LoggedResponse, caller: Caller): void {
  const known = response[LOGGED];
  if (known) known.caller = caller;
}

/** Lets the request's line name the error that it is answered with: its code, or its type where it has none. */
export function noteError(response: LoggedResponse, error: string | undefined): void {
  const known = response[LOGGED];
  if (known) known.error = error;
}

export const requestIdOf = (response: LoggedResponse): string => response[LOGGED]?.requestId ?? "";
