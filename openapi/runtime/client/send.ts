import type { OperationDescription, Styles } from "../operation.ts";
import { serializeBody } from "./body.ts";
import type { CallLimits } from "./limits.ts";
import { readResult, type UntypedResult } from "./read-result.ts";
import {
  jsonValue,
  pathText,
  serializeCookies,
  serializeHeaders,
  serializePath,
  serializeQuery,
  styleOf,
  type Values,
} from "./serialize.ts";
import type { Outgoing, Transport } from "./transport.ts";

/** An `OperationCall` whose operation is not known to the type system. */
export interface UntypedCall {
  readonly path?: Values;
  readonly query?: Values;
  readonly headers?: Values;
  readonly cookies?: Values;
  readonly body?: unknown;
  readonly contentType?: string;
}

type Headers = Readonly<Record<string, string>>;

/** Headers sent with every call, or a function that returns them: called for each call, and again after a 401. */
export type HeaderSource = Headers | (() => Headers | Promise<Headers>);

/** What all calls of a client share. */
export interface Connection {
  readonly baseUrl: string;
  readonly headers: HeaderSource;
  readonly transport: Transport;
}

/** The settings of one call, besides what the operation declares. */
export interface CallSettings extends Pick<CallLimits, "maxBodyBytes" | "maxRedirects" | "signal"> {
  readonly headers?: Headers;
  readonly stream?: boolean;
}

/** A call that is ready to be sent. */
export interface Prepared {
  /** Sends the call once and reads the response. */
  readonly attempt: (signal: AbortSignal) => Promise<UntypedResult>;
  /** Whether the body is a stream, which can be sent only once. */
  readonly isOnce: boolean;
}

/** Prepares a call; throws a `TypeError` if its parameters would lead to another path. */
export type Prepare = (call: UntypedCall, settings: CallSettings) => Prepared;

/** Works out once what all calls of an operation share. */
export function sending(connection: Connection, id: string, operation: OperationDescription): Prepare {
  const { baseUrl, headers, transport } = connection;
  const { method, path: template, requestMediaTypes, responses, styles = {}, encoding = {} } = operation;
  const names = [...template.matchAll(/\{([^}]*)\}/g)].map(([, name = ""]) => name);
  const accept = [...new Set(Object.values(responses).flat())].join(", ") || "*/*";
  const always = typeof headers === "function" ? headers : lowerCase(headers);
  const [usualType = "application/json"] = requestMediaTypes;
  const declares = (status: number) => status in responses || "3XX" in responses;
  return (call, { headers: ownHeaders, maxBodyBytes, maxRedirects = 5, stream = false, signal: outer }) => {
    refuseEmptyPathParameters(id, names, call, styles.path);
    const path = names.length === 0 ? template : withoutDots(id, serializePath(template, call.path ?? {}, styles.path));
    const query = call.query ? serializeQuery(call.query, styles.query) : "";
    const contentType = call.body === undefined ? undefined : (call.contentType ?? usualType);
    const body = contentType && serializeBody(call.body, contentType, encoding[contentType]);
    const isOnce = body instanceof ReadableStream;
    const ofCall = { ...typeHeader(contentType), ...headersOf(call, styles), ...(ownHeaders && lowerCase(ownHeaders)) };
    const outgoing = (common: Headers): Outgoing => ({
      operationId: id,
      url: `${baseUrl}${path}${query && `?${query}`}`,
      init: {
        method: method.toUpperCase(),
        redirect: "manual",
        headers: { accept, ...common, ...ofCall },
        ...(body !== undefined && { body }),
        // `fetch` requires `duplex` for a stream body; the type library does not have it yet.
        ...(isOnce && { duplex: "half" }),
      },
      schemaPath: template,
      params: { path: call.path, query: call.query, header: call.headers, cookie: call.cookies },
      declares,
      maxRedirects,
    });
    const attempt = async (given: AbortSignal): Promise<UntypedResult> => {
      const signal = stream ? orOuter(given, outer) : given;
      const response = await withHeaders(always, !isOnce, (common) => transport(outgoing(common), signal));
      return readResult(id, operation, response, maxBodyBytes, stream);
    };
    return { attempt, isOnce };
  };
}

/** For a stream, which outlives the attempt that returns it, so that it needs the caller's own signal too. */
const orOuter = (signal: AbortSignal, outer: AbortSignal | undefined): AbortSignal =>
  outer ? AbortSignal.any([signal, outer]) : signal;

/**
 * A 401 may mean that the headers were out of date: if the source returns different ones, the call is sent once more.
 */
async function withHeaders(
  source: HeaderSource,
  mayRepeat: boolean,
  exchange: (headers: Headers) => Promise<Response>,
): Promise<Response> {
  if (typeof source !== "function") return exchange(source);
  const headers = lowerCase(await source());
  const response = await exchange(headers);
  if (response.status !== 401 || !mayRepeat) return response;
  const renewed = lowerCase(await source());
  if (JSON.stringify(renewed) === JSON.stringify(headers)) return response;
  await response.body?.cancel().catch(() => {});
  return exchange(renewed);
}

/** Lower-cases the names, so that of two equal names the later one wins. */
function lowerCase(headers: Headers): Record<string, string> {
  const given = Object.entries(headers).filter(([, value]) => value !== undefined && value !== null);
  return Object.fromEntries(given.map(([name, value]) => [name.toLowerCase(), value]));
}

const headersOf = ({ headers, cookies }: UntypedCall, styles: NonNullable<OperationDescription["styles"]>) => ({
  ...(headers && lowerCase(serializeHeaders(headers, styles.header))),
  ...(cookies && lowerCase(serializeCookies(cookies, styles.cookie))),
});

function refuseEmptyPathParameters(
  id: string,
  names: readonly string[],
  { path = {} }: UntypedCall,
  styles: Styles = {},
): void {
  for (const name of names) {
    const value = jsonValue(path[name]);
    const isNothing = value === undefined || value === null || value === "";
    // In the style `label`, an empty list is a lone dot.
    if (isNothing || ["", "."].includes(pathText(name, value, styleOf(styles, name))))
      throw new TypeError(`${id}: path parameter "${name}" is empty; the call would go to another path.`);
  }
}

/** `fetch` removes such segments from a URL, also percent-encoded ones. */
function withoutDots(id: string, path: string): string {
  if (path.split("/").some((segment) => segment === "." || segment === ".."))
    throw new TypeError(
      `${id}: a segment of the path "${path}" consists only of dots; the call would go to another path.`,
    );
  return path;
}

/** `fetch` writes the `Content-Type` of a multipart body itself, since it chooses the boundary. */
const typeHeader = (type: string | undefined) =>
  type && !type.startsWith("multipart/") ? { "content-type": type } : undefined;
