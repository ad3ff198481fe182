// Generated from openapi/upstream/meta-graph.yaml by `npm run generate`; edit that, not this file.
import type { Middleware } from "openapi-fetch";
import type { OperationDescription } from "../operation-types.ts";
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

/** Sends a call once, and reads the answer. */
export type Attempt = (signal: AbortSignal) => Promise<UntypedResult>;

export interface Sender {
  readonly http: Http;
  readonly fetch: (request: Request) => Promise<Response>;
  readonly headers: Readonly<Record<string, string>> | undefined;
}

/** Makes a call ready to be sent, as often as need be; refuses an empty path parameter with a `TypeError`. */
export function prepare(sender: Sender, id: string, operation: OperationDescription, call: UntypedCall): Attempt {
  refuseEmptyPathParameters(id, operation.path, call);
  const { http, fetch } = sender;
  const contentType =
    call.body === undefined ? undefined : (call.contentType ?? operation.requestMediaTypes[0] ?? "application/json");
  const styles = operation.styles ?? {};
  const path = serializePath(operation.path, call.path ?? {}, styles);
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
      ...sender.headers,
    },
    parseAs: "stream",
    // A declared redirection is a result; any other one is followed.
    ...(declaresRedirection(operation) && { redirect: "manual" }),
    // What is thrown elsewhere, by middleware say, is no failure to get an answer.
    fetch: async (request: Request) => {
      try {
        return await fetch(request);
      } catch (cause) {
        throw noResponse(id, cause);
      }
    },
  };
  return async (signal) => {
    const { response } = await http.request(operation.method, path, { ...init, signal });
    return readResult(id, operation, response instanceof Kept ? response.original : response);
  };
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
