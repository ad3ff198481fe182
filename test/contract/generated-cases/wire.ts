import { essence, isJson, type MediaTypeObject } from "../contract-reader.ts";
import type { ContractOperation, RequestBody } from "./contract-operations.ts";
import { type Credentials, NO_CREDENTIALS } from "./credentials.ts";
import type { HttpRequest } from "./generated-case.ts";
import { MULTIPART_TYPE, multipartText } from "./multipart.ts";
import type { RequestParts } from "./request-parts.ts";
import { cookieText, headerValues, pathText, queryText, textOf } from "./serialize.ts";

export { type Credentials, credentialsOf, NO_CREDENTIALS, withoutKey } from "./credentials.ts";

/** Builds the request that is sent: each parameter in its style, with the given credentials. */
export function httpRequest(
  operation: ContractOperation,
  parts: RequestParts,
  credentials: Credentials = NO_CREDENTIALS,
): HttpRequest {
  const { parameters } = operation;
  const path = pathText(operation.path, parts.path, parameters);
  const query = queryText({ ...parts.query, ...credentials.query }, parameters);
  const body = parts.body === undefined || !operation.body ? undefined : bodyText(operation.body, parts.body);
  const cookie = cookieText({ ...parts.cookie, ...credentials.cookie }, parameters);
  return {
    method: operation.method.toUpperCase(),
    path: query === "" ? path : `${path}?${query}`,
    headers: {
      ...(body !== undefined && operation.body && { "Content-Type": contentType(operation.body.mediaType) }),
      ...headerValues(parts.header, parameters),
      ...(cookie !== "" && { Cookie: cookie }),
      ...credentials.headers,
    },
    ...(body !== undefined && { body }),
  };
}

const CONCRETE: Readonly<Record<string, string>> = {
  "*/*": "application/octet-stream",
  "application/*": "application/octet-stream",
  "text/*": "text/plain",
};

/** The declared type may be a range, which cannot be sent. */
function contentType(mediaType: string): string {
  if (essence(mediaType) === "multipart/form-data") return MULTIPART_TYPE;
  return CONCRETE[essence(mediaType)] ?? mediaType.replace("*", "x-any");
}

function bodyText({ mediaType, properties, media }: RequestBody, value: unknown): string {
  if (isJson(mediaType)) return JSON.stringify(value) ?? "";
  if (value === null || typeof value !== "object") return String(value);
  if (essence(mediaType) === "multipart/form-data") return multipartText(value, properties, media);
  if (essence(mediaType) === "application/x-www-form-urlencoded") return formText(value, media);
  return JSON.stringify(value);
}

type Encodings = Readonly<Record<string, { readonly style?: string; readonly explode?: boolean } | undefined>>;

/** A form is written like a query, in the styles that `encoding` gives. */
function formText(value: object, media: MediaTypeObject): string {
  const encodings = ((media as { encoding?: Encodings }).encoding ?? {}) as Encodings;
  const fields = Object.entries(value).map(([name, item]): [string, unknown] => {
    const isStyled = encodings[name]?.style !== undefined || encodings[name]?.explode !== undefined;
    const isObject = item !== null && typeof item === "object" && !Array.isArray(item);
    return [name, isObject && !isStyled ? textOf(item) : item];
  });
  const styles = Object.entries(encodings).map(([name, encoding]) => ({ ...encoding, name, in: "query" as const }));
  return queryText(Object.fromEntries(fields), styles).replaceAll("%20", "+");
}
