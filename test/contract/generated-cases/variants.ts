import type { Contract, Schema } from "../contract-reader.ts";
import { withValueAt } from "./mutations.ts";
import { sampleOf } from "./sample.ts";
import { asSchema, childOf, type Fits, type SchemaNode } from "./schema-nodes.ts";
import { placesIn } from "./value-places.ts";

/** More than a contract needs: they are combined with every bound. */
const MOST_VARIANTS = 40;

/**
 * The same value with another alternative in one place: each of `oneOf` and `anyOf`, each of several types, and an item
 * where a list is empty. Rules that stand in only one of them are met nowhere else.
 */
export function variantsOf(contract: Contract, root: SchemaNode, value: unknown, fits: Fits): readonly unknown[] {
  const found = placesIn(contract, [root], value, fits).flatMap(({ path, inner, nodes }) =>
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

/** Without the values that its author chose, which are of one type. */
function plain(declared: Schema): Schema {
  const { example: _, examples: __, default: ___, ...rest } = asSchema(declared);
  return rest;
}

const typeName = (value: unknown) => (value === null ? "null" : Array.isArray(value) ? "array" : typeof value);
