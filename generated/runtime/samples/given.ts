// Generated from openapi/runtime by `npm run generate`; edit that, not this file.
// @ts-nocheck: checked where it is written, so that it compiles with any flags, lib and @types.
import { isSame } from "../schema/equality.ts";
import { isHidden, mapOf, type Place, type Sampling } from "./sampling.ts";
import type { Part } from "./variants.ts";

const TYPES = ["string", "number", "object", "array", "boolean", "null"];

/** Keywords that apply to a single type. */
const IMPLIED: Readonly<Record<string, readonly string[]>> = {
  object: ["properties", "required", "additionalProperties", "patternProperties", "propertyNames", "minProperties"],
  array: ["items", "prefixItems", "contains", "minItems", "uniqueItems"],
  number: ["minimum", "maximum", "exclusiveMinimum", "exclusiveMaximum", "multipleOf"],
  string: ["pattern", "minLength", "maxLength", "format", "contentEncoding", "contentMediaType"],
};

/** The types that a value may have, the most useful one first. */
export function typesOf(parts: readonly Part[]): readonly string[] {
  const declared = parts.filter(({ type }) => type !== undefined).map(({ type }) => [type ?? []].flat() as string[]);
  const [first, ...others] = declared;
  if (first !== undefined) {
    const common = others.reduce((left, right) => left.flatMap((type) => shared(type, right)), first);
    return common.filter((type) => type !== "null").concat(common.includes("null") ? ["null"] : []);
  }
  const implied = Object.keys(IMPLIED).filter((type) =>
    IMPLIED[type]?.some((keyword) => parts.some((part) => keyword in part)),
  );
  const [usual = "null"] = implied;
  return [...new Set([usual, ...implied, ...TYPES])];
}

function shared(type: string, others: readonly string[]): string[] {
  if (others.includes(type)) return [type];
  if (type === "integer" && others.includes("number")) return ["integer"];
  return type === "number" && others.includes("integer") ? ["integer"] : [];
}

/** The values that the contract gives; `isClosed` if no others are allowed. */
export function givenValues(sampling: Sampling, parts: readonly Part[], { seed }: Place) {
  const lists = parts.flatMap((part) => ("const" in part ? [[part["const"]]] : "enum" in part ? [part["enum"]] : []));
  const [listed, ...others] = lists.filter(Array.isArray) as unknown[][];
  if (listed !== undefined) {
    const types = typesOf(parts);
    const both = listed.filter((value) => others.every((list) => list.some((other) => isSame(value, other))));
    const open = both.filter((value) => types.some((type) => isOfType(value, type)));
    const from = open.length === 0 ? 0 : seed % open.length;
    return { values: [...open.slice(from), ...open.slice(0, from)], isClosed: true };
  }
  const shown = parts.flatMap(shownIn).filter((value) => isWhole(parts, value));
  return { values: shown.slice(seed).map((value) => withoutHidden(sampling, parts, value)), isClosed: false };
}

function shownIn(part: Part): unknown[] {
  const { examples, "x-known-values": known } = part;
  return [
    ...(Array.isArray(examples) ? (examples as unknown[]) : []),
    ...("example" in part ? [part["example"]] : []),
    ...("default" in part ? [part["default"]] : []),
    ...(known === undefined ? [] : Array.isArray(known) ? (known as string[]) : Object.keys(known)),
  ];
}

/**
 * Whether an example covers the whole value: the example of one `allOf` part lacks the properties of the other parts.
 */
const isWhole = (parts: readonly Part[], value: unknown): boolean =>
  value === null || typeof value !== "object" || parts.filter((part) => "properties" in part).length <= 1;

function withoutHidden(sampling: Sampling, parts: readonly Part[], value: unknown): unknown {
  if (value === null || typeof value !== "object" || Array.isArray(value)) return value;
  const properties = Object.entries(Object.assign({}, ...parts.map((part) => mapOf(part, "properties"))) as object);
  const hidden = new Set(properties.filter(([, schema]) => isHidden(sampling, schema)).map(([name]) => name));
  return Object.fromEntries(Object.entries(value).filter(([name]) => !hidden.has(name)));
}

function isOfType(value: unknown, type: string): boolean {
  if (type === "null") return value === null;
  if (type === "array") return Array.isArray(value);
  if (type === "object") return value !== null && typeof value === "object" && !Array.isArray(value);
  return type === "integer" ? Number.isInteger(value) : typeof value === type;
}
