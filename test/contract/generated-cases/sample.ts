import type { Contract, Reference, Schema } from "../contract-reader.ts";
import { timesStep } from "./decimals.ts";
import { FORMATS } from "./formats.ts";
import { textsOf } from "./pattern-texts.ts";
import { asSchema, referenced, type SchemaNode } from "./schema-nodes.ts";

/** Larger samples help nobody, and schemas that refer to each other would never end. */
const MOST_NODES = 60;
const DEEPEST = 8;
const LONGEST_TEXT = 5_000;

interface Sampling {
  readonly contract: Contract;
  nodes: number;
}

/** Makes a value from a schema without example: the required fields and the simple optional ones. */
export function sampleOf(contract: Contract, declared: Schema | Reference): unknown {
  return sampled({ contract, nodes: 0 }, declared, []);
}

function sampled(sampling: Sampling, declared: unknown, above: readonly object[]): unknown {
  sampling.nodes++;
  const schema = merged(sampling.contract, asSchema(declared));
  const inner = [...above, asSchema(declared)];
  const given = [schema["example"], [schema["examples"]].flat()[0], schema["const"], schema["default"]];
  const [shown] = given.filter((value) => value !== undefined);
  if (shown !== undefined) return shown;
  if (Array.isArray(schema["enum"])) return (schema["enum"] as unknown[])[0];
  const [alternative] = ((schema["oneOf"] ?? schema["anyOf"] ?? []) as Schema[]).filter(({ type }) => type !== "null");
  if (alternative !== undefined && schema.type === undefined && schema.properties === undefined)
    return sampled(sampling, alternative, inner);
  if (alternative !== undefined)
    return { ...Object(ofType(sampling, schema, inner)), ...Object(sampled(sampling, alternative, inner)) };
  return ofType(sampling, schema, inner);
}

function ofType(sampling: Sampling, schema: Schema, above: readonly object[]): unknown {
  const types = [schema.type ?? impliedType(schema)].flat();
  const type = types.find((name) => name !== "null") ?? "null";
  if (type === "object") return objectOf(sampling, schema, above);
  if (type === "array") return arrayOf(sampling, schema, above);
  if (type === "integer" || type === "number") return numberOf(schema, type);
  if (type === "boolean") return true;
  return type === "null" ? null : textOf(schema);
}

function impliedType(schema: Schema): string {
  if (schema.properties || schema["required"] || schema["additionalProperties"]) return "object";
  if (schema.items || schema["prefixItems"]) return "array";
  return ["minimum", "maximum", "multipleOf"].some((key) => key in schema) ? "number" : "string";
}

function objectOf(sampling: Sampling, schema: Schema, above: readonly object[]): object {
  const required = (schema["required"] ?? []) as string[];
  const fields = Object.entries(schema.properties ?? {}).flatMap(([name, property]): [string, unknown][] => {
    const node = asSchema(property);
    const { readOnly } = merged(sampling.contract, node);
    const target = referenced(sampling.contract, { schema: node, pointer: undefined })[0]?.schema ?? node;
    const recurs = above.includes(node) || above.includes(target);
    const isOptional = !required.includes(name);
    const isTooMuch = recurs || above.length > 3 || sampling.nodes > MOST_NODES;
    if (readOnly === true || (isOptional && isTooMuch) || above.length > DEEPEST) return [];
    return [[name, sampled(sampling, property, [...above, target])]];
  });
  return Object.fromEntries(fields);
}

function arrayOf(sampling: Sampling, schema: Schema, above: readonly object[]): unknown[] {
  const { minItems = 0, prefixItems = [] } = schema as { minItems?: number; prefixItems?: readonly unknown[] };
  if (above.length > DEEPEST || sampling.nodes > MOST_NODES) return [];
  const first = prefixItems.map((item) => sampled(sampling, item, above));
  const recurs = above.includes(asSchema(schema.items));
  const count = Math.min(Math.max(minItems - first.length, recurs || first.length > 0 || !schema.items ? 0 : 1), 100);
  const rest = Array.from({ length: count }, (_, index) => varied(sampled(sampling, schema.items ?? {}, above), index));
  return [...first, ...rest];
}

/** Changes the item, for lists with unique items. */
const varied = (item: unknown, index: number): unknown => {
  if (index === 0) return item;
  if (typeof item === "number") return item + index;
  return typeof item === "string" ? item.slice(0, -1) + index : item;
};

function numberOf(schema: Schema, type: string): number {
  const { minimum, maximum, exclusiveMinimum, exclusiveMaximum, multipleOf } = schema as Record<string, number>;
  const step = multipleOf ?? (type === "integer" ? 1 : 0.5);
  const low = minimum ?? (exclusiveMinimum === undefined ? undefined : exclusiveMinimum + step);
  const high = maximum ?? (exclusiveMaximum === undefined ? undefined : exclusiveMaximum - step);
  const from = low ?? Math.min(step, high ?? step);
  return timesStep(Math.ceil(from / step), step);
}

function textOf(schema: Schema): string {
  const { minLength = 0, maxLength = LONGEST_TEXT, pattern, format } = schema as Record<string, number & string>;
  const length = Math.min(Math.max(minLength, Math.min(6, maxLength)), LONGEST_TEXT);
  if (pattern !== undefined) return ofPattern(pattern, minLength, maxLength) ?? "text";
  const [byFormat] = FORMATS[format ?? ""]?.valid ?? [];
  if (byFormat !== undefined) return byFormat;
  return "text".padEnd(length, "x").slice(0, length);
}

function ofPattern(pattern: string, minLength: number, maxLength: number): string | undefined {
  const texts = textsOf(pattern);
  const from = Math.max(minLength, 1);
  for (let length = from; length <= Math.min(maxLength, from + 80); length++) {
    const text = texts.ofLength(length);
    if (text !== undefined) return text;
  }
  return undefined;
}

/** Merges a schema with its references and `allOf` parts. */
export function merged(contract: Contract, schema: Schema, depth = 0): Schema {
  const parts: SchemaNode[] = [
    ...referenced(contract, { schema, pointer: undefined }),
    ...((schema["allOf"] ?? []) as unknown[]).map((part) => ({ schema: asSchema(part), pointer: undefined })),
  ];
  if (parts.length === 0 || depth > DEEPEST) return schema;
  const whole = [...parts.map((part) => merged(contract, part.schema, depth + 1)), schema];
  const required = whole.flatMap((each) => (each["required"] ?? []) as string[]);
  const properties = Object.assign({}, ...whole.map((each) => each.properties)) as NonNullable<Schema["properties"]>;
  const { $ref: _, allOf: __, ...rest } = Object.assign({}, ...whole) as Record<string, unknown>;
  return {
    ...rest,
    ...(required.length > 0 && { required }),
    ...(Object.keys(properties).length > 0 && { properties }),
  };
}
