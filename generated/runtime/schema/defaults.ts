// Generated from openapi/runtime by `npm run generate`; edit that, not this file.
// @ts-nocheck: checked where it is written, so that it compiles with any flags, lib and @types.
import type { Contract, Schema, SchemaOrReference } from "../document.ts";
import { alternativesOf, type Conjuncts, conjunctsOf, itemOf, keyOf, propertyOf } from "./conjuncts.ts";

/** Fills in defaults for missing properties; changes its argument. */
export type FillDefaults = (value: unknown) => void;

/** What is filled in at one place of a schema. It may contain itself, as a schema may. */
interface Place {
  readonly properties: { readonly name: string; readonly given: Given | undefined; readonly place: Place }[];
  /** For values under `patternProperties`. */
  readonly patterns: { readonly pattern: RegExp; readonly place: Place }[];
  /** For all other values. */
  others?: Place;
  readonly firstItems: Place[];
  /** For the items after the `prefixItems`. */
  items?: Place;
  /** Whether this place, or one below it, has a default. */
  hasDefaults: boolean;
}

interface Given {
  readonly value: unknown;
}

/**
 * Creates a function that fills in the defaults of a schema at any depth; `undefined` if there are none.
 *
 * Runs only on valid values: a default never replaces a missing required property. Defaults inside alternatives are not
 * filled in, since another alternative may have been meant.
 */
export function createDefaults(contract: Contract, schema: SchemaOrReference): FillDefaults | undefined {
  const places = new Map<unknown, Place>();
  const root = placeOf(contract, conjunctsOf(contract, schema), places);
  markDefaults([...places.values()]);
  return root.hasDefaults ? (value) => fill(root, value, new Map()) : undefined;
}

/** The default of a schema, if it has one; also beside a `$ref` or in its target. */
export function defaultOf(contract: Contract, schema: SchemaOrReference): Given | undefined {
  return ownDefault(conjunctsOf(contract, schema));
}

function ownDefault(conjuncts: Conjuncts): Given | undefined {
  const found = conjuncts.find((schema) => "default" in schema);
  return found && !conjuncts.some(({ readOnly }) => readOnly === true) ? { value: found["default"] } : undefined;
}

/** A limit, because recursive schemas can combine into ever new sets without end. */
const MOST_PLACES = 2_000;

/**
 * Schemas that apply together make one place, however many paths lead to it: nine that refer to each other make nine.
 */
function placeOf(contract: Contract, conjuncts: Conjuncts, places: Map<unknown, Place>): Place {
  const key = keyOf(conjuncts);
  const known = places.get(key);
  if (known !== undefined) return known;
  const place: Place = { properties: [], patterns: [], firstItems: [], hasDefaults: false };
  places.set(key, place);
  if (places.size > MOST_PLACES) return place;
  const inner = (found: Conjuncts) => placeOf(contract, found, places);
  for (const name of new Set(conjuncts.flatMap(({ properties }) => Object.keys(properties ?? {})))) {
    const property = propertyOf(contract, conjuncts, name) ?? [];
    place.properties.push({ name, given: ownDefault(property), place: inner(property) });
  }
  for (const [pattern, schema] of conjuncts.flatMap(patternsIn))
    place.patterns.push({ pattern: new RegExp(pattern, "u"), place: inner(conjunctsOf(contract, schema)) });
  const others = conjuncts.map(otherProperties(conjuncts)).filter(isSchema);
  if (others.length > 0) place.others = inner(others.flatMap((schema) => conjunctsOf(contract, schema)));
  const lengths = conjuncts.map(({ prefixItems }) => (Array.isArray(prefixItems) ? prefixItems.length : 0));
  for (let index = 0; index < Math.max(0, ...lengths); index++)
    place.firstItems.push(inner(itemOf(contract, conjuncts, index)));
  if (conjuncts.map(otherItems(conjuncts)).some(isSchema))
    place.items = inner(itemOf(contract, conjuncts, Number.POSITIVE_INFINITY));
  return place;
}

const patternsIn = ({ patternProperties }: Schema) =>
  Object.entries((patternProperties ?? {}) as Record<string, SchemaOrReference>);

/** What an alternative has evaluated is not known here. */
const mayBeEvaluated = (conjuncts: Conjuncts) => alternativesOf(conjuncts).length > 0;

const otherProperties =
  (conjuncts: Conjuncts) =>
  ({ additionalProperties, unevaluatedProperties }: Schema): unknown =>
    additionalProperties ?? (mayBeEvaluated(conjuncts) ? undefined : unevaluatedProperties);

const otherItems =
  (conjuncts: Conjuncts) =>
  ({ items, unevaluatedItems, contains }: Schema): unknown =>
    items ?? (contains !== undefined || mayBeEvaluated(conjuncts) ? undefined : unevaluatedItems);

const isSchema = (value: unknown): value is Schema => typeof value === "object" && value !== null;

const partsOf = ({ properties, patterns, others, firstItems, items }: Place): Place[] => [
  ...[...properties, ...patterns].map(({ place }) => place),
  ...firstItems,
  ...[others, items].filter((place) => place !== undefined),
];

/** Marks every place that contains a default; visits each place once. */
function markDefaults(places: readonly Place[]): void {
  const around = new Map<Place, Place[]>();
  for (const place of places) for (const part of partsOf(place)) around.set(part, [...(around.get(part) ?? []), place]);
  const left = places.filter(({ properties }) => properties.some(({ given }) => given !== undefined));
  for (let next = left.pop(); next !== undefined; next = left.pop()) {
    if (next.hasDefaults) continue;
    next.hasDefaults = true;
    left.push(...(around.get(next) ?? []));
  }
}

/** The values that have been filled at a place that several patterns lead to. */
type Filled = Map<Place, Set<unknown>>;

function fill(place: Place | undefined, value: unknown, filled: Filled): void {
  if (!place?.hasDefaults || typeof value !== "object" || value === null) return;
  if (Array.isArray(value)) {
    const { firstItems, items } = place;
    for (const [index, item] of value.entries())
      fill(index < firstItems.length ? firstItems[index] : items, item, filled);
    return;
  }
  if (place.others || place.patterns.length > 0) fillOthers(place, value, filled);
  for (const { name, given, place: inner } of place.properties) {
    if (Object.hasOwn(value, name)) fill(inner, Reflect.get(value, name), filled);
    else if (given) define(value, name, copyOf(given.value));
  }
}

function fillOthers({ properties, patterns, others }: Place, value: object, filled: Filled): void {
  const named = new Set(properties.map(({ name }) => name));
  for (const [name, inner] of Object.entries(value)) {
    if (named.has(name)) continue;
    const matching = patterns.filter(({ pattern }) => pattern.test(name));
    if (matching.length < 2) fill(matching[0]?.place ?? others, inner, filled);
    else for (const { place } of matching) fillOnce(place, inner, filled);
  }
}

/** Otherwise two patterns of a schema that refers to itself would fill what is ten levels below a thousand times. */
function fillOnce(place: Place, value: unknown, filled: Filled): void {
  const values = filled.get(place) ?? new Set();
  if (values.has(value)) return;
  filled.set(place, values.add(value));
  fill(place, value, filled);
}

/** A default is JSON, and `structuredClone` is slow for thousands of small values. */
export function copyOf(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(copyOf);
  if (typeof value !== "object" || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([name, part]) => [name, copyOf(part)]));
}

/** Defines `__proto__` like any other property. */
export function define(target: object, name: string, value: unknown): void {
  if (name === "__proto__")
    Object.defineProperty(target, name, { value, writable: true, enumerable: true, configurable: true });
  else (target as Record<string, unknown>)[name] = value;
}
