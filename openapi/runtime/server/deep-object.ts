import { define } from "../schema/defaults.ts";
import { addField, decoded, type Fields } from "./fields.ts";
import { DEEPEST, refuseDepth } from "./nesting.ts";

/** `filter[price][min]=1` -> `{ price: { min: "1" } }` */
export function deepObject(name: string, query: Fields): object | undefined {
  let root: object | undefined;
  for (const given of namesNear(query, name)) {
    const keys = keysIn(name, given);
    if (keys === undefined) continue;
    if (keys.length > DEEPEST) refuseDepth({ in: "query", path: [name] });
    root ??= {};
    for (const value of query.get(given) ?? []) place(root, keys, decoded(value));
  }
  return root;
}

/** The names of a deep object's properties in a query: `filter[price][min]` for `filter`. */
export const namesOfDeepObject = (name: string, query: Fields): readonly string[] =>
  namesNear(query, name).filter((sent) => keysIn(name, sent) !== undefined);

const bases = new WeakMap<Fields, ReadonlyMap<string, readonly string[]>>();

/** The names that begin like this one, so that each object only looks at its own fields. */
function namesNear(fields: Fields, name: string): readonly string[] {
  const known = bases.get(fields) ?? namesByBase(fields);
  bases.set(fields, known);
  return known.get(baseOf(name)) ?? [];
}

function namesByBase(fields: Fields): ReadonlyMap<string, readonly string[]> {
  const names = new Map<string, string[]>();
  for (const name of fields.keys()) addField(names, baseOf(name), name);
  return names;
}

/** `filter[price]` -> `filter` */
function baseOf(name: string): string {
  const end = name.indexOf("[");
  return end < 0 ? name : name.slice(0, end);
}

const BRACKETS = /^(?:\[[^\][]*\])+$/;

/** `filter[price][min]` -> `["price", "min"]`; `undefined` if it is not the parameter's name with brackets. */
function keysIn(name: string, sent: string): string[] | undefined {
  if (!sent.startsWith(`${name}[`)) return undefined;
  const brackets = sent.slice(name.length);
  return BRACKETS.test(brackets) ? brackets.slice(1, -1).split("][") : undefined;
}

/** A repeated name becomes a list, and so does a name that ends with `[]`. */
function place(root: object, keys: readonly string[], value: string): void {
  const isItem = keys.length > 1 && keys.at(-1) === "";
  const last = keys.length - (isItem ? 2 : 1);
  let node = root;
  for (let index = 0; index < last; index++) node = objectIn(node, keys[index] ?? "");
  add(node, keys[last] ?? "", value, isItem);
}

function objectIn(node: object, key: string): object {
  const there = Object.hasOwn(node, key) ? Reflect.get(node, key) : undefined;
  if (typeof there === "object" && !Array.isArray(there)) return there as object;
  const made = {};
  // A value that is both text and an object becomes a list of both, which the schema then rejects.
  add(node, key, made, false);
  return made;
}

function add(node: object, key: string, value: unknown, isItem: boolean): void {
  const there: unknown = Object.hasOwn(node, key) ? Reflect.get(node, key) : undefined;
  if (Array.isArray(there)) there.push(value);
  else define(node, key, there !== undefined ? [there, value] : isItem ? [value] : value);
}
