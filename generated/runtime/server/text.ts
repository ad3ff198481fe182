// Generated from openapi/runtime by `npm run generate`; edit that, not this file.
import type { Contract, Reference, Schema } from "../document.ts";
import { alternativesOf, conjunctsOf, itemOf, propertyOf } from "../schema/conjuncts.ts";
import type { Validator } from "../schema/validator.ts";

type SchemaOrReference = Schema | Reference | boolean;

/** Turns text, and lists and objects of text, into the values that a schema speaks of. */
export type TextReader = (sent: unknown) => unknown;

/** The types that text can stand for; both kinds of numbers are read alike. */
type Scalar = "number" | "boolean" | "null" | "string";

/**
 * Makes a reader of text by the rules of a schema.
 *
 * - A number is one of JSON's grammar (RFC 8259, 6): no `0x10`, `+5`, `Infinity` or blank. A boolean is `true` or `false`,
 *   null is `null` or nothing. Text that is none of what the schema takes stays text, and the schema says then what was expected.
 * - Where the schema takes several types, by `type`, by listed values, or by alternatives, they are tried in the order in
 *   which it names them, and the first with which the whole schema is content counts: for `anyOf` of integer and uuid
 *   `12` is a number; for `type: [string, integer]` it stays text.
 */
export function createTextReader(contract: Contract, validator: Validator, schema: SchemaOrReference): TextReader {
  return readerOf(contract, validator, conjunctsOf(contract, schema), schema);
}

function readerOf(
  contract: Contract,
  validator: Validator,
  conjuncts: readonly Schema[],
  whole: SchemaOrReference = { allOf: conjuncts },
): TextReader {
  const readScalar = scalarReader(contract, validator, conjuncts, whole);
  const inner = new Map<string | number, TextReader>();
  const partReader = (key: string | number, find: () => readonly Schema[]): TextReader => {
    const known = inner.get(key) ?? readerOf(contract, validator, find());
    // A caller may make up names, so only those of the schema are remembered.
    if (inner.size < MOST_REMEMBERED) inner.set(key, known);
    return known;
  };
  return (sent) => {
    if (typeof sent === "string") return readScalar(sent);
    if (Array.isArray(sent))
      return sent.map((item, index) => partReader(index, () => itemOf(contract, conjuncts, index))(item));
    if (typeof sent !== "object" || sent === null) return sent;
    const entries = Object.entries(sent).map(([name, value]) => [
      name,
      partReader(`.${name}`, () => propertyOf(contract, conjuncts, name) ?? [])(value),
    ]);
    return Object.fromEntries(entries);
  };
}

const MOST_REMEMBERED = 200;

function scalarReader(
  contract: Contract,
  validator: Validator,
  conjuncts: readonly Schema[],
  whole: SchemaOrReference,
): (text: string) => unknown {
  const types = scalarsOf(contract, conjuncts);
  const [only = "string", ...others] = types;
  if (others.length === 0) return (text) => readingOr(readAs(only, text), text);
  const check = validator.check(whole, "request");
  return (text) => {
    const found = types.map((type) => readAs(type, text)).filter((reading) => reading !== undefined);
    return readingOr(found.find(({ value }) => check.fits(value)) ?? found[0], text);
  };
}

/** What a text may stand for; in an object, since `null` and `false` are values. */
interface Reading {
  readonly value: unknown;
}

const readingOr = (reading: Reading | undefined, text: string): unknown => (reading ? reading.value : text);

const NUMBER = /^-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?$/;

function readAs(type: Scalar, text: string): Reading | undefined {
  if (type === "string") return { value: text };
  if (type === "number") return NUMBER.test(text) ? { value: Number(text) } : undefined;
  if (type === "null") return text === "null" || text === "" ? { value: null } : undefined;
  return text === "true" || text === "false" ? { value: text === "true" } : undefined;
}

/** The types that a schema takes, in the order in which it names them. */
function scalarsOf(contract: Contract, conjuncts: readonly Schema[], depth = 0): Scalar[] {
  const declared = conjuncts.flatMap((schema) => {
    const types = typesOf(schema);
    return types.length > 0 ? [types] : [];
  });
  const [first, ...others] = declared;
  if (first !== undefined) return unique(first.filter((type) => others.every((types) => types.includes(type))));
  if (depth > DEEPEST) return [];
  const alternatives = alternativesOf(conjuncts).map((schema) => conjunctsOf(contract, schema));
  return unique(alternatives.flatMap((alternative) => scalarsOf(contract, alternative, depth + 1)));
}

const DEEPEST = 10;

const unique = (types: readonly Scalar[]): Scalar[] => [...new Set(types)];

function typesOf(schema: Schema): Scalar[] {
  const { type, enum: listed } = schema;
  if (type !== undefined) return [type].flat().flatMap(scalarOf);
  const values = Array.isArray(listed) ? (listed as unknown[]) : "const" in schema ? [schema["const"]] : [];
  return values.flatMap((value) => scalarOf(value === null ? "null" : typeof value));
}

function scalarOf(type: string): Scalar[] {
  if (type === "integer" || type === "number") return ["number"];
  return type === "boolean" || type === "null" || type === "string" ? [type] : [];
}
