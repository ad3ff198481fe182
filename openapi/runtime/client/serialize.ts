/** Serializes parameters and form fields. `null` and `undefined` are left out, except `null` in JSON. */
import type { ParameterStyle, Styles } from "../operation.ts";

export type Values = Readonly<Record<string, unknown>>;
type Encode = (text: string) => string;
type Pair = readonly [name: string, text: string];

/** Fills a path template: lists and objects with commas, an exploded object as `key=value`. */
export function serializePath(template: string, values: Values, styles: Styles = {}): string {
  return template.replaceAll(/\{([^}]*)\}/g, (_, name: string) => pathText(name, values[name], styleOf(styles, name)));
}

/** A parameter may have a name that every object inherits, such as `constructor`. */
export const styleOf = (styles: Styles, name: string): ParameterStyle | undefined =>
  Object.hasOwn(styles, name) ? styles[name] : undefined;

/** What a value is in JSON: a date is its text, as in a body. */
export function jsonValue(value: unknown): unknown {
  const { toJSON } = Object(value) as { readonly toJSON?: unknown };
  return typeof toJSON === "function" ? toJSON.call(value) : value;
}

/** `.a.b` in style `label`, `;name=a;name=b` in style `matrix` (RFC 6570, 3.2.5 and 3.2.7). */
export function pathText(name: string, value: unknown, style?: ParameterStyle): string {
  if (style?.style === "matrix")
    return pairsOf(name, value, style, encodeURIComponent)
      .map(([key, text]) => `;${encodeURIComponent(key)}${text && `=${text}`}`)
      .join("");
  const isLabel = style?.style === "label";
  return (isLabel ? "." : "") + simple(value, style, encodeURIComponent, isLabel && style.explode ? "." : ",");
}

export function serializeHeaders(values: Values, styles: Styles = {}): Record<string, string> {
  const written = present(values, styles).map(([name, value]) => {
    const style = styleOf(styles, name);
    return [name, simple(value, style, style?.style === "json" ? ascii : String)];
  });
  return Object.fromEntries(written);
}

/** Browsers forbid this header and send the cookies of their own store instead. */
export function serializeCookies(values: Values, styles: Styles = {}): { Cookie?: string } {
  const pairs = Object.entries(values).flatMap(([name, value]) =>
    // Two cookies with the same name count as one, so a list becomes a single cookie.
    pairsOf(
      name,
      value,
      styleOf(styles, name) ?? { style: "form", explode: !Array.isArray(value) },
      encodeURIComponent,
    ),
  );
  return pairs.length === 0 ? {} : { Cookie: pairs.map((pair) => pair.join("=")).join("; ") };
}

/** `a=1&a=2&b=x%20y`, for a query or a URL-encoded form. */
export function serializeQuery(values: Values, styles: Styles = {}, otherwise = styleOfParameter): string {
  return Object.entries(values)
    .flatMap(([name, value]) => pairsOf(name, value, styleOf(styles, name) ?? otherwise(value), encodeURIComponent))
    .map(([name, text]) => `${encodeURIComponent(name)}=${text}`)
    .join("&");
}

const styleOfParameter = (_value: unknown): ParameterStyle => ({ style: "form", explode: true });

/** The separator between the items of a list written as one value; unlike the items, it is not percent-encoded. */
const between = (style: string, encode: Encode) =>
  style === "pipeDelimited" ? "|" : style === "spaceDelimited" ? encode(" ") : ",";

/** The name-value pairs of one value: none, one, or one per item. Values are encoded, names are not. */
export function pairsOf(
  name: string,
  given: unknown,
  { style, explode }: ParameterStyle,
  encode: Encode,
): readonly Pair[] {
  const value = jsonValue(given);
  if (value === undefined || (value === null && style !== "json")) return [];
  if (style === "json" || typeof value !== "object") return [[name, encode(textOf(value, style))]];
  const entries = present(value as object);
  if (style === "deepObject") return deepPairs(name, entries, Array.isArray(value), encode);
  if (!explode) {
    const parts = entries.flatMap(([key, item]) => (Array.isArray(value) ? [item] : [key, item]));
    return parts.length === 0 ? [] : [[name, parts.map((part) => encode(textOf(part))).join(between(style, encode))]];
  }
  return entries.flatMap(([key, item]) =>
    present([item].flat()).map(([, each]): Pair => [Array.isArray(value) ? name : key, encode(textOf(each))]),
  );
}

/**
 * `filter[size][min]=1`; a list is `filter[tags][]=a`, even with one item. OpenAPI does not define nested objects; this
 * is the form that servers with bracket support parse. Lists and objects inside a list get an index:
 * `filter[rows][0][id]=1`.
 */
function deepPairs(name: string, entries: readonly [string, unknown][], isList: boolean, encode: Encode): Pair[] {
  return entries.flatMap(([key, item]) => {
    const isDeep = typeof item === "object";
    const inner = `${name}[${isList && !isDeep ? "" : key}]`;
    if (!isDeep) return [[inner, encode(String(item))] as const];
    return deepPairs(inner, present(item as object), Array.isArray(item), encode);
  });
}

function simple(
  given: unknown,
  { style, explode }: Pick<ParameterStyle, "style" | "explode"> = { style: "simple", explode: false },
  encode: Encode,
  separator = ",",
): string {
  const value = jsonValue(given);
  if (style === "json" || typeof value !== "object" || value === null) return encode(textOf(value, style));
  const items = present(value).map(([key, item]) => {
    const text = encode(textOf(item));
    return Array.isArray(value) ? text : encode(key) + (explode ? "=" : ",") + text;
  });
  return items.join(separator);
}

/** A nested list or object becomes JSON where the style cannot express it. */
export const textOf = (value: unknown, style?: string): string =>
  style === "json" || (typeof value === "object" && value !== null) ? JSON.stringify(value) : String(value);

/** Escapes non-ASCII characters in JSON, since header values are bytes. */
const ascii: Encode = (json) =>
  json.replaceAll(/[^\x20-\x7e]/g, (letter) => `\\u${letter.charCodeAt(0).toString(16).padStart(4, "0")}`);

const present = (values: object, styles: Styles = {}): [string, unknown][] =>
  Object.entries(values)
    .map(([name, value]): [string, unknown] => [name, jsonValue(value)])
    .filter(([name, value]) => value !== undefined && (value !== null || styleOf(styles, name)?.style === "json"));
