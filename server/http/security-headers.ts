import type { ServerResponse } from "node:http";

/** What every answer carries: an API's answers are data, never to be cached, framed or guessed to be something else. */
export const SECURITY_HEADERS = {
  "Cache-Control": "no-store",
  "Content-Security-Policy": "default-src 'none'; frame-ancestors 'none'",
  "X-Content-Type-Options": "nosniff",
} as const;

const ENTRIES = Object.entries(SECURITY_HEADERS);

export function setSecurityHeaders(response: ServerResponse): void {
  for (const [name, value] of ENTRIES) response.setHeader(name, value);
}
