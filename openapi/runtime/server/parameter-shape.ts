import type { Contract, Parameter, Reference, Schema } from "../document.ts";
import { isJson } from "../media-type.ts";
import { alternativesOf, conjunctsOf, propertyNames } from "../schema/conjuncts.ts";

/** How the text of one parameter is taken apart. */
export interface Shape {
  readonly kind: "scalar" | "array" | "object" | "json";
  readonly style: string;
  readonly explode: boolean;
  readonly properties: readonly string[];
  /** Whether an exploded object takes every name that nothing else takes. */
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

type SchemaOrReference = Schema | Reference | boolean;

/** How many alternatives inside alternatives are looked into. */
const DEEPEST = 10;

/** Of alternatives the first that is no scalar counts, unless another is one: then the text is taken as it is. */
export function kindOf(
  contract: Contract,
  schema: SchemaOrReference | undefined,
  depth = 0,
): "scalar" | "array" | "object" {
  const conjuncts = conjunctsOf(contract, schema);
  const types = conjuncts.map(kindsByType).find((kinds) => kinds.length > 0) ?? conjuncts.flatMap(kindsByParts);
  const [only, ...more] = types.filter((name) => name !== "null");
  if (only !== undefined) return more.length === 0 && (only === "array" || only === "object") ? only : "scalar";
  if (depth > DEEPEST) return "scalar";
  const alternatives = alternativesOf(conjuncts).filter((part) => !isNull(part));
  const [first = "scalar", ...others] = alternatives.map((part) => kindOf(contract, part, depth + 1));
  return others.every((kind) => kind === first) ? first : "scalar";
}

const kindsByType = ({ type }: Schema): string[] => (type === undefined ? [] : [type].flat());

const kindsByParts = ({ properties, items, prefixItems }: Schema): string[] =>
  properties ? ["object"] : items || prefixItems ? ["array"] : [];

const isNull = (schema: SchemaOrReference) => typeof schema === "object" && (schema as Schema).type === "null";
