import type { Parameter } from "../contract-reader.ts";
import type { ParameterStyle } from "../parameter-text.ts";
import { serializeBody, serializeCookies, serializeHeaders, serializePath, serializeQuery } from "../parameter-text.ts";
import type { ContractOperation } from "./contract-operations.ts";
import type { HttpRequest } from "./generated-case.ts";
import type { RequestParts } from "./request-parts.ts";

/** Puts the parts of a request on the wire, each parameter in its style, with the given credentials. */
export function httpRequest(
  operation: ContractOperation,
  parts: RequestParts,
  credentials: Credentials = NO_CREDENTIALS,
): HttpRequest {
  const styles = Object.fromEntries(operation.parameters.map((parameter) => [parameter.name, styleOf(parameter)]));
  const path = serializePath(operation.path, parts.path, styles);
  const query = serializeQuery({ ...parts.query, ...credentials.query }, styles);
  const body =
    parts.body === undefined || !operation.body ? undefined : serializeBody(parts.body, operation.body.mediaType);
  return {
    method: operation.method.toUpperCase(),
    path: query === "" ? path : `${path}?${query}`,
    headers: {
      ...(body !== undefined && operation.body && { "Content-Type": operation.body.mediaType }),
      ...serializeHeaders(parts.header, styles),
      ...serializeCookies({ ...parts.cookie, ...credentials.cookie }),
      ...credentials.headers,
    },
    ...(body !== undefined && { body: String(body) }),
  };
}

function styleOf(parameter: Parameter): ParameterStyle {
  if (parameter.content) return { style: "json", explode: false };
  const style = parameter.style ?? (parameter.in === "query" || parameter.in === "cookie" ? "form" : "simple");
  return { style, explode: parameter.explode ?? style === "form" } as ParameterStyle;
}

export interface Credentials {
  readonly headers: Readonly<Record<string, string>>;
  readonly query: Readonly<Record<string, string>>;
  readonly cookie: Readonly<Record<string, string>>;
}

export const NO_CREDENTIALS: Credentials = { headers: {}, query: {}, cookie: {} };

/** The key in each way that one alternative of the operation's security asks for; by default its first one. */
export function credentialsOf(
  { schemes, security }: ContractOperation,
  apiKey: string,
  alternative: readonly string[] = security[0] ?? [],
): Credentials {
  const parts = alternative.map((name): Partial<Credentials> => {
    const { type = "http", scheme = "bearer", in: where, name: field = "" } = schemes[name] ?? {};
    if (type === "apiKey" && where === "query") return { query: { [field]: apiKey } };
    if (type === "apiKey" && where === "cookie") return { cookie: { [field]: apiKey } };
    if (type === "apiKey") return { headers: { [field]: apiKey } };
    const isBasic = type === "http" && scheme.toLowerCase() === "basic";
    return { headers: { Authorization: isBasic ? `Basic ${btoa(apiKey)}` : `Bearer ${apiKey}` } };
  });
  return {
    headers: Object.assign({}, ...parts.map(({ headers }) => headers)) as Record<string, string>,
    query: Object.assign({}, ...parts.map(({ query }) => query)) as Record<string, string>,
    cookie: Object.assign({}, ...parts.map(({ cookie }) => cookie)) as Record<string, string>,
  };
}

/** The same request with `$API_KEY` where the key stands, and nowhere else, however short the key is. */
export function withoutKey(operation: ContractOperation, request: HttpRequest, apiKey: string): HttpRequest {
  // One scheme at a time, so that each has but one place.
  const all = operation.security.flat().map((scheme) => credentialsOf(operation, apiKey, [scheme]));
  const inHeaders = all.flatMap(({ headers }) => Object.entries(headers));
  const inQuery = new Set(all.map(({ query }) => serializeQuery(query, {})));
  const inCookies = new Set(all.map(({ cookie }) => serializeCookies(cookie).Cookie));
  const masked = (text: string, between: string, sent: ReadonlySet<string | undefined>) =>
    text
      .split(between)
      .map((pair) => (pair !== "" && sent.has(pair) ? `${pair.split("=")[0]}=$API_KEY` : pair))
      .join(between);
  const headers = Object.entries(request.headers).map(([name, value]) => {
    if (name === "Cookie") return [name, masked(value, "; ", inCookies)];
    const isKey = inHeaders.some(([field, sent]) => field === name && sent === value);
    return [name, isKey ? hidden(value, apiKey) : value];
  });
  const [path = "", ...query] = request.path.split("?");
  const shown = query.length === 0 ? path : `${path}?${masked(query.join("?"), "&", inQuery)}`;
  return { ...request, path: shown, headers: Object.fromEntries(headers) as Record<string, string> };
}

/** A header's value with its scheme, if it has one. */
function hidden(value: string, apiKey: string): string {
  if (value === apiKey) return "$API_KEY";
  return value.startsWith("Basic ") ? "Basic $API_KEY_IN_BASE64" : "Bearer $API_KEY";
}
