// Generated from openapi/runtime by `npm run generate`; edit that, not this file.
// @ts-nocheck: checked where it is written, so that it compiles with any flags, lib and @types.
import type { Request } from "express";
import type { Parameter } from "../document.ts";
import { define } from "../schema/defaults.ts";
import { decodedCookie, nameAndValue, rawCookiesOf } from "./cookies.ts";
import { DEEPEST, refuseDepth } from "./nesting.ts";
import type { Shape } from "./parameter-shape.ts";
import { asSimple } from "./path-style.ts";
import { partsOf } from "./target.ts";

/** The text of a parameter, not converted to the declared type yet; `undefined` if it was not sent. */
export type Sent = unknown;

/**
 * The values of a query or form by name, in the order in which the names first appear. Names are decoded, values are
 * still percent-encoded.
 */
export type Fields = ReadonlyMap<string, readonly string[]>;

/** A parameter and how its text is split. */
export interface ShapedParameter {
  readonly parameter: Pick<Parameter, "in" | "name">;
  readonly shape: Shape;
}

/** The parts of a request that contain parameters. */
interface Source {
  readonly path: Readonly<Record<string, string>>;
  readonly query: Fields;
  readonly headers: Request["headers"];
  /** Still percent-encoded. */
  readonly cookies: Readonly<Record<string, string>>;
}

export interface SentParameters {
  /** In the order of the declarations. */
  readonly values: readonly Sent[];
  /** Query names that belong to no parameter. */
  readonly unknown: readonly string[];
}

const NOTHING = {};

/**
 * Creates a reader of an operation's parameters: splits them by their styles into strings, lists and objects of
 * strings.
 *
 * Splits before decoding, so `a%2Cb,c` has two items. `alsoKnown` are query names that are not parameters.
 */
export function createParameterReader(parameters: readonly ShapedParameter[], alsoKnown: ReadonlySet<string>) {
  const inQuery = parameters.filter(({ parameter }) => parameter.in === "query");
  const isOpen = parameters.some(({ shape }) => shape.open);
  const hasCookies = parameters.some(({ parameter }) => parameter.in === "cookie");
  return (request: Request, rawPath: Readonly<Record<string, string>>): SentParameters => {
    const query = fieldsOf(partsOf(request.url)[1] ?? "");
    const cookies = hasCookies ? rawCookiesOf(request) : NOTHING;
    const source: Source = { path: rawPath, query, headers: request.headers, cookies };
    const left = query.size === 0 ? query : leftOver(query, inQuery, alsoKnown);
    const values = parameters.map((one) => readOne(one, source, one.shape.open ? left : NO_FIELDS));
    const unknown = isOpen || left.size === 0 ? [] : [...left.keys()].slice(0, MOST_UNKNOWN);
    return { values, unknown };
  };
}

/** The most unknown names that are reported; a query may have thousands. */
export const MOST_UNKNOWN = 100;

export const NO_FIELDS: Fields = new Map();

/** The fields whose name is not that of a parameter. */
function leftOver(query: Fields, inQuery: readonly ShapedParameter[], alsoKnown: ReadonlySet<string>): Fields {
  const taken = new Set(inQuery.flatMap(({ parameter, shape }) => namesTaken(parameter.name, shape, query)));
  return new Map([...query].filter(([name]) => !alsoKnown.has(name) && !taken.has(name)));
}

/** `a=1&b=x+y` -> `{ a: ["1"], b: ["x%20y"] }` */
export function fieldsOf(query: string): Fields {
  if (query === "") return NO_FIELDS;
  const fields = new Map<string, string[]>();
  for (const pair of query.replaceAll("+", "%20").split("&")) {
    if (pair === "") continue;
    const [name, value] = nameAndValue(pair);
    addField(fields, decoded(name), value);
  }
  return fields;
}

export function addField(fields: Map<string, string[]>, name: string, value: string): void {
  const values = fields.get(name);
  if (values) values.push(value);
  else fields.set(name, [value]);
}

const decoded = (text: string): string => (text.includes("%") ? decodeURIComponent(text) : text);

const bases = new WeakMap<Fields, ReadonlyMap<string, readonly string[]>>();

/** The names that begin like this one, so that each object only looks at its own fields. */
function namesNear(fields: Fields, name: string): readonly string[] {
  const known = bases.get(fields) ?? namesByBase(fields);
  bases.set(fields, known);
  return known.get(baseOf(name)) ?? [];
}

function namesByBase(fields: Fields): ReadonlyMap<string, readonly string[]> {
  const names = new Map<string, string[]>();
  for (const name of fields.keys()) addField(names, baseOf(name), name);
  return names;
}

/** `filter[price]` -> `filter` */
function baseOf(name: string): string {
  const end = name.indexOf("[");
  return end < 0 ? name : name.slice(0, end);
}

/** The query names that belong to a parameter: its own, those of an object's properties, or its own with brackets. */
export function namesTaken(name: string, shape: Shape, query: Fields): readonly string[] {
  const { kind, style, explode, properties, patterns } = shape;
  if (kind === "object" && style === "form" && explode)
    return patterns.length === 0 ? properties : [...query.keys()].filter((sent) => isProperty(shape, sent));
  if (kind !== "object" || style !== "deepObject") return [name];
  return [name, ...namesNear(query, name).filter((sent) => keysIn(name, sent) !== undefined)];
}

const isByPattern = ({ patterns }: Shape, name: string) => patterns.some((pattern) => pattern.test(name));
const isProperty = (shape: Shape, name: string) => shape.properties.includes(name) || isByPattern(shape, name);

const BRACKETS = /^(?:\[[^\][]*\])+$/;

/** `filter[price][min]` -> `["price", "min"]`; `undefined` if it is not the parameter's name with brackets. */
function keysIn(name: string, sent: string): string[] | undefined {
  if (!sent.startsWith(`${name}[`)) return undefined;
  const brackets = sent.slice(name.length);
  return BRACKETS.test(brackets) ? brackets.slice(1, -1).split("][") : undefined;
}

function readOne({ parameter, shape }: ShapedParameter, source: Source, left: Fields): Sent {
  if (parameter.in === "query") return readQuery(parameter.name, shape, source.query, left);
  if (parameter.in === "cookie") return readCookie(parameter.name, shape, source.cookies);
  if (parameter.in === "path") {
    const text = asSimple(own(source.path, parameter.name) ?? "", parameter.name, shape);
    return text === undefined ? undefined : readSimple(text, shape, decodeURIComponent);
  }
  const text = own(source.headers, parameter.name.toLowerCase())?.toString();
  return text === undefined ? undefined : readSimple(text, shape, (value) => value.trim());
}

/** Ignores inherited members, since a client may send any name, such as `constructor`. */
const own = <Value>(values: Readonly<Record<string, Value>>, name: string): Value | undefined =>
  Object.hasOwn(values, name) ? values[name] : undefined;

type Decode = (text: string) => string;

function readSimple(text: string, { kind, explode }: Shape, decode: Decode): Sent {
  if (kind === "scalar" || kind === "json") return decode(text);
  if (text === "") return kind === "array" ? [] : {};
  if (kind === "array") return text.split(",").map(decode);
  return explode ? pairsOf(text.split(",").map(nameAndValue), decode) : alternating(text.split(","), decode);
}

export function readQuery(name: string, shape: Shape, query: Fields, left: Fields): Sent {
  const { kind, style, explode } = shape;
  const sent = query.get(name) ?? [];
  // With a value of its own it is not an object; it stays text, which the schema then rejects.
  if (kind === "object" && style === "deepObject" && sent.length === 0) return deepObject(name, query);
  if (kind === "object" && style === "form" && explode)
    return withNames([...[...query].filter(([given]) => isProperty(shape, given)), ...left]);
  return readValues(shape, sent);
}

/** Reads the values of one name. */
export function readValues({ kind, style, explode }: Shape, sent: readonly string[]): Sent {
  if (sent.length === 0) return undefined;
  if (kind === "json") return decoded(sent.join(","));
  if (kind === "scalar" || style === "deepObject") return oneOrAll(sent);
  const items = explode && kind === "array" ? sent : sent.flatMap((value) => value.split(DELIMITERS[style] ?? ","));
  return kind === "array" ? items.map(decoded) : alternating(items, decoded);
}

/** A repeated name becomes a list. */
const oneOrAll = (sent: readonly string[]): Sent => (sent.length === 1 ? decoded(sent[0] ?? "") : sent.map(decoded));

const DELIMITERS: Readonly<Record<string, string | RegExp>> = { spaceDelimited: /%20/, pipeDelimited: /\||%7C/i };

function readCookie(name: string, shape: Shape, cookies: Source["cookies"]): Sent {
  if (shape.kind === "object" && shape.explode) {
    const found = Object.keys(cookies).filter((key) => isProperty(shape, key));
    return found.length === 0
      ? undefined
      : Object.fromEntries(found.map((key) => [key, decodedCookie(cookies[key] ?? "")]));
  }
  const text = own(cookies, name);
  return text === undefined ? undefined : readSimple(text, { ...shape, explode: false }, decodedCookie);
}

/** `["R", "100", "G", "200"]` -> `{ R: "100", G: "200" }` */
function alternating(parts: readonly string[], decode: Decode): Sent {
  return pairsOf(
    parts.flatMap((part, index) => (index % 2 === 0 ? [[part, parts[index + 1] ?? ""]] : [])),
    decode,
  );
}

const pairsOf = (pairs: readonly (readonly string[])[], decode: Decode): Sent =>
  Object.fromEntries(pairs.map(([key = "", value = ""]) => [decode(key), decode(value)]));

function withNames(fields: readonly (readonly [name: string, values: readonly string[]])[]): Sent {
  return fields.length === 0 ? undefined : Object.fromEntries(fields.map(([name, sent]) => [name, oneOrAll(sent)]));
}

/** `filter[price][min]=1` -> `{ price: { min: "1" } }` */
function deepObject(name: string, query: Fields): Sent {
  let root: object | undefined;
  for (const given of namesNear(query, name)) {
    const keys = keysIn(name, given);
    if (keys === undefined) continue;
    if (keys.length > DEEPEST) refuseDepth({ in: "query", path: [name] });
    root ??= {};
    for (const value of query.get(given) ?? []) place(root, keys, decoded(value));
  }
  return root;
}

/** A repeated name becomes a list, and so does a name that ends with `[]`. */
function place(root: object, keys: readonly string[], value: string): void {
  const isItem = keys.length > 1 && keys.at(-1) === "";
  const last = keys.length - (isItem ? 2 : 1);
  let node = root;
  for (let index = 0; index < last; index++) node = objectIn(node, keys[index] ?? "");
  add(node, keys[last] ?? "", value, isItem);
}

function objectIn(node: object, key: string): object {
  const there = Object.hasOwn(node, key) ? Reflect.get(node, key) : undefined;
  if (typeof there === "object" && !Array.isArray(there)) return there as object;
  const made = {};
  // A value that is both text and an object becomes a list of both, which the schema then rejects.
  add(node, key, made, false);
  return made;
}

function add(node: object, key: string, value: unknown, isItem: boolean): void {
  const there: unknown = Object.hasOwn(node, key) ? Reflect.get(node, key) : undefined;
  if (Array.isArray(there)) there.push(value);
  else define(node, key, there !== undefined ? [there, value] : isItem ? [value] : value);
}
