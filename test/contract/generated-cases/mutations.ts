import type { Contract, Reference, Schema } from "../contract-reader.ts";
import { resolve } from "../contract-reader.ts";
import type { CaseKind } from "./generated-case.ts";

export type Path = readonly (string | number)[];

/** A value that breaks one rule of its schema, made from one that breaks none. */
export interface Mutation {
  readonly kind: Extract<CaseKind, "left out" | "bound" | "type" | "unknown field">;
  /** What is at fault; empty where the whole value is. */
  readonly path: Path;
  /** The JSON Schema keyword that fails. */
  readonly rule: string;
  readonly title: string;
  /** The whole value, with this one difference. */
  readonly value: unknown;
  /** Of what is at fault, as far as the contract declares it. */
  readonly schema?: Schema;
}

/** A difference at one place: what to put there, `undefined` to leave it out. */
interface Change {
  readonly kind: Mutation["kind"];
  readonly rule: string;
  readonly title: string;
  readonly to: unknown;
  readonly at?: string;
}

/** Everything that can be wrong with a value by its schema, one at a time, down to the leaves. */
export function mutationsOf(contract: Contract, schema: Schema | Reference, value: unknown): Mutation[] {
  return mutationsAt(contract, schema, value, []).map((mutation) => ({
    ...mutation,
    value: mutation.path.length === 0 ? mutation.value : withValueAt(value, mutation.path, mutation.value),
  }));
}

function mutationsAt(contract: Contract, declared: Schema | Reference, value: unknown, path: Path): Mutation[] {
  const schema = withAlternatives(resolve<Schema>(contract, declared));
  const own = changesOf(schema, value).map(({ at, to, ...change }) => {
    const where = at === undefined ? path : [...path, at];
    const field = at === undefined ? schema : propertyOf(contract, schema, at);
    return { ...change, path: where, value: to, ...(field && { schema: field }) };
  });
  return [...own, ...partsOf(contract, schema, value, path)];
}

/** A schema of alternatives that differ in type, such as text or a number, as one with a list of types. */
export function withAlternatives(schema: Schema): Schema {
  const alternatives = (schema["oneOf"] ?? []) as readonly Schema[];
  const types = alternatives.map(({ type }) => type);
  if (types.length === 0 || !types.every((type) => typeof type === "string")) return schema;
  return Object.assign({}, schema, ...alternatives, { type: types }) as Schema;
}

function propertyOf(contract: Contract, schema: Schema, name: string): Schema | undefined {
  const property = propertyIn(schema, name);
  return property && resolve<Schema>(contract, property);
}

function partsOf(contract: Contract, schema: Schema, value: unknown, path: Path): Mutation[] {
  if (Array.isArray(value)) {
    const [first] = value;
    // `items: false` says that there is none.
    return typeof schema.items !== "object" || value.length === 0
      ? []
      : mutationsAt(contract, schema.items, first, [...path, 0]);
  }
  if (value === null || typeof value !== "object") return [];
  const names = Object.keys({ ...schema.properties, ...value }).filter((name) => Object.hasOwn(value, name));
  return names.flatMap((name) => {
    const property = propertyIn(schema, name);
    const inner = (value as Record<string, unknown>)[name];
    return property === undefined ? [] : mutationsAt(contract, property, inner, [...path, name]);
  });
}

/** The schema of a property: its own, or the one for those without. */
export function propertyIn(schema: Schema, name: string): Schema | Reference | undefined {
  const others = schema["additionalProperties"];
  return schema.properties?.[name] ?? (typeof others === "object" ? (others as Schema) : undefined);
}

function changesOf(schema: Schema, value: unknown): Change[] {
  return [
    ...typeChanges(schema),
    ...enumChanges(schema, value),
    ...stringChanges(schema, value),
    ...numberChanges(schema, value),
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

function typeChanges(schema: Schema): Change[] {
  const types = [schema.type ?? []].flat();
  if (types.length === 0) return [];
  return (
    Object.entries(OF_TYPE)
      .filter(([name]) => !types.includes(name))
      // A fraction is wrong for an integer only; elsewhere one kind of number is enough.
      .filter(([name]) =>
        name === "number" ? types.includes("integer") : !(name === "integer" && types.includes("number")),
      )
      .map(
        ([name, to]): Change => ({ kind: "type", rule: "type", title: `${name} in place of ${types.join("|")}`, to }),
      )
  );
}

function enumChanges(schema: Schema, value: unknown): Change[] {
  const allowed = (schema["enum"] ?? ("const" in schema ? [schema["const"]] : undefined)) as unknown[] | undefined;
  if (allowed === undefined) return [];
  const rule = "enum" in schema ? "enum" : "const";
  const other = typeof value === "number" ? Math.max(...allowed.map(Number)) + 1 : "none_of_these";
  const inCapitals = typeof value === "string" ? [bound(rule, "value in other letters", value.toUpperCase())] : [];
  return [bound(rule, "value that is not listed", other), ...inCapitals];
}

function stringChanges(schema: Schema, value: unknown): Change[] {
  if (typeof value !== "string") return [];
  const { minLength, maxLength, pattern, format } = schema as Record<string, number & string>;
  const changes: Change[] = [];
  if (minLength) changes.push(bound("minLength", "too short", value.slice(0, minLength - 1)));
  if (maxLength !== undefined) changes.push(bound("maxLength", "too long", value.padEnd(maxLength + 1, lastOf(value))));
  if (pattern !== undefined)
    for (const [title, to] of offPattern(value)) changes.push(bound("pattern", `of another form, ${title}`, to));
  if (format !== undefined) changes.push(bound("format", `that is no ${format}`, "!"));
  return changes;
}

const lastOf = (value: string) => value.at(-1) ?? "x";

/** Nearly right: what people get wrong with ids, numbers and names. */
const offPattern = (value: string): [title: string, value: string][] => [
  ["empty", ""],
  ["with a space before", ` ${value}`],
  ["with a line break after", `${value}\n`],
  ["with a control character", `${value}\u0000`],
  ["cut short", value.slice(0, -1)],
  ["without its first letter", value.slice(1)],
  ["in capitals", value.toUpperCase()],
  ["with a digit of another script", `${value.slice(0, -1)}\u0663`],
];

/** Whether a number is meant, or may stand here as well. */
const isNumeric = (schema: Schema, value: unknown) =>
  typeof value === "number" || [schema.type ?? []].flat().some((type) => type === "number" || type === "integer");

function numberChanges(schema: Schema, value: unknown): Change[] {
  if (!isNumeric(schema, value)) return [];
  const { minimum, maximum, exclusiveMinimum, exclusiveMaximum, multipleOf } = schema as Record<string, number>;
  const changes: Change[] = [];
  if (minimum !== undefined) changes.push(bound("minimum", "below the minimum", minimum - 1));
  if (maximum !== undefined) changes.push(bound("maximum", "above the maximum", maximum + 1));
  if (exclusiveMinimum !== undefined) changes.push(bound("exclusiveMinimum", "at the minimum", exclusiveMinimum));
  if (exclusiveMaximum !== undefined) changes.push(bound("exclusiveMaximum", "at the maximum", exclusiveMaximum));
  if (multipleOf !== undefined) changes.push(bound("multipleOf", "between the steps", Number(value) + multipleOf / 2));
  return changes;
}

function arrayChanges(schema: Schema, value: unknown): Change[] {
  if (!Array.isArray(value)) return [];
  const { minItems, maxItems } = schema as Record<string, number>;
  const [first] = value;
  const changes: Change[] = [];
  if (minItems) changes.push(bound("minItems", "with too few items", value.slice(0, minItems - 1)));
  if (maxItems !== undefined && first !== undefined)
    changes.push(bound("maxItems", "with too many items", distinct(first, maxItems + 1)));
  if (schema["uniqueItems"] === true && first !== undefined)
    changes.push(bound("uniqueItems", "with the same item twice", [...value, first]));
  return changes;
}

/** Like the first item, but for the last characters: what is too long should be nothing else. */
const distinct = (first: unknown, count: number): unknown[] =>
  Array.from({ length: count }, (_, index) =>
    typeof first === "string" ? first.slice(0, -3) + index.toString(36).padStart(3, "0") : first,
  );

function objectChanges(schema: Schema, value: unknown): Change[] {
  if (value === null || typeof value !== "object" || Array.isArray(value)) return [];
  const { minProperties, maxProperties } = schema as Record<string, number>;
  const required = (schema["required"] ?? []) as string[];
  const leftOut = required
    .filter((name) => Object.hasOwn(value, name))
    .map((name): Change => ({ kind: "left out", rule: "required", title: "left out", to: undefined, at: name }));
  const unknown = schema["additionalProperties"] === false || schema["unevaluatedProperties"] === false;
  const names = unknown ? ["notInTheContract"] : [];
  return [
    ...leftOut,
    ...names.map(
      (at): Change => ({ kind: "unknown field", rule: "additionalProperties", title: "that is unknown", to: 1, at }),
    ),
    ...(minProperties ? [bound("minProperties", "without any property", {})] : []),
    ...(maxProperties !== undefined
      ? [bound("maxProperties", "with too many properties", crowd(value, maxProperties + 1))]
      : []),
    ...nameChanges((schema["propertyNames"] ?? {}) as Schema, value),
  ];
}

function nameChanges(ofNames: Schema, value: object): Change[] {
  const [[name, first] = ["name", "value"]] = Object.entries(value);
  return stringChanges(ofNames, name).map(({ title, to }) =>
    bound("propertyNames", `with a name ${title}`, { [String(to)]: first }),
  );
}

const crowd = (value: object, count: number) =>
  Object.fromEntries([
    ...Object.entries(value),
    ...Array.from({ length: count }, (_, index) => [`key${index}`, Object.values(value)[0] ?? 1]),
  ]);

/** A copy with another value in one place; `undefined` takes the property out. */
export function withValueAt(whole: unknown, [key, ...rest]: Path, value: unknown): unknown {
  if (key === undefined) return value;
  const copy = Array.isArray(whole) ? [...whole] : { ...(whole as object) };
  const inner = (copy as Record<string | number, unknown>)[key];
  const next = withValueAt(inner, rest, value);
  if (next === undefined) delete (copy as Record<string | number, unknown>)[key];
  else (copy as Record<string | number, unknown>)[key] = next;
  return copy;
}
