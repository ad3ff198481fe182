// Generated from openapi/runtime by `npm run generate`; edit that, not this file.
// @ts-nocheck: checked where it is written, so that it compiles with any flags, lib and @types.
import type { TextReader } from "./text.ts";

/**
 * Where objects are one of several kinds of value, a text that is a JSON object is one (OpenAPI 3.1, Encoding Object),
 * unless the schema names a kind first that the text fits as it is.
 */
export function objectsAsJson(
  readText: TextReader,
  jsonReader: (field: string) => TextReader,
  fits: (value: unknown) => boolean,
  isObjectFirst: boolean,
): (sent: unknown, field: string) => unknown {
  return (sent, field) => {
    const value = readText(sent);
    if (!isObjectFirst && fits(value)) return value;
    const readJson = jsonReader(field);
    const objectOr = (text: unknown, other: unknown) =>
      typeof text === "string" && /^\s*\{/.test(text) ? objectOrText(readJson(text), other) : other;
    const found =
      Array.isArray(sent) && Array.isArray(value)
        ? value.map((item, index) => objectOr(sent[index], item))
        : objectOr(sent, value);
    return isObjectFirst && !fits(found) && fits(value) ? value : found;
  };
}

const objectOrText = (json: unknown, text: unknown): unknown => (typeof json === "object" ? json : text);
