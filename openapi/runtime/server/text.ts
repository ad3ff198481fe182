import type { Contract, Schema, SchemaOrReference } from "../document.ts";
import { alternativesOf, type Conjuncts, conjunctsOf, itemOf, propertyOf, variantsOf } from "../schema/conjuncts.ts";
import { kindOf } from "../schema/kind.ts";
import type { Validator } from "../schema/validator.ts";
import { isRounded } from "./exact-numbers.ts";

/** Turns text, and lists and objects of text, into the values that a schema speaks of. */
export type TextReader = (sent: unknown) => unknown;

/** The types that text can stand for. */
type Scalar = "integer" | "number" | "boolean" | "null" | "string";

/** What readers of one schema have in common. */
interface Reading {
  readonly contract: Contract;
  readonly validator: Validator;
  /** How many more ways to choose among alternatives may be tried of what is being read. */
  left: number;
}

/** Lists and objects inside each other choose each for themselves, which multiplies. */
const MOST_TRIES = 30;

/**
 * Makes a reader of text by the rules of a schema.
 *
 * - A number is one of JSON's grammar (RFC 8259, 6): no `0x10`, `+5`, `Infinity` or blank. A boolean is `true` or `false`,
 *   null is `null` or nothing. Text that is none of what the schema takes stays text, and the schema says then what was expected.
 * - Where the schema takes several types, by `type`, by listed values, or by alternatives, they are tried in the order in
 *   which it names them, and the first with which the whole schema is content counts: for `anyOf` of integer and uuid
 *   `12` is a number; for `type: [string, integer]` it stays text.
 * - Lists and objects are read as the alternative says with which the whole schema is content.
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
 * Reads in the usual way, and where that does not fit, in the first other way that does.
 *
 * @param addOthers makes the other ways, which most of what is sent never asks for
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
  const inner = new Map<string | number, TextReader>();
  const partReader = (key: string | number, find: () => Conjuncts): TextReader => {
    const known = inner.get(key) ?? readerOf(reading, find());
    // A caller may make up names, so only those of the schema are remembered.
    if (inner.size < MOST_REMEMBERED) inner.set(key, known);
    return known;
  };
  const readList = (items: readonly unknown[]) => {
    const first = firstItems(conjuncts);
    return items.map((item, index) => {
      const place = Math.min(index, first);
      return partReader(place, () => itemOf(contract, conjuncts, place))(item);
    });
  };
  return (sent) => {
    if (isList) return readList(listOf(sent));
    if (typeof sent === "string") return readScalar(sent);
    if (Array.isArray(sent)) return readList(sent);
    if (typeof sent !== "object" || sent === null) return sent;
    const entries = Object.entries(sent).map(([name, value]) => [
      name,
      partReader(`.${name}`, () => propertyOf(contract, conjuncts, name) ?? [])(value),
    ]);
    return Object.fromEntries(entries);
  };
}

const MOST_REMEMBERED = 200;

/** After the first items, all follow the same schema; in alternatives there may be more of them. */
const firstItems = (conjuncts: Conjuncts): number =>
  Math.max(
    alternativesOf(conjuncts).length > 0 ? MOST_REMEMBERED : 0,
    ...conjuncts.map(({ prefixItems }) => (Array.isArray(prefixItems) ? prefixItems.length : 0)),
  );

/** A list inside an object may have one item, or numbered ones: `f[a]=x`, `f[a][0]=x&f[a][1]=y`. */
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

/** What a text may stand for; in an object, since `null` and `false` are values. */
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
  // Another number than was sent is none: what no double can carry, and an integer that would be rounded.
  return Number.isFinite(value) && !(type === "integer" && isRounded(text, value)) ? { value } : undefined;
}

/** The types that a schema takes, in the order in which it names them. */
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

/** An integer is a number. */
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
