import {
  serializeBody,
  serializeCookies,
  serializeHeaders,
  serializePath,
  serializeQuery,
} from "../../../openapi/templates/client/serialize.ts";
import type { ParameterStyle } from "../../../openapi/templates/operation-types.ts";
import type { Parameter } from "../../../openapi/templates/server/document.ts";
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
