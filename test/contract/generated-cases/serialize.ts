import type { Parameter } from "../contract-reader.ts";

type Values = Readonly<Record<string, unknown>>;

/** The style of a parameter in the URL or in a header. */
export function styleOf(parameter: Parameter): { readonly style: string; readonly explode: boolean } {
  if (parameter.content) return { style: "json", explode: false };
  const style = parameter.style ?? (parameter.in === "query" || parameter.in === "cookie" ? "form" : "simple");
  return { style, explode: parameter.explode ?? style === "form" };
}

/** Fills in a path template, and percent-encodes what a URL does not allow in the template itself. */
export function pathText(template: string, values: Values, parameters: readonly Parameter[]): string {
  const ofName = (name: string) => parameters.find((each) => each.in === "path" && each.name === name);
  return template
    .split(/(\{[^}]*\})/)
    .map((part) => {
      if (!part.startsWith("{")) return part.replaceAll(/[^!-~]/gu, encodeURIComponent);
      const name = part.slice(1, -1);
      const parameter = ofName(name);
      return simple(values[name], parameter, encodeURIComponent);
    })
    .join("");
}

export function headerValues(values: Values, parameters: readonly Parameter[]): Record<string, string> {
  const sent = Object.entries(values).filter(([, value]) => value !== undefined);
  const ofName = (name: string) => parameters.find((each) => each.in === "header" && each.name === name);
  return Object.fromEntries(sent.map(([name, value]) => [name, simple(value, ofName(name), String)]));
}

function simple(value: unknown, parameter: Parameter | undefined, encode: (text: string) => string): string {
  const { style, explode } = parameter === undefined ? { style: "simple", explode: false } : styleOf(parameter);
  if (style === "json") return encode(JSON.stringify(value) ?? "");
  const name = `;${parameter?.name}`;
  const isScalar = value === null || typeof value !== "object";
  const items = isScalar
    ? [encode(textOf(value))]
    : Object.entries(value).map(([key, item]) =>
        Array.isArray(value) ? encode(textOf(item)) : encode(key) + (explode ? "=" : ",") + encode(textOf(item)),
      );
  if (style === "label") return `.${items.join(explode ? "." : ",")}`;
  if (style !== "matrix") return items.join(",");
  if (!explode || isScalar) return `${name}=${items.join(",")}`;
  return items.map((item) => (Array.isArray(value) ? `${name}=${item}` : `;${item}`)).join("");
}

export function cookieText(values: Values, parameters: readonly Parameter[]): string {
  const pairs = Object.entries(values).flatMap(([name, value]): (readonly [string, string])[] => {
    if (value === undefined || value === null) return [];
    const parameter = parameters.find((each) => each.in === "cookie" && each.name === name);
    const { style, explode } = parameter === undefined ? { style: "form", explode: true } : styleOf(parameter);
    // A repeated cookie is ambiguous, so a list is one value in any case.
    return queryPairs(name, value, style, explode && !Array.isArray(value));
  });
  return pairs.map(([name, value]) => `${name}=${value}`).join("; ");
}

/** The query without its question mark, each parameter in its style. */
export function queryText(values: Values, parameters: readonly Parameter[]): string {
  const pairs = Object.entries(values).flatMap(([name, value]): (readonly [string, string])[] => {
    if (value === undefined) return [];
    const parameter = parameters.find((each) => each.in === "query" && each.name === name);
    const { style, explode } = parameter === undefined ? { style: "form", explode: true } : styleOf(parameter);
    return queryPairs(name, value, style, explode);
  });
  return pairs.map(([name, value]) => `${encodeURIComponent(name)}=${value}`).join("&");
}

const DELIMITERS: Readonly<Record<string, string>> = { pipeDelimited: "%7C", spaceDelimited: "%20" };

function queryPairs(name: string, value: unknown, style: string, explode: boolean): (readonly [string, string])[] {
  if (style === "json") return [[name, encodeURIComponent(JSON.stringify(value) ?? "")]];
  if (Array.isArray(value)) {
    const items = value.map((item) => encodeURIComponent(textOf(item)));
    if (explode) return items.map((item) => [name, item]);
    return items.length === 0 ? [] : [[name, items.join(DELIMITERS[style] ?? ",")]];
  }
  if (value === null || typeof value !== "object") return [[name, encodeURIComponent(textOf(value))]];
  const entries = Object.entries(value).filter(([, item]) => item !== undefined);
  if (style === "deepObject") return entries.flatMap(([key, item]) => deepPairs(`${name}[${key}]`, item));
  if (explode) return entries.map(([key, item]) => [key, encodeURIComponent(textOf(item))]);
  const flat = entries.flatMap(([key, item]) => [encodeURIComponent(key), encodeURIComponent(textOf(item))]);
  return flat.length === 0 ? [] : [[name, flat.join(",")]];
}

/** OpenAPI does not define nested values of an object in a query; most servers read brackets and repeated names. */
function deepPairs(name: string, value: unknown): (readonly [string, string])[] {
  if (Array.isArray(value)) return value.map((item) => [name, encodeURIComponent(textOf(item))]);
  if (value === null || typeof value !== "object" || isRaw(value)) return [[name, encodeURIComponent(textOf(value))]];
  return Object.entries(value).flatMap(([key, item]) => deepPairs(`${name}[${key}]`, item));
}

/** Whether a value is a number in a spelling of its own, such as `1.0`. */
const isRaw = (value: object) =>
  (JSON as { readonly isRawJSON?: (value: unknown) => boolean }).isRawJSON?.(value) ?? false;

/** The text of one value; a list or object that has to be text becomes JSON. */
export const textOf = (value: unknown): string =>
  value !== null && typeof value === "object" ? (JSON.stringify(value) ?? "") : String(value);

/** Whether OpenAPI defines this style for the value, so that a server can read it back. */
export function isDefined(value: unknown, { style, explode }: { readonly style: string; readonly explode: boolean }) {
  if (style === "json") return true;
  const isScalar = (each: unknown) => each === null || typeof each !== "object";
  if (isScalar(value)) return true;
  // The dot separates the items, and percent-encoding cannot hide it: an encoded dot is equivalent (RFC 3986, 2.3).
  if (style === "label" && explode && Object.values(value as object).some((item) => textOf(item).includes(".")))
    return false;
  return Object.values(value as object).every(
    (item) => isScalar(item) || (style === "deepObject" && Array.isArray(item) && item.every(isScalar)),
  );
}
