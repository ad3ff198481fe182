import { operations } from "../../generated/operations.ts";
import { hasIdForm } from "../domain/ids.ts";

/** Paths outside the contract. */
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

/** The literal segments of known paths; a segment in braces holds what the caller sends. */
const LITERALS = new Set(
  [...Object.values(operations).map(({ path }) => path), ...OWN_PATHS]
    .flatMap((path) => path.split("/"))
    .filter((segment) => !segment.startsWith("{")),
);

/** More than any of our paths has. A URL of 16 kB may have thousands. */
const MOST_SEGMENTS = 20;

/**
 * A path as the log shows it: only our ids and the literal segments of known paths.
 *
 * The caller wrote the rest, which may be a phone number, a PIN or a token sent by mistake.
 */
export function loggedPath(path: string): string {
  const segments = path.split("/", MOST_SEGMENTS + 1);
  const isCut = segments.length > MOST_SEGMENTS;
  if (isCut) segments.pop();
  for (const [index, segment] of segments.entries())
    if (!LITERALS.has(segment) && !hasIdForm(segment)) segments[index] = "[redacted]";
  return segments.join("/") + (isCut ? "/…" : "");
}
