// Generated from openapi/runtime by `npm run generate`; edit that, not this file.
// @ts-nocheck: checked where it is written, so that it compiles with any flags, lib and @types.
import { DeclaredError, type ErrorResult } from "./client/errors.ts";
import type { CallLimits } from "./client/limits.ts";
import type { Middleware } from "./client/middleware.ts";
import { paginate } from "./client/paginate.ts";
import { callRepeatedly } from "./client/retry.ts";
import { type HeaderSource, sending, type UntypedCall } from "./client/send.ts";
import { createTransport } from "./client/transport.ts";
import type { OperationTable } from "./operation.ts";

export { CallError, DeclaredError, type ErrorResult, NoResponse, UnexpectedResponse } from "./client/errors.ts";
export type { CallLimits, HeaderSource, Middleware };

export interface ClientOptions extends Omit<CallLimits, "signal"> {
  /** The base URL of the API, without any operation's path: `https://api.example.com`. */
  readonly baseUrl: string;
  /**
   * Sent with every call; usually credentials. A function is called for each call, and again after a 401: if it then
   * returns different headers, the call is sent once more.
   */
  readonly headers?: HeaderSource;
  /** Replaces the platform's `fetch`; called once per attempt. */
  readonly fetch?: (request: Request) => Promise<Response>;
  /** The error that `paginate` throws when the API returns a declared error; by default a {@link DeclaredError}. */
  readonly toError?: (result: ErrorResult) => Error;
}

export interface CallOptions extends CallLimits {
  /** Sent with this call, in addition to what the operation declares. */
  readonly headers?: Readonly<Record<string, string>>;
}

/**
 * Options of a call that returns a successful body as a stream if it is neither JSON nor a form. `timeoutMs` and
 * `deadlineMs` then apply until the headers arrive; `signal` can end the stream at any time.
 */
export interface StreamOptions extends CallOptions {
  readonly stream: true;
}

/** Without the options that are `undefined`, which would hide the client's own. */
const given = (options: CallOptions): CallOptions =>
  Object.fromEntries(Object.entries(options).filter(([, value]) => value !== undefined));

/** A client whose operations are not known to the type system. */
export interface UntypedClient {
  readonly [operationId: string]: (...args: never) => unknown;
}

/**
 * Creates a client with one method per operation of a contract.
 *
 * Every status that the contract declares is a result, including 4xx and 5xx. Everything else throws: {@link
 * NoResponse} or {@link UnexpectedResponse}. A path parameter that is empty, or only dots, throws a `TypeError` before
 * anything is sent.
 *
 * Failures that may be temporary are retried: no response, 429 and 5xx. Reads are retried, and writes that the contract
 * marks `x-retryable`.
 */
export function createContractClient(operations: OperationTable, options: ClientOptions): UntypedClient {
  const { baseUrl, headers = {}, fetch, toError, ...limits } = options;
  const middleware: Middleware[] = [];
  const transport = createTransport(middleware, fetch);
  const connection = { baseUrl: baseUrl.replace(/\/$/, ""), headers, transport };
  const rows = Object.entries(operations).map(([id, operation]) => {
    const prepare = sending(connection, id, operation);
    const perform = async (call: UntypedCall = {}, callOptions: CallOptions = {}) => {
      const all = { ...limits, ...given(callOptions) };
      return callRepeatedly(id, operation, all, prepare(call, all));
    };
    return { id, page: operation.page, perform };
  });
  const pages = (name: string, call: UntypedCall = {}, callOptions?: CallOptions) => {
    const { page, perform } = rows.find(({ id }) => id === name) ?? {};
    if (!page || !perform) throw new TypeError(`"${name}" is not an operation that returns a paged list.`);
    const { maxPages = 10_000 } = { ...limits, ...given(callOptions ?? {}) };
    return paginate(name, page, call.query ?? {}, maxPages, async (query) => {
      const result = await perform({ ...call, query }, callOptions);
      if (result.ok) return result;
      throw toError?.(result) ?? new DeclaredError(name, result);
    });
  };
  const methods = Object.fromEntries(rows.map(({ id, perform }) => [id, perform]));
  return { ...methods, use: (...added: Middleware[]) => void middleware.push(...added), paginate: pages };
}
