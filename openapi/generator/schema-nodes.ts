import ts from "typescript";
import type { Reference, Schema } from "../runtime/document.ts";
import { type TransformNodeOptions, transformSchemaObject } from "./openapi-typescript.ts";

const { factory } = ts;
const UNKNOWN = factory.createKeywordTypeNode(ts.SyntaxKind.UnknownKeyword);

/** The type of a schema for which openapi-typescript generates the wrong type; `undefined` for all others. */
export function nodeOf(schema: Schema, options: TransformNodeOptions): ts.TypeNode | undefined {
  if (schema["x-known-values"] !== undefined) return openUnion(schema);
  if (schema.type === "array" && Array.isArray(schema["prefixItems"])) return tuple(schema, options);
  return schema.type === "object" && isEmptyObject(schema) ? emptyObject() : undefined;
}

/**
 * Turns `x-known-values` into an open union, `"GREEN" | "RED" | (string & {})`: editors suggest the known values, and a
 * value that the provider adds later still fits.
 */
function openUnion(schema: Schema): ts.TypeNode {
  const known = schema["x-known-values"] ?? [];
  const values = Array.isArray(known) ? (known as string[]) : Object.keys(known);
  const types: ts.TypeNode[] = values.map((value) => factory.createLiteralTypeNode(factory.createStringLiteral(value)));
  types.push(anyOtherString());
  if (Array.isArray(schema.type) && schema.type.includes("null"))
    types.push(factory.createLiteralTypeNode(factory.createNull()));
  return factory.createUnionTypeNode(types);
}

/** `(string & {})`: a plain `string` would absorb the literals beside it. */
function anyOtherString(): ts.TypeNode {
  const string = factory.createKeywordTypeNode(ts.SyntaxKind.StringKeyword);
  return factory.createParenthesizedType(
    factory.createIntersectionTypeNode([string, factory.createTypeLiteralNode([])]),
  );
}

/** `[number, string?, ...boolean[]]`: `minItems` tells which `prefixItems` are required, `items` what follows them. */
function tuple(schema: Schema, options: TransformNodeOptions): ts.TypeNode {
  const { items, minItems = 0, maxItems = Number.POSITIVE_INFINITY } = schema as Tuple;
  const typeOf = (item: Schema | Reference) => transformSchemaObject(item as never, options);
  const first = (schema["prefixItems"] as Schema[]).slice(0, maxItems);
  const members = first.map((item, index) =>
    index < minItems ? typeOf(item) : factory.createOptionalTypeNode(typeOf(item)),
  );
  if (items === false || maxItems <= first.length) return factory.createTupleTypeNode(members);
  const following = items === undefined || items === true ? UNKNOWN : typeOf(items);
  return factory.createTupleTypeNode([...members, factory.createRestTypeNode(factory.createArrayTypeNode(following))]);
}

interface Tuple {
  readonly items?: Schema | Reference | boolean;
  readonly minItems?: number;
  readonly maxItems?: number;
}

const OTHERS = ["patternProperties", "allOf", "anyOf", "oneOf", "enum", "const"];

/** An object that may not have any property, unlike an object without declared properties. */
const isEmptyObject = (schema: Schema) =>
  schema["additionalProperties"] === false &&
  Object.keys(schema.properties ?? {}).length === 0 &&
  !OTHERS.some((keyword) => keyword in schema);

const emptyObject = () =>
  factory.createTypeReferenceNode("Record", [
    factory.createKeywordTypeNode(ts.SyntaxKind.StringKeyword),
    factory.createKeywordTypeNode(ts.SyntaxKind.NeverKeyword),
  ]);
