// Generated from openapi/openapi.yaml by `npm run generate`; edit that, not this file.
import createFetchClient, { type Middleware } from "openapi-fetch";
import { NoResponse } from "./client/errors.ts";
import { readResult } from "./client/read-result.ts";
import {
  serializeBody,
  serializeCookies,
  serializeHeaders,
  serializePath,
  serializeQuery,
} from "./client/serialize.ts";
import type { OperationCall, OperationDescription, OperationId, OperationResult } from "./operation-types.ts";
import { type Operations, operations } from "./operations.ts";

export { CallError, NoResponse, UnexpectedResponse } from "./client/errors.ts";

export interface ClientOptions {
  /** Where the API is, without a trailing path of an operation: `https://api.example.com`. */
  readonly baseUrl: string;
  /** Sent with every call, credentials above all. */
  readonly headers?: Readonly<Record<string, string>>;
  readonly fetch?: (request: Request) => Promise<Response>;
}

export interface CallOptions {
  readonly signal?: AbortSignal;
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
  /** Adds openapi-fetch middleware, for logs, metrics and the like. */
  readonly use: (...middleware: Middleware[]) => void;
};

/**
 * Makes a client: one method per operation of the contract.
 *
 * A status that the contract declares is a result, also 4xx and 5xx. Everything else is thrown: {@link NoResponse},
 * {@link UnexpectedResponse}. An empty path parameter is a `TypeError`, before anything is sent.
 */
export function createClient(options: ClientOptions): Client {
  const http = createFetchClient<Record<string, Record<string, never>>>({
    baseUrl: options.baseUrl,
    ...(options.headers && { headers: options.headers }),
    ...(options.fetch && { fetch: options.fetch }),
  });
  http.use(keepResponse);
  const methods = Object.entries<OperationDescription>(operations).map(([id, operation]) => [
    id,
    (call: UntypedCall = {}, callOptions: CallOptions = {}) => perform(http, id, operation, call, callOptions),
  ]);
  // The table has the operations, the types say what they take and give: here the two are tied together.
  return { ...Object.fromEntries(methods), use: (...middleware) => http.use(...middleware) } as Client;
}

/** An {@link OperationCall} when nobody knows any more which operation it is for. */
interface UntypedCall {
  readonly path?: Readonly<Record<string, unknown>>;
  readonly query?: Readonly<Record<string, unknown>>;
  readonly headers?: Readonly<Record<string, unknown>>;
  readonly cookies?: Readonly<Record<string, unknown>>;
  readonly body?: unknown;
  readonly contentType?: string;
}

interface Http {
  request(method: string, path: string, init: object): Promise<{ response: Response }>;
}

async function perform(
  http: object,
  id: string,
  operation: OperationDescription,
  call: UntypedCall,
  options: CallOptions,
) {
  refuseEmptyPathParameters(id, operation.path, call);
  const contentType =
    call.body === undefined ? undefined : (call.contentType ?? operation.requestMediaTypes[0] ?? "application/json");
  const styles = operation.styles ?? {};
  const init = {
    params: { query: call.query },
    querySerializer: (query: Record<string, unknown>) => serializeQuery(query, styles),
    body: call.body,
    bodySerializer: (body: unknown) => serializeBody(body, contentType ?? ""),
    headers: {
      Accept: accepted(operation),
      ...typeHeader(contentType),
      ...serializeHeaders(call.headers ?? {}, styles),
      ...serializeCookies(call.cookies ?? {}),
      ...options.headers,
    },
    parseAs: "stream",
    // A declared redirection is a result; any other one is followed.
    ...(declaresRedirection(operation) && { redirect: "manual" }),
    ...(options.signal && { signal: options.signal }),
  };
  const answered = await (http as Http)
    .request(operation.method, serializePath(operation.path, call.path ?? {}, styles), init)
    .catch((cause: unknown) => {
      throw new NoResponse(id, `no response: ${cause instanceof Error ? cause.message : String(cause)}`, { cause });
    });
  const { response } = answered;
  return readResult(id, operation, response instanceof Kept ? response.original : response);
}

function refuseEmptyPathParameters(id: string, template: string, { path = {} }: UntypedCall): void {
  for (const [, name = ""] of template.matchAll(/\{([^}]*)\}/g)) {
    const value = path[name];
    if (value === "" || value === undefined || value === null || (Array.isArray(value) && value.length === 0))
      throw new TypeError(`${id}: path parameter "${name}" is empty; the call would go to another path.`);
  }
}

const declaresRedirection = ({ responses }: OperationDescription) =>
  Object.keys(responses).some((status) => status.startsWith("3"));

const accepted = ({ responses }: OperationDescription) =>
  [...new Set(Object.values(responses).flat())].join(", ") || "*/*";

/** The boundary of a multipart body is written by `fetch` itself. */
const typeHeader = (type: string | undefined) =>
  type && !type.startsWith("multipart/") ? { "Content-Type": type } : {};

/** openapi-fetch reads the body of an error by itself and hides when it cannot, so it is given a response without one. */
class Kept extends Response {
  readonly original: Response;

  constructor(original: Response) {
    super(null, { status: 204 });
    this.original = original;
  }
}

const keepResponse: Middleware = { onResponse: ({ response }) => new Kept(response) };
