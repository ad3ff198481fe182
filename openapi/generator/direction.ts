import { type Contract, resolve, type Schema } from "../runtime/document.ts";
import { freeName } from "./text.ts";
import { escapePointer, type Node, visitObjects } from "./walk.ts";

type Direction = "input" | "output";

/** The keyword of the properties that each direction leaves out. */
const LEFT_OUT = { input: "readOnly", output: "writeOnly" } as const;

type Schemas = { [name: string]: Node };

/**
 * Splits the schemas that differ by direction: `Member` is what the API sends, `MemberInput` what it receives.
 *
 * The API receives the parameters and bodies of requests, without `readOnly` properties, and sends responses, without
 * `writeOnly` ones. For webhooks and callbacks the roles are swapped: there the API sends the request. A schema without
 * such a property, at any depth, is not split. Changes its argument.
 */
export function splitByDirection(contract: Contract): void {
  const schemas = (contract.components?.["schemas"] ?? {}) as Schemas;
  const inputs = inputNames(schemas, differing(contract, schemas));
  if (inputs.size > 0) writeOutMappings(contract, schemas);
  for (const [name, input] of inputs) schemas[input] = structuredClone(schemas[name] as Node);
  const see = (root: object | undefined, direction: Direction) =>
    visitObjects(root ?? {}, (node) => {
      leaveOut(contract, node, LEFT_OUT[direction]);
      if (direction === "input") referToInputs(node, inputs);
    });
  for (const [name, input] of inputs) {
    see(schemas[name], "output");
    see(schemas[input], "input");
  }
  const { parameters, requestBodies, responses, headers, callbacks } = (contract.components ?? {}) as Node;
  see({ parameters, requestBodies }, "input");
  see({ responses, headers }, "output");
  const { paths, webhooks } = contract as unknown as Node;
  seeCalls(paths, ["input", "output"], see);
  for (const calls of [webhooks, ...valuesOf(callbacks)]) seeCalls(calls, ["output", "input"], see);
}

/** @param directions of the request and of the response */
function seeCalls(
  items: unknown,
  directions: readonly [Direction, Direction],
  see: (root: object, direction: Direction) => void,
): void {
  const [sent, answered] = directions;
  for (const item of valuesOf(items)) {
    see({ parameters: item["parameters"] }, sent);
    for (const { parameters, requestBody, responses, callbacks } of valuesOf(item)) {
      see({ parameters, requestBody }, sent);
      see({ responses }, answered);
      for (const callback of valuesOf(callbacks)) seeCalls(callback, [answered, sent], see);
    }
  }
}

const valuesOf = (map: unknown): Node[] =>
  Object.values((map ?? {}) as Schemas).filter((value) => typeof value === "object" && value !== null);

function leaveOut(contract: Contract, node: Node, keyword: string): void {
  const properties = propertiesOf(node);
  const names = Object.keys(properties).filter((name) => isDirected(contract, properties[name], keyword));
  for (const name of names) delete properties[name];
  if (names.length > 0 && Array.isArray(node["required"]))
    node["required"] = node["required"].filter((name) => !names.includes(name));
}

const propertiesOf = (node: Node) =>
  (typeof node["properties"] === "object" ? (node["properties"] ?? {}) : {}) as { [name: string]: Schema };

/** Either a sibling of a reference or the target may say so. */
function isDirected(contract: Contract, schema: Schema | undefined, keyword: string): boolean {
  if (typeof schema !== "object" || schema === null) return false;
  return schema[keyword] === true || resolve<Schema>(contract, schema)[keyword] === true;
}

function referToInputs(node: Node, inputs: ReadonlyMap<string, string>): void {
  const input = (ref: unknown) => inputs.get(nameIn(ref));
  if (input(node["$ref"]) !== undefined) node["$ref"] = refTo(input(node["$ref"]) ?? "");
  const mapping = mappingOf(node);
  for (const [value, ref] of Object.entries(mapping)) mapping[value] = input(ref) ? refTo(input(ref) ?? "") : ref;
}

const SCHEMAS = "#/components/schemas/";
const refTo = (name: string) => `${SCHEMAS}${escapePointer(name)}`;

/** The name of the referenced schema, or an empty string. */
const nameIn = (ref: unknown) =>
  typeof ref === "string" && ref.startsWith(SCHEMAS)
    ? decodeURIComponent(ref.slice(SCHEMAS.length)).replaceAll("~1", "/").replaceAll("~0", "~")
    : "";

const mappingOf = (node: Node) =>
  ((node["discriminator"] as { mapping?: Record<string, string> } | undefined)?.mapping ?? {}) as Record<
    string,
    string
  >;

/** The schemas that have a property of one direction only, or refer to such a schema. */
function differing(contract: Contract, schemas: Schemas): ReadonlySet<string> {
  const found = new Set<string>();
  const users = new Map<string, Set<string>>();
  for (const [name, schema] of Object.entries(schemas))
    visitObjects(schema, (node) => {
      const used = nameIn(node["$ref"]);
      users.set(used, (users.get(used) ?? new Set()).add(name));
      const properties = Object.values(propertiesOf(node));
      const isOf = (keyword: string) => properties.some((property) => isDirected(contract, property, keyword));
      if (isOf("readOnly") || isOf("writeOnly")) found.add(name);
    });
  // Iterating over a Set includes items added during the loop.
  for (const name of found) for (const user of users.get(name) ?? []) found.add(user);
  return found;
}

function inputNames(schemas: Schemas, names: ReadonlySet<string>): ReadonlyMap<string, string> {
  const taken = new Set(Object.keys(schemas));
  const inputs = [...names].map((name): [string, string] => {
    const input = freeName(`${name}Input`, (other) => taken.has(other));
    taken.add(input);
    return [name, input];
  });
  return new Map(inputs);
}

/**
 * Without a mapping, the discriminator's value is the schema name, which changes for inputs; so each value is written
 * out.
 */
function writeOutMappings(contract: Contract, schemas: Schemas): void {
  const refsIn = (list: unknown) => (Array.isArray(list) ? list : []).map(({ $ref }: Node) => nameIn($ref));
  visitObjects(contract, (node, pointer) => {
    const discriminator = node["discriminator"] as { mapping?: Record<string, string> } | undefined;
    if (discriminator === undefined) return;
    const heirs = Object.keys(schemas).filter((name) => refsIn(schemas[name]?.["allOf"]).includes(nameIn(pointer)));
    const mapping = { ...discriminator.mapping };
    for (const name of [...refsIn(node["oneOf"]), ...refsIn(node["anyOf"]), ...heirs])
      if (name !== "" && !Object.values(mapping).includes(refTo(name))) mapping[name] = refTo(name);
    discriminator.mapping = mapping;
  });
}
