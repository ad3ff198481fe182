import type { Contract, Parameter } from "../document.ts";
import { isJson } from "../media-type.ts";
import { conjunctsOf, propertyNames } from "../schema/conjuncts.ts";
import { kindOf } from "../schema/kind.ts";

/** How the text of one parameter is split. */
export interface Shape {
  readonly kind: "scalar" | "array" | "object" | "json";
  readonly style: string;
  readonly explode: boolean;
  readonly properties: readonly string[];
  /** Whether an exploded object takes every name that belongs to no other parameter. */
  readonly open: boolean;
}

export function shapeOf(contract: Contract, parameter: Parameter): Shape {
  const [mediaType] = Object.keys(parameter.content ?? {});
  const style = parameter.style ?? (parameter.in === "query" || parameter.in === "cookie" ? "form" : "simple");
  const explode = parameter.explode ?? style === "form";
  if (mediaType !== undefined)
    return { kind: isJson(mediaType) ? "json" : "scalar", style, explode, properties: [], open: false };
  const conjuncts = conjunctsOf(contract, parameter.schema);
  const kind = kindOf(contract, parameter.schema);
  const properties = kind === "object" ? propertyNames(contract, conjuncts) : [];
  const isClosed = conjuncts.some((schema) => schema["additionalProperties"] === false);
  const takesMore = conjuncts.some((schema) => "additionalProperties" in schema) || properties.length === 0;
  const scattered = kind === "object" && parameter.in === "query" && style === "form" && explode;
  return { kind, style, explode, properties, open: scattered && takesMore && !isClosed };
}
