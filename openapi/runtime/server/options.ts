import type { Request, Response } from "express";
import type { PresentedCredential } from "./authentication.ts";
import type { Answer } from "./examples.ts";
import type { MatchedOperation } from "./plan.ts";
import type { ResponseFault } from "./response-check.ts";

/** What is known while a request is answered; `operation` is absent where nothing was matched. */
export interface Exchange<Id extends string = string> {
  readonly request: Request;
  readonly response: Response;
  readonly operation?: MatchedOperation<Id>;
}

/** What is known while it is found out who calls. */
export interface AuthenticationExchange<Id extends string = string> extends Required<Exchange<Id>> {
  /**
   * What the request brings for the first of the operation's alternatives that it brings whole, each with its scheme and
   * the scopes that the operation asks for; `undefined` where it brings none whole.
   */
  readonly credentials: readonly PresentedCredential[] | undefined;
}

export interface ServerOptions<Caller, Id extends string = string, Logger = unknown> {
  /**
   * Says who calls, or throws; asked before the body is read, for operations with security only.
   * By default any credentials of the declared kind will do. A 401 gets its `WWW-Authenticate` where it has none.
   */
  readonly authenticate?: (exchange: AuthenticationExchange<Id>) => Caller | Promise<Caller>;
  /** Given to each handler as it is. */
  readonly logger?: Logger;
  /**
   * Turns whatever was thrown into an answer: a `RequestRefusal`, a `ResponseFault`, or what a handler threw.
   * By default the answer that the operation declares for the status, else `application/problem+json`.
   */
  readonly answerError?: (failure: unknown, exchange: Exchange<Id>) => Answer;
  /** Told of each answer that the contract does not allow; by default it is answered 500 instead. */
  readonly onResponseFault?: (fault: ResponseFault, exchange: Exchange<Id>) => void;
  /** The largest body that is taken, in bytes, where the operation has no `x-max-body`; by default 100,000. */
  readonly bodyLimit?: number;
  /** Whether an operation without a handler answers with its example (default), or the server refuses to be made. */
  readonly examples?: boolean;
}

/** The handlers when nobody knows any more which operation each is for. */
export type UntypedHandlers = { readonly [id: string]: UntypedHandler | undefined };
type UntypedHandler = (request: object) => Answer | Promise<Answer>;
