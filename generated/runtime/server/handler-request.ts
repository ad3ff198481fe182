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

/** Makes what a handler gets; its `signal` is made when it is first asked for, since most handlers never do. */
export function handlerRequest(
  known: Known,
  input: ValidInput,
  { request, response }: Exchange,
  logger: unknown,
): object {
  let signal: AbortSignal | undefined;
  return {
    operationId: known.operationId,
    caller: known.caller,
    contentType: known.contentType,
    accept: known.accept,
    ...input,
    raw: request,
    logger,
    get signal() {
      signal ??= signalOf(response);
      return signal;
    },
  };
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
