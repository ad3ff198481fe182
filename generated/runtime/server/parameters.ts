// Generated from openapi/runtime by `npm run generate`; edit that, not this file.
// @ts-nocheck: checked where it is written, so that it compiles with any flags, lib and @types.
import type { Request } from "express";
import type { Parameter } from "../document.ts";
import { decodedIfPossible, nameAndValue, rawCookiesOf } from "./cookies.ts";
import { deepObject, namesOfDeepObject } from "./deep-object.ts";
import { decoded, type Fields, fieldsOf, NO_FIELDS } from "./fields.ts";
import type { Shape } from "./parameter-shape.ts";
import { asSimple } from "./path-style.ts";
import { partsOf } from "./target.ts";

/** The text of a parameter, not converted to the declared type yet; `undefined` if it was not sent. */
export type Sent = unknown;

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

/** The fields whose name is not that of a parameter. */
function leftOver(query: Fields, inQuery: readonly ShapedParameter[], alsoKnown: ReadonlySet<string>): Fields {
  const taken = new Set(inQuery.flatMap(({ parameter, shape }) => namesTaken(parameter.name, shape, query)));
  return new Map([...query].filter(([name]) => !alsoKnown.has(name) && !taken.has(name)));
}

/** The query names that belong to a parameter: its own, those of an object's properties, or its own with brackets. */
export function namesTaken(name: string, shape: Shape, query: Fields): readonly string[] {
  const { kind, style, explode, properties, patterns } = shape;
  if (kind === "object" && style === "form" && explode)
    return patterns.length === 0 ? properties : [...query.keys()].filter((sent) => isProperty(shape, sent));
  if (kind !== "object" || style !== "deepObject") return [name];
  return [name, ...namesOfDeepObject(name, query)];
}

const isByPattern = ({ patterns }: Shape, name: string) => patterns.some((pattern) => pattern.test(name));
const isProperty = (shape: Shape, name: string) => shape.properties.includes(name) || isByPattern(shape, name);

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
      : Object.fromEntries(found.map((key) => [key, decodedIfPossible(cookies[key] ?? "")]));
  }
  const text = own(cookies, name);
  return text === undefined ? undefined : readSimple(text, { ...shape, explode: false }, decodedIfPossible);
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
