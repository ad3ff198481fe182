import { ContractError } from "./contract-error.ts";

/** Far more than any contract has; a few lines of YAML can stand for billions. */
const MOST_VALUES = 3_000_000;

/**
 * Copies a document so that no two places are the same object: what an alias of YAML repeats is changed in one place
 * without the other. Refuses aliases that lead back to where they stand, and those that never end to be written out.
 */
export function unshared(file: string, document: unknown): unknown {
  const above = new Set<object>();
  let count = 0;
  const copy = (value: unknown): unknown => {
    if (value === null || typeof value !== "object") return value;
    if (above.has(value))
      throw new ContractError(`${file}: an alias (*name) leads back to itself; write it as a $ref.`);
    if (++count > MOST_VALUES) throw new ContractError(`${file}: its aliases (*name) stand for too much; use $ref.`);
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
