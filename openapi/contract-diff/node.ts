/** Reads objects of an unchecked document: a contract that does not lint is compared, too. */
import { isDeepStrictEqual } from "node:util";
import { pointerParts } from "../runtime/document.ts";

export type Node = Readonly<Record<string, unknown>>;

export const asNode = (value: unknown): Node =>
  value !== null && typeof value === "object" && !Array.isArray(value) ? (value as Node) : {};

export const asList = (value: unknown): readonly unknown[] => (Array.isArray(value) ? value : []);

export const isEqual = isDeepStrictEqual;

/** Keys of both objects, in the order of the first. */
export const keysOf = (...nodes: readonly Node[]): readonly string[] => [...new Set(nodes.flatMap(Object.keys))];

export const without = (node: Node, ...keys: readonly string[]): Node =>
  Object.fromEntries(Object.entries(node).filter(([key]) => !keys.includes(key)));

export const refOf = (node: unknown): string | undefined => {
  const { $ref } = asNode(node);
  return typeof $ref === "string" ? $ref : undefined;
};

/** `#/components/schemas/Book` -> `Book` */
export const nameOf = (ref: string): string => pointerParts(ref).at(-1) ?? ref;

/** Resolves one reference; returns it unchanged if its target does not exist. */
export function follow(document: object, ref: string): unknown {
  if (!ref.startsWith("#")) return undefined;
  if (ref === "#") return document;
  return pointerParts(ref).reduce<unknown>((node, part) => (node as Node | undefined)?.[part], document);
}

/** Follows chains of `$ref`; keys beside a `$ref`, such as `description`, override the target's. */
export function dereferenced(document: object, value: unknown, hops = 0): Node {
  const ref = refOf(value);
  const target = ref === undefined || hops > 50 ? undefined : follow(document, ref);
  if (target === undefined) return asNode(value);
  return { ...dereferenced(document, target, hops + 1), ...without(asNode(value), "$ref") };
}

/** Visits each key of two maps with both values; a missing value is `undefined`. */
export function compareMaps(
  base: Node,
  revision: Node,
  visit: (key: string, before: unknown, after: unknown) => void,
): void {
  const valueIn = (map: Node, key: string) => (Object.hasOwn(map, key) ? map[key] : undefined);
  for (const key of keysOf(base, revision)) visit(key, valueIn(base, key), valueIn(revision, key));
}
