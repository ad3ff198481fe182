import type { Contract, Reference, Schema } from "../contract-reader.ts";
import { plus, timesStep } from "./decimals.ts";
import { FORMATS } from "./formats.ts";
import type { CaseKind } from "./generated-case.ts";
import { applicable, asSchema, type Fits, propertyNodes, type SchemaNode, typesOf } from "./schema-nodes.ts";
import { astralOfLength, ofLength } from "./texts.ts";
import { type Path, placesIn } from "./value-places.ts";

export type { Path } from "./value-places.ts";

/** A value that breaks one rule of its schema, made from a valid value. */
export interface Mutation {
  readonly kind: Extract<CaseKind, "left out" | "bound" | "type" | "unknown field">;
  /** The place at fault; empty if it is the whole value. */
  readonly path: Path;
  /** The JSON Schema keyword that fails. */
  readonly rule: string;
  readonly title: string;
  /** The whole value with this one change. */
  readonly value: unknown;
  /** The schema of the place at fault, if the contract declares one. */
  readonly schema?: Schema;
  /** A JSON pointer to the keyword in the contract. */
  readonly pointer?: string;
}

/** A change in one place: the new value, or `undefined` to leave it out. */
interface Change {
  readonly kind: Mutation["kind"];
  readonly rule: string;
  readonly title: string;
  readonly to: unknown;
  readonly at?: string;
}

/** What is known of the schema: its place, and how to find the alternatives that a value meets. */
export interface Place {
  readonly pointer?: string;
  readonly fits?: Fits;
}

/** Every single way to break a value's schema, down to the leaves. */
export function mutationsOf(
  contract: Contract,
  schema: Schema | Reference,
  value: unknown,
  { pointer, fits }: Place = {},
): Mutation[] {
  const root: SchemaNode = { schema: asSchema(schema), pointer };
  return placesIn(contract, [root], value, { fits }).flatMap(({ nodes, inner, path }) =>
    nodes.flatMap((node) =>
      changesOf(node, nodes, inner).map(({ at, to, ...change }) => {
        const where = at === undefined ? path : [...path, at];
        const [field] = at === undefined ? [node] : propertyNodes(node, at).flatMap((each) => nodesFor(contract, each));
        return {
          ...change,
          path: where,
          value: withValueAt(value, where, to),
          ...(field && { schema: field.schema }),
          ...(node.pointer !== undefined && { pointer: `${node.pointer}/${keywordOf(node.schema, change.rule)}` }),
        };
      }),
    ),
  );

  function nodesFor(document: Contract, node: SchemaNode): SchemaNode[] {
    return applicable(document, node, undefined, undefined).filter((each) => !("$ref" in each.schema));
  }
}

/** Either of two keywords may refuse an unknown field. */
const keywordOf = (schema: Schema, rule: string) =>
  rule === "additionalProperties" && !("additionalProperties" in schema) ? "unevaluatedProperties" : rule;

function changesOf({ schema }: SchemaNode, together: readonly SchemaNode[], value: unknown): Change[] {
  return [
    ...typeChanges(schema, value),
    ...enumChanges(schema, value),
    ...stringChanges(schema, value),
    ...numberChanges(schema, together, value),
    ...arrayChanges(schema, value),
    ...objectChanges(schema, value),
  ];
}

const bound = (rule: string, title: string, to: unknown): Change => ({ kind: "bound", rule, title, to });

const OF_TYPE: Readonly<Record<string, unknown>> = {
  string: "text",
  number: 1.5,
  integer: 7,
  boolean: true,
  null: null,
  array: [],
  object: {},
};

function typeChanges(schema: Schema, value: unknown): Change[] {
  const types = [schema.type ?? []].flat();
  if (types.length === 0) return [];
  const isQuotable = ["number", "boolean"].includes(typeof value) && !types.includes("string");
  // Servers that convert values accept these, although they refuse other texts.
  const quoted: Change[] = isQuotable
    ? [{ kind: "type", rule: "type", title: `${typeof value} in quotes`, to: String(value) }]
    : [];
  return quoted.concat(
    Object.entries(OF_TYPE)
      .filter(([name]) => !types.includes(name))
      // A fraction is wrong only for an integer; for other types, one kind of number is enough.
      .filter(([name]) =>
        name === "number" ? types.includes("integer") : !(name === "integer" && types.includes("number")),
      )
      .map(
        ([name, to]): Change => ({ kind: "type", rule: "type", title: `${name} instead of ${types.join("|")}`, to }),
      ),
  );
}

function enumChanges(schema: Schema, value: unknown): Change[] {
  const allowed = (schema["enum"] ?? ("const" in schema ? [schema["const"]] : undefined)) as unknown[] | undefined;
  if (allowed === undefined) return [];
  const rule = "enum" in schema ? "enum" : "const";
  const numbers = allowed.filter((each) => typeof each === "number");
  const other = typeof value === "number" ? Math.max(...numbers) + 1 : "none_of_these";
  const inCapitals = typeof value === "string" ? [bound(rule, "listed value in upper case", value.toUpperCase())] : [];
  return [bound(rule, "value that is not listed", other), ...inCapitals];
}

function stringChanges(schema: Schema, value: unknown): Change[] {
  if (typeof value !== "string") return [];
  const { minLength, maxLength, pattern, format } = schema as Record<string, number & string>;
  const changes: Change[] = [];
  if (minLength) {
    changes.push(bound("minLength", "too short", [...value].slice(0, minLength - 1).join("")));
    // Each character is two UTF-16 units, so a server that counts units would find the text long enough.
    if (minLength > 1) changes.push(bound("minLength", "too short, outside the BMP", astralOfLength(minLength - 1)));
  }
  if (maxLength !== undefined)
    for (const to of ofLength(value, maxLength + 1, pattern).slice(0, 1))
      changes.push(bound("maxLength", "too long", to));
  if (pattern !== undefined)
    for (const [title, to] of offPattern(value)) changes.push(bound("pattern", `pattern broken, ${title}`, to));
  if (format !== undefined)
    for (const to of new Set(["!", ...(FORMATS[format]?.invalid ?? [])]))
      changes.push(bound("format", to === "!" ? `invalid ${format}` : `invalid ${format}, "${to}"`, to));
  return changes;
}

/** Nearly right values: common mistakes with ids, numbers and names. */
const offPattern = (value: string): [title: string, value: string][] => [
  ["empty", ""],
  ["with a leading space", ` ${value}`],
  ["with a trailing line break", `${value}\n`],
  ["with a control character", `${value}\u0000`],
  ["without its last letter", value.slice(0, -1)],
  ["without its first letter", value.slice(1)],
  ["in upper case", value.toUpperCase()],
  ["with a non-ASCII digit", `${value.slice(0, -1)}\u0663`],
];

/** Whether a number is meant or allowed here. */
const isNumeric = (nodes: readonly SchemaNode[], value: unknown) =>
  typeof value === "number" || (typesOf(nodes) ?? []).some((type) => type === "number" || type === "integer");

/** The smallest significant difference between two numbers of a schema. */
export function stepOf(nodes: readonly SchemaNode[]): number {
  const steps = nodes.map(({ schema }) => schema["multipleOf"]).filter((step) => typeof step === "number");
  if (steps[0] !== undefined) return steps[0];
  return (typesOf(nodes) ?? []).includes("number") ? 0.01 : 1;
}

function numberChanges(schema: Schema, together: readonly SchemaNode[], value: unknown): Change[] {
  if (!isNumeric(together, value)) return [];
  const { minimum, maximum, exclusiveMinimum, exclusiveMaximum, multipleOf } = schema as Record<string, number>;
  const step = stepOf(together);
  const changes: Change[] = [];
  if (minimum !== undefined) changes.push(bound("minimum", "below the minimum", beyond(minimum, -step)));
  if (maximum !== undefined) changes.push(bound("maximum", "above the maximum", beyond(maximum, step)));
  if (exclusiveMinimum !== undefined) changes.push(bound("exclusiveMinimum", "at the minimum", exclusiveMinimum));
  if (exclusiveMaximum !== undefined) changes.push(bound("exclusiveMaximum", "at the maximum", exclusiveMaximum));
  if (multipleOf !== undefined)
    changes.push(bound("multipleOf", "not a multiple", plus(Number(value), timesStep(1, multipleOf) / 2)));
  return changes;
}

/** The next number beyond a bound, or a farther one if a double cannot hold it. */
function beyond(limit: number, step: number): number {
  const next = [step, Math.sign(step), 2 * Math.sign(step)].map((by) => plus(limit, by));
  return next.find((each) => each !== limit) ?? limit * 2;
}

function arrayChanges(schema: Schema, value: unknown): Change[] {
  if (!Array.isArray(value)) return [];
  const { minItems, maxItems } = schema as Record<string, number>;
  const [first] = value as unknown[];
  const changes: Change[] = [];
  if (minItems) changes.push(bound("minItems", "with too few items", value.slice(0, minItems - 1)));
  if (maxItems !== undefined && maxItems < MOST_ITEMS && first !== undefined)
    changes.push(bound("maxItems", "with too many items", distinct(first, maxItems + 1)));
  if (schema["uniqueItems"] === true && first !== undefined)
    changes.push(bound("uniqueItems", "with the same item twice", [...value.slice(0, (maxItems ?? 2) - 1), first]));
  return changes;
}

/** Longer lists cost more than they prove. */
export const MOST_ITEMS = 2_000;

/** Items that differ only in their last characters, so that a list is too long and has no other fault. */
export const distinct = (first: unknown, count: number): unknown[] =>
  Array.from({ length: count }, (_, index) => differing(first, index));

function differing(item: unknown, index: number): unknown {
  if (typeof item === "number") return item + index;
  if (typeof item === "string")
    return item.length < 4 ? item + index.toString(36) : item.slice(0, -3) + index.toString(36).padStart(3, "0");
  if (item === null || typeof item !== "object" || Array.isArray(item)) return item;
  const [name, text] = Object.entries(item).find(([, each]) => ["string", "number"].includes(typeof each)) ?? [];
  return name === undefined ? item : { ...item, [name]: differing(text, index) };
}

function objectChanges(schema: Schema, value: unknown): Change[] {
  if (value === null || typeof value !== "object" || Array.isArray(value)) return [];
  const { minProperties, maxProperties } = schema as Record<string, number>;
  const required = (schema["required"] ?? []) as string[];
  const leftOut = required
    .filter((name) => Object.hasOwn(value, name))
    .map((name): Change => ({ kind: "left out", rule: "required", title: "left out", to: undefined, at: name }));
  return [
    ...leftOut,
    ...unknownFields(schema, value),
    ...(minProperties ? [bound("minProperties", "without any property", {})] : []),
    ...(maxProperties !== undefined && maxProperties < MOST_ITEMS
      ? [bound("maxProperties", "with too many properties", crowd(value, maxProperties + 1))]
      : []),
    ...nameChanges(schema, value),
  ];
}

/** A field that no server knows, and one that a server knows if it ignores the case of names. */
function unknownFields(schema: Schema, value: object): Change[] {
  if (schema["additionalProperties"] !== false && schema["unevaluatedProperties"] !== false) return [];
  const rule = "additionalProperties";
  const [known] = Object.entries(value).filter(([name]) => name !== name.toUpperCase());
  const inCapitals = known?.[0].toUpperCase() ?? "";
  const other: Change[] =
    known === undefined || propertyIn(schema, inCapitals) !== undefined
      ? []
      : [{ kind: "unknown field", rule, title: "known field in other letters", to: known[1], at: inCapitals }];
  return [{ kind: "unknown field", rule, title: "unknown field", to: 1, at: "notInTheContract" }, ...other];
}

function nameChanges(schema: Schema, value: object): Change[] {
  const names = schema["propertyNames"] as Schema | undefined;
  if (typeof names !== "object") return [];
  const [example = "key"] = Object.keys(value);
  const inner = Object.values(value)[0] ?? 1;
  const wrong = stringChanges(names, example).filter(({ to }) => typeof to === "string");
  return wrong.map(({ title, to }) =>
    bound("propertyNames", `with a bad property name: ${title}`, { ...value, [String(to)]: inner }),
  );
}

/** The object with a given number of properties. */
export const crowd = (value: object, count: number): object =>
  Object.fromEntries(
    [
      ...Object.entries(value),
      ...Array.from({ length: count }, (_, index) => [`key${index}`, Object.values(value)[0] ?? 1] as const),
    ].slice(0, count),
  );

/** The schema of a property: its own, or the one for all other names. */
export function propertyIn(schema: Schema, name: string): Schema | Reference | undefined {
  const others = schema["additionalProperties"];
  return schema.properties?.[name] ?? (typeof others === "object" ? (others as Schema) : undefined);
}

/** Merges alternatives that differ only in type, such as text or number, into one schema with a list of types. */
export function withAlternatives(schema: Schema): Schema {
  const alternatives = (schema["oneOf"] ?? []) as readonly Schema[];
  const types = alternatives.map(({ type }) => type);
  if (types.length === 0 || !types.every((type) => typeof type === "string")) return schema;
  return Object.assign({}, schema, ...alternatives, { type: types }) as Schema;
}

/** A copy with another value in one place; `undefined` removes the property. */
export function withValueAt(whole: unknown, [key, ...rest]: Path, value: unknown): unknown {
  if (key === undefined) return value;
  const copy = Array.isArray(whole) ? [...whole] : { ...(whole as object) };
  const inner = (copy as Record<string | number, unknown>)[key];
  const next = withValueAt(inner, rest, value);
  if (next === undefined) delete (copy as Record<string | number, unknown>)[key];
  // A plain assignment to "__proto__" would set the prototype.
  else Object.defineProperty(copy, key, { value: next, enumerable: true, configurable: true, writable: true });
  return copy;
}
