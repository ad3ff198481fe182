import type { Request } from "express";
import type { Parameter } from "../document.ts";
import { decodedCookie, nameAndValue, rawCookiesOf } from "./cookies.ts";
import { DEEPEST, refuseDepth } from "./nesting.ts";
import type { Shape } from "./parameter-shape.ts";
import { asSimple } from "./path-style.ts";
import { partsOf } from "./target.ts";

/** The text of a parameter, not converted to the declared type yet; `undefined` if it was not sent. */
export type Sent = unknown;

/** Names are decoded, values are still percent-encoded. */
export type Pairs = readonly (readonly [name: string, value: string])[];

/** The fields of a query or form. */
export interface Query {
  readonly pairs: Pairs;
  /** By name, in the order in which the names first appear. */
  readonly byName: () => ReadonlyMap<string, Pairs>;
  /** By their names without brackets, so that each object only looks at its own pairs. */
  readonly byBase: () => ReadonlyMap<string, Pairs>;
}

/** A parameter and how its text is split. */
export interface ShapedParameter {
  readonly parameter: Pick<Parameter, "in" | "name">;
  readonly shape: Shape;
}

/** The parts of a request that contain parameters. */
interface Source {
  readonly path: Readonly<Record<string, string>>;
  readonly query: Query;
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
    const query = queryOf(queryPairs(partsOf(request.url)[1] ?? ""));
    const cookies = hasCookies ? rawCookiesOf(request) : NOTHING;
    const source: Source = { path: rawPath, query, headers: request.headers, cookies };
    const left = query.pairs.length === 0 ? query.pairs : leftOver(query, inQuery, alsoKnown);
    const values = parameters.map((one) => readOne(one, source, one.shape.open ? left : []));
    const unknown = isOpen || left.length === 0 ? [] : [...new Set(left.map(([name]) => name))].slice(0, MOST_UNKNOWN);
    return { values, unknown };
  };
}

/** The most unknown names that are reported; a query may have thousands. */
export const MOST_UNKNOWN = 100;

/** The pairs whose name is not that of a parameter. */
function leftOver(query: Query, inQuery: readonly ShapedParameter[], alsoKnown: ReadonlySet<string>): Pairs {
  const taken = new Set(inQuery.flatMap(({ parameter, shape }) => namesTaken(parameter.name, shape, query)));
  return query.pairs.filter(([name]) => !alsoKnown.has(name) && !taken.has(name));
}

/** `a=1&b=x+y` -> `[["a", "1"], ["b", "x%20y"]]` */
export function queryPairs(query: string): [string, string][] {
  const pairs: [string, string][] = [];
  for (const pair of query.replaceAll("+", "%20").split("&")) {
    if (pair === "") continue;
    const [name, value] = nameAndValue(pair);
    pairs.push([decoded(name), value]);
  }
  return pairs;
}

const decoded = (text: string): string => (text.includes("%") ? decodeURIComponent(text) : text);

export function queryOf(pairs: Pairs): Query {
  let byName: ReadonlyMap<string, Pairs> | undefined;
  let byBase: ReadonlyMap<string, Pairs> | undefined;
  return {
    pairs,
    byName: () => {
      byName ??= grouped(pairs, ([name]) => name);
      return byName;
    },
    byBase: () => {
      byBase ??= grouped(pairs, ([name]) => baseOf(name));
      return byBase;
    },
  };
}

function baseOf(name: string): string {
  const end = name.indexOf("[");
  return end < 0 ? name : name.slice(0, end);
}

const NO_PAIRS: Pairs = [];
const pairsNear = ({ byBase }: Query, name: string): Pairs => byBase().get(baseOf(name)) ?? NO_PAIRS;

/** The query names that belong to a parameter: its own, those of an object's properties, or its own with brackets. */
export function namesTaken(name: string, shape: Shape, query: Query): readonly string[] {
  const { kind, style, explode, properties, patterns } = shape;
  if (kind === "object" && style === "form" && explode)
    return patterns.length === 0
      ? properties
      : [...properties, ...query.pairs.map(([sent]) => sent).filter((sent) => isByPattern(shape, sent))];
  if (kind !== "object" || style !== "deepObject") return [name];
  const near = pairsNear(query, name).map(([sent]) => sent);
  return [name, ...near.filter((sent) => keysIn(name, sent) !== undefined)];
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

function readOne({ parameter, shape }: ShapedParameter, source: Source, left: Pairs): Sent {
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

export function readQuery(name: string, shape: Shape, query: Query, left: Pairs): Sent {
  const { kind, style, explode } = shape;
  const sent = query.pairs.length === 0 ? NO_PAIRS : (query.byName().get(name) ?? NO_PAIRS);
  // With a value of its own it is not an object; it stays text, which the schema then rejects.
  if (kind === "object" && style === "deepObject" && sent.length === 0) return deepObject(name, pairsNear(query, name));
  if (kind === "object" && style === "form" && explode)
    return withNames([...query.pairs.filter(([given]) => isProperty(shape, given)), ...left]);
  return readValues(shape, sent);
}

/** Reads the values of one name. */
export function readValues({ kind, style, explode }: Shape, pairs: Pairs): Sent {
  const [only, ...others] = pairs;
  if (only === undefined) return undefined;
  if (others.length === 0 && kind === "scalar") return decoded(only[1]);
  const sent = pairs.map(([, value]) => value);
  if (kind === "json") return decoded(sent.join(","));
  if (kind === "scalar" || style === "deepObject") return sent.length === 1 ? decoded(only[1]) : sent.map(decoded);
  const items = explode && kind === "array" ? sent : sent.flatMap((value) => value.split(DELIMITERS[style] ?? ","));
  return kind === "array" ? items.map(decoded) : alternating(items, decoded);
}

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

function grouped(pairs: Pairs, keyOf: (pair: Pairs[number]) => string): ReadonlyMap<string, Pairs> {
  const groups = new Map<string, Pairs[number][]>();
  for (const pair of pairs) {
    const key = keyOf(pair);
    const group = groups.get(key);
    if (group) group.push(pair);
    else groups.set(key, [pair]);
  }
  return groups;
}

/** An object of the pairs; a repeated name becomes a list. */
function withNames(pairs: Pairs): Sent {
  if (pairs.length === 0) return undefined;
  const values = new Map<string, unknown>();
  for (const [name, found] of grouped(pairs, ([name]) => name))
    values.set(name, found.length === 1 ? decoded(found[0]?.[1] ?? "") : found.map(([, value]) => decoded(value)));
  return Object.fromEntries(values);
}

/** `filter[price][min]=1` -> `{ price: { min: "1" } }` */
function deepObject(name: string, pairs: Pairs): Sent {
  const root = new Map<string, unknown>();
  for (const [given, value] of pairs) {
    const keys = keysIn(name, given);
    if (keys === undefined) continue;
    if (keys.length > DEEPEST) refuseDepth({ in: "query", path: [name] });
    place(root, keys, decoded(value));
  }
  return root.size === 0 ? undefined : plain(root);
}

/** A repeated name becomes a list, and so does a name that ends with `[]`. */
function place(root: Map<string, unknown>, keys: readonly string[], value: string): void {
  const isItem = keys.length > 1 && keys.at(-1) === "";
  const last = keys.length - (isItem ? 2 : 1);
  let node = root;
  for (let index = 0; index < last; index++) node = mapIn(node, keys[index] ?? "");
  const key = keys[last] ?? "";
  const there = node.get(key);
  if (Array.isArray(there)) there.push(value);
  else if (there === undefined) node.set(key, isItem ? [value] : value);
  else node.set(key, [there, value]);
}

/** A value that is both text and an object becomes a list of both, which the schema then rejects. */
function mapIn(node: Map<string, unknown>, key: string): Map<string, unknown> {
  const there = node.get(key);
  if (there instanceof Map) return there as Map<string, unknown>;
  const made = new Map<string, unknown>();
  if (Array.isArray(there)) there.push(made);
  else node.set(key, there === undefined ? made : [there, made]);
  return made;
}

function plain(node: unknown): unknown {
  if (Array.isArray(node)) return node.map(plain);
  if (!(node instanceof Map)) return node;
  for (const [key, value] of node) if (typeof value === "object") node.set(key, plain(value));
  return Object.fromEntries(node as Map<string, unknown>);
}
