// Generated from openapi/runtime by `npm run generate`; edit that, not this file.
/** What a middleware is told of a call. */
export interface MiddlewareContext {
  /** As it goes out, after what the middleware before has done to it. */
  readonly request: Request;
  /** The path template of the operation: `/things/{thingId}`. */
  readonly schemaPath: string;
  /** The parameters of the call, as they were given. */
  readonly params: {
    readonly path?: Readonly<Record<string, unknown>> | undefined;
    readonly query?: Readonly<Record<string, unknown>> | undefined;
    readonly header?: Readonly<Record<string, unknown>> | undefined;
    readonly cookie?: Readonly<Record<string, unknown>> | undefined;
  };
  /** The same in all that a middleware is told of one attempt, and different in the next one. */
  readonly id: string;
}

// biome-ignore lint/suspicious/noConfusingVoidType: a middleware that only looks on returns nothing.
type Now<T> = T | undefined | void | Promise<T | undefined | void>;

/**
 * Sees every attempt, for logs, metrics and the like; what it throws is thrown by the call, as it is.
 *
 * Of several, the first one added is the first to see the request and the last to see the response.
 */
export interface Middleware {
  /** May give another request in place of this one, or the response, so that nothing is sent. */
  readonly onRequest?: (context: MiddlewareContext) => Now<Request | Response>;
  /** May give another response in place of this one. */
  readonly onResponse?: (context: MiddlewareContext & { readonly response: Response }) => Now<Response>;
  /** Told of a failure to get a response; may give a response in place of it, or another error. */
  readonly onError?: (context: MiddlewareContext & { readonly error: unknown }) => Now<Response | Error>;
}

/** Sends a request past all middleware; without any it is sent by {@link send} alone. */
export async function throughMiddleware(
  middleware: readonly Middleware[],
  context: MiddlewareContext,
  send: (request: Request) => Promise<Response>,
): Promise<Response> {
  let { request } = context;
  for (const { onRequest } of middleware) {
    const given = await onRequest?.({ ...context, request });
    if (given instanceof Response) return given;
    request = given ?? request;
  }
  const backwards = [...middleware].reverse();
  let response = await send(request).catch((error: unknown) => afterError(backwards, { ...context, request }, error));
  for (const { onResponse } of backwards)
    response = (await onResponse?.({ ...context, request, response })) ?? response;
  return response;
}

async function afterError(
  middleware: readonly Middleware[],
  context: MiddlewareContext,
  failure: unknown,
): Promise<Response> {
  let error = failure;
  for (const { onError } of middleware) {
    const given = await onError?.({ ...context, error });
    if (given instanceof Response) return given;
    error = given ?? error;
  }
  throw error;
}
