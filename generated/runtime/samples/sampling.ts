// Generated from openapi/runtime by `npm run generate`; edit that, not this file.
// @ts-nocheck: checked where it is written, so that it compiles with any flags, lib and @types.
import { type Contract, pointerParts, type Schema } from "../document.ts";

/** A schema; `true` and `false` are schemas too. */
export type Node = Schema | boolean;

/** The settings and remaining budgets of one sample. */
export interface Sampling {
  readonly contract: Contract;
  /** The keyword of the properties to leave out. */
  readonly hidden: "readOnly" | "writeOnly";
  /** If present, each part is validated and its alternatives are tried. */
  readonly judge: ((schema: Node, value: unknown) => boolean) | undefined;
  /** How many more parts may get optional properties. */
  nodes: number;
  /** How many more parts may be generated. */
  steps: number;
  checks: number;
}

/** The position of a value within a sample. */
export interface Place {
  readonly depth: number;
  /** The schemas of the enclosing values. */
  readonly above: ReadonlySet<Node>;
  /** Different seeds give different values, if there are any. */
  readonly seed: number;
  /** Whether to leave out everything optional. */
  readonly least: boolean;
}

/** Means that no value fits a schema, or that none was found. */
export const NOTHING = Symbol("nothing");

/** The target of a reference; siblings of a `$ref` in the target count too. */
export function target(contract: Contract, { $ref }: Schema): Node | undefined {
  if (typeof $ref !== "string" || !$ref.startsWith("#/")) return undefined;
  const found = pointerParts($ref).reduce<unknown>(
    (node, part) => (isObject(node) && Object.hasOwn(node, part) ? node[part] : undefined),
    contract,
  );
  return isObject(found) || typeof found === "boolean" ? found : undefined;
}

export const isObject = (value: unknown): value is Schema =>
  value !== null && typeof value === "object" && !Array.isArray(value);

/** The list of schemas under a keyword, empty if absent. */
export const listOf = (schema: Schema, keyword: string): Node[] =>
  Array.isArray(schema[keyword]) ? (schema[keyword] as Node[]) : [];

/** The named schemas under a keyword. */
export const mapOf = (schema: Schema, keyword: string): Readonly<Record<string, Node>> => {
  const value = schema[keyword];
  return isObject(value) ? (value as Record<string, Node>) : {};
};

/** The values of a numeric keyword in these schemas. */
export const numbersOf = (schemas: readonly Schema[], keyword: string): number[] =>
  schemas.map((schema) => schema[keyword]).filter((value) => typeof value === "number");

/** If several schemas set the same bound, the strictest one counts. */
export const lowest = (schemas: readonly Schema[], keyword: string): number =>
  Math.max(Number.NEGATIVE_INFINITY, ...numbersOf(schemas, keyword));
export const highest = (schemas: readonly Schema[], keyword: string): number =>
  Math.min(Number.POSITIVE_INFINITY, ...numbersOf(schemas, keyword));

/** A schema with everything that applies together with it: the targets of its references, and its `allOf` parts. */
export function together(contract: Contract, node: Node, found = new Set<Node>()): Set<Node> {
  if (found.has(node)) return found;
  found.add(node);
  if (!isObject(node)) return found;
  const referred = target(contract, node);
  if (referred !== undefined) together(contract, referred, found);
  for (const part of listOf(node, "allOf")) together(contract, part, found);
  return found;
}

/** Whether a property with this schema is left out in this direction. */
export const isHidden = ({ contract, hidden }: Pick<Sampling, "contract" | "hidden">, node: Node): boolean =>
  [...together(contract, node)].some((part) => isObject(part) && part[hidden] === true);

/** Whether a value of this schema would contain itself. */
export const recurs = ({ contract }: Sampling, node: Node, above: ReadonlySet<Node>): boolean =>
  [...together(contract, node)].some((part) => above.has(part));

/** Creates a value that fits all these schemas. */
export type Build = (sampling: Sampling, schemas: readonly Node[], place: Place) => unknown;
