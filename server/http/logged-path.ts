import { operations } from "../../generated/operations.ts";
import { hasIdForm } from "../domain/ids.ts";

/** What stands beside the contract. */
const OWN_PATHS = [
  "/healthz",
  "/readyz",
  "/docs/index.html",
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

/**
 * A path as the log shows it: only ids of ours and what the server itself calls so.
 *
 * All else was written by the caller, and may be a phone number, a PIN or a token that went astray.
 */
export function loggedPath(path: string): string {
  const segments = path.split("/");
  return segments.map((segment) => (LITERALS.has(segment) || hasIdForm(segment) ? segment : "[redacted]")).join("/");
}
