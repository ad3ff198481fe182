// Generated from openapi/runtime by `npm run generate`; edit that, not this file.
import type { OperationDescription } from "../operation.ts";
import { serializeBody } from "./body.ts";
import type { CallLimits } from "./limits.ts";
import { readResult, type UntypedResult } from "./read-result.ts";
import { serializeCookies, serializeHeaders, serializePath, serializeQuery, type Values } from "./serialize.ts";
import type { Outgoing, Transport } from "./transport.ts";

/** An `OperationCall` when nobody knows any more which operation it is for. */
export interface UntypedCall {
  readonly path?: Values;
  readonly query?: Values;
  readonly headers?: Values;
  readonly cookies?: Values;
  readonly body?: unknown;
  readonly contentType?: string;
}

type Headers = Readonly<Record<string, string>>;

/** Headers that are sent with every call, or what is asked for them: for each call, and once more after a 401. */
export type HeaderSource = Headers | (() => Headers | Promise<Headers>);

/** What is the same for every call of a client. */
export interface Connection {
  readonly baseUrl: string;
  readonly headers: HeaderSource;
  readonly transport: Transport;
}

/** What is particular to one call, beside what the operation declares. */
export interface CallSettings extends Pick<CallLimits, "maxBodyBytes" | "maxRedirects" | "signal"> {
  readonly headers?: Headers;
  readonly stream?: boolean;
}

/** A call that is ready to be sent. */
export interface Prepared {
  /** Sends it once, and reads the answer. */
  readonly attempt: (signal: AbortSignal) => Promise<UntypedResult>;
  /** Whether its body is a stream, which can be sent one time only. */
  readonly isOnce: boolean;
}

/** Makes a call ready; refuses with a `TypeError` what would go to another path. */
export type Prepare = (call: UntypedCall, settings: CallSettings) => Prepared;

/** What is the same for every call of an operation is worked out here, once. */
export function sending(connection: Connection, id: string, operation: OperationDescription): Prepare {
  const { baseUrl, headers, transport } = connection;
  const { method, path: template, requestMediaTypes, responses, styles = {}, encoding = {} } = operation;
  const names = [...template.matchAll(/\{([^}]*)\}/g)].map(([, name = ""]) => name);
  const accept = [...new Set(Object.values(responses).flat())].join(", ") || "*/*";
  const always = typeof headers === "function" ? headers : lowerCase(headers);
  const declares = (status: number) => status in responses || "3XX" in responses;
  return (call, { headers: ownHeaders, maxBodyBytes, maxRedirects = 5, stream = false, signal: outer }) => {
    refuseEmptyPathParameters(id, names, call);
    const path = names.length === 0 ? template : serializePath(template, call.path ?? {}, styles.path);
    if (path !== template) refuseDots(id, path);
    const query = call.query ? serializeQuery(call.query, styles.query) : "";
    const contentType =
      call.body === undefined ? undefined : (call.contentType ?? requestMediaTypes[0] ?? "application/json");
    const body = contentType && serializeBody(call.body, contentType, encoding[contentType]);
    const isOnce = body instanceof ReadableStream;
    const ofCall = {
      ...typeHeader(contentType),
      ...(call.headers && lowerCase(serializeHeaders(call.headers, styles.header))),
      ...(call.cookies && lowerCase(serializeCookies(call.cookies, styles.cookie))),
      ...(ownHeaders && lowerCase(ownHeaders)),
    };
    const outgoing = (common: Headers): Outgoing => ({
      operationId: id,
      url: `${baseUrl}${path}${query && `?${query}`}`,
      init: {
        method: method.toUpperCase(),
        redirect: "manual",
        headers: { accept, ...common, ...ofCall },
        ...(body !== undefined && { body }),
        // The library of types does not know yet that a stream asks for it.
        ...(isOnce && { duplex: "half" }),
      },
      schemaPath: template,
      params: { path: call.path, query: call.query, header: call.headers, cookie: call.cookies },
      declares,
      maxRedirects,
    });
    const attempt = async (given: AbortSignal): Promise<UntypedResult> => {
      // A stream outlasts the attempt that gets it, so it listens to the caller by itself.
      const signal = stream && outer ? AbortSignal.any([given, outer]) : given;
      const response = await withHeaders(always, !isOnce, (common) => transport(outgoing(common), signal));
      return readResult(id, operation, response, maxBodyBytes, stream);
    };
    return { attempt, isOnce };
  };
}

/** Where headers are asked for, a 401 may mean that they were out of date: with others it is tried again, once. */
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

/** So that of two headers of one name the later one counts. */
function lowerCase(headers: Headers): Record<string, string> {
  const given = Object.entries(headers).filter(([, value]) => value !== undefined && value !== null);
  return Object.fromEntries(given.map(([name, value]) => [name.toLowerCase(), value]));
}

function refuseEmptyPathParameters(id: string, names: readonly string[], { path = {} }: UntypedCall): void {
  for (const name of names) {
    const value = path[name];
    if (value === "" || value === undefined || value === null || (Array.isArray(value) && value.length === 0))
      throw new TypeError(`${id}: path parameter "${name}" is empty; the call would go to another path.`);
  }
}

/** A URL leaves such segments out, however they are written. */
function refuseDots(id: string, path: string): void {
  if (path.split("/").some((segment) => segment === "." || segment === ".."))
    throw new TypeError(`${id}: a part of the path "${path}" is only dots; the call would go to another path.`);
}

/** The boundary of a multipart body is written by `fetch` itself. */
const typeHeader = (type: string | undefined) =>
  type && !type.startsWith("multipart/") ? { "content-type": type } : undefined;
