import type { Contract, Schema, SchemaOrReference } from "../document.ts";
import { alternativesOf, type Conjuncts, conjunctsOf } from "./conjuncts.ts";

type Kind = "scalar" | "array" | "object";

/** The kind of value that a text stands for; if the alternatives differ in kind, the text is used unchanged. */
export function kindOf(contract: Contract, schema: SchemaOrReference | undefined): Kind {
  const [kind = "scalar", ...others] = kindsOf(contract, conjunctsOf(contract, schema), new Set());
  return others.length === 0 ? kind : "scalar";
}

/** Whether a text body is itself the value. The text of an object or a list (XML, CSV) is passed on, and not validated. */
export const isTextValue = (contract: Contract, schema: SchemaOrReference | undefined): boolean =>
  kindOf(contract, schema) === "scalar";

/** Whether a schema allows objects besides other kinds of value, and whether it names them first. */
export function objectsAmong(contract: Contract, schema: SchemaOrReference): "first" | "later" | undefined {
  const kinds = [...kindsOf(contract, conjunctsOf(contract, schema), new Set())];
  if (kinds.length === 1 || !kinds.includes("object")) return undefined;
  return kinds[0] === "object" ? "first" : "later";
}

/** Visits each schema once, since a schema may be an alternative of itself. */
function kindsOf(contract: Contract, conjuncts: Conjuncts, seen: Set<unknown>): Set<Kind> {
  const types = conjuncts.map(kindsByType).find((kinds) => kinds.length > 0) ?? conjuncts.flatMap(kindsByParts);
  const named = types.filter((name) => name !== "null");
  if (named.length > 0) return new Set(named.map((name) => (name === "array" || name === "object" ? name : "scalar")));
  const alternatives = alternativesOf(conjuncts).filter((part) => typeof part === "object" && !isNull(part));
  const kinds = new Set<Kind>(alternatives.length === 0 ? ["scalar"] : []);
  for (const alternative of alternatives) {
    if (seen.has(alternative)) continue;
    seen.add(alternative);
    for (const kind of kindsOf(contract, conjunctsOf(contract, alternative), seen)) kinds.add(kind);
  }
  return kinds;
}

const kindsByType = ({ type }: Schema): string[] => (type === undefined ? [] : [type].flat());

const kindsByParts = ({ properties, items, prefixItems }: Schema): string[] =>
  properties ? ["object"] : items || prefixItems ? ["array"] : [];

const isNull = (schema: SchemaOrReference) => (schema as Schema).type === "null";
