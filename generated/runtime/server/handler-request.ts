// Generated from openapi/runtime by `npm run generate`; edit that, not this file.
import type { Request, Response } from "express";
import type { ValidInput } from "./inputs.ts";

/** What a handler gets besides what its operation declares. */
export interface HandlerContext<Logger = unknown> {
  /** The request as Express has it, with every header, the client's address and what middleware has put there. */
  readonly raw: Request;
  /** The `logger` of the server's options. */
  readonly logger: Logger;
}

interface Exchange {
  readonly request: Request;
  readonly response: Response;
}

/** What the server knows of a request besides its parameters and body. */
interface Known {
  readonly operationId: string;
  readonly caller: unknown;
  readonly contentType: string | undefined;
  readonly accept: string | undefined;
}

/**
 * What a handler gets. Its `signal` is made when it is first asked for, since most handlers never do; a getter of a class
 * costs a twentieth of one that is made for each request.
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

/** Whether a failure only tells that the client has gone, which nobody can be answered and nobody need look into. */
export const isAborted = (failure: unknown, response: Response): boolean =>
  response.destroyed && failure instanceof Error && failure.name === "AbortError";
