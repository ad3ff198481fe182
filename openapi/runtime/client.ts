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
  /** Where the API is, without a trailing path of an operation: `https://api.example.com`. */
  readonly baseUrl: string;
  /**
   * Sent with every call, credentials above all. A function is asked for each call, and once more after a 401: the call is
   * made again where it then gives others.
   */
  readonly headers?: HeaderSource;
  /** In place of the platform's `fetch`, once for each attempt. */
  readonly fetch?: (request: Request) => Promise<Response>;
  /** What `paginate` throws for an error that the contract declares; by default a {@link DeclaredError}. */
  readonly toError?: (result: ErrorResult) => Error;
}

export interface CallOptions extends CallLimits {
  /** Sent with this call, besides what the operation declares. */
  readonly headers?: Readonly<Record<string, string>>;
}

/**
 * For a call that gives the body of a success as it comes, where it is neither JSON nor a form. `timeoutMs` and `deadlineMs`
 * then count to its head, and `signal` ends it at any time.
 */
export interface StreamOptions extends CallOptions {
  readonly stream: true;
}

/** A client when nobody knows any more which operations it has. */
export interface UntypedClient {
  readonly [operationId: string]: (...args: never) => unknown;
}

/**
 * Makes a client: one method per operation of a contract.
 *
 * A status that the contract declares is a result, also 4xx and 5xx. Everything else is thrown: {@link NoResponse},
 * {@link UnexpectedResponse}. A path parameter that is empty, or only dots, is a `TypeError`, before anything is sent.
 *
 * What may pass is tried again: no answer, 429 and 5xx of a read, and of a write that the contract marks `x-retryable`.
 */
export function createContractClient(operations: OperationTable, options: ClientOptions): UntypedClient {
  const { baseUrl, headers = {}, fetch, toError, ...limits } = options;
  const middleware: Middleware[] = [];
  const transport = createTransport(middleware, fetch);
  const connection = { baseUrl: baseUrl.replace(/\/$/, ""), headers, transport };
  const rows = Object.entries(operations).map(([id, operation]) => {
    const prepare = sending(connection, id, operation);
    const perform = async (call: UntypedCall = {}, callOptions: CallOptions = {}) => {
      const all = { ...limits, ...callOptions };
      return callRepeatedly(id, operation, all, prepare(call, all));
    };
    return { id, page: operation.page, perform };
  });
  const pages = (name: string, call: UntypedCall = {}, callOptions?: CallOptions) => {
    const { page, perform } = rows.find(({ id }) => id === name) ?? {};
    if (!page || !perform) throw new TypeError(`"${name}" is no operation that answers with a list page by page.`);
    const { maxPages = 10_000 } = { ...limits, ...callOptions };
    return paginate(name, page, call.query ?? {}, maxPages, async (query) => {
      const result = await perform({ ...call, query }, callOptions);
      if (result.ok) return result;
      throw toError?.(result) ?? new DeclaredError(name, result);
    });
  };
  const methods = Object.fromEntries(rows.map(({ id, perform }) => [id, perform]));
  return { ...methods, use: (...added: Middleware[]) => void middleware.push(...added), paginate: pages };
}
