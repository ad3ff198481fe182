// Generated from openapi/runtime by `npm run generate`; edit that, not this file.
// @ts-nocheck: checked where it is written, so that it compiles with any flags, lib and @types.
import type { Contract, Encoding, MediaTypeObject, Parameter, Schema } from "../document.ts";
import { isJson, isText } from "../media-type.ts";
import {
  alternativesOf,
  type Conjuncts,
  conjunctsOf,
  declaredProperty,
  itemOf,
  keyOf,
  propertyFinder,
  propertyNames,
  variantsOf,
} from "../schema/conjuncts.ts";
import { define } from "../schema/defaults.ts";
import { kindOf, objectsAmong } from "../schema/kind.ts";
import { createMemory } from "../schema/memory.ts";
import type { Validator } from "../schema/validator.ts";
import { addField, type Fields, NO_FIELDS } from "./fields.ts";
import { objectsAsJson } from "./form-objects.ts";
import { createJsonReader } from "./json-text.ts";
import type { FormEntry } from "./multipart.ts";
import { type Shape, shapeOf } from "./parameter-shape.ts";
import { namesTaken, readQuery, readValues } from "./parameters.ts";
import { createTextReader, firstFitting } from "./text.ts";
import { wellFormed } from "./well-formed.ts";

/** Turns the fields of a form into an object. */
export type FormReader = (fields: Fields) => Record<string, unknown>;

/** How the text of one property is read. */
interface Field {
  readonly shape: Shape;
  /** Converts the text to the types of the schema. */
  readonly read: (sent: unknown, name: string) => unknown;
}

/** A field that is not declared by name. */
interface OtherField extends Field {
  /** Whether the value is certainly one of the form's faults, and told before those of later fields. */
  readonly isFault: (value: unknown) => boolean;
}

/** What reading a form needs. */
interface Reading {
  readonly contract: Contract;
  readonly validator: Validator;
  readonly encoding: NonNullable<MediaTypeObject["encoding"]>;
  /** How many more fields of a form may turn out not to be JSON. */
  readonly failures: { left: number };
  /** How many more fields of a form may be faults; further fields are then not read. */
  readonly faults: { left: number };
}

/** The most combinations of alternatives that are tried for a whole form. */
const MOST_TRIES = 10;
/** A form with more fields is read once, and only until its faults are known. */
const MOST_FIELDS = 1_000;
/** As many faults as are examined. */
const MOST_FAULTS = 100;
/** How many schemas of undeclared fields are judged on their own, since each needs a validator. */
const MOST_JUDGED = 10;

/**
 * Creates a reader of forms. Fields belong to the property with their name and are parsed according to its `encoding`.
 *
 * Without an `encoding`, a list is one field per item, and an object is JSON (OpenAPI 3.1, Encoding Object). If there
 * are alternatives, the first that makes the form valid is used.
 */
export function createFormReader(contract: Contract, validator: Validator, media: MediaTypeObject): FormReader {
  const { schema = {}, encoding = {} } = media;
  const [faults, tries] = [{ left: 0 }, { left: 0 }];
  const reading: Reading = { contract, validator, encoding, failures: { left: 0 }, faults };
  const conjuncts = conjunctsOf(contract, schema);
  const usual = fieldsReader(reading, conjuncts);
  const addOthers = (add: (read: FormReader) => void) => {
    for (const variant of variantsOf(contract, conjuncts).slice(0, MOST_TRIES)) add(fieldsReader(reading, variant));
  };
  const { fits } = validator.check(schema, "request");
  const read = alternativesOf(conjuncts).length > 0 ? firstFitting(usual, fits, addOthers, tries) : usual;
  return (fields) => {
    const isLarge = fields.size > MOST_FIELDS;
    tries.left = isLarge ? 0 : MOST_TRIES;
    faults.left = isLarge ? MOST_FAULTS : Number.POSITIVE_INFINITY;
    return read(fields);
  };
}

function fieldsReader(reading: Reading, conjuncts: Conjuncts): FormReader {
  const { contract, encoding, failures, faults } = reading;
  const find = propertyFinder(contract, conjuncts);
  const make = (name: string): Field => createField(reading, name, find(name));
  const declared = propertyNames(contract, conjuncts).map((name) => ({ name, field: make(name) }));
  const others = createMemory<unknown, OtherField>();
  const judge = faultFinder(reading, conjuncts);
  const fieldOf = (name: string): OtherField => {
    const schemas = find(name);
    const makeOther = () => ({ ...make(name), isFault: judge(name, schemas) });
    return Object.hasOwn(encoding, name) ? makeOther() : others(keyOf(schemas), makeOther);
  };
  return (sent) => {
    failures.left = MOST_FAULTS;
    const values: Record<string, unknown> = {};
    const taken = new Set<string>();
    for (const { name, field } of declared) {
      for (const one of namesTaken(name, field.shape, sent)) taken.add(one);
      const value = readQuery(name, field.shape, sent, NO_FIELDS);
      if (value === undefined) continue;
      taken.add(name);
      define(values, name, field.read(value, name));
    }
    for (const [name, texts] of sent) {
      if (taken.has(name)) continue;
      const { shape, read, isFault } = fieldOf(name);
      const value = takesOwnName(name, shape) ? read(readOwn(name, shape, texts), name) : readValues(SCALAR, texts);
      define(values, name, value);
      if (faults.left < Number.POSITIVE_INFINITY && isFault(value) && --faults.left === 0) break;
    }
    return values;
  };
}

/** Keywords that judge the fields together, not one by one. */
const TOGETHER = [
  ...["minProperties", "maxProperties", "propertyNames", "dependentRequired", "unevaluatedProperties"],
  ...["not", "const", "enum"],
];

/** Unknown names are told first; if the form cannot have any, values that do not fit, in the order of the fields. */
function faultFinder({ contract, validator }: Reading, conjuncts: Conjuncts) {
  const names = new Set(propertyNames(contract, conjuncts));
  const closed = conjuncts.filter((schema) => schema["additionalProperties"] === false);
  const judgesOneByOne = (schema: Schema) =>
    !TOGETHER.some((keyword) => keyword in schema) &&
    ((schema["required"] ?? []) as string[]).every((name) => names.has(name));
  let left = alternativesOf(conjuncts).length === 0 && conjuncts.every(judgesOneByOne) ? MOST_JUDGED : 0;
  return (name: string, property: Conjuncts): ((value: unknown) => boolean) => {
    const isUnknown = closed.some((schema) => declaredProperty(schema, name) === undefined);
    if (closed.length > 0 || left-- <= 0) return () => isUnknown;
    const { fits } = validator.check({ allOf: property } as unknown as Schema, "request");
    return (value) => !fits(value);
  };
}

/**
 * The fields of an exploded object have the names of its properties; a field with its own name stays text, which the
 * schema then rejects.
 */
const takesOwnName = (name: string, { kind, style, explode, properties }: Shape): boolean =>
  kind !== "object" || style !== "form" || !explode || properties.includes(name);

const readOwn = (name: string, shape: Shape, sent: readonly string[]): unknown =>
  shape.kind === "object" ? readQuery(name, shape, new Map([[name, sent]]), NO_FIELDS) : readValues(shape, sent);

function createField({ contract, validator, encoding, failures }: Reading, name: string, property: Conjuncts): Field {
  const { style, explode, contentType }: Encoding = Object.hasOwn(encoding, name) ? (encoding[name] ?? {}) : {};
  const hasStyle = style !== undefined || explode !== undefined;
  const isWrittenAsJson = !hasStyle && contentType !== undefined && isJson(contentType);
  const schema = { allOf: property } as unknown as Schema;
  const kind = kindOf(contract, schema);
  const jsonReader = (of: Schema, field: string) =>
    createJsonReader(contract, of, { in: "body", path: [field] }, failures);
  if (!hasStyle && (kind === "object" || (isWrittenAsJson && kind !== "array")))
    return { shape: { ...SCALAR, kind: "json" }, read: (sent, field) => jsonReader(schema, field)(sent) };
  const shape = shapeOf(contract, {
    name,
    in: "query",
    schema,
    ...(style !== undefined && { style }),
    ...(explode !== undefined && { explode }),
  } as Parameter);
  const item = itemOf(contract, property, Number.POSITIVE_INFINITY);
  const itemSchema = { allOf: item } as unknown as Schema;
  const hasJsonItems = kind === "array" && !hasStyle && (isWrittenAsJson || kindOf(contract, itemSchema) === "object");
  if (!hasJsonItems) {
    const readText = createTextReader(contract, validator, schema);
    const among = hasStyle ? undefined : objectsAmong(contract, kind === "array" ? itemSchema : schema);
    if (among === undefined) return { shape, read: readText };
    const { fits } = validator.check(schema, "request");
    return { shape, read: objectsAsJson(readText, jsonReader.bind(undefined, schema), fits, among === "first") };
  }
  return {
    shape,
    read: (sent, field) => wholeList([sent].flat().map(jsonReader(itemSchema, field)), isWrittenAsJson),
  };
}

/**
 * Each item of a JSON list is a field (OpenAPI 3.1, Encoding Object), but some clients send the whole list in one
 * field.
 */
function wholeList(items: readonly unknown[], isWrittenAsJson: boolean): unknown {
  const [only, ...others] = items;
  return isWrittenAsJson && others.length === 0 && Array.isArray(only) ? only : items;
}

const SCALAR = { kind: "scalar", style: "form", explode: true, properties: [], patterns: [], open: false } as const;

/**
 * Converts the parts of a multipart body to the fields of a URL-encoded one.
 *
 * A JSON or text part becomes its text, even with a file name, as browsers send a `Blob` (RFC 7578, 4.2). For other
 * files a schema can only check the length, so the text gets one character per byte.
 */
export async function partsAsFields(parts: Iterable<FormEntry>): Promise<Fields> {
  const fields = new Map<string, string[]>();
  for (const part of parts) {
    const text = textOf(part);
    // `encoding` may make a comma the separator of items; everything else stays as it is.
    const sent = encodeURIComponent(wellFormed(typeof text === "string" ? text : await text));
    addField(fields, part[0], sent.replaceAll("%2C", ","));
  }
  return fields;
}

function textOf([, value]: FormEntry): string | Promise<string> {
  if (typeof value === "string") return value;
  return isJson(value.type) || isText(value.type) ? value.text() : "x".repeat(value.size);
}
