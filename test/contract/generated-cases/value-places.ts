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

/** Every place in a value, from the whole to the leaves; of a list, only the items whose schemas differ. */
export function placesIn(
  contract: Contract,
  roots: readonly SchemaNode[],
  value: unknown,
  fits: Fits | undefined,
  path: Path = [],
  visits = new Map<string, number>(),
): ValuePlace[] {
  const seen = new Set<object>();
  const nodes = roots.flatMap((root) => applicable(contract, root, value, fits, seen));
  const own: ValuePlace = { path, inner: value, nodes: nodes.filter((node) => isOneOfTheFirst(node, visits)) };
  return [
    own,
    ...stepsInto(nodes, value).flatMap(([step, inner, below]) =>
      placesIn(contract, below, inner, fits, [...path, step], visits),
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
    .slice(0, tuple + 1)
    .map((item: unknown, index) => [index, item, nodes.flatMap((node) => itemNodes(node, index))] as const)
    .filter(([, , below]) => below.length > 0);
}
