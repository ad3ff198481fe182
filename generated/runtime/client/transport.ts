// Generated from openapi/runtime by `npm run generate`; edit that, not this file.
// @ts-nocheck: checked where it is written, so that it compiles with any flags, lib and @types.
import { noResponse } from "./limits.ts";
import { type Middleware, type MiddlewareContext, throughMiddleware } from "./middleware.ts";

/** A request that can be sent any number of times. */
export interface Outgoing {
  readonly operationId: string;
  readonly url: string;
  readonly init: RequestInit & { readonly method: string; readonly headers: Record<string, string> };
  readonly schemaPath: string;
  readonly params: MiddlewareContext["params"];
  /** Whether the operation declares a status, so that such a response is a result. */
  readonly declares: (status: number) => boolean;
  /** How many redirects may still be followed. */
  readonly maxRedirects: number;
}

/** Sends a request and returns the response; fails with `NoResponse`, or with what a middleware throws. */
export type Transport = (outgoing: Outgoing, signal: AbortSignal) => Promise<Response>;

/**
 * Creates the function that sends requests, through the middleware and with `fetch` or its replacement.
 *
 * A redirect that the operation declares is a result. Other redirects are followed only within the same origin, so that
 * credentials and body never reach another one. Browsers hide a redirect's target from pages, so there none is
 * followed.
 */
export function createTransport(
  middleware: readonly Middleware[],
  ownFetch: ((request: Request) => Promise<Response>) | undefined,
): Transport {
  const exchange: Transport = ({ operationId, url, init, schemaPath, params }, signal) => {
    const reach = async (sent: Request | string) => {
      const settings = typeof sent === "string" ? { ...init, signal } : { signal };
      // The platform's `fetch` is cheaper without a `Request` object, and with the signal passed separately.
      const isCheap = !ownFetch && !(init.body instanceof ReadableStream);
      // An invalid request, such as a header with a line break, is the caller's mistake; this throws its error.
      const request = isCheap ? sent : new Request(sent, settings);
      try {
        return await (ownFetch ? ownFetch(request as Request) : globalThis.fetch(request, isCheap ? settings : {}));
      } catch (cause) {
        if (isCheap && cause instanceof TypeError) new Request(url, init);
        throw noResponse(operationId, cause);
      }
    };
    if (middleware.length === 0) return reach(url);
    const id = Math.random().toString(36).slice(2);
    return throughMiddleware(middleware, { request: new Request(url, init), schemaPath, params, id }, reach);
  };
  const follow = async (outgoing: Outgoing, signal: AbortSignal, left: number): Promise<Response> => {
    const response = await exchange(outgoing, signal);
    const next = left > 0 && isRedirection(response.status) ? redirected(outgoing, response) : undefined;
    if (next === undefined) return response;
    await response.body?.cancel().catch(() => {});
    return follow(next, signal, left - 1);
  };
  return (outgoing, signal) => follow(outgoing, signal, outgoing.maxRedirects);
}

const isRedirection = (status: number) => [301, 302, 303, 307, 308].includes(status);

/** The request for the target of a redirect; `undefined` if the response is a result, or leads to another origin. */
function redirected(outgoing: Outgoing, response: Response): Outgoing | undefined {
  const location = response.headers.get("Location");
  const from = response.url || outgoing.url;
  if (location === null || outgoing.declares(response.status) || !URL.canParse(location, from)) return undefined;
  const to = new URL(location, from);
  const init = asRead(outgoing.init, response.status);
  // `fetch` refuses an address with credentials, and a stream that has been sent cannot be sent again.
  if (to.origin !== new URL(from).origin || to.username || to.password || init.body instanceof ReadableStream)
    return undefined;
  return { ...outgoing, url: to.href, init };
}

/** 303 asks for a GET. After 301 and 302 browsers turn a POST into a GET too, and servers rely on it. */
function asRead(init: Outgoing["init"], status: number): Outgoing["init"] {
  const staysAsItIs = status > 303 || init.method === "HEAD" || (status < 303 && init.method !== "POST");
  if (staysAsItIs) return init;
  const { body: _, headers, ...rest } = init;
  return { ...rest, method: "GET", headers: without(headers, "content-type") };
}

const without = (headers: Record<string, string>, left: string) =>
  Object.fromEntries(Object.entries(headers).filter(([name]) => name !== left));
