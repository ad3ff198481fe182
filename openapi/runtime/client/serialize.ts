import { createQuerySerializer } from "openapi-fetch";
import { essence, isJson } from "../media-type.ts";
import type { ParameterStyle } from "../operation.ts";

type Values = Readonly<Record<string, unknown>>;
type Styles = Readonly<Record<string, ParameterStyle>>;

/** Fills a path template: lists and objects with commas, an exploded object as `key=value`. */
export function serializePath(template: string, values: Values, styles: Styles): string {
  return template.replaceAll(/\{([^}]*)\}/g, (_, name: string) =>
    simple(values[name], styles[name], encodeURIComponent),
  );
}

export function serializeHeaders(values: Values, styles: Styles): Record<string, string> {
  const sent = Object.entries(values).filter(([, value]) => value !== undefined);
  return Object.fromEntries(sent.map(([name, value]) => [name, simple(value, styles[name], String)]));
}

function simple(
  value: unknown,
  { style, explode = false }: Partial<ParameterStyle> = {},
  encode: (text: string) => string,
): string {
  if (style === "json") return encode(JSON.stringify(value));
  if (Array.isArray(value)) return value.map((item) => encode(String(item))).join(",");
  if (value === null || typeof value !== "object") return encode(String(value));
  const pairs = Object.entries(value).map(([key, item]) => encode(key) + (explode ? "=" : ",") + encode(String(item)));
  return pairs.join(",");
}

/** A browser keeps cookies to itself and leaves this header out; there they come from its own store. */
export function serializeCookies(values: Values): { Cookie?: string } {
  const pairs = Object.entries(values).flatMap(([name, value]) => {
    if (value === undefined || value === null) return [];
    if (Array.isArray(value)) return [[name, value.map((item) => encodeURIComponent(String(item))).join(",")]];
    if (typeof value !== "object") return [[name, encodeURIComponent(String(value))]];
    return Object.entries(value).map(([key, item]) => [key, encodeURIComponent(String(item))]);
  });
  return pairs.length === 0 ? {} : { Cookie: pairs.map(([name, value]) => `${name}=${value}`).join("; ") };
}

/** openapi-fetch has one style for all parameters; the contract has one for each. */
export function serializeQuery(query: Values, styles: Styles): string {
  const parts = Object.entries(query).map(([name, value]) => {
    const { style = "form", explode = true } = styles[name] ?? {};
    if (style === "json")
      return value === undefined ? "" : `${encodeURIComponent(name)}=${encodeURIComponent(JSON.stringify(value))}`;
    const array = { style: style === "deepObject" || style === "simple" ? "form" : style, explode } as const;
    const object = { style: style === "deepObject" ? "deepObject" : "form", explode } as const;
    return createQuerySerializer({ array, object })({ [name]: value });
  });
  return parts.filter((part) => part !== "").join("&");
}

export function serializeBody(body: unknown, contentType: string): unknown {
  if (isJson(contentType)) return JSON.stringify(body);
  if (essence(contentType) === "application/x-www-form-urlencoded") return formBody(body as object);
  return body;
}

function formBody(body: object): URLSearchParams {
  const given = Object.entries(body).filter(([, value]) => value !== undefined);
  const fields = given.flatMap(([name, value]: [string, unknown]) =>
    (Array.isArray(value) ? value : [value]).map((item): [string, string] => [name, fieldText(item)]),
  );
  return new URLSearchParams(fields);
}

const fieldText = (value: unknown) => (typeof value === "object" ? JSON.stringify(value) : String(value));
