// Generated from openapi/runtime by `npm run generate`; edit that, not this file.
/**
 * Copies plain data onto another prototype. On none the validator does not find a property that was not sent, as
 * `constructor` or `toString`.
 */
export function withPrototype(prototype: object | null, value: unknown): unknown {
  if (Array.isArray(value)) return value.map((item) => withPrototype(prototype, item));
  if (value === null || typeof value !== "object" || value instanceof Uint8Array) return value;
  const copy = Object.create(prototype) as object;
  for (const [name, item] of Object.entries(value))
    Object.defineProperty(copy, name, {
      value: withPrototype(prototype, item),
      writable: true,
      enumerable: true,
      configurable: true,
    });
  return copy;
}
