import type { Contract, Schema } from "../contract-reader.ts";
import { withValueAt } from "./mutations.ts";
import { sampleOf } from "./sample.ts";
import { asSchema, childOf, type Fits, type SchemaNode } from "./schema-nodes.ts";
import { placesIn } from "./value-places.ts";

/** More than any contract needs; every variant is combined with every bound. */
const MOST_VARIANTS = 40;

/**
 * The value with another alternative in one place: each of `oneOf` and `anyOf`, each of several types, and one item in
 * an empty list. Rules inside one alternative apply nowhere else.
 */
export function variantsOf(contract: Contract, root: SchemaNode, value: unknown, fits: Fits): readonly unknown[] {
  const found = placesIn(contract, [root], value, { fits }).flatMap(({ path, inner, nodes }) =>
    nodes.flatMap((node) => alternativesOf(contract, node, inner).map((other) => withValueAt(value, path, other))),
  );
  const fitting = found.filter((whole) => root.pointer === undefined || fits(root.pointer, whole));
  return [...new Map(fitting.map((whole) => [JSON.stringify(whole), whole])).values()].slice(0, MOST_VARIANTS);
}

function alternativesOf(contract: Contract, node: SchemaNode, value: unknown): unknown[] {
  const { schema } = node;
  const listed = [...((schema["oneOf"] ?? []) as Schema[]), ...((schema["anyOf"] ?? []) as Schema[])];
  const ofAlternatives = listed.map((each) => sampleOf(contract, plain(each)));
  const types = [schema.type ?? []].flat();
  const others = types.length < 2 ? [] : types.filter((type) => type !== typeName(value));
  const ofTypes = others.map((type) => sampleOf(contract, { ...plain(schema), type }));
  const isEmptyList = Array.isArray(value) && value.length === 0 && schema.items !== undefined;
  const item = isEmptyList ? [[sampleOf(contract, childOf(node, schema.items, "items").schema)]] : [];
  return [...ofAlternatives, ...ofTypes, ...item];
}

/** The schema without its examples and default, which its author chose and which have one type. */
function plain(declared: Schema): Schema {
  const { example: _, examples: __, default: ___, ...rest } = asSchema(declared);
  return rest;
}

const typeName = (value: unknown) => (value === null ? "null" : Array.isArray(value) ? "array" : typeof value);
