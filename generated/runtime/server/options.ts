// Generated from openapi/runtime by `npm run generate`; edit that, not this file.
// @ts-nocheck: checked where it is written, so that it compiles with any flags, lib and @types.
import type { Request, Response } from "express";
import type { PresentedCredential } from "./authentication.ts";
import type { Answer } from "./examples.ts";
import type { MatchedOperation } from "./plan.ts";
import type { ResponseFault } from "./response-check.ts";

/** What is known about a request so far; `operation` is absent if none matched. */
export interface Exchange<Id extends string = string> {
  readonly request: Request;
  readonly response: Response;
  readonly operation?: MatchedOperation<Id>;
}

/** What is known when `authenticate` runs. */
export interface AuthenticationExchange<Id extends string = string> extends Required<Exchange<Id>> {
  /**
   * The credentials of the operation's first alternative that the request satisfies completely, each with its scheme
   * and the required scopes; `undefined` if there is none.
   */
  readonly credentials: readonly PresentedCredential[] | undefined;
}

export interface ServerOptions<Caller, Id extends string = string, Logger = unknown> {
  /**
   * Returns the caller, or throws. Runs before the body is read, and only for operations with security. By default any
   * credential of a declared scheme is accepted. A 401 without `WWW-Authenticate` gets one.
   */
  readonly authenticate?: (exchange: AuthenticationExchange<Id>) => Caller | Promise<Caller>;
  /** Passed to every handler unchanged. */
  readonly logger?: Logger;
  /**
   * Turns any failure into a response: a `RequestRefusal`, a `ResponseFault`, or whatever a handler threw. By default
   * sends the response that the operation declares for the status, else `application/problem+json`.
   */
  readonly answerError?: (failure: unknown, exchange: Exchange<Id>) => Answer;
  /** Called for each response that the contract does not allow; by default such a response is replaced with a 500. */
  readonly onResponseFault?: (fault: ResponseFault, exchange: Exchange<Id>) => void;
  /** The largest request body, in bytes, for operations without `x-max-body`; by default 100,000. */
  readonly bodyLimit?: number;
  /**
   * Whether an operation without a handler returns its example (the default); if `false`, a missing handler throws at
   * start.
   */
  readonly examples?: boolean;
}

/** Handlers whose operations are not known to the type system. */
export type UntypedHandlers = { readonly [id: string]: UntypedHandler | undefined };
type UntypedHandler = (request: object) => Answer | Promise<Answer>;
