// Generated from openapi/runtime by `npm run generate`; edit that, not this file.
// @ts-nocheck: checked where it is written, so that it compiles with any flags, lib and @types.
/** What a middleware receives about a call. */
export interface MiddlewareContext {
  /** The request about to be sent, after the changes of earlier middleware. */
  readonly request: Request;
  /** The path template of the operation: `/things/{thingId}`. */
  readonly schemaPath: string;
  /** The parameters of the call, as the caller passed them. */
  readonly params: {
    readonly path?: Readonly<Record<string, unknown>> | undefined;
    readonly query?: Readonly<Record<string, unknown>> | undefined;
    readonly header?: Readonly<Record<string, unknown>> | undefined;
    readonly cookie?: Readonly<Record<string, unknown>> | undefined;
  };
  /** Identifies one attempt: the same in all its callbacks, and different in the next attempt. */
  readonly id: string;
}

// biome-ignore lint/suspicious/noConfusingVoidType: a middleware that only observes returns nothing.
type Now<T> = T | undefined | void | Promise<T | undefined | void>;

/**
 * Sees every attempt, for logs, metrics and the like. The call throws what a middleware throws, unchanged.
 *
 * If there are several, the first one added sees the request first and the response last.
 */
export interface Middleware {
  /** May return another request to send instead, or a response, so that nothing is sent. */
  readonly onRequest?: (context: MiddlewareContext) => Now<Request | Response>;
  /** May return another response instead. To look into the body, read `response.clone()`: a body can be read once. */
  readonly onResponse?: (context: MiddlewareContext & { readonly response: Response }) => Now<Response>;
  /** Called when there is no response; may return a response to use, or another error to throw. */
  readonly onError?: (context: MiddlewareContext & { readonly error: unknown }) => Now<Response | Error>;
}

/** Sends a request through all middleware; without any, {@link send} alone sends it. */
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
