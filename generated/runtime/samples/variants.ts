// Generated from openapi/runtime by `npm run generate`; edit that, not this file.
// @ts-nocheck: checked where it is written, so that it compiles with any flags, lib and @types.
import type { Schema } from "../document.ts";
import { height } from "./endings.ts";
import { isObject, listOf, mapOf, type Node, type Place, type Sampling, target, together } from "./sampling.ts";

/** One of the schemas that a value has to fit; never `true` or `false`. */
export type Part = Schema;

const MOST_VARIANTS = 30;
/** From this depth on, the alternative that ends soonest is chosen. */
const DEEP = 4;

/**
 * The ways in which a value may fit all these schemas. Each way picks one alternative per `oneOf`, `anyOf` and `if`.
 * The target of a reference is added beside the schema that refers to it.
 */
export function* variants(sampling: Sampling, schemas: readonly Node[], place: Place): Generator<readonly Part[]> {
  let left = MOST_VARIANTS;
  for (const parts of expand(sampling, schemas, [], place)) {
    yield parts;
    if (--left <= 0) return;
  }
}

function* expand(
  sampling: Sampling,
  [next, ...others]: readonly Node[],
  parts: readonly Part[],
  place: Place,
): Generator<readonly Part[]> {
  if (next === undefined) yield parts;
  if (next === undefined || next === false) return;
  if (!isObject(next) || parts.includes(next)) return yield* expand(sampling, others, parts, place);
  const referred = target(sampling.contract, next);
  const certain = [...(referred === undefined ? [] : [referred]), ...listOf(next, "allOf")];
  for (const chosen of choices(sampling, next, place))
    yield* expand(sampling, [...certain, ...chosen, ...others], [...parts, next], place);
}

/** The combinations of alternatives, one of each kind. */
function* choices(sampling: Sampling, schema: Schema, place: Place): Generator<Node[]> {
  const kinds = [
    alternatives(sampling, schema, "oneOf", place),
    alternatives(sampling, schema, "anyOf", place),
    conditions(schema),
    dependents(schema),
  ].filter((kind) => kind !== undefined);
  yield* combined(kinds);
}

function* combined([first, ...others]: readonly Node[][][]): Generator<Node[]> {
  if (first === undefined) return yield [];
  for (const one of first) for (const rest of combined(others)) yield [...one, ...rest];
}

function conditions(schema: Schema): Node[][] | undefined {
  if (!("if" in schema)) return undefined;
  const named = (...keywords: string[]) => keywords.flatMap((name) => (name in schema ? [schema[name] as Node] : []));
  return [named("if", "then"), named("else")];
}

/** Treats each name as present, which asks for more than needed. */
function dependents(schema: Schema): Node[][] | undefined {
  const all = Object.values(mapOf(schema, "dependentSchemas"));
  return all.length === 0 ? undefined : [all, []];
}

function alternatives(sampling: Sampling, schema: Schema, keyword: string, place: Place): Node[][] | undefined {
  const listed = listOf(schema, keyword);
  if (listed.length === 0) return undefined;
  const ranked = listed
    .map((node, index) => ({ node, rank: rank(sampling, node, place), index }))
    .sort((one, other) => one.rank - other.rank || one.index - other.index)
    .map(({ node }) => node);
  const from = place.seed % ranked.length;
  const ordered = [...ranked.slice(from), ...ranked.slice(0, from)];
  return [...ordered.flatMap((node) => named(schema, node)), ...ordered.map((node) => [node])];
}

/** Puts alternatives that contain the value itself last; among those, the one that ends soonest comes first. */
function rank(sampling: Sampling, node: Node, { above, depth, least }: Place): number {
  const all = [...together(sampling.contract, node)];
  const isShort = least || depth > DEEP || sampling.nodes <= 0;
  if (isShort || all.some((part) => above.has(part))) return 2 + height(sampling, node);
  return all.some((part) => typeof part === "object" && part.type === "null") ? 1 : 0;
}

/** An alternative, with its discriminator value. */
function named(schema: Schema, node: Node): Node[][] {
  const { propertyName, mapping = {} } = (schema["discriminator"] ?? {}) as Discriminator;
  const $ref = typeof node === "object" ? node["$ref"] : undefined;
  if (typeof propertyName !== "string" || typeof $ref !== "string") return [];
  const name = $ref.split("/").at(-1);
  const [value = name] = Object.entries(mapping).flatMap(([key, to]) => (to === $ref || to === name ? [key] : []));
  return [[node, { properties: Object.fromEntries([[propertyName, { const: value } as unknown as Schema]]) }]];
}

interface Discriminator {
  readonly propertyName?: unknown;
  readonly mapping?: Readonly<Record<string, string>>;
}
