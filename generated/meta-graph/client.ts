// Generated from openapi/upstream/meta-graph.yaml by `npm run generate`; edit that, not this file.
import createFetchClient, { type Middleware } from "openapi-fetch";
import { DeclaredError, type ErrorResult } from "./client/errors.ts";
import type { CallLimits } from "./client/limits.ts";
import { paginate } from "./client/paginate.ts";
import { callRepeatedly } from "./client/retry.ts";
import { type Fetch, type Http, keepErrorResponse, sending, type UntypedCall } from "./client/send.ts";
import type {
  OperationCall,
  OperationDescription,
  OperationId,
  OperationResult,
  PagedOperationId,
  PageItem,
} from "./operation-types.ts";
import { type Operations, operations } from "./operations.ts";

export { CallError, DeclaredError, type ErrorResult, NoResponse, UnexpectedResponse } from "./client/errors.ts";
export type { CallLimits, Middleware };

export interface ClientOptions extends Omit<CallLimits, "signal"> {
  /** Where the API is, without a trailing path of an operation: `https://api.example.com`. */
  readonly baseUrl: string;
  /** Sent with every call, credentials above all. */
  readonly headers?: Readonly<Record<string, string>>;
  /** In place of the platform's `fetch`, once for each attempt. */
  readonly fetch?: (request: Request) => Promise<Response>;
  /** What `paginate` throws for an error that the contract declares; by default a {@link DeclaredError}. */
  readonly toError?: (result: ErrorResult) => Error;
}

export interface CallOptions extends CallLimits {
  /** Sent with this call, besides what the operation declares. */
  readonly headers?: Readonly<Record<string, string>>;
}

type Arguments<Id extends OperationId> =
  Record<never, never> extends OperationCall<Id>
    ? [call?: OperationCall<Id>, options?: CallOptions]
    : [call: OperationCall<Id>, options?: CallOptions];

/** One method per operation; each gives a union by `status`. */
export type Client = {
  readonly [Id in keyof Operations]: (...args: Arguments<Id>) => Promise<OperationResult<Id>>;
} & {
  /** Adds openapi-fetch middleware, for logs, metrics and the like; it sees every attempt. */
  readonly use: (...middleware: Middleware[]) => void;
  /** Goes through a list, whatever the number of its pages: `for await (const item of client.paginate("listThings"))`. */
  readonly paginate: <Id extends PagedOperationId>(
    operationId: Id,
    ...args: Arguments<Id>
  ) => AsyncGenerator<PageItem<Id>, void, undefined>;
};

/**
 * Makes a client: one method per operation of the contract.
 *
 * A status that the contract declares is a result, also 4xx and 5xx. Everything else is thrown: {@link NoResponse},
 * {@link UnexpectedResponse}. An empty path parameter is a `TypeError`, before anything is sent.
 *
 * What may pass is tried again: no answer, 429 and 5xx of a read, and of a write that the contract marks `x-retryable`.
 */
export function createClient(options: ClientOptions): Client {
  const { baseUrl, headers, fetch: ownFetch, toError, ...limits } = options;
  const fetch: Fetch = (request, init) =>
    ownFetch ? ownFetch(new Request(request, init)) : globalThis.fetch(request, init);
  const http = createFetchClient<Record<string, Record<string, never>>>({ baseUrl, ...(headers && { headers }) });
  http.use(keepErrorResponse);
  const rows = Object.entries<OperationDescription>(operations).map(([id, operation]) => {
    const prepare = sending(http as object as Http, fetch, id, operation);
    const perform = async (call: UntypedCall = {}, callOptions: CallOptions = {}) =>
      callRepeatedly(id, operation, { ...limits, ...callOptions }, prepare(call, callOptions.headers));
    return { id, page: operation.page, perform };
  });
  const pages = (name: string, call: UntypedCall = {}, callOptions?: CallOptions) => {
    const { page, perform } = rows.find(({ id }) => id === name) ?? {};
    if (!page || !perform) throw new TypeError(`"${name}" is no operation that answers with a list page by page.`);
    return paginate(name, page, call.query ?? {}, async (query) => {
      const result = await perform({ ...call, query }, callOptions);
      if (result.ok) return result;
      throw toError?.(result) ?? new DeclaredError(name, result);
    });
  };
  const methods = Object.fromEntries(rows.map(({ id, perform }) => [id, perform]));
  // The table has the operations, the types say what they take and give: here the two are tied together.
  return { ...methods, use: (...middleware) => http.use(...middleware), paginate: pages } as Client;
}
