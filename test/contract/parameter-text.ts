/** Writes parameters and bodies as they are sent, in the styles of OpenAPI 3.1.1, 4.8.12. */
import { essence, isJson } from "./contract-reader.ts";

export interface ParameterStyle {
  /** An OpenAPI style, or `json` for a parameter with `content`. */
  readonly style: string;
  readonly explode: boolean;
}

type Values = Readonly<Record<string, unknown>>;
type Styles = Readonly<Record<string, ParameterStyle>>;

/** Fills in a path template; its parameters use the style `simple`. */
export function serializePath(template: string, values: Values, styles: Styles): string {
  return template.replaceAll(/\{([^}]*)\}/g, (_, name: string) =>
    simple(values[name], styles[name], encodeURIComponent),
  );
}

export function serializeHeaders(values: Values, styles: Styles): Record<string, string> {
  const written: Record<string, string> = {};
  for (const [name, value] of Object.entries(values))
    if (value !== undefined) written[name] = simple(value, styles[name], String);
  return written;
}

function simple(value: unknown, style: ParameterStyle | undefined, encode: (text: string) => string): string {
  if (style?.style === "json") return encode(JSON.stringify(value));
  if (Array.isArray(value)) return value.map((item) => encode(String(item))).join(",");
  if (!isObject(value)) return encode(String(value));
  const between = style?.explode ? "=" : ",";
  return pairsOf(value, encode)
    .map(([key, item]) => key + between + item)
    .join(",");
}

export function serializeCookies(values: Values): { Cookie?: string } {
  const pairs: [string, string][] = [];
  for (const [name, value] of Object.entries(values)) {
    if (value === undefined || value === null) continue;
    if (isObject(value)) pairs.push(...pairsOf(value, encodeURIComponent));
    else
      pairs.push([
        name,
        [value]
          .flat()
          .map((item) => encodeURIComponent(String(item)))
          .join(","),
      ]);
  }
  return pairs.length === 0 ? {} : { Cookie: pairs.map((pair) => pair.join("=")).join("; ") };
}

export function serializeQuery(query: Values, styles: Styles): string {
  const written = Object.entries(query)
    .filter(([, value]) => value !== undefined && value !== null)
    .flatMap(([name, value]) => queryPairs(name, value, styles[name] ?? { style: "form", explode: true }));
  return written.map((pair) => pair.join("=")).join("&");
}

/** The separator of a list written as one parameter. */
const BETWEEN: Readonly<Record<string, string>> = { spaceDelimited: "%20", pipeDelimited: "%7C" };

function queryPairs(name: string, value: unknown, { style, explode }: ParameterStyle): [string, string][] {
  const key = encodeURIComponent(name);
  if (style === "json") return [[key, encodeURIComponent(JSON.stringify(value))]];
  if (Array.isArray(value)) {
    const items = value.map((item) => encodeURIComponent(String(item)));
    if (explode) return items.map((item) => [key, item]);
    return items.length === 0 ? [] : [[key, items.join(BETWEEN[style] ?? ",")]];
  }
  if (!isObject(value)) return [[key, encodeURIComponent(String(value))]];
  if (style === "deepObject") return deepPairs(name, value);
  const pairs = pairsOf(value, encodeURIComponent);
  return explode ? pairs : [[key, pairs.flat().join(",")]];
}

/**
 * `filter[size][min]=1`: OpenAPI does not define nested objects here; every server that reads brackets understands
 * these.
 */
function deepPairs(name: string, value: object): [string, string][] {
  return Object.entries(value)
    .filter(([, item]) => item !== undefined)
    .flatMap(([inner, item]: [string, unknown]): [string, string][] => {
      const key = `${name}[${inner}]`;
      if (isObject(item)) return deepPairs(key, item);
      return [item].flat().map((each) => [encodeURIComponent(key), encodeURIComponent(String(each))]);
    });
}

export function serializeBody(body: unknown, contentType: string): unknown {
  if (isJson(contentType)) return JSON.stringify(body);
  if (essence(contentType) !== "application/x-www-form-urlencoded") return body;
  const fields = new URLSearchParams();
  for (const [name, value] of Object.entries(body as object) as [string, unknown][])
    for (const item of value === undefined ? [] : [value].flat())
      fields.append(name, typeof item === "object" ? JSON.stringify(item) : String(item));
  return fields;
}

const isObject = (value: unknown): value is object =>
  typeof value === "object" && value !== null && !Array.isArray(value);

const pairsOf = (value: object, encode: (text: string) => string): [string, string][] =>
  Object.entries(value)
    .filter(([, item]) => item !== undefined)
    .map(([key, item]) => [encode(key), encode(String(item))]);
