import { type Contract, pointerOf, pointerParts, type Reference, type Schema } from "./contract-reader.ts";

type Node = Record<string, unknown>;

/**
 * A schema of an answer that stands for itself: what it refers to lies in its `$defs`, and references stay, so that one
 * that leads back into itself is checked at any depth, and so is what stands beside one. A `writeOnly` property is not
 * required, as answers leave it out.
 */
export function dereferenced(contract: Contract, schema: Schema | Reference): Schema {
  const definitions = new Map<string, unknown>();
  const taken = (ref: string): string => {
    const name = ref.replace(/^#\//, "");
    if (!definitions.has(name)) {
      definitions.set(name, {});
      definitions.set(name, withLocalReferences(contract, targetOf(contract, ref), taken));
    }
    return `#/$defs${pointerOf(name)}`;
  };
  const whole = withLocalReferences(contract, schema, taken) as Schema;
  return definitions.size === 0 ? whole : { ...whole, $defs: Object.fromEntries(definitions) };
}

/** Keywords whose value is a schema, a list of schemas, or schemas by name; all else is data. */
const ONE = new Set([
  ...["items", "contains", "additionalProperties", "unevaluatedProperties", "unevaluatedItems"],
  ...["propertyNames", "not", "if", "then", "else"],
]);
const LIST = new Set(["allOf", "anyOf", "oneOf", "prefixItems"]);
const BY_NAME = new Set(["properties", "patternProperties", "dependentSchemas", "$defs"]);

/** A copy in which every schema inside is replaced by what the function makes of it. */
function mapSchemas(schema: Node, mapped: (inner: unknown, keyword: string) => unknown): Node {
  const entries = Object.entries(schema).map(([key, value]): [string, unknown] => {
    if (ONE.has(key)) return [key, mapped(value, key)];
    if (LIST.has(key) && Array.isArray(value)) return [key, value.map((each) => mapped(each, key))];
    if (!BY_NAME.has(key) || !isNode(value)) return [key, value];
    return [key, Object.fromEntries(Object.entries(value).map(([name, each]) => [name, mapped(each, key)]))];
  });
  return Object.fromEntries(entries);
}

const isNode = (value: unknown): value is Node => value !== null && typeof value === "object" && !Array.isArray(value);

function withLocalReferences(contract: Contract, schema: unknown, taken: (ref: string) => string): unknown {
  if (!isNode(schema)) return schema;
  const { discriminator: _, example: __, examples: ___, ...rest } = schema;
  const inner = mapSchemas(rest, (each) => withLocalReferences(contract, each, taken));
  const { $ref, required } = inner;
  return {
    ...inner,
    ...(typeof $ref === "string" && $ref.startsWith("#/") && { $ref: taken($ref) }),
    ...(Array.isArray(required) && {
      required: required.filter((name) => !isWriteOnly(contract, schema, String(name))),
    }),
  };
}

/** Whether the property is declared as `writeOnly`, here, in a part, or where a reference leads. */
function isWriteOnly(contract: Contract, schema: unknown, name: string, depth = 0): boolean {
  if (!isNode(schema) || depth > 10) return false;
  const { properties, $ref, allOf } = schema;
  const property = isNode(properties) && Object.hasOwn(properties, name) ? properties[name] : undefined;
  if (isNode(property) && (property["writeOnly"] === true || refersToWriteOnly(contract, property))) return true;
  const target = typeof $ref === "string" ? [targetOf(contract, $ref)] : [];
  const parts = [...target, ...(Array.isArray(allOf) ? (allOf as unknown[]) : [])];
  return parts.some((part) => isWriteOnly(contract, part, name, depth + 1));
}

function refersToWriteOnly(contract: Contract, { $ref }: Node): boolean {
  const target = typeof $ref === "string" ? targetOf(contract, $ref) : undefined;
  return isNode(target) && target["writeOnly"] === true;
}

function targetOf(contract: Contract, ref: string): unknown {
  if (!ref.startsWith("#")) return {};
  return (
    pointerParts(ref).reduce<unknown>(
      (node, part) => (isNode(node) || Array.isArray(node) ? (node as Node)[part] : undefined),
      contract,
    ) ?? {}
  );
}

const PARTS = new Set(["allOf", "anyOf", "oneOf", "if", "then", "else", "not", "dependentSchemas"]);

/** The same schema without room for properties that it does not name; a schema that has no properties stays open. */
export function closed(schema: Schema): Schema {
  return close(schema, false, schema as Node) as Schema;
}

/**
 * Parts of a composition stay open, as each sees the properties of the others; the whole is closed around them. What is
 * referred to may be a part in one place and a whole in another, so it is closed where the reference stands.
 */
function close(node: unknown, isPart: boolean, root: Node): unknown {
  if (!isNode(node)) return node;
  const inner = mapSchemas(node, (each, keyword) => close(each, PARTS.has(keyword) || keyword === "$defs", root));
  return isPart || !isOpenObject(node, root) ? inner : { ...inner, unevaluatedProperties: false };
}

function isOpenObject(schema: Node, root: Node): boolean {
  return hasProperties(schema, root) && !leavesRoom(schema, root);
}

function hasProperties(schema: unknown, root: Node, depth = 0): boolean {
  if (!isNode(schema) || depth > 10) return false;
  return "properties" in schema || partsOf(schema, root).some((part) => hasProperties(part, root, depth + 1));
}

/** Whether it says itself what other properties may be, or must not be. */
function leavesRoom(schema: unknown, root: Node, depth = 0): boolean {
  if (!isNode(schema) || depth > 10) return false;
  if ("additionalProperties" in schema || "unevaluatedProperties" in schema) return true;
  const { $ref } = schema;
  return typeof $ref === "string" && leavesRoom(definition(root, $ref), root, depth + 1);
}

function partsOf(schema: Node, root: Node): unknown[] {
  const { $ref } = schema;
  const target = typeof $ref === "string" ? [definition(root, $ref)] : [];
  return [...target, ...["allOf", "anyOf", "oneOf"].flatMap((key) => (schema[key] ?? []) as unknown[])];
}

const definition = (root: Node, ref: string): unknown =>
  (root["$defs"] as Node | undefined)?.[pointerParts(ref.replace("#/$defs", "#"))[0] ?? ""];
