// Generated from openapi/runtime by `npm run generate`; edit that, not this file.
import { type Contract, type Reference, type Schema, targetOf } from "../document.ts";

type SchemaOrReference = Schema | Reference | boolean;

/** How many alternatives inside alternatives are looked into; a schema may be an alternative of itself. */
const DEEPEST = 5;

/** Schemas that all hold for one value. */
export type Conjuncts = readonly Schema[];

/**
 * The schemas that hold together where one stands: itself, what its `$ref` leads to, and the parts of its `allOf`.
 *
 * What stands beside a `$ref` comes first, since it is the more particular one.
 */
export function conjunctsOf(
  contract: Contract,
  schema: SchemaOrReference | undefined,
  seen: ReadonlySet<unknown> = new Set(),
): Schema[] {
  if (schema === undefined || typeof schema === "boolean" || seen.has(schema)) return [];
  const known = new Set([...seen, schema]);
  const { $ref, allOf, ...own } = schema as Schema & Partial<Reference>;
  const parts = Array.isArray(allOf) ? (allOf as SchemaOrReference[]) : [];
  return [
    ...(Object.keys(own).length > 0 ? [own as Schema] : []),
    ...(typeof $ref === "string" ? conjunctsOf(contract, targetOf(contract, $ref) as Schema, known) : []),
    ...parts.flatMap((part) => conjunctsOf(contract, part, known)),
  ];
}

/** The alternatives among which a value chooses: one list for each `oneOf` and `anyOf`. */
export const alternativesOf = (conjuncts: Conjuncts): SchemaOrReference[] =>
  conjuncts.flatMap(({ oneOf, anyOf }) => [oneOf, anyOf].flatMap((list) => (Array.isArray(list) ? list : [])));

/** What holds for a property, as far as it is declared; `undefined` where nothing declares it. */
export function propertyOf(contract: Contract, conjuncts: Conjuncts, name: string, depth = 0): Schema[] | undefined {
  const declared = conjuncts.flatMap((schema) => declaredProperty(schema, name) ?? []);
  if (declared.length > 0) return declared.flatMap((schema) => conjunctsOf(contract, schema));
  for (const alternative of depth > DEEPEST ? [] : alternativesOf(conjuncts)) {
    const found = propertyOf(contract, conjunctsOf(contract, alternative), name, depth + 1);
    if (found !== undefined) return found;
  }
  return undefined;
}

function declaredProperty(schema: Schema, name: string): SchemaOrReference[] | undefined {
  const { properties, patternProperties, additionalProperties } = schema as Record<string, object | undefined>;
  const own = properties && Object.hasOwn(properties, name) ? [Reflect.get(properties, name) as SchemaOrReference] : [];
  const byPattern = Object.entries(patternProperties ?? {}).flatMap(([pattern, value]) =>
    new RegExp(pattern, "u").test(name) ? [value as SchemaOrReference] : [],
  );
  const found = [...own, ...byPattern];
  if (found.length > 0) return found;
  return typeof additionalProperties === "object" ? [additionalProperties as Schema] : undefined;
}

/** The properties that are declared by name, also in alternatives. */
export function propertyNames(contract: Contract, conjuncts: Conjuncts, depth = 0): string[] {
  const own = conjuncts.flatMap(({ properties }) => Object.keys(properties ?? {}));
  const alternatives = depth > DEEPEST ? [] : alternativesOf(conjuncts);
  const others = alternatives.flatMap((schema) => propertyNames(contract, conjunctsOf(contract, schema), depth + 1));
  return [...new Set([...own, ...others])];
}

/** What holds for the item at a place of a list. */
export function itemOf(contract: Contract, conjuncts: Conjuncts, index: number): Schema[] {
  return conjuncts.flatMap(({ prefixItems, items }) => {
    const first = Array.isArray(prefixItems) ? (prefixItems as SchemaOrReference[]) : [];
    const item = index < first.length ? first[index] : items;
    return conjunctsOf(contract, item);
  });
}
