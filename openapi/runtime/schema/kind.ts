import type { Contract, Reference, Schema } from "../document.ts";
import { alternativesOf, conjunctsOf } from "./conjuncts.ts";

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
