// Generated from openapi/runtime by `npm run generate`; edit that, not this file.
// @ts-nocheck: checked where it is written, so that it compiles with any flags, lib and @types.
import type { IncomingMessage } from "node:http";
import { headerLines } from "./header-lines.ts";
import { RequestRefusal } from "./refusal.ts";

/**
 * Refuses what Node's parser accepts but RFC 9112 does not: another major version (505), an unsupported transfer coding
 * (501) or one that does not mark the end of the body (400), and a missing, repeated or malformed `Host` (400).
 *
 * Each of these refusals closes the connection, since client and server may disagree on where the message ends.
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

/** Only HTTP/1.0 may omit it (RFC 9112, 3.2). */
function refuseHost(request: IncomingMessage): void {
  const hosts = headerLines(request, "host");
  if (hosts.length === 0 && request.httpVersionMinor === 0) return;
  if (hosts.length !== 1) throw closing(400, `Send one Host header; ${hosts.length === 0 ? "none" : "several"} came.`);
  if (!isAuthority(hosts[0] ?? "")) throw closing(400, "The Host header is not a host name with an optional port.");
}

const NAME = /^(?:\[[0-9a-f:.]+\]|(?:[a-z0-9\-._~!$&'()*+,;=]|%[0-9a-f]{2})+)(?::\d*)?$/i;

/** Whether a text is a `host[:port]` of RFC 3986, 3.2.2, with a non-empty host and no user information. */
export const isAuthority = (text: string): boolean => NAME.test(text);
