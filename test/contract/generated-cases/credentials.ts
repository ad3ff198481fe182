import type { SecurityScheme } from "../contract-reader.ts";
import type { ContractOperation } from "./contract-operations.ts";
import type { HttpRequest } from "./generated-case.ts";
import { cookieText, queryText } from "./serialize.ts";

export interface Credentials {
  readonly headers: Readonly<Record<string, string>>;
  readonly query: Readonly<Record<string, string>>;
  readonly cookie: Readonly<Record<string, string>>;
}

export const NO_CREDENTIALS: Credentials = { headers: {}, query: {}, cookie: {} };

/** The key in each place that one security alternative needs; by default the first alternative. */
export function credentialsOf(
  { schemes, security }: ContractOperation,
  apiKey: string,
  alternative: readonly string[] = security[0] ?? [],
): Credentials {
  const parts = alternative.map((name) => ofScheme(schemes[name], apiKey));
  return {
    headers: Object.assign({}, ...parts.map(({ headers }) => headers)) as Record<string, string>,
    query: Object.assign({}, ...parts.map(({ query }) => query)) as Record<string, string>,
    cookie: Object.assign({}, ...parts.map(({ cookie }) => cookie)) as Record<string, string>,
  };
}

function ofScheme(scheme: SecurityScheme | undefined, apiKey: string): Partial<Credentials> {
  const { type = "http", in: where, name: field = "" } = scheme ?? {};
  if (type === "mutualTLS") return {};
  if (type === "apiKey" && where === "query") return { query: { [field]: apiKey } };
  if (type === "apiKey" && where === "cookie") return { cookie: { [field]: apiKey } };
  if (type === "apiKey") return { headers: { [field]: apiKey } };
  const word = authorizationWord(scheme);
  return { headers: { Authorization: `${word} ${word === "Basic" ? base64(userAndPassword(apiKey)) : apiKey}` } };
}

/** The word before the key in `Authorization`: OAuth and OpenID Connect send bearer tokens. */
export function authorizationWord(scheme: SecurityScheme | undefined): string {
  const { type = "http", scheme: word = "bearer" } = scheme ?? {};
  return type === "http" ? word.slice(0, 1).toUpperCase() + word.slice(1).toLowerCase() : "Bearer";
}

/** RFC 7617 requires a colon; a key alone is used as the user, with an empty password. */
const userAndPassword = (apiKey: string) => (apiKey.includes(":") ? apiKey : `${apiKey}:`);

const base64 = (text: string) => Buffer.from(text, "utf8").toString("base64");

/** Whether an alternative needs no credentials in the request: a client certificate belongs to the connection. */
export const needsNoHeader = ({ schemes }: ContractOperation, alternative: readonly string[]): boolean =>
  alternative.every((name) => schemes[name]?.type === "mutualTLS");

export const cutShort = (apiKey: string): string => apiKey.slice(0, -1);

export const withOneMore = (apiKey: string): string => `${apiKey}x`;

export const inOtherLetters = (apiKey: string): string =>
  apiKey.replaceAll(/[A-Za-z]/g, (letter) =>
    letter === letter.toLowerCase() ? letter.toUpperCase() : letter.toLowerCase(),
  );

/** Shell expressions for the key and for the keys derived from it. */
const KEYS_IN_SHELL = [
  ["$API_KEY", (apiKey: string) => apiKey],
  // biome-ignore lint/suspicious/noTemplateCurlyInString: a shell expands it
  ["${API_KEY%?}", cutShort],
  // biome-ignore lint/suspicious/noTemplateCurlyInString: a shell expands it
  ["${API_KEY}x", withOneMore],
  ['$(printf %s "$API_KEY" | tr A-Za-z a-zA-Z)', inOtherLetters],
] as const;

/** Whether a part of a text is for the shell to expand. */
export const isForShell = (part: string): boolean => KEYS_IN_SHELL.some(([inShell]) => inShell === part);
export const FOR_SHELL = new RegExp(
  `(${KEYS_IN_SHELL.map(([inShell]) => inShell.replaceAll(/[^\w ]/g, "\\$&"))
    .reverse()
    .join("|")})`,
);

/**
 * The same request with `$API_KEY` in place of the key, and nowhere else, even if the key is very short. A key derived
 * from it becomes the shell expression that derives it.
 */
export const withoutKey = (operation: ContractOperation, request: HttpRequest, apiKey: string): HttpRequest =>
  KEYS_IN_SHELL.reduce(
    (masked, [inShell, made]) => (made(apiKey) === "" ? masked : withoutThis(operation, masked, made(apiKey), inShell)),
    request,
  );

function withoutThis(operation: ContractOperation, request: HttpRequest, apiKey: string, inShell: string): HttpRequest {
  // One scheme at a time, so that the key has a single place.
  const all = operation.security.flat().map((scheme) => credentialsOf(operation, apiKey, [scheme]));
  const inHeaders = all.flatMap(({ headers }) => Object.entries(headers));
  const inQuery = new Set(all.map(({ query }) => queryText(query, [])));
  const inCookies = new Set(all.map(({ cookie }) => cookieText(cookie, [])));
  const masked = (text: string, between: string, sent: ReadonlySet<string | undefined>) =>
    text
      .split(between)
      .map((pair) => (pair !== "" && sent.has(pair) ? `${pair.split("=")[0]}=${inShell}` : pair))
      .join(between);
  const headers = Object.entries(request.headers).map(([name, value]) => {
    if (name === "Cookie") return [name, masked(value, "; ", inCookies)];
    const isKey = inHeaders.some(([field, sent]) => field === name && sent === value);
    // A key after an undeclared scheme is still a secret.
    const isMisplaced = name === "Authorization" && apiKey !== "" && value.endsWith(` ${apiKey}`);
    return [name, isKey || isMisplaced ? hidden(value, apiKey, inShell) : value];
  });
  const [path = "", ...query] = request.path.split("?");
  const shown = query.length === 0 ? path : `${path}?${masked(query.join("?"), "&", inQuery)}`;
  return { ...request, path: shown, headers: Object.fromEntries(headers) as Record<string, string> };
}

/** Masks the key in a header's value and keeps its scheme, if it has one. */
function hidden(value: string, apiKey: string, inShell: string): string {
  if (value === apiKey) return inShell;
  return value.startsWith("Basic ") ? `Basic ${inShell}_IN_BASE64` : `${value.split(" ")[0]} ${inShell}`;
}
