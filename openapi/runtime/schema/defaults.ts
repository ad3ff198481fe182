import type { Contract, Reference, Schema } from "../document.ts";
import { conjunctsOf, itemOf, propertyOf } from "./conjuncts.ts";

type SchemaOrReference = Schema | Reference | boolean;

/** Puts defaults where nothing was sent; changes what it is given. */
export type FillDefaults = (value: unknown) => void;

/**
 * Makes what fills the defaults of a schema's properties, at any depth; `undefined` where it has none.
 *
 * Only what has been found valid is filled: a default never makes up for what is required. An alternative's defaults are
 * not filled, since it may not be the one that was meant.
 */
export function createDefaults(contract: Contract, schema: SchemaOrReference): FillDefaults | undefined {
  return fillerOf(contract, conjunctsOf(contract, schema), new Set());
}

/** The default of a schema, where it has one, also beside or behind a `$ref`. */
export function defaultOf(contract: Contract, schema: SchemaOrReference): { readonly value: unknown } | undefined {
  return ownDefault(conjunctsOf(contract, schema));
}

function ownDefault(conjuncts: readonly Schema[]): { readonly value: unknown } | undefined {
  const found = conjuncts.find((schema) => "default" in schema);
  return found && !conjuncts.some(({ readOnly }) => readOnly === true) ? { value: found["default"] } : undefined;
}

/** A schema that contains itself is looked into once: its deeper levels are left as they were sent. */
function fillerOf(
  contract: Contract,
  conjuncts: readonly Schema[],
  inside: ReadonlySet<unknown>,
): FillDefaults | undefined {
  const declaring = conjuncts.flatMap(({ properties, items }) =>
    [properties, items].filter((part) => part !== undefined),
  );
  if (declaring.some((part) => inside.has(part))) return undefined;
  const within = new Set([...inside, ...declaring]);
  const names = conjuncts.flatMap(({ properties }) => Object.keys(properties ?? {}));
  const steps = [...new Set(names)].flatMap((name) => {
    const property = propertyOf(contract, conjuncts, name) ?? [];
    const given = ownDefault(property);
    const fill = fillerOf(contract, property, within);
    return given || fill ? [{ name, given, fill }] : [];
  });
  const fillItem = conjuncts.some(({ items }) => typeof items === "object")
    ? fillerOf(contract, itemOf(contract, conjuncts, Number.POSITIVE_INFINITY), within)
    : undefined;
  if (steps.length === 0 && fillItem === undefined) return undefined;
  return (value) => {
    if (Array.isArray(value)) return fillItem && value.forEach(fillItem);
    if (typeof value !== "object" || value === null) return;
    for (const { name, given, fill } of steps) {
      if (Object.hasOwn(value, name)) fill?.(Reflect.get(value, name));
      else if (given) define(value, name, structuredClone(given.value));
    }
  };
}

/** `__proto__` is a name like any other. */
const define = (target: object, name: string, value: unknown) =>
  Reflect.defineProperty(target, name, { value, writable: true, enumerable: true, configurable: true });
