import { type Contract, pointerOf, pointerParts, type Reference, type Schema } from "../contract-reader.ts";

/** A schema with its JSON pointer in the contract; `undefined` if the place is unknown. */
export interface SchemaNode {
  readonly schema: Schema;
  readonly pointer: string | undefined;
}

/** Whether a value fits the schema at a pointer. */
export type Fits = (pointer: string, value: unknown) => boolean;

export type Step = string | number;

/** The schema at a JSON pointer of the contract. */
export function nodeAt(contract: Contract, pointer: string): SchemaNode {
  const found = pointerParts(`#${pointer}`).reduce<unknown>(
    (node, part) => (node as Record<string, unknown> | undefined)?.[part],
    contract,
  );
  return { schema: asSchema(found), pointer };
}

/** JSON Schema allows `true` and `false` as schemas. */
export function asSchema(declared: unknown): Schema {
  if (declared === false) return { not: {} };
  return declared !== null && typeof declared === "object" ? (declared as Schema) : {};
}

export const childOf = ({ pointer }: SchemaNode, schema: unknown, ...steps: readonly Step[]): SchemaNode => ({
  schema: asSchema(schema),
  pointer: pointer === undefined ? undefined : pointer + pointerOf(...steps),
});

/**
 * Every schema that applies to a value: the target of a reference and its siblings, all parts of `allOf`, and those
 * alternatives and conditional branches that the value meets.
 */
export function applicable(
  contract: Contract,
  node: SchemaNode,
  value: unknown,
  fits: Fits | undefined,
  seen: Set<object> = new Set(),
): SchemaNode[] {
  const { schema } = node;
  if (seen.has(schema)) return [];
  seen.add(schema);
  const inner = (each: SchemaNode) => applicable(contract, each, value, fits, seen);
  const isMet = ({ pointer }: SchemaNode) => fits === undefined || pointer === undefined || fits(pointer, value);
  const parts = (key: "allOf" | "anyOf" | "oneOf") =>
    ((schema[key] ?? []) as unknown[]).map((part, index) => childOf(node, part, key, index));
  return [
    node,
    ...referenced(contract, node).flatMap(inner),
    ...parts("allOf").flatMap(inner),
    ...[...parts("anyOf"), ...parts("oneOf")].filter(isMet).flatMap(inner),
    ...conditional(node, isMet).flatMap(inner),
  ];
}

export function referenced(contract: Contract, { schema }: SchemaNode): SchemaNode[] {
  const { $ref } = schema as Partial<Reference>;
  return typeof $ref === "string" && $ref.startsWith("#/") ? [nodeAt(contract, pointerOf(...pointerParts($ref)))] : [];
}

function conditional(node: SchemaNode, isMet: (node: SchemaNode) => boolean): SchemaNode[] {
  if (node.schema["if"] === undefined) return [];
  const branch = isMet(childOf(node, node.schema["if"], "if")) ? "then" : "else";
  return node.schema[branch] === undefined ? [] : [childOf(node, node.schema[branch], branch)];
}

/** The schemas of a property: its own, those for matching names, or the one for all other names. */
export function propertyNodes(node: SchemaNode, name: string): SchemaNode[] {
  const {
    properties = {},
    patternProperties = {},
    additionalProperties,
  } = node.schema as {
    readonly properties?: Readonly<Record<string, unknown>>;
    readonly patternProperties?: Readonly<Record<string, unknown>>;
    readonly additionalProperties?: unknown;
  };
  const own = Object.hasOwn(properties, name) ? [childOf(node, properties[name], "properties", name)] : [];
  const byForm = Object.entries(patternProperties)
    .filter(([pattern]) => matches(pattern, name))
    .map(([pattern, schema]) => childOf(node, schema, "patternProperties", pattern));
  const named = [...own, ...byForm];
  if (named.length > 0 || typeof additionalProperties !== "object") return named;
  return [childOf(node, additionalProperties, "additionalProperties")];
}

export function itemNodes(node: SchemaNode, index: number): SchemaNode[] {
  const { prefixItems = [], items } = node.schema as { prefixItems?: readonly unknown[]; items?: unknown };
  if (index < prefixItems.length) return [childOf(node, prefixItems[index], "prefixItems", index)];
  return items === undefined || typeof items === "boolean" ? [] : [childOf(node, items, "items")];
}

/** Compiles a pattern in Unicode mode, or else in the older dialect; a pattern that neither accepts allows anything. */
export function expressionOf(pattern: string): RegExp {
  for (const flags of ["u", ""]) {
    try {
      return new RegExp(pattern, flags);
    } catch {
      // The older dialect may accept it.
    }
  }
  return /^/;
}

const matches = (pattern: string, text: string): boolean => expressionOf(pattern).test(text);

/** The types that all schemas of one place allow; `undefined` if no schema names a type. */
export function typesOf(nodes: readonly SchemaNode[]): readonly string[] | undefined {
  const lists = nodes.flatMap(({ schema: { type } }) => (type === undefined ? [] : [[type].flat()]));
  return lists.length === 0
    ? undefined
    : lists.reduce((common, types) => common.filter((name) => types.includes(name) || isNumber(name, types)));
}

const isNumber = (name: string, types: readonly string[]) => name === "integer" && types.includes("number");
