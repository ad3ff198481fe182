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

/** What is the same for every call of a client. */
export interface Connection {
  readonly baseUrl: string;
  readonly headers: Headers;
  readonly transport: Transport;
}

/** What is particular to one call, beside what the operation declares. */
export interface CallSettings extends Pick<CallLimits, "maxBodyBytes"> {
  readonly headers?: Headers;
}

/** Sends a call once, and reads the answer. */
export type Attempt = (signal: AbortSignal) => Promise<UntypedResult>;

/** Makes a call ready to be sent, as often as need be; refuses with a `TypeError` what would go to another path. */
export type Prepare = (call: UntypedCall, settings: CallSettings) => Attempt;

/** What is the same for every call of an operation is worked out here, once. */
export function sending(
  { baseUrl, headers, transport }: Connection,
  id: string,
  operation: OperationDescription,
): Prepare {
  const { method, path: template, requestMediaTypes, responses, styles = {}, encoding = {} } = operation;
  const names = [...template.matchAll(/\{([^}]*)\}/g)].map(([, name = ""]) => name);
  const accept = [...new Set(Object.values(responses).flat())].join(", ") || "*/*";
  const always = lowerCase({ Accept: accept, ...headers });
  const declares = (status: number) => status in responses || "3XX" in responses;
  return (call, { headers: ownHeaders, maxBodyBytes = 10_000_000 }) => {
    refuseEmptyPathParameters(id, names, call);
    const path = names.length === 0 ? template : serializePath(template, call.path ?? {}, styles.path);
    if (path !== template) refuseDots(id, path);
    const query = call.query ? serializeQuery(call.query, styles.query) : "";
    const contentType =
      call.body === undefined ? undefined : (call.contentType ?? requestMediaTypes[0] ?? "application/json");
    const outgoing: Outgoing = {
      operationId: id,
      url: `${baseUrl}${path}${query && `?${query}`}`,
      init: {
        method: method.toUpperCase(),
        redirect: "manual",
        headers: {
          ...always,
          ...typeHeader(contentType),
          ...(call.headers && lowerCase(serializeHeaders(call.headers, styles.header))),
          ...(call.cookies && lowerCase(serializeCookies(call.cookies, styles.cookie))),
          ...(ownHeaders && lowerCase(ownHeaders)),
        },
        ...(contentType !== undefined && { body: serializeBody(call.body, contentType, encoding[contentType]) }),
      },
      schemaPath: template,
      params: { path: call.path, query: call.query, header: call.headers, cookie: call.cookies },
      declares,
    };
    return async (signal) => readResult(id, operation, await transport(outgoing, signal), maxBodyBytes);
  };
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
