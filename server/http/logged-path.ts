import { operations } from "../../generated/operations.ts";
import { hasIdForm } from "../domain/ids.ts";

/** What stands beside the contract. */
const OWN_PATHS = [
  "/healthz",
  "/readyz",
  "/favicon.ico",
  "/docs/index.html",
  "/docs/llms.txt",
  "/docs/guides",
  "/docs/operations",
  "/openapi.json",
  "/openapi.yaml",
  "/sandbox/reset",
  "/sandbox/clock",
  "/sandbox/quality",
];

/** Segments that are spelled out in a path; one in braces is whatever the caller sends. */
const LITERALS = new Set(
  [...Object.values(operations).map(({ path }) => path), ...OWN_PATHS]
    .flatMap((path) => path.split("/"))
    .filter((segment) => !segment.startsWith("{")),
);

/** More than any path of ours has; a URL of 16 kB may have thousands. */
const MOST_SEGMENTS = 20;

/**
 * A path as the log shows it: only ids of ours and what the server itself calls so.
 *
 * All else was written by the caller, and may be a phone number, a PIN or a token that went astray.
 */
export function loggedPath(path: string): string {
  const segments = path.split("/", MOST_SEGMENTS + 1);
  const shown = segments.map((segment) => (LITERALS.has(segment) || hasIdForm(segment) ? segment : "[redacted]"));
  return shown.slice(0, MOST_SEGMENTS).join("/") + (segments.length > MOST_SEGMENTS ? "/…" : "");
}
