import { noResponse } from "./limits.ts";
import { type Middleware, type MiddlewareContext, throughMiddleware } from "./middleware.ts";

/** One request, ready to be sent as often as need be. */
export interface Outgoing {
  readonly operationId: string;
  readonly url: string;
  readonly init: RequestInit & { readonly method: string; readonly headers: Record<string, string> };
  readonly schemaPath: string;
  readonly params: MiddlewareContext["params"];
  /** Whether the operation declares a status, so that it is a result. */
  readonly declares: (status: number) => boolean;
  /** How often it may be sent on to another address. */
  readonly maxRedirects: number;
}

/** Gets a response for a request; fails with `NoResponse` where there is none, or as a middleware does. */
export type Transport = (outgoing: Outgoing, signal: AbortSignal) => Promise<Response>;

/**
 * Makes what sends requests: by the platform's `fetch` or one's own, past the middleware.
 *
 * A redirection that the operation declares is a result. Of the others those to the same origin are followed; a
 * request, with its credentials and its body, is never sent to another origin. A browser shows no page where a
 * redirection leads, so there none is followed.
 */
export function createTransport(
  middleware: readonly Middleware[],
  ownFetch: ((request: Request) => Promise<Response>) | undefined,
): Transport {
  const exchange: Transport = ({ operationId, url, init, schemaPath, params }, signal) => {
    const reach = async (sent: Request | string) => {
      const settings = typeof sent === "string" ? { ...init, signal } : { signal };
      try {
        // The platform's own costs less without a `Request` in between, and with the signal beside it.
        return await (ownFetch ? ownFetch(new Request(sent, settings)) : globalThis.fetch(sent, settings));
      } catch (cause) {
        // What no request can be made of, such as a header with a line break, is the caller's fault and was not sent.
        if (cause instanceof TypeError) new Request(url, init);
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

/** The request to where a response points; `undefined` where it is a result, or points to another origin. */
function redirected(outgoing: Outgoing, response: Response): Outgoing | undefined {
  const location = response.headers.get("Location");
  const from = response.url || outgoing.url;
  if (location === null || outgoing.declares(response.status) || !URL.canParse(location, from)) return undefined;
  const to = new URL(location, from);
  const init = asRead(outgoing.init, response.status);
  // What has been sent of a stream is gone.
  if (to.origin !== new URL(from).origin || init.body instanceof ReadableStream) return undefined;
  return { ...outgoing, url: to.href, init };
}

/** 303 asks for a read; of 301 and 302 every browser makes one out of a POST, and a server counts on it. */
function asRead(init: Outgoing["init"], status: number): Outgoing["init"] {
  const staysAsItIs = status > 303 || init.method === "HEAD" || (status < 303 && init.method !== "POST");
  if (staysAsItIs) return init;
  const { body: _, headers, ...rest } = init;
  return { ...rest, method: "GET", headers: without(headers, "content-type") };
}

const without = (headers: Record<string, string>, left: string) =>
  Object.fromEntries(Object.entries(headers).filter(([name]) => name !== left));
