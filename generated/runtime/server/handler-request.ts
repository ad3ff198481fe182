// Generated from openapi/runtime by `npm run generate`; edit that, not this file.
// @ts-nocheck: checked where it is written, so that it compiles with any flags, lib and @types.
import type { Request, Response } from "express";
import type { ValidInput } from "./valid-input.ts";

/** What a handler receives besides what its operation declares. */
export interface HandlerContext<Logger = unknown> {
  /** The Express request, with all headers, the client's address and what middleware has added. */
  readonly raw: Request;
  /** The `logger` from the server options. */
  readonly logger: Logger;
}

interface Exchange {
  readonly request: Request;
  readonly response: Response;
}

/** What the server knows about a request besides its parameters and body. */
interface Known {
  readonly operationId: string;
  readonly caller: unknown;
  readonly contentType: string | undefined;
  readonly accept: string | undefined;
}

/**
 * The argument of a handler. Its `signal` is created on first use, since most handlers never use it. A class getter
 * costs a twentieth of one created per request.
 */
export class HandlerRequest implements Known, ValidInput, HandlerContext {
  readonly operationId: string;
  readonly caller: unknown;
  readonly contentType: string | undefined;
  readonly accept: string | undefined;
  readonly path: Record<string, unknown>;
  readonly query: Record<string, unknown>;
  readonly headers: Record<string, unknown>;
  readonly cookies: Record<string, unknown>;
  readonly body: unknown;
  readonly raw: Request;
  readonly logger: unknown;
  readonly #response: Response;
  #signal: AbortSignal | undefined;

  constructor(known: Known, input: ValidInput, { request, response }: Exchange, logger: unknown) {
    this.operationId = known.operationId;
    this.caller = known.caller;
    this.contentType = known.contentType;
    this.accept = known.accept;
    this.path = input.path;
    this.query = input.query;
    this.headers = input.headers;
    this.cookies = input.cookies;
    this.body = input.body;
    this.raw = request;
    this.logger = logger;
    this.#response = response;
  }

  get signal(): AbortSignal {
    this.#signal ??= signalOf(this.#response);
    return this.#signal;
  }
}

/** Aborted when the connection closes before the response has been sent. */
function signalOf(response: Response): AbortSignal {
  const controller = new AbortController();
  const hasGone = () => !response.writableFinished;
  if (response.closed && hasGone()) controller.abort();
  else response.once("close", () => hasGone() && controller.abort());
  return controller.signal;
}

/**
 * Whether a failure only means that the client has disconnected: there is no one to answer and nothing to investigate.
 */
export const isAborted = (failure: unknown, response: Response): boolean =>
  response.destroyed && failure instanceof Error && failure.name === "AbortError";
