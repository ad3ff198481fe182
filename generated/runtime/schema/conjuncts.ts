// Generated from openapi/runtime by `npm run generate`; edit that, not this file.
// @ts-nocheck: checked where it is written, so that it compiles with any flags, lib and @types.
import { type Contract, type Reference, type Schema, type SchemaOrReference, targetOf } from "../document.ts";
import { createMemory } from "./memory.ts";

/** Schemas that all apply to the same value. */
export type Conjuncts = readonly Schema[];

const NONE: Conjuncts = [];
const known = new WeakMap<Contract, WeakMap<object, Conjuncts>>();

/**
 * The schemas that apply together: the schema itself, the target of its `$ref`, and the parts of its `allOf`.
 *
 * Siblings of a `$ref` come first, since they are more specific. Each schema appears once, and is always the same
 * object, so that visited ones can be recognised.
 */
export function conjunctsOf(contract: Contract, schema: SchemaOrReference | undefined): Conjuncts {
  if (schema === undefined || typeof schema === "boolean") return NONE;
  const ofContract = known.get(contract) ?? new WeakMap<object, Conjuncts>();
  known.set(contract, ofContract);
  const found = ofContract.get(schema) ?? collect(contract, schema, new Set());
  ofContract.set(schema, found);
  return found;
}

function collect(contract: Contract, schema: SchemaOrReference, seen: Set<unknown>): Schema[] {
  if (typeof schema === "boolean" || seen.has(schema)) return [];
  seen.add(schema);
  const { $ref, allOf } = schema as Schema & Partial<Reference>;
  const parts = Array.isArray(allOf) ? (allOf as SchemaOrReference[]) : [];
  const own = ownOf(schema as Schema);
  return [
    ...(own ? [own] : []),
    ...(typeof $ref === "string" ? collect(contract, targetOf(contract, $ref) as Schema, seen) : []),
    ...parts.flatMap((part) => collect(contract, part, seen)),
  ];
}

const owns = new WeakMap<Schema, Schema>();

/** A schema without the keywords that lead to other schemas. */
function ownOf(schema: Schema): Schema | undefined {
  if (!("$ref" in schema || "allOf" in schema)) return Object.keys(schema).length > 0 ? schema : undefined;
  const made = owns.get(schema);
  if (made !== undefined) return made;
  const { $ref: _, allOf: __, ...own } = schema;
  if (Object.keys(own).length === 0) return undefined;
  owns.set(schema, own as Schema);
  return own as Schema;
}

const branches = new WeakMap<Schema, readonly SchemaOrReference[][]>();

/** The choices in these schemas: one list per `oneOf`, `anyOf`, `if` and entry of `dependentSchemas`. */
export function choicesOf(conjuncts: Conjuncts): readonly SchemaOrReference[][] {
  return conjuncts.flatMap((schema) => {
    const made = branches.get(schema) ?? ownChoices(schema);
    branches.set(schema, made);
    return made;
  });
}

function ownChoices(schema: Schema): SchemaOrReference[][] {
  const { oneOf, anyOf, if: condition, then = true, else: otherwise = true, dependentSchemas } = schema;
  const listed = [oneOf, anyOf].flatMap((list) => (Array.isArray(list) ? [list as SchemaOrReference[]] : []));
  const met = { allOf: [condition, then] } as unknown as Schema;
  const conditional = condition === undefined ? [] : [[met, otherwise as SchemaOrReference]];
  const dependent = Object.values((dependentSchemas ?? {}) as Record<string, SchemaOrReference>);
  return [...listed, ...conditional, ...dependent.map((part): SchemaOrReference[] => [part, true])];
}

/** All schemas that a value may choose. */
export const alternativesOf = (conjuncts: Conjuncts): SchemaOrReference[] => choicesOf(conjuncts).flat();

/**
 * If nothing is found, searches the alternatives. Visits each one once, since a schema may be an alternative of itself.
 */
function firstFound<T>(
  contract: Contract,
  conjuncts: Conjuncts,
  find: (conjuncts: Conjuncts) => T | undefined,
  seen: Set<unknown> = new Set(),
): T | undefined {
  const found = find(conjuncts);
  if (found !== undefined) return found;
  for (const alternative of alternativesOf(conjuncts)) {
    if (typeof alternative === "boolean" || seen.has(alternative)) continue;
    seen.add(alternative);
    const inside = firstFound(contract, conjunctsOf(contract, alternative), find, seen);
    if (inside !== undefined) return inside;
  }
  return undefined;
}

/** The schemas with all schemas that apply together with them, each once. */
function together(contract: Contract, schemas: readonly (SchemaOrReference | undefined)[]): Conjuncts {
  if (schemas.length === 1) return conjunctsOf(contract, schemas[0]);
  return [...new Set(schemas.flatMap((schema) => conjunctsOf(contract, schema)))];
}

/** The schemas of a property; `undefined` if nothing declares it. */
export function propertyOf(contract: Contract, conjuncts: Conjuncts, name: string): Conjuncts | undefined {
  return firstFound(contract, conjuncts, (schemas) => {
    const declared = schemas.flatMap((schema) => declaredProperty(schema, name) ?? []);
    return declared.length > 0 ? together(contract, declared) : undefined;
  });
}

/** What one schema declares for a property: by its name, by a pattern, or for all other names. */
export function declaredProperty(schema: Schema, name: string): SchemaOrReference[] | undefined {
  const { properties, patternProperties } = schema as Record<string, object | undefined>;
  const found: SchemaOrReference[] = [];
  if (properties && Object.hasOwn(properties, name)) found.push(Reflect.get(properties, name) as SchemaOrReference);
  for (const pattern in patternProperties)
    if (expressionOf(pattern).test(name)) found.push(Reflect.get(patternProperties, pattern) as SchemaOrReference);
  if (found.length > 0) return found;
  const other = schema["additionalProperties"] ?? schema["unevaluatedProperties"];
  return typeof other === "object" ? [other as Schema] : undefined;
}

const expressions = new Map<string, RegExp>();

function expressionOf(pattern: string): RegExp {
  const made = expressions.get(pattern) ?? new RegExp(pattern, "u");
  expressions.set(pattern, made);
  return made;
}

/**
 * Finds the schemas of properties. Undeclared ones that match the same patterns share theirs, since a client may send
 * thousands of them.
 */
export function propertyFinder(contract: Contract, conjuncts: Conjuncts): (name: string) => Conjuncts {
  const find = (name: string) => propertyOf(contract, conjuncts, name) ?? NONE;
  const names = new Set(propertyNames(contract, conjuncts));
  const patterns = namesIn(contract, conjuncts, "patternProperties").map(expressionOf);
  const others = createMemory<string, Conjuncts>();
  return (name) => {
    if (names.has(name)) return find(name);
    let matched = "";
    for (const pattern of patterns) matched += pattern.test(name) ? 1 : 0;
    return others(matched, () => find(name));
  };
}

/** The properties that are declared by name, including those of alternatives. */
export const propertyNames = (contract: Contract, conjuncts: Conjuncts): string[] =>
  namesIn(contract, conjuncts, "properties");

function namesIn(contract: Contract, conjuncts: Conjuncts, keyword: "properties" | "patternProperties"): string[] {
  const names = new Set<string>();
  firstFound(contract, conjuncts, (schemas) => {
    for (const schema of schemas) for (const name of Object.keys(schema[keyword] ?? {})) names.add(name);
    return undefined;
  });
  return [...names];
}

/** The schemas of the item at an index of a list. */
export function itemOf(contract: Contract, conjuncts: Conjuncts, index: number): Conjuncts {
  const found = firstFound(contract, conjuncts, (schemas) => {
    const declared = schemas.flatMap((schema): SchemaOrReference[] => declaredItem(schema, index));
    return declared.length > 0 ? together(contract, declared) : undefined;
  });
  return found ?? NONE;
}

function declaredItem({ prefixItems, items, unevaluatedItems }: Schema, index: number): SchemaOrReference[] {
  const first = Array.isArray(prefixItems) ? (prefixItems as SchemaOrReference[]) : [];
  const found = index < first.length ? first[index] : (items ?? (unevaluatedItems as SchemaOrReference | undefined));
  return found === undefined ? [] : [found];
}

/** The most combinations that are tried; three lists of four alternatives already make 64. */
const MOST_VARIANTS = 30;

/** The schemas of each combination of alternatives, up to the limit; the first alternatives come first. */
export function variantsOf(contract: Contract, conjuncts: Conjuncts): readonly Conjuncts[] {
  return variants(contract, conjuncts, new Set());
}

function variants(contract: Contract, conjuncts: Conjuncts, inside: ReadonlySet<unknown>): Conjuncts[] {
  let found: Conjuncts[] = [conjuncts];
  for (const list of choicesOf(conjuncts)) {
    if (inside.has(list)) continue;
    const within = new Set([...inside, list]);
    const chosen: Conjuncts[] = [];
    for (const alternative of list) {
      if (chosen.length >= MOST_VARIANTS) break;
      chosen.push(...variants(contract, conjunctsOf(contract, alternative), within));
    }
    found = found.flatMap((base) => chosen.map((more) => [...base, ...more])).slice(0, MOST_VARIANTS);
  }
  return found;
}

const ids = new WeakMap<Schema, number>();
let given = 0;

/** Equal for the same schemas. */
export function keyOf(conjuncts: Conjuncts): unknown {
  if (conjuncts.length === 1) return conjuncts[0];
  const numbers = conjuncts.map((schema) => {
    const id = ids.get(schema) ?? ++given;
    ids.set(schema, id);
    return id;
  });
  return numbers.join(" ");
}
