import type { Contract } from "../contract-reader.ts";
import { applicable, type Fits, itemNodes, propertyNodes, type SchemaNode } from "./schema-nodes.ts";

/** The property names and indexes that lead to a place in a value. */
export type Path = readonly (string | number)[];

/** A value inside another, with all schemas that apply to it. */
export interface ValuePlace {
  readonly path: Path;
  readonly inner: unknown;
  readonly nodes: readonly SchemaNode[];
}

/** How to choose the places. */
interface Choice {
  readonly fits?: Fits | undefined;
  /**
   * Whether to visit every item of a list; otherwise the last item stands for all with the same schema, because a
   * server may check the first one only.
   */
  readonly everyItem?: boolean;
}

/** Every place in a value, from the whole to the leaves. */
export const placesIn = (
  contract: Contract,
  roots: readonly SchemaNode[],
  value: unknown,
  choice: Choice = {},
): ValuePlace[] => placesBelow({ contract, visits: new Map(), ...choice }, roots, value, []);

interface Walk extends Choice {
  readonly contract: Contract;
  readonly visits: Map<string, number>;
}

function placesBelow(walk: Walk, roots: readonly SchemaNode[], value: unknown, path: Path): ValuePlace[] {
  const { contract, fits, visits, everyItem = false } = walk;
  const seen = new Set<object>();
  const nodes = roots.flatMap((root) => applicable(contract, root, value, fits, seen));
  const visited = everyItem ? nodes : nodes.filter((node) => isOneOfTheFirst(node, visits));
  return [
    { path, inner: value, nodes: visited },
    ...stepsInto(nodes, value, everyItem).flatMap(([step, inner, below]) =>
      placesBelow(walk, below, inner, [...path, step]),
    ),
  ];
}

/** A schema used in many places, as recursive schemas are, is visited this often: more visits prove nothing new. */
const MOST_VISITS = 3;

function isOneOfTheFirst({ pointer }: SchemaNode, visits: Map<string, number>): boolean {
  if (pointer === undefined) return true;
  const visited = (visits.get(pointer) ?? 0) + 1;
  visits.set(pointer, visited);
  return visited <= MOST_VISITS;
}

function stepsInto(
  nodes: readonly SchemaNode[],
  value: unknown,
  everyItem: boolean,
): (readonly [step: string | number, inner: unknown, below: SchemaNode[]])[] {
  if (value === null || typeof value !== "object") return [];
  if (!Array.isArray(value)) {
    const declared = nodes.flatMap(({ schema }) => Object.keys(schema.properties ?? {}));
    const names = [...new Set([...declared, ...Object.keys(value)])].filter((name) => Object.hasOwn(value, name));
    return names
      .map(
        (name) =>
          [name, (value as Record<string, unknown>)[name], nodes.flatMap((n) => propertyNodes(n, name))] as const,
      )
      .filter(([, , below]) => below.length > 0);
  }
  const tuple = Math.max(
    0,
    ...nodes.map(({ schema }) => (schema["prefixItems"] as unknown[] | undefined)?.length ?? 0),
  );
  return value
    .map((item: unknown, index) => [item, index] as const)
    .filter(([, index]) => everyItem || index < tuple || index === value.length - 1)
    .map(([item, index]) => [index, item, nodes.flatMap((node) => itemNodes(node, index))] as const)
    .filter(([, , below]) => below.length > 0);
}
