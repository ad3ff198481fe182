// Generated from openapi/runtime by `npm run generate`; edit that, not this file.
// @ts-nocheck: checked where it is written, so that it compiles with any flags, lib and @types.
import type { Shape } from "./parameter-shape.ts";

/**
 * Rewrites a path parameter of style `label` (`.a.b`) or `matrix` (`;name=a,b`) as style `simple` writes it (RFC 6570,
 * 3.2.5 and 3.2.7); any other stays as it is. Returns `undefined` if the text is not in its style.
 */
export function asSimple(
  text: string,
  name: string,
  { style, explode, kind }: Pick<Shape, "style" | "explode" | "kind">,
): string | undefined {
  if (style !== "label" && style !== "matrix") return text;
  if (!text.startsWith(style === "label" ? "." : ";")) return undefined;
  const rest = text.slice(1);
  const isSplit = explode && kind !== "scalar";
  if (style === "label") return isSplit ? rest.replaceAll(".", ",") : rest;
  const parts = isSplit ? rest.split(";") : [rest];
  if (isSplit && kind === "object") return parts.join(",");
  const values = parts.map((part) => valueIn(part, encodeURIComponent(name)));
  return values.includes(undefined) ? undefined : values.join(",");
}

/** `color=blue` -> `blue`; an empty value has no equals sign. */
function valueIn(part: string, name: string): string | undefined {
  if (part === name) return "";
  return part.startsWith(`${name}=`) ? part.slice(name.length + 1) : undefined;
}
