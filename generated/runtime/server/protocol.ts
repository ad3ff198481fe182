// Generated from openapi/runtime by `npm run generate`; edit that, not this file.
import type { IncomingMessage } from "node:http";
import { headerLines } from "./header-lines.ts";
import { RequestRefusal } from "./refusal.ts";

/**
 * Refuses what Node's parser accepts and RFC 9112 does not: another major version (505), a transfer coding that nobody
 * removes (501) or that leaves the body without an end (400), and a `Host` that is missing, repeated or malformed (400).
 *
 * The message may be framed in a way that both sides read differently, so each of these refusals closes the connection.
 */
export function refuseProtocolFaults(request: IncomingMessage): void {
  if (request.httpVersionMajor !== 1) throw closing(505, VERSIONS);
  refuseTransferCoding(request);
  refuseHost(request);
}

export const VERSIONS = "This version of HTTP is not supported; send HTTP/1.1.";

const closing = (status: number, message: string) =>
  new RequestRefusal(status, message, { headers: { Connection: "close" } });

/** RFC 9112, 6.1 and 6.3. */
function refuseTransferCoding({ headers, httpVersionMinor }: IncomingMessage): void {
  const coding = headers["transfer-encoding"]?.toLowerCase();
  if (coding === undefined) return;
  if (httpVersionMinor === 0) throw closing(400, "HTTP/1.0 has no Transfer-Encoding; send a Content-Length.");
  if (coding === "chunked") return;
  if (/(^|[\s,])chunked$/.test(coding))
    throw closing(501, "Only chunked is supported as Transfer-Encoding; send gzip as Content-Encoding.");
  throw closing(400, "The last Transfer-Encoding must be chunked.");
}

/** RFC 9112, 3.2: HTTP/1.0 may do without. */
function refuseHost(request: IncomingMessage): void {
  const hosts = headerLines(request, "host");
  if (hosts.length === 0 && request.httpVersionMinor === 0) return;
  if (hosts.length !== 1) throw closing(400, `Send one Host header; ${hosts.length === 0 ? "none" : "several"} came.`);
  if (!isAuthority(hosts[0] ?? "")) throw closing(400, "The Host header is not a host name with an optional port.");
}

const NAME = /^(?:\[[0-9a-f:.]+\]|(?:[a-z0-9\-._~!$&'()*+,;=]|%[0-9a-f]{2})+)(?::\d*)?$/i;

/** Whether it is the `host[:port]` of RFC 3986, 3.2.2, with a host that is not empty and without user information. */
export const isAuthority = (text: string): boolean => NAME.test(text);
