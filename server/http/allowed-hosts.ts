import type { RequestListener, ServerResponse } from "node:http";
import { isLoopback } from "./loopback.ts";
import { newRequestId } from "./request-id.ts";
import { SECURITY_HEADERS } from "./security-headers.ts";

/** Host names besides those of this machine, in lower case; or `any`. */
export type AllowedHosts = readonly string[] | "any";

/**
 * Refuses, with 421, requests whose `Host` is not allowed.
 *
 * A foreign site can point its own name to this machine (DNS rebinding). The browser then takes this server for that
 * site and CORS does not apply; only `Host` shows it.
 */
export function withAllowedHosts(app: RequestListener, hosts: AllowedHosts): RequestListener {
  if (hosts === "any") return app;
  let lastAllowed: string | undefined;
  return (request, response) => {
    // Every browser sends a Host; a request without one is HTTP/1.0.
    const { host = "localhost" } = request.headers;
    if (host === lastAllowed) return app(request, response);
    const name = hostName(host);
    if (!isLoopback(name) && !hosts.includes(name)) return refuse(response, name, hosts);
    lastAllowed = host;
    app(request, response);
  };
}

/** A host, from the `Host` header or a setting, without its port and in lower case. */
export const hostName = (host: string): string => host.toLowerCase().replace(/:\d*$/, "");

function refuse(response: ServerResponse, name: string, hosts: readonly string[]): void {
  const isName = /^[\w.:[\]-]{1,253}$/.test(name);
  const hint = isName
    ? `To allow it, set CHIRP_ALLOWED_HOSTS=${[...hosts, name]} and start the server again.`
    : "To allow another host, name it in CHIRP_ALLOWED_HOSTS and start the server again.";
  const message = `This server answers only to requests for ${["localhost", "127.0.0.1", "[::1]", ...hosts].join(", ")}. ${hint}`;
  const body = JSON.stringify({ error: { type: "invalid_request_error", message } });
  response.writeHead(421, {
    ...SECURITY_HEADERS,
    "Content-Type": "application/json; charset=utf-8",
    "Content-Length": Buffer.byteLength(body),
    "X-Request-Id": newRequestId(),
  });
  response.end(body);
}
