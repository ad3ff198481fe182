import { ContractError } from "./contract-error.ts";

/** Far more than any real contract has; a few lines of YAML aliases can expand to billions. */
const MOST_VALUES = 3_000_000;

/**
 * Copies a document so that no object is shared: otherwise, changing what a YAML alias repeats would change it
 * everywhere. Refuses aliases that lead back to themselves, and those that expand without end.
 */
export function unshared(file: string, document: unknown): unknown {
  const above = new Set<object>();
  let count = 0;
  const copy = (value: unknown): unknown => {
    if (value === null || typeof value !== "object") return value;
    if (above.has(value))
      throw new ContractError(`${file}: an alias (*name) leads back to itself; write it as a $ref.`);
    if (++count > MOST_VALUES)
      throw new ContractError(`${file}: its aliases (*name) expand to too many values; use $ref.`);
    above.add(value);
    const copied = Array.isArray(value) ? value.map(copy) : copyObject(value, copy);
    above.delete(value);
    return copied;
  };
  return copy(document);
}

function copyObject(value: object, copy: (inner: unknown) => unknown): object {
  const copied = {};
  for (const [key, inner] of Object.entries(value))
    Object.defineProperty(copied, key, { value: copy(inner), enumerable: true, writable: true, configurable: true });
  return copied;
}
