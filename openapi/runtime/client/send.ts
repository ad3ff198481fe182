import type { Middleware } from "openapi-fetch";
import type { OperationDescription } from "../operation.ts";
import { noResponse } from "./limits.ts";
import { readResult, type UntypedResult } from "./read-result.ts";
import { serializeBody, serializeCookies, serializeHeaders, serializePath, serializeQuery } from "./serialize.ts";

/** An `OperationCall` when nobody knows any more which operation it is for. */
export interface UntypedCall {
  readonly path?: Readonly<Record<string, unknown>>;
  readonly query?: Readonly<Record<string, unknown>>;
  readonly headers?: Readonly<Record<string, unknown>>;
  readonly cookies?: Readonly<Record<string, unknown>>;
  readonly body?: unknown;
  readonly contentType?: string;
}

/** The openapi-fetch client when nobody knows any more which paths it has. */
export interface Http {
  request(method: string, path: string, init: object): Promise<{ response: Response }>;
}

/** The platform's own costs less when the signal stands beside the request than when it is in it. */
export type Fetch = (request: Request, init: { readonly signal: AbortSignal }) => Promise<Response>;

/** Sends a call once, and reads the answer. */
export type Attempt = (signal: AbortSignal) => Promise<UntypedResult>;

/** Makes a call ready to be sent, as often as need be; refuses an empty path parameter with a `TypeError`. */
export type Prepare = (call: UntypedCall, headers: Readonly<Record<string, string>> | undefined) => Attempt;

/** What is the same for every call of an operation is worked out here, once. */
export function sending(http: Http, fetch: Fetch, id: string, operation: OperationDescription): Prepare {
  const { method, path: template, requestMediaTypes, responses, styles = {} } = operation;
  const names = [...template.matchAll(/\{([^}]*)\}/g)].map(([, name = ""]) => name);
  const accept = { Accept: [...new Set(Object.values(responses).flat())].join(", ") || "*/*" };
  const always = {
    parseAs: "stream",
    querySerializer: (query: Record<string, unknown>) => serializeQuery(query, styles),
    // A declared redirection is a result; any other one is followed.
    ...(Object.keys(responses).some((status) => status.startsWith("3")) && { redirect: "manual" }),
  };
  const fetchUntil = (signal: AbortSignal) => async (request: Request) => {
    try {
      return await fetch(request, { signal });
    } catch (cause) {
      // What is thrown elsewhere, by middleware say, is no failure to get an answer.
      throw noResponse(id, cause);
    }
  };
  return (call, headers) => {
    refuseEmptyPathParameters(id, names, call);
    const contentType =
      call.body === undefined ? undefined : (call.contentType ?? requestMediaTypes[0] ?? "application/json");
    const path = serializePath(template, call.path ?? {}, styles);
    const init = {
      ...always,
      params: { query: call.query },
      body: call.body,
      bodySerializer: (body: unknown) => serializeBody(body, contentType ?? ""),
      headers: {
        ...accept,
        ...typeHeader(contentType),
        ...(call.headers && serializeHeaders(call.headers, styles)),
        ...(call.cookies && serializeCookies(call.cookies)),
        ...headers,
      },
    };
    return async (signal) => {
      const { response } = await http.request(method, path, { ...init, fetch: fetchUntil(signal) });
      return readResult(id, operation, response instanceof Kept ? response.original : response);
    };
  };
}

function refuseEmptyPathParameters(id: string, names: readonly string[], { path = {} }: UntypedCall): void {
  for (const name of names) {
    const value = path[name];
    if (value === "" || value === undefined || value === null || (Array.isArray(value) && value.length === 0))
      throw new TypeError(`${id}: path parameter "${name}" is empty; the call would go to another path.`);
  }
}

/** The boundary of a multipart body is written by `fetch` itself. */
const typeHeader = (type: string | undefined) =>
  type && !type.startsWith("multipart/") ? { "Content-Type": type } : undefined;

class Kept extends Response {
  readonly original: Response;

  constructor(original: Response) {
    super(null, { status: 204 });
    this.original = original;
  }
}

/** openapi-fetch reads the body of an error by itself and hides when it cannot, so it is given a response without one. */
export const keepErrorResponse: Middleware = {
  onResponse: ({ response }) => (response.ok ? undefined : new Kept(response)),
};
