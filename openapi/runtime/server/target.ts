import type { IncomingMessage, ServerResponse } from "node:http";
import type { Express } from "express";
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

const refused = new WeakMap<IncomingMessage, RequestRefusal>();

/**
 * Normalises each target before Express parses it, since Express answers an invalid one with an error page of its own.
 *
 * The refusal of an invalid target is stored until {@link refuseTarget} throws it, where it can be answered.
 */
export function readingTargets(app: Express): Express {
  const handle = Reflect.get(app, "handle") as Handle;
  return Object.assign(app, {
    handle(request: IncomingMessage, response: ServerResponse, next: Next = (failure) => giveUp(response, failure)) {
      try {
        readTarget(request);
      } catch (failure) {
        if (!(failure instanceof RequestRefusal)) throw failure;
        refused.set(request, failure);
        request.url = "/";
      }
      handle.call(app, request, response, next);
    },
  });
}

/**
 * Reached only if answering a failure fails. Without it, Express would create its own final handler for each request.
 */
function giveUp(response: ServerResponse, failure: unknown): void {
  console.error(failure);
  response.destroy();
}

type Next = (failure?: unknown) => void;
type Handle = (request: IncomingMessage, response: ServerResponse, next: Next) => void;

export function refuseTarget(request: IncomingMessage): void {
  const refusal = refused.get(request);
  if (refusal) throw refusal;
  refuseMalformed(request.url ?? "/");
}
