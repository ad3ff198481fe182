// Generated from openapi/runtime by `npm run generate`; edit that, not this file.
// @ts-nocheck: checked where it is written, so that it compiles with any flags, lib and @types.
import { textsOf } from "./pattern-texts.ts";
import {
  type Build,
  highest,
  isHidden,
  isObject,
  lowest,
  mapOf,
  NOTHING,
  type Node,
  type Place,
  recurs,
  type Sampling,
} from "./sampling.ts";
import type { Part } from "./variants.ts";

/** From this depth on, only required properties are generated. */
const DEEP = 4;
/** Objects with more properties are not generated. */
const MOST_PROPERTIES = 500;

/** The required properties, and optional ones unless they contain the object itself. */
export function objectFor(sampling: Sampling, parts: readonly Part[], place: Place, build: Build): unknown {
  const entries = new Map<string, unknown>();
  const write = (name: string) => {
    const schemas = valueSchemas(parts, name);
    if (schemas.includes(false) || schemas.some((schema) => isHidden(sampling, schema))) return;
    const value = build(sampling, schemas, place);
    if (value !== NOTHING) entries.set(name, value);
  };
  const required = requiredNames(sampling, parts);
  const most = highest(parts, "maxProperties");
  for (const name of declaredNames(parts)) {
    const isShown =
      required.has(name) || (isWanted(sampling, parts, name, place) && entries.size < most - required.size);
    if (isShown) write(name);
  }
  for (const name of required) if (!entries.has(name)) write(name);
  for (const name of dependents(parts, entries)) if (!entries.has(name)) write(name);
  const missing = Math.max(lowest(parts, "minProperties"), shownNames(sampling, parts, place)) - entries.size;
  if (missing > 0) for (const name of madeNames(sampling, parts, entries, missing, build, place)) write(name);
  const isIncomplete = [...required].some((name) => !entries.has(name));
  return isIncomplete && sampling.judge !== undefined ? NOTHING : Object.fromEntries(entries);
}

function requiredNames(sampling: Sampling, parts: readonly Part[]): ReadonlySet<string> {
  const names = parts.flatMap((part) => (Array.isArray(part["required"]) ? (part["required"] as string[]) : []));
  const all = new Set(names);
  // `dependentRequired` may add names while the loop runs.
  for (const name of all) for (const other of dependentsOf(parts, name)) all.add(other);
  const isLeftOut = (name: string) => valueSchemas(parts, name).some((schema) => isHidden(sampling, schema));
  return new Set([...all].filter((name) => !isLeftOut(name)));
}

const declaredNames = (parts: readonly Part[]) =>
  new Set(parts.flatMap((part) => Object.keys(mapOf(part, "properties"))));

function dependentsOf(parts: readonly Part[], name: string): string[] {
  return parts.flatMap((part) => {
    const listed = isObject(part["dependentRequired"]) && Object.hasOwn(part["dependentRequired"], name);
    return listed ? ((part["dependentRequired"] as Record<string, string[]>)[name] ?? []) : [];
  });
}

function dependents(parts: readonly Part[], entries: ReadonlyMap<string, unknown>): ReadonlySet<string> {
  const all = new Set(entries.keys());
  for (const name of all) for (const other of dependentsOf(parts, name)) all.add(other);
  return all;
}

function isWanted(sampling: Sampling, parts: readonly Part[], name: string, { above, depth, least }: Place): boolean {
  if (least || depth > DEEP || sampling.nodes <= 0) return false;
  return !valueSchemas(parts, name).some((schema) => recurs(sampling, schema, above));
}

/** The schemas that the value of a property has to fit. */
function valueSchemas(parts: readonly Part[], name: string): Node[] {
  return parts.flatMap((part) => {
    const properties = mapOf(part, "properties");
    const own = Object.hasOwn(properties, name) ? [properties[name] as Node] : [];
    const byPattern = Object.entries(mapOf(part, "patternProperties")).filter(([pattern]) => matches(pattern, name));
    const all = [...own, ...byPattern.map(([, schema]) => schema)];
    const rest = part["additionalProperties"] ?? part["unevaluatedProperties"];
    // `unevaluatedProperties` does not apply to properties that another part declares.
    const isElsewhere = part["additionalProperties"] === undefined && declaredNames(parts).has(name);
    return all.length > 0 || rest === undefined || isElsewhere ? all : [rest as Node];
  });
}

function matches(pattern: string, name: string): boolean {
  try {
    return new RegExp(pattern, "u").test(name);
  } catch {
    return false;
  }
}

/** A map without declared names is illustrated with one entry. */
function shownNames(sampling: Sampling, parts: readonly Part[], { above, depth, least }: Place): number {
  if (least || depth > DEEP || sampling.nodes <= 0 || declaredNames(parts).size > 0) return 0;
  const schemas = parts.map((part) => part["additionalProperties"]).filter(isObject);
  const isShown = schemas.length > 0 && !schemas.some((schema) => recurs(sampling, schema, above));
  return isShown ? Math.min(1, highest(parts, "maxProperties")) : 0;
}

/** Further names: declared ones that are missing, names that match a pattern, and others that the schema allows. */
function* madeNames(
  sampling: Sampling,
  parts: readonly Part[],
  entries: ReadonlyMap<string, unknown>,
  count: number,
  build: Build,
  place: Place,
): Generator<string> {
  const until = entries.size + Math.min(count, MOST_PROPERTIES);
  const rules = parts.flatMap((part) => ("propertyNames" in part ? [part["propertyNames"] as Node] : []));
  const byRule = (seed: number) => String(build(sampling, [{ type: "string" }, ...rules], { ...place, seed }));
  const patterns = parts.flatMap((part) => Object.keys(mapOf(part, "patternProperties")));
  const ofPatterns = (seed: number) => patterns.flatMap((pattern) => nameOf(pattern, seed) ?? []);
  const tried = [...declaredNames(parts)];
  for (const name of tried) if (entries.size < until && !entries.has(name)) yield name;
  for (let seed = 0; entries.size < until && seed < until + 20; seed++) {
    const names = [...(rules.length > 0 ? [byRule(seed)] : [`property${seed + 1}`]), ...ofPatterns(seed)];
    for (const name of names) if (entries.size < until && !entries.has(name)) yield name;
  }
}

function nameOf(pattern: string, seed: number): string | undefined {
  const texts = textsOf(pattern);
  for (let length = 1; length < 40; length++) {
    const text = texts.ofLength(length + Math.floor(seed / 4), seed);
    if (text !== undefined) return text;
  }
  return undefined;
}
