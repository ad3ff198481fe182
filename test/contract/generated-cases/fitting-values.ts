import type { Contract, Reference, Schema } from "../contract-reader.ts";
import { plus, timesStep } from "./decimals.ts";
import { FORMATS } from "./formats.ts";
import { crowd, distinct, MOST_ITEMS, type Place, stepOf, withValueAt } from "./mutations.ts";
import { sampleOf } from "./sample.ts";
import { asSchema, type SchemaNode, typesOf } from "./schema-nodes.ts";
import { ASTRAL, astralOfLength, LONGEST_TEXT, ofLength } from "./texts.ts";
import { type Path, placesIn } from "./value-places.ts";

/** A value at the bound of one keyword. */
export interface FittingValue {
  readonly path: Path;
  readonly rule: string;
  readonly title: string;
  /** The whole value. */
  readonly value: unknown;
  /** A pointer to the keyword; for lists of values or names, with the value or name. */
  readonly pointer?: string;
}

/** Candidates for one place; the first that the whole schema allows is used. */
interface Edge {
  readonly rule: string;
  readonly title: string;
  readonly to: readonly unknown[];
  /** Which of the listed values or names is meant. */
  readonly which?: string;
}

const EMPTY = "empty";
const WITHOUT = "without ";
const MOST_LEFT_OUT = 12;

/** Values that no keyword bounds: an empty value, or a field left out, is allowed unless the schema forbids it. */
export const isUnbounded = ({ rule, title }: FittingValue): boolean =>
  rule === "type" && (title === EMPTY || title.startsWith(WITHOUT));

/** Values at every bound of a schema, one bound at a time: the bound itself, each type, and each listed value. */
export function fittingValuesOf(
  contract: Contract,
  schema: Schema | Reference,
  value: unknown,
  { pointer, fits }: Required<Place>,
): FittingValue[] {
  const isAllowed = (whole: unknown) => fits(pointer, whole);
  if (!isAllowed(value)) return [];
  const places = placesIn(contract, [{ schema: asSchema(schema), pointer }], value, { fits });
  return places.flatMap(({ path, inner, nodes }) =>
    nodes.flatMap((node) =>
      edgesOf(contract, node, nodes, inner).flatMap(({ rule, title, to, which }): FittingValue[] => {
        const wholes = to.map((each) => withValueAt(value, path, each));
        const isListed = which !== undefined || rule === "const";
        const others = () => (isListed ? wholes.flatMap((whole) => withoutOneBeside(whole, path)) : []);
        const found = wholes.find(isAllowed) ?? others().find(isAllowed);
        if (found === undefined) return [];
        const at = node.pointer === undefined ? {} : { pointer: `${node.pointer}/${rule}${which ?? ""}` };
        return [{ path, rule, title, value: found, ...at }];
      }),
    ),
  );
}

/** A value may be allowed only if another field is missing: returns the whole without each of its sibling fields. */
function withoutOneBeside(whole: unknown, path: Path): unknown[] {
  const [above, own] = [path.slice(0, -1), path.at(-1)];
  if (typeof own !== "string") return [];
  const parent = above.reduce<unknown>((node, key) => (Object(node) as Record<string | number, unknown>)[key], whole);
  const names = Object.keys(Object(parent) as object).filter((name) => name !== own);
  return names.map((name) => withValueAt(whole, [...above, name], undefined));
}

function edgesOf(contract: Contract, { schema }: SchemaNode, nodes: readonly SchemaNode[], value: unknown): Edge[] {
  return [
    ...typeEdges(contract, schema, value),
    ...listedEdges(schema),
    ...stringEdges(schema, nodes, value),
    ...numberEdges(schema, nodes, value),
    ...arrayEdges(schema, value),
    ...objectEdges(schema, value),
  ];
}

function typeEdges(contract: Contract, schema: Schema, value: unknown): Edge[] {
  const types = [schema.type ?? []].flat();
  const edges = types.map((type): Edge => {
    const samples = [sampleOf(contract, { ...schema, type }), ...(PLAIN[type] ?? [])];
    return {
      rule: "type",
      title: types.length > 1 ? `as ${type}` : `of type ${type}`,
      to: [value, ...samples].filter((each) => isOf(type, each)),
    };
  });
  // JSON does not distinguish 1.0 from 1, and JSON Schema calls both integers.
  const isWhole = typeof value === "number" && Number.isInteger(value) && Number.isSafeInteger(value * 10);
  return isWhole && rawNumber !== undefined
    ? [...edges, { rule: "type", title: "written with a fraction of 0", to: [rawNumber(`${value}.0`)] }]
    : edges;
}

const PLAIN: Readonly<Record<string, readonly unknown[]>> = {
  null: [null],
  boolean: [true, false],
  string: ["text"],
  number: [1.5, 1],
  integer: [1],
  array: [[]],
  object: [{}],
};

function isOf(type: string, value: unknown): boolean {
  if (type === "null") return value === null;
  if (type === "array") return Array.isArray(value);
  if (type === "object") return value !== null && typeof value === "object" && !Array.isArray(value);
  if (type === "integer") return Number.isInteger(value);
  return typeof value === type;
}

/** Makes a number with its exact spelling; Node 20 lacks this: https://tc39.es/proposal-json-parse-with-source/ */
const { rawJSON: rawNumber } = JSON as { readonly rawJSON?: (text: string) => unknown };

function listedEdges(schema: Schema): Edge[] {
  const listed = (schema["enum"] ?? []) as unknown[];
  const edges = listed.map((each): Edge => {
    const text = JSON.stringify(each);
    return { rule: "enum", title: text, to: [each], which: ` ${text}` };
  });
  return "const" in schema
    ? [...edges, { rule: "const", title: JSON.stringify(schema["const"]) ?? "", to: [schema["const"]] }]
    : edges;
}

function stringEdges(schema: Schema, nodes: readonly SchemaNode[], value: unknown): Edge[] {
  if (typeof value !== "string") return [];
  const { minLength, maxLength, pattern, format } = schema as Record<string, number & string>;
  const form = pattern ?? (nodes.find((node) => "pattern" in node.schema)?.schema["pattern"] as string | undefined);
  const dates = FORMATS[format ?? ""]?.valid ?? [];
  const atLength = (rule: string, title: string, length: number): Edge[] => [
    { rule, title, to: [...ofLength(value, length, form), ...dates.filter((each) => each.length === length)] },
    { rule, title: `${title}, outside the BMP`, to: [astralOfLength(length), astralAround(value, length)] },
  ];
  const edges: Edge[] = [];
  if (!minLength) edges.push({ rule: "type", title: EMPTY, to: [""] });
  if (minLength) edges.push(...atLength("minLength", "as short as allowed", minLength));
  if (maxLength !== undefined && maxLength <= LONGEST_TEXT)
    edges.push(...atLength("maxLength", "as long as allowed", maxLength));
  if (pattern !== undefined) edges.push({ rule: "pattern", title: "matching the pattern", to: [value] });
  for (const text of FORMATS[format ?? ""]?.valid ?? [])
    edges.push({ rule: "format", title: `${format} "${text}"`, to: [text] });
  if (format !== undefined && !(format in FORMATS)) edges.push({ rule: "format", title: `a ${format}`, to: [value] });
  return edges;
}

/** The text, lengthened in its middle or at its end with characters outside the BMP. */
function astralAround(text: string, length: number): string {
  const points = [...text];
  return points.length >= length
    ? [...points.slice(0, length - 1), ASTRAL].join("")
    : text + ASTRAL.repeat(Math.min(length, LONGEST_TEXT) - points.length);
}

function numberEdges(schema: Schema, nodes: readonly SchemaNode[], value: unknown): Edge[] {
  const isNumeric =
    typeof value === "number" || typesOf(nodes)?.some((type) => type === "number" || type === "integer");
  if (!isNumeric) return [];
  const { minimum, maximum, exclusiveMinimum, exclusiveMaximum, multipleOf } = schema as Record<string, number>;
  const step = stepOf(nodes);
  const edges: Edge[] = [];
  const next = (from: number, by: number) => [plus(from, by), plus(from, Math.sign(by)), from + 2 * Math.sign(by)];
  if (minimum !== undefined) edges.push({ rule: "minimum", title: "at the minimum", to: [minimum] });
  if (maximum !== undefined) edges.push({ rule: "maximum", title: "at the maximum", to: [maximum] });
  if (exclusiveMinimum !== undefined)
    edges.push({ rule: "exclusiveMinimum", title: "just above the minimum", to: next(exclusiveMinimum, step) });
  if (exclusiveMaximum !== undefined)
    edges.push({ rule: "exclusiveMaximum", title: "just below the maximum", to: next(exclusiveMaximum, -step) });
  if (multipleOf !== undefined)
    edges.push({ rule: "multipleOf", title: "a multiple", to: multiples(multipleOf, value) });
  return edges.map((edge) => ({ ...edge, to: edge.to.filter(isExact) }));
}

/** A server may refuse a number that JavaScript rounds, such as the maximum of `int64`. */
const isExact = (value: unknown) => !Number.isInteger(value) || Number.isSafeInteger(value);

/** 19.99 / 0.01, 0.07 / 0.01 and the like are not integers in binary fractions. */
const multiples = (step: number, value: unknown): unknown[] =>
  [1999, 7, 29, 57, 113, 3].map((factor) => timesStep(factor, step)).concat(typeof value === "number" ? value : []);

function arrayEdges(schema: Schema, value: unknown): Edge[] {
  if (!Array.isArray(value)) return [];
  const { minItems, maxItems } = schema as Record<string, number>;
  const [first] = value as unknown[];
  const edges: Edge[] = [];
  const items = (count: number) =>
    count <= value.length ? [value.slice(0, count)] : first === undefined ? [] : [distinct(first, count)];
  if (!minItems) edges.push({ rule: "type", title: EMPTY, to: [[]] });
  if (minItems !== undefined && minItems < MOST_ITEMS)
    edges.push({ rule: "minItems", title: "with as few items as allowed", to: items(minItems) });
  if (maxItems !== undefined && maxItems < MOST_ITEMS)
    edges.push({ rule: "maxItems", title: "with as many items as allowed", to: items(maxItems) });
  if (schema["uniqueItems"] === true)
    edges.push({ rule: "uniqueItems", title: "without the same item twice", to: [value] });
  return edges;
}

function objectEdges(schema: Schema, value: unknown): Edge[] {
  if (value === null || typeof value !== "object" || Array.isArray(value)) return [];
  const { minProperties, maxProperties } = schema as Record<string, number>;
  const required = (schema["required"] ?? []) as string[];
  const entries = Object.entries(value);
  const edges: Edge[] = required
    .filter((name) => Object.hasOwn(value, name))
    .map((name) => ({ rule: "required", title: `with ${name}`, to: [value], which: ` ${JSON.stringify(name)}` }));
  const least = entries.filter(([name]) => required.includes(name));
  if (least.length < entries.length)
    edges.push({ rule: "properties", title: "with its required fields only", to: [Object.fromEntries(least)] });
  const optional = entries.filter(([name]) => !required.includes(name)).slice(0, MOST_LEFT_OUT);
  for (const [left] of optional) {
    const others = Object.fromEntries(entries.filter(([name]) => name !== left));
    edges.push({ rule: "type", title: `${WITHOUT}${left}`, to: [others] });
  }
  if (minProperties !== undefined)
    edges.push({
      rule: "minProperties",
      title: "with as few properties as allowed",
      to: [crowd(Object.fromEntries(least), minProperties), ...alone(entries, minProperties)],
    });
  if (maxProperties !== undefined && maxProperties < MOST_ITEMS)
    edges.push({
      rule: "maxProperties",
      title: "with as many properties as allowed",
      to: [crowd(value, maxProperties)],
    });
  if (schema["additionalProperties"] === false || schema["unevaluatedProperties"] === false) {
    const rule = "additionalProperties" in schema ? "additionalProperties" : "unevaluatedProperties";
    edges.push({ rule, title: "with known fields only", to: [value] });
  }
  if (typeof schema["propertyNames"] === "object")
    edges.push({ rule: "propertyNames", title: "with valid property names", to: [value] });
  return edges;
}

/** Objects with a given number of fields, starting with each field in turn. */
const alone = (entries: readonly (readonly [string, unknown])[], count: number): object[] =>
  entries.map((_, index) => Object.fromEntries([...entries.slice(index), ...entries.slice(0, index)].slice(0, count)));
