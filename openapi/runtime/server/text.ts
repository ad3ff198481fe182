import type { Contract, Schema, SchemaOrReference } from "../document.ts";
import {
  alternativesOf,
  type Conjuncts,
  conjunctsOf,
  itemOf,
  keyOf,
  propertyFinder,
  variantsOf,
} from "../schema/conjuncts.ts";
import { define } from "../schema/defaults.ts";
import { kindOf } from "../schema/kind.ts";
import { createMemory } from "../schema/memory.ts";
import type { Validator } from "../schema/validator.ts";
import { isRounded } from "./exact-numbers.ts";

/** Converts strings, and lists and objects of strings, to the types of a schema. */
export type TextReader = (sent: unknown) => unknown;

/** The types that a string can stand for. */
type Scalar = "integer" | "number" | "boolean" | "null" | "string";

/** What the readers of one schema share. */
interface Reading {
  readonly contract: Contract;
  readonly validator: Validator;
  /** How many more combinations of alternatives may be tried for the current value. */
  left: number;
}

/** Nested lists and objects multiply the number of combinations. */
const MOST_TRIES = 30;

/**
 * Creates a reader that converts text according to a schema.
 *
 * - A number follows JSON's grammar (RFC 8259, 6): no `0x10`, `+5`, `Infinity` or blank. A boolean is `true` or
 *   `false`, and null is `null` or empty. Text that fits none of the types stays text, and the schema then reports what
 *   was expected.
 * - If the schema allows several types, through `type`, listed values or alternatives, they are tried in the schema's
 *   order, and the first that makes the value valid wins: with `anyOf` of integer and uuid, `12` is a number; with
 *   `type: [string, integer]` it stays text.
 * - Lists and objects are read by the first alternative that makes them valid.
 */
export function createTextReader(contract: Contract, validator: Validator, schema: SchemaOrReference): TextReader {
  const reading: Reading = { contract, validator, left: 0 };
  const read = readerOf(reading, conjunctsOf(contract, schema), schema);
  return (sent) => {
    reading.left = MOST_TRIES;
    return read(sent);
  };
}

function readerOf(
  reading: Reading,
  conjuncts: Conjuncts,
  whole: SchemaOrReference = { allOf: conjuncts } as unknown as Schema,
): TextReader {
  const usual = plainReader(reading, conjuncts, whole);
  if (alternativesOf(conjuncts).length === 0) return usual;
  const check = reading.validator.check(whole, "request");
  return firstFitting(
    usual,
    check.fits,
    (add) => {
      for (const variant of variantsOf(reading.contract, conjuncts)) add(plainReader(reading, variant, whole));
    },
    reading,
  );
}

/**
 * Reads in the usual way; if the result is not valid, uses the first other way whose result is.
 *
 * @param addOthers creates the other ways, which most requests never need
 */
export function firstFitting<Sent, Value>(
  usual: (sent: Sent) => Value,
  fits: (value: Value) => boolean,
  addOthers: (add: (read: (sent: Sent) => Value) => void) => void,
  tries: { left: number },
): (sent: Sent) => Value {
  let others: ((sent: Sent) => Value)[] | undefined;
  return (sent) => {
    const value = usual(sent);
    if (typeof sent === "string" || tries.left <= 0 || fits(value)) return value;
    if (others === undefined) {
      const made: ((sent: Sent) => Value)[] = [];
      addOthers((read) => made.push(read));
      others = made;
    }
    for (const read of others) {
      if (tries.left-- <= 0) break;
      const other = read(sent);
      if (fits(other)) return other;
    }
    return value;
  };
}

function plainReader(reading: Reading, conjuncts: Conjuncts, whole: SchemaOrReference): TextReader {
  const { contract } = reading;
  const readScalar = scalarReader(reading, conjuncts, whole);
  const isList = kindOf(contract, { allOf: conjuncts } as unknown as Schema) === "array";
  const inner = createMemory<unknown, TextReader>();
  const partReader = (part: Conjuncts): TextReader => inner(keyOf(part), () => readerOf(reading, part));
  const first = firstItems(conjuncts);
  let others: TextReader | undefined;
  const itemReader = (index: number): TextReader => {
    if (index < first) return partReader(itemOf(contract, conjuncts, index));
    others ??= partReader(itemOf(contract, conjuncts, first));
    return others;
  };
  const readList = (items: readonly unknown[]) => items.map((item, index) => itemReader(index)(item));
  let find: ReturnType<typeof propertyFinder> | undefined;
  const readProperties = (sent: object) => {
    find ??= propertyFinder(contract, conjuncts);
    const properties = {};
    for (const name of Object.keys(sent)) define(properties, name, partReader(find(name))(Reflect.get(sent, name)));
    return properties;
  };
  return (sent) => {
    if (isList) return readList(listOf(sent));
    if (typeof sent === "string") return readScalar(sent);
    if (Array.isArray(sent)) return readList(sent);
    return typeof sent === "object" && sent !== null ? readProperties(sent) : sent;
  };
}

/** With alternatives, this many items may have schemas of their own. */
const MOST_DIFFERENT = 200;

/** How many leading items may have schemas of their own, including those in alternatives; all later items share one. */
const firstItems = (conjuncts: Conjuncts): number =>
  Math.max(
    alternativesOf(conjuncts).length > 0 ? MOST_DIFFERENT : 0,
    ...conjuncts.map(({ prefixItems }) => (Array.isArray(prefixItems) ? prefixItems.length : 0)),
  );

/** A list inside an object may be a single item or numbered ones: `f[a]=x`, `f[a][0]=x&f[a][1]=y`. */
function listOf(sent: unknown): readonly unknown[] {
  if (Array.isArray(sent)) return sent;
  if (typeof sent !== "object" || sent === null) return [sent];
  const isNumbered = Object.keys(sent).every((key, index) => key === String(index));
  return isNumbered ? Object.values(sent) : [sent];
}

function scalarReader(
  { contract, validator }: Reading,
  conjuncts: Conjuncts,
  whole: SchemaOrReference,
): (text: string) => unknown {
  const types = scalarsOf(contract, conjuncts);
  const [only = "string", ...others] = types;
  if (others.length === 0) return (text) => readingOr(readAs(only, text), text);
  const check = validator.check(whole, "request");
  return (text) => {
    const found = types.map((type) => readAs(type, text)).filter((found) => found !== undefined);
    return readingOr(found.find(({ value }) => check.fits(value)) ?? found[0], text);
  };
}

/** The value that a text stands for; wrapped in an object, since `null` and `false` are values too. */
interface Read {
  readonly value: unknown;
}

const readingOr = (read: Read | undefined, text: string): unknown => (read ? read.value : text);

const NUMBER = /^-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?$/;

function readAs(type: Scalar, text: string): Read | undefined {
  if (type === "string") return { value: text };
  if (type === "null") return text === "null" || text === "" ? { value: null } : undefined;
  if (type === "boolean") return text === "true" || text === "false" ? { value: text === "true" } : undefined;
  const value = NUMBER.test(text) ? Number(text) : Number.NaN;
  // Rejects numbers that a double cannot represent, and integers that would be rounded.
  return Number.isFinite(value) && !(type === "integer" && isRounded(text, value)) ? { value } : undefined;
}

/** The types that a schema accepts, in its own order. */
function scalarsOf(contract: Contract, conjuncts: Conjuncts, seen: Set<unknown> = new Set()): Scalar[] {
  const declared = conjuncts.flatMap((schema) => {
    const types = typesOf(schema);
    return types.length > 0 ? [types] : [];
  });
  const [first, ...others] = declared;
  if (first !== undefined) return unique(first.filter((type) => others.every((types) => areAlike(types, type))));
  const types: Scalar[] = [];
  for (const alternative of alternativesOf(conjuncts)) {
    if (seen.has(alternative)) continue;
    if (typeof alternative === "object") seen.add(alternative);
    types.push(...scalarsOf(contract, conjunctsOf(contract, alternative), seen));
  }
  return unique(types);
}

/** Every integer is also a number. */
const areAlike = (types: readonly Scalar[], type: Scalar): boolean =>
  types.includes(type) ||
  (type === "integer" && types.includes("number")) ||
  (type === "number" && types.includes("integer"));

const unique = (types: readonly Scalar[]): Scalar[] => [...new Set(types)];

function typesOf(schema: Schema): Scalar[] {
  const { type, enum: listed } = schema;
  if (type !== undefined) return [type].flat().flatMap(scalarOf);
  const values = Array.isArray(listed) ? (listed as unknown[]) : "const" in schema ? [schema["const"]] : [];
  return values.flatMap((value) => scalarOf(value === null ? "null" : typeof value));
}

const scalarOf = (type: string): Scalar[] => (SCALARS.has(type) ? [type as Scalar] : []);

const SCALARS: ReadonlySet<string> = new Set(["integer", "number", "boolean", "null", "string"]);
