// Generated from openapi/runtime by `npm run generate`; edit that, not this file.
// @ts-nocheck: checked where it is written, so that it compiles with any flags, lib and @types.
import type { HeaderObject } from "../document.ts";
import { isJson } from "../media-type.ts";

/** How a header value is serialized: style `simple`, or the media type of its `content`. */
export type HeaderStyle = "simple" | "exploded" | "json";

export function styleOf({ content, explode = false }: HeaderObject): HeaderStyle {
  const [mediaType] = Object.keys(content ?? {});
  if (mediaType !== undefined) return isJson(mediaType) ? "json" : "simple";
  return explode ? "exploded" : "simple";
}

/**
 * Serializes a header value: a list as `a,b`, an object as `R,100,G,200`, exploded as `R=100,G=200` (OpenAPI 3.1,
 * Header Object). Each value of `Set-Cookie` becomes a line of its own (RFC 6265, 3).
 */
export function headerText(name: string, value: unknown, style: HeaderStyle): string | string[] {
  if (style === "json") return JSON.stringify(value);
  if (typeof value === "string") return value;
  if (value instanceof Date) return value.toISOString();
  if (Array.isArray(value))
    return name.toLowerCase() === "set-cookie" ? value.map(String) : value.map(partText).join(",");
  if (typeof value !== "object" || value === null) return String(value);
  const pairs = Object.entries(value).map(
    ([key, part]) => `${key}${style === "exploded" ? "=" : ","}${partText(part)}`,
  );
  return pairs.join(",");
}

/** OpenAPI does not define how a nested object is serialized. */
const partText = (part: unknown): string =>
  typeof part === "object" && part !== null ? JSON.stringify(part) : String(part);
