/**
 * Lets pages of other origins call a server (CORS), as the Fetch standard specifies.
 *
 * Works on node:http, so that sandbox, stub and mock all behave alike. The package `cors` treats every OPTIONS as a
 * preflight, so plain OPTIONS requests would lose their `Allow` header.
 *
 * @see https://fetch.spec.whatwg.org/#http-cors-protocol
 */
import type { IncomingMessage, RequestListener, ServerResponse } from "node:http";
import { beforeHead } from "./before-head.ts";
import { isLoopback } from "./loopback.ts";

export interface Pages {
  /** Whether pages served from this machine may call, on any port. */
  readonly loopback: boolean;
  /** Other origins, as browsers write them. */
  readonly origins: readonly string[];
}

/** `*` is for other contracts; the names are for browsers that do not support `*`. */
const EXPOSED =
  "X-Request-Id, X-RateLimit-Limit, X-RateLimit-Remaining, X-RateLimit-Reset, Retry-After, Location, WWW-Authenticate, *";

/** In seconds. Short, because a sandbox may be restarted with other settings while the browser stays open. */
const MAX_AGE = "600";

/**
 * Answers preflights of allowed pages, and lets those pages read every response, including errors.
 *
 * Browser credentials (cookies) are never requested: the page itself sends the key as a header. Other origins get the
 * same responses without these headers, so their browser withholds them.
 */
export function withCors(app: RequestListener, pages: Pages): RequestListener {
  if (!pages.loopback && pages.origins.length === 0) return app;
  return (request, response) => {
    const { origin } = request.headers;
    const allowed = origin !== undefined && mayCall(pages, origin) ? origin : undefined;
    beforeHead(response, () => {
      addVary(response, "Origin");
      if (allowed === undefined) return;
      response.setHeader("Access-Control-Allow-Origin", allowed);
      response.setHeader("Access-Control-Expose-Headers", EXPOSED);
    });
    if (allowed !== undefined && isPreflight(request)) answerPreflight(request, response);
    else app(request, response);
  };
}

/** The origin of a URL without a path, as browsers write it; `undefined` for anything else. */
export function originOf(address: string): string | undefined {
  const url = /^https?:\/\/[^\s/?#@*]+\/?$/i.test(address) ? URL.parse(address) : null;
  return url?.origin;
}

function mayCall({ loopback, origins }: Pages, origin: string): boolean {
  if (origins.includes(origin)) return true;
  return loopback && originOf(origin) === origin && isLoopback(new URL(origin).hostname);
}

const isPreflight = ({ method, headers }: IncomingMessage) =>
  method === "OPTIONS" && headers["access-control-request-method"] !== undefined;

function answerPreflight({ headers }: IncomingMessage, response: ServerResponse): void {
  addVary(response, "Access-Control-Request-Headers");
  response.setHeader("Access-Control-Allow-Methods", "GET, HEAD, POST, PUT, PATCH, DELETE, OPTIONS");
  // Allows whatever was asked for, because the operation's validation knows its headers. `*` would not include
  // Authorization.
  const asked = headers["access-control-request-headers"];
  if (asked) response.setHeader("Access-Control-Allow-Headers", asked);
  // Sent when a page from the network calls a server on this machine (Private Network Access).
  if (headers["access-control-request-private-network"] === "true")
    response.setHeader("Access-Control-Allow-Private-Network", "true");
  response.setHeader("Access-Control-Max-Age", MAX_AGE);
  response.writeHead(204).end();
}

function addVary(response: ServerResponse, name: string): void {
  const header = response.getHeader("Vary");
  if (header === undefined) return void response.setHeader("Vary", name);
  const given = String(header);
  const names = given.split(",").map((each) => each.trim().toLowerCase());
  if (names.includes("*") || names.includes(name.toLowerCase())) return;
  response.setHeader("Vary", given === "" ? name : `${given}, ${name}`);
}
