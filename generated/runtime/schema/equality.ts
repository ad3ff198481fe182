// Generated from openapi/runtime by `npm run generate`; edit that, not this file.
// @ts-nocheck: checked where it is written, so that it compiles with any flags, lib and @types.
/**
 * Serializes a value so that equal values have equal texts (JSON Schema 2020-12 core, 4.2.2): the order of properties
 * does not matter.
 */
export function canonical(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(canonical).join(",")}]`;
  if (value === null || typeof value !== "object") return JSON.stringify(value) ?? "null";
  const properties = Object.keys(value)
    .sort()
    .map((name) => `${JSON.stringify(name)}:${canonical((value as Record<string, unknown>)[name])}`);
  return `{${properties.join(",")}}`;
}

export const isSame = (one: unknown, other: unknown): boolean => canonical(one) === canonical(other);

/** Visits each item once; comparing all pairs would take seconds for a body of 100 kB. */
export function areUnique(items: readonly unknown[]): boolean {
  if (items.length < 2) return true;
  const seen = new Set<unknown>();
  for (const item of items) {
    const key = typeof item === "object" ? canonical(item) : typeof item === "string" ? JSON.stringify(item) : item;
    if (seen.has(key)) return false;
    seen.add(key);
  }
  return true;
}
