// Generated from openapi/runtime by `npm run generate`; edit that, not this file.
import type { Contract, Encoding, MediaTypeObject, Parameter, Schema } from "../document.ts";
import { isJson, isText } from "../media-type.ts";
import {
  alternativesOf,
  type Conjuncts,
  conjunctsOf,
  hasPatterns,
  itemOf,
  propertyNames,
  propertyOf,
  variantsOf,
} from "../schema/conjuncts.ts";
import { kindOf } from "../schema/kind.ts";
import type { Validator } from "../schema/validator.ts";
import { createJsonReader } from "./json-text.ts";
import { type Shape, shapeOf } from "./parameter-shape.ts";
import { byTheirName, namesTaken, type Pairs, readQuery } from "./parameters.ts";
import { createTextReader, firstFitting, type TextReader } from "./text.ts";
import { wellFormed } from "./well-formed.ts";

/** Turns the fields of a form into an object. */
export type FormReader = (fields: Pairs) => Record<string, unknown>;

/** How the text of one property is read. */
interface Field {
  readonly shape: Shape;
  /** Converts the text to the types of the schema. */
  readonly read: TextReader;
  /** Whether its refusals name the field, so that its reader cannot be shared between names. */
  readonly tellsName?: boolean;
}

/** What reading a form needs. */
interface Reading {
  readonly contract: Contract;
  readonly validator: Validator;
  readonly encoding: NonNullable<MediaTypeObject["encoding"]>;
}

/** The most combinations of alternatives that are tried for a whole form, which may have thousands of fields. */
const MOST_TRIES = 10;
const MOST_FIELDS = 1_000;

/**
 * Creates a reader of forms. Fields belong to the property with their name and are parsed according to its `encoding`.
 *
 * Without an `encoding`, a list is one field per item, and an object is JSON (OpenAPI 3.1, Encoding Object). If there
 * are alternatives, the first that makes the form valid is used.
 */
export function createFormReader(contract: Contract, validator: Validator, media: MediaTypeObject): FormReader {
  const { schema = {}, encoding = {} } = media;
  const reading: Reading = { contract, validator, encoding };
  const conjuncts = conjunctsOf(contract, schema);
  const usual = fieldsReader(reading, conjuncts);
  if (alternativesOf(conjuncts).length === 0) return usual;
  const tries = { left: 0 };
  const read = firstFitting(
    usual,
    validator.check(schema, "request").fits,
    (add) => {
      for (const variant of variantsOf(contract, conjuncts).slice(0, MOST_TRIES)) add(fieldsReader(reading, variant));
    },
    tries,
  );
  return (fields) => {
    tries.left = fields.length > MOST_FIELDS ? 0 : MOST_TRIES;
    return read(fields);
  };
}

function fieldsReader(reading: Reading, conjuncts: Conjuncts): FormReader {
  const { contract, encoding } = reading;
  const make = (name: string): Field => createField(reading, name, propertyOf(contract, conjuncts, name) ?? []);
  const declared = propertyNames(contract, conjuncts).map((name) => ({ name, field: make(name) }));
  const names = new Set([...declared.map(({ name }) => name), ...Object.keys(encoding)]);
  const dependsOnName = hasPatterns(contract, conjuncts);
  let others: Field | undefined;
  /** Undeclared names share one reader, since a client may send thousands of them. */
  const fieldOf = (name: string): Field => {
    if (dependsOnName || names.has(name)) return make(name);
    const field = others ?? make(name);
    if (!field.tellsName) others = field;
    return field;
  };
  return (sent) => {
    const byName = byTheirName(sent);
    const values = new Map<string, unknown>();
    const taken = new Set<string>();
    for (const { name, field } of declared) {
      const names = namesTaken(name, field.shape, sent);
      for (const one of names) taken.add(one);
      const [only = "", ...more] = names;
      const pairs = more.length === 0 ? (byName.get(only) ?? []) : sent;
      read(values, name, field, pairs);
    }
    for (const [name, pairs] of byName) {
      if (taken.has(name) || values.has(name)) continue;
      const field = fieldOf(name);
      // The fields of such an object have the names of its properties; a field with its own name stays text, which the
      // schema then rejects.
      read(values, name, takesOwnName(name, field) ? field : TEXT, pairs);
    }
    return Object.fromEntries(values);
  };
}

function read(values: Map<string, unknown>, name: string, field: Field, pairs: Pairs): void {
  const sent = readQuery(name, field.shape, pairs, []);
  if (sent !== undefined) values.set(name, field.read(sent));
}

const takesOwnName = (name: string, { shape }: Field): boolean => namesTaken(name, shape, []).includes(name);

function createField({ contract, validator, encoding }: Reading, name: string, property: Conjuncts): Field {
  const { style, explode, contentType }: Encoding = Object.hasOwn(encoding, name) ? (encoding[name] ?? {}) : {};
  const hasStyle = style !== undefined || explode !== undefined;
  const isWrittenAsJson = !hasStyle && contentType !== undefined && isJson(contentType);
  const schema = { allOf: property } as unknown as Schema;
  const kind = kindOf(contract, schema);
  const place = { in: "body", path: [name] } as const;
  if (!hasStyle && (kind === "object" || (isWrittenAsJson && kind !== "array")))
    return { shape: { ...SCALAR, kind: "json" }, read: createJsonReader(contract, schema, place), tellsName: true };
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
  if (!hasJsonItems) return { shape, read: createTextReader(contract, validator, schema) };
  const readItem = createJsonReader(contract, itemSchema, place);
  return { shape, read: (sent) => wholeList([sent].flat().map(readItem), isWrittenAsJson), tellsName: true };
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
const TEXT: Field = { shape: SCALAR, read: (sent) => sent };

/**
 * Converts the parts of a multipart body to the fields of a URL-encoded one.
 *
 * A JSON or text part becomes its text, even with a file name, as browsers send a `Blob` (RFC 7578, 4.2). For other
 * files a schema can only check the length, so the text gets one character per byte.
 */
export async function partsAsPairs(parts: Iterable<[string, string | File]>): Promise<[string, string][]> {
  const pairs: [string, string][] = [];
  for (const [name, value] of parts) {
    const isRead = typeof value === "string" || isJson(value.type) || isText(value.type);
    const text = typeof value === "string" ? value : isRead ? await value.text() : "x".repeat(value.size);
    // `encoding` may make a comma the separator of items; everything else stays as it is.
    pairs.push([name, encodeURIComponent(wellFormed(text)).replaceAll("%2C", ",")]);
  }
  return pairs;
}
