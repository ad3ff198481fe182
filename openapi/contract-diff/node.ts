/** Objects of a document whose shape nobody has checked yet: a contract that does not lint is compared as well. */
import { isDeepStrictEqual } from "node:util";
import { pointerParts } from "../runtime/document.ts";

export type Node = Readonly<Record<string, unknown>>;

export const asNode = (value: unknown): Node =>
  value !== null && typeof value === "object" && !Array.isArray(value) ? (value as Node) : {};

export const asList = (value: unknown): readonly unknown[] => (Array.isArray(value) ? value : []);

export const isEqual = isDeepStrictEqual;

/** The keys of both, in the order of the first. */
export const keysOf = (...nodes: readonly Node[]): readonly string[] => [...new Set(nodes.flatMap(Object.keys))];

export const without = (node: Node, ...keys: readonly string[]): Node =>
  Object.fromEntries(Object.entries(node).filter(([key]) => !keys.includes(key)));

export const refOf = (node: unknown): string | undefined => {
  const { $ref } = asNode(node);
  return typeof $ref === "string" ? $ref : undefined;
};

/** `#/components/schemas/Book` -> `Book` */
export const nameOf = (ref: string): string => pointerParts(ref).at(-1) ?? ref;

/** What a reference leads to; a reference that leads nowhere stays as it is. */
export function follow(document: object, ref: string): unknown {
  if (!ref.startsWith("#")) return undefined;
  if (ref === "#") return document;
  return pointerParts(ref).reduce<unknown>((node, part) => (node as Node | undefined)?.[part], document);
}

/** Follows `$ref` over however many steps; what stands beside one (`description`) wins. */
export function dereferenced(document: object, value: unknown, hops = 0): Node {
  const ref = refOf(value);
  const target = ref === undefined || hops > 50 ? undefined : follow(document, ref);
  if (target === undefined) return asNode(value);
  return { ...dereferenced(document, target, hops + 1), ...without(asNode(value), "$ref") };
}

/** Visits every key of two maps with its value in each; `undefined` where one does not have it. */
export function compareMaps(
  base: Node,
  revision: Node,
  visit: (key: string, before: unknown, after: unknown) => void,
): void {
  const valueIn = (map: Node, key: string) => (Object.hasOwn(map, key) ? map[key] : undefined);
  for (const key of keysOf(base, revision)) visit(key, valueIn(base, key), valueIn(revision, key));
}
