/**
 * Lets pages of other origins call a server (CORS), as the Fetch standard says.
 *
 * At the level of node:http, so that sandbox, stub and mock answer a page alike. The package `cors` takes every OPTIONS
 * for a preflight, which would take the `Allow` from those that ask what a path can do.
 *
 * @see https://fetch.spec.whatwg.org/#http-cors-protocol
 */
import type { IncomingMessage, RequestListener, ServerResponse } from "node:http";
import { beforeHead } from "./before-head.ts";
import { isLoopback } from "./loopback.ts";

export interface Pages {
  /** Whether pages that this machine serves may call, from whatever port. */
  readonly loopback: boolean;
  /** Other origins, written as browsers send them. */
  readonly origins: readonly string[];
}

/** `*` is for other contracts; the names are for browsers that do not know it. */
const EXPOSED =
  "X-Request-Id, X-RateLimit-Limit, X-RateLimit-Remaining, X-RateLimit-Reset, Retry-After, Location, WWW-Authenticate, *";

/** In seconds. Short, since a sandbox is restarted with other settings while the browser stays open. */
const MAX_AGE = "600";

/**
 * Answers preflights of the pages that may call, and lets them read every other answer, refusals included.
 *
 * Credentials of the browser (cookies) are never asked for: the key is a header that the page sends itself. An origin
 * that may not call gets the same answers without these headers, so that its browser withholds them.
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

/** The origin as browsers send it, of an address without a path; `undefined` for anything else. */
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
  // Which headers an operation takes its own validation knows; `*` would leave out Authorization.
  const asked = headers["access-control-request-headers"];
  if (asked) response.setHeader("Access-Control-Allow-Headers", asked);
  // Asked for where a page of the network calls a server of this machine.
  if (headers["access-control-request-private-network"] === "true")
    response.setHeader("Access-Control-Allow-Private-Network", "true");
  response.setHeader("Access-Control-Max-Age", MAX_AGE);
  response.writeHead(204).end();
}

function addVary(response: ServerResponse, name: string): void {
  const given = String(response.getHeader("Vary") ?? "");
  const names = given.split(",").map((each) => each.trim().toLowerCase());
  if (names.includes("*") || names.includes(name.toLowerCase())) return;
  response.setHeader("Vary", given === "" ? name : `${given}, ${name}`);
}
