// Generated from openapi/runtime by `npm run generate`; edit that, not this file.
// @ts-nocheck: checked where it is written, so that it compiles with any flags, lib and @types.
import type { IncomingMessage } from "node:http";
import { isAuthority } from "./protocol.ts";
import { RequestRefusal } from "./refusal.ts";

/**
 * Normalises the request target so that each path has one spelling.
 *
 * For `http://host/path` (RFC 9112, 3.2.2), keeps the path and sets the `Host` header to its host. In the path, decodes
 * percent-encoded letters, digits and `-._~`, which are equivalent (RFC 3986, 6.2.2.2), and encodes what a path must not
 * contain, such as the brackets that browsers leave as they are; `%2F` stays encoded. Refuses
 * with 400 a target that is not a path, and one with a fragment. Idempotent.
 */
export function readTarget(request: IncomingMessage): void {
  const target = request.url ?? "/";
  if (target.includes("#")) throw new RequestRefusal(400, "The URL has a fragment, which clients must not send.");
  const url = target.startsWith("/") ? target : pathOf(request, target);
  if (url === target && !TO_NORMALISE.test(url)) return;
  const [path, query] = partsOf(url);
  request.url = query === undefined ? normalised(path) : `${normalised(path)}?${query}`;
}

/** The query begins at the first `?`; further ones belong to it. */
export function partsOf(url: string): [path: string, query?: string] {
  const start = url.indexOf("?");
  return start < 0 ? [url] : [url.slice(0, start), url.slice(start + 1)];
}

/** Refuses with 400 invalid percent-encoding: `%ZZ`, a lone `%`, and bytes that are not UTF-8. */
export function refuseMalformed(url: string): void {
  if (!url.includes("%")) return;
  try {
    decodeURIComponent(url);
  } catch (cause) {
    throw new RequestRefusal(400, "The URL contains malformed percent-encoding.", { cause });
  }
}

function pathOf(request: IncomingMessage, target: string): string {
  const isOptions = request.method === "OPTIONS";
  if (isOptions && target === "*") return target;
  const [, authority, rest = ""] = /^https?:\/\/([^/?]*)(.*)$/i.exec(target) ?? [];
  if (authority === undefined) throw new RequestRefusal(400, "The URL must be a path, or begin with http://.");
  if (!isAuthority(authority))
    throw new RequestRefusal(400, "The URL does not name a host, with an optional port, after http://.");
  request.headers.host = authority;
  if (rest === "" && isOptions) return "*";
  return rest.startsWith("/") ? rest : `/${rest}`;
}

const UNRESERVED = /[A-Za-z0-9\-._~]/;

/** What {@link normalised} changes. A path must not contain the other characters (RFC 3986, 3.3). */
const TO_NORMALISE = /["%<>[\\\]^`{|}]/;

/** Gives a path, or a part of one, its only spelling. */
export const normalised = (path: string) =>
  path.replaceAll(/%[0-9a-f]{2}|["<>[\\\]^`{|}]/gi, (triplet) => {
    if (triplet.length === 1) return encodeURIComponent(triplet);
    const character = String.fromCharCode(Number.parseInt(triplet.slice(1), 16));
    return UNRESERVED.test(character) ? character : triplet.toUpperCase();
  });
