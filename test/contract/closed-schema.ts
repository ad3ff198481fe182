import { type Contract, type Reference, resolve, type Schema } from "../../openapi/templates/server/document.ts";

type Node = Record<string, unknown>;

/** A schema without references; where one leads back into itself, anything is allowed from there on. */
export function dereferenced(contract: Contract, schema: Schema | Reference): Schema {
  return withoutReferences(contract, schema, []) as Schema;
}

function withoutReferences(contract: Contract, node: unknown, above: readonly string[]): unknown {
  if (Array.isArray(node)) return node.map((item) => withoutReferences(contract, item, above));
  if (node === null || typeof node !== "object") return node;
  const { $ref } = node as Partial<Reference>;
  if (typeof $ref === "string") {
    if (above.includes($ref)) return {};
    return withoutReferences(contract, resolve<Schema>(contract, { $ref }), [...above, $ref]);
  }
  // Examples and extensions are data, and may be large.
  const kept = Object.entries(node).filter(([key]) => !key.startsWith("x-") && key !== "example" && key !== "examples");
  return Object.fromEntries(kept.map(([key, value]) => [key, withoutReferences(contract, value, above)]));
}

const PARTS = ["allOf", "anyOf", "oneOf", "if", "then", "else", "not"];

/** The same schema without room for properties that it does not name; a schema that has no properties stays open. */
export function closed(schema: Schema): Schema {
  return close(schema, false) as Schema;
}

/** Parts of a composition stay open, as each sees the properties of the others; the whole is closed around them. */
function close(node: unknown, isPart: boolean): unknown {
  if (Array.isArray(node)) return node.map((item) => close(item, isPart));
  if (node === null || typeof node !== "object") return node;
  const inner = Object.entries(node).map(([key, value]): [string, unknown] => {
    if (key === "properties" || key === "patternProperties") return [key, eachClosed(value as Node)];
    if (PARTS.includes(key)) return [key, close(value, true)];
    return [
      key,
      key === "items" || key === "prefixItems" || key === "additionalProperties" ? close(value, false) : value,
    ];
  });
  const result = Object.fromEntries(inner);
  return isPart || !isOpenObject(result) ? result : { ...result, unevaluatedProperties: false };
}

const eachClosed = (properties: Node) =>
  Object.fromEntries(Object.entries(properties).map(([name, schema]) => [name, close(schema, false)]));

function isOpenObject(schema: Node): boolean {
  const named = "properties" in schema || ["allOf", "anyOf", "oneOf"].some((key) => hasProperties(schema[key]));
  return named && !("additionalProperties" in schema) && !("unevaluatedProperties" in schema);
}

const hasProperties = (parts: unknown): boolean =>
  Array.isArray(parts) && parts.some((part: Node) => "properties" in part || hasProperties(part["allOf"]));
