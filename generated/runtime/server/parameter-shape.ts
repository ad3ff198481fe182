// Generated from openapi/runtime by `npm run generate`; edit that, not this file.
// @ts-nocheck: checked where it is written, so that it compiles with any flags, lib and @types.
import type { Contract, Parameter, Schema } from "../document.ts";
import { isJson } from "../media-type.ts";
import { type Conjuncts, conjunctsOf, propertyNames } from "../schema/conjuncts.ts";
import { kindOf } from "../schema/kind.ts";

/** How the text of one parameter is split. */
export interface Shape {
  readonly kind: "scalar" | "array" | "object" | "json";
  readonly style: string;
  readonly explode: boolean;
  readonly properties: readonly string[];
  /** For the names of further properties of an object. */
  readonly patterns: readonly RegExp[];
  /** Whether an exploded object takes every name that belongs to no other parameter. */
  readonly open: boolean;
}

export function shapeOf(contract: Contract, parameter: Parameter): Shape {
  const [mediaType] = Object.keys(parameter.content ?? {});
  const style = parameter.style ?? (parameter.in === "query" || parameter.in === "cookie" ? "form" : "simple");
  const explode = parameter.explode ?? style === "form";
  if (mediaType !== undefined)
    return { kind: isJson(mediaType) ? "json" : "scalar", style, explode, properties: [], patterns: [], open: false };
  const conjuncts = conjunctsOf(contract, parameter.schema);
  const kind = kindOf(contract, parameter.schema);
  const properties = kind === "object" ? propertyNames(contract, conjuncts) : [];
  const patterns = kind === "object" ? patternsIn(conjuncts) : [];
  const scattered = kind === "object" && parameter.in === "query" && style === "form" && explode;
  return { kind, style, explode, properties, patterns, open: scattered && takesOthers(conjuncts, properties) };
}

const patternsIn = (conjuncts: Conjuncts): RegExp[] =>
  conjuncts.flatMap(({ patternProperties }) =>
    Object.keys((patternProperties ?? {}) as object).map((pattern) => new RegExp(pattern, "u")),
  );

/** An object that declares properties takes others only if it says so. */
function takesOthers(conjuncts: Conjuncts, properties: readonly string[]): boolean {
  if (conjuncts.some((schema) => schema["additionalProperties"] === false)) return false;
  const saysSo = (schema: Schema) =>
    "additionalProperties" in schema || (schema["unevaluatedProperties"] ?? false) !== false;
  return properties.length === 0 || conjuncts.some(saysSo);
}
