import { type Contract, pointerParts, type Schema } from "../document.ts";

/** A schema where `true` and `false` are schemas too. */
export type Node = Schema | boolean;

/** What one sample is made with; the budgets are counted down. */
export interface Sampling {
  readonly contract: Contract;
  /** The keyword of properties that are left out. */
  readonly hidden: "readOnly" | "writeOnly";
  /** Where it is given, each part is judged and its alternatives are tried. */
  readonly judge: ((schema: Node, value: unknown) => boolean) | undefined;
  /** Parts until which optional properties are written. */
  nodes: number;
  /** Parts until which anything is made. */
  steps: number;
  checks: number;
}

/** Where in a sample a value is made. */
export interface Place {
  readonly depth: number;
  /** The schemas that the value is part of. */
  readonly above: ReadonlySet<Node>;
  /** Different seeds give different values, where there are. */
  readonly seed: number;
  /** Without what may be left out. */
  readonly least: boolean;
}

/** There is no value that a schema takes, or none was found. */
export const NOTHING = Symbol("nothing");

/** The schema that a reference leads to; where that refers on, what stands beside its reference counts too. */
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

/** A list of a schema, empty where there is none. */
export const listOf = (schema: Schema, keyword: string): Node[] =>
  Array.isArray(schema[keyword]) ? (schema[keyword] as Node[]) : [];

/** The named schemas below a keyword. */
export const mapOf = (schema: Schema, keyword: string): Readonly<Record<string, Node>> => {
  const value = schema[keyword];
  return isObject(value) ? (value as Record<string, Node>) : {};
};

/** The numbers that these schemas have for a keyword. */
export const numbersOf = (schemas: readonly Schema[], keyword: string): number[] =>
  schemas.map((schema) => schema[keyword]).filter((value) => typeof value === "number");

/** Where several schemas bound the same, the narrowest bound counts. */
export const lowest = (schemas: readonly Schema[], keyword: string): number =>
  Math.max(Number.NEGATIVE_INFINITY, ...numbersOf(schemas, keyword));
export const highest = (schemas: readonly Schema[], keyword: string): number =>
  Math.min(Number.POSITIVE_INFINITY, ...numbersOf(schemas, keyword));

/** A schema with all that holds together with it: what it refers to, and its `allOf` parts. */
export function together(contract: Contract, node: Node, found = new Set<Node>()): Set<Node> {
  if (found.has(node)) return found;
  found.add(node);
  if (!isObject(node)) return found;
  const referred = target(contract, node);
  if (referred !== undefined) together(contract, referred, found);
  for (const part of listOf(node, "allOf")) together(contract, part, found);
  return found;
}

/** Whether a property of this schema is left out in one direction. */
export const isHidden = ({ contract, hidden }: Pick<Sampling, "contract" | "hidden">, node: Node): boolean =>
  [...together(contract, node)].some((part) => isObject(part) && part[hidden] === true);

/** Whether a value of this schema would be part of itself. */
export const recurs = ({ contract }: Sampling, node: Node, above: ReadonlySet<Node>): boolean =>
  [...together(contract, node)].some((part) => above.has(part));

/** Makes a value that all these schemas take. */
export type Build = (sampling: Sampling, schemas: readonly Node[], place: Place) => unknown;
