/** Response schemas as they are checked: without request-only properties, and closed if asked for. */
import {
  type Contract,
  isReference,
  pointerParts,
  type Reference,
  resolve,
  type Schema,
  valueAt,
} from "./contract-reader.ts";

type Node = { [key: string]: unknown };

/**
 * Keywords whose parts see the same value. Each part sees the properties of the others, so only the whole is closed.
 */
const PARTS = ["allOf", "anyOf", "oneOf", "if", "then", "else", "not", "dependentSchemas"];
const INSIDE = ["items", "prefixItems", "contains", "additionalProperties"];
const NAMED = ["properties", "patternProperties"];

/**
 * Copies a contract and changes its response schemas: a required `writeOnly` property may be missing, and with `closed`
 * an object may have only the properties that its schema names. A schema without properties stays open. References stay
 * references, so recursive schemas are checked at every depth.
 */
export function withAnswerSchemas(contract: Contract, { closed }: { readonly closed: boolean }): Contract {
  const known = closed ? closedAnswers : openAnswers;
  const made = known.get(contract) ?? adapted(contract, closed);
  known.set(contract, made);
  return made;
}

/** Cached per contract, so that its schemas are compiled only once. */
const openAnswers = new WeakMap<Contract, Contract>();
const closedAnswers = new WeakMap<Contract, Contract>();

function adapted(contract: Contract, closed: boolean): Contract {
  const schemas: Node = { ...contract.components?.["schemas"] };
  const names = new Map<string, string>();

  /** A component for a referenced schema, in the variant that its place needs. */
  const referTo = ($ref: string, isPart: boolean): string => {
    const key = `${isPart} ${$ref}`;
    const known = names.get(key);
    if (known !== undefined) return known;
    const name = `Answer.${names.size}`;
    names.set(key, `#/components/schemas/${name}`);
    schemas[name] = adapt(targetOf(contract, $ref), isPart);
    return `#/components/schemas/${name}`;
  };

  const adapt = (schema: unknown, isPart: boolean): unknown => {
    if (typeof schema !== "object" || schema === null) return schema;
    const isOnlyReference = isReference(schema) && Object.keys(schema).length === 1;
    const isClosedThere = isOnlyReference && !isPart;
    const adapted = Object.fromEntries(
      Object.entries(schema).map(([key, value]) => [key, adaptKeyword(key, value, !isClosedThere)]),
    );
    const required = requiredInAnswers(contract, schema);
    if (required !== undefined) adapted["required"] = required;
    const isClosed = closed && !isPart && !isOnlyReference && isOpenObject(contract, schema as Schema);
    return isClosed ? { ...adapted, unevaluatedProperties: false } : adapted;
  };

  const adaptKeyword = (key: string, value: unknown, refersToPart: boolean): unknown => {
    if (key === "$ref" && typeof value === "string") return referTo(value, refersToPart);
    if (NAMED.includes(key)) return mapped(value, (each) => adapt(each, false));
    if (key === "dependentSchemas") return mapped(value, (each) => adapt(each, true));
    if (!PARTS.includes(key) && !INSIDE.includes(key)) return value;
    const isPart = PARTS.includes(key);
    return Array.isArray(value) ? value.map((each) => adapt(each, isPart)) : adapt(value, isPart);
  };

  const ofResponse = (response: unknown): unknown => {
    const { content } = response as Node;
    if (isReference(response) || content === undefined) return response;
    const ofMedia = (media: unknown) => {
      const { schema, ...others } = media as Node;
      return schema === undefined ? media : { ...others, schema: adapt(schema, false) };
    };
    return { ...(response as Node), content: mapped(content, ofMedia) };
  };
  const ofOperation = (value: unknown) => {
    const { responses } = Object(value) as Node;
    return responses === undefined ? value : { ...(value as Node), responses: mapped(responses, ofResponse) };
  };

  const paths = mapped(contract.paths ?? {}, (item) => mapped(item, ofOperation)) as Contract["paths"];
  const responses = mapped(contract.components?.["responses"] ?? {}, ofResponse) as Node;
  return { ...contract, ...(paths && { paths }), components: { ...contract.components, responses, schemas } };
}

/** Follows one step of a reference; its target may be another reference with keywords of its own. */
function targetOf(contract: Contract, $ref: string): Schema {
  const target = valueAt(contract, pointerParts($ref));
  if (target === undefined) throw new Error(`The reference "${$ref}" has no target.`);
  return target as Schema;
}

const mapped = (named: unknown, change: (value: unknown) => unknown): unknown =>
  Object.fromEntries(Object.entries(named as Node).map(([name, value]) => [name, change(value)]));

/** OpenAPI 3.1.1, 4.8.24 leaves `writeOnly` to JSON Schema Validation, 9.4: the server does not return it. */
function requiredInAnswers(contract: Contract, schema: object): readonly string[] | undefined {
  const { required } = schema as { readonly required?: readonly string[] };
  return required?.filter((name) => !isWriteOnly(contract, schema as Schema, name));
}

/** Whether the property is write-only here, in a part of the schema, or behind a reference. */
function isWriteOnly(contract: Contract, schema: Schema | Reference, name: string, depth = 0): boolean {
  if (depth > 10) return false;
  const { properties = {}, allOf = [] } = schema as Schema & { readonly allOf?: readonly Schema[] };
  const property = Object.hasOwn(properties, name) ? properties[name] : undefined;
  const declarations = property === undefined ? [] : [property as Schema, resolve<Schema>(contract, property)];
  if (declarations.some(({ writeOnly }) => writeOnly === true)) return true;
  const target = isReference(schema) ? [targetOf(contract, schema.$ref)] : [];
  return [...target, ...allOf].some((part) => isWriteOnly(contract, part, name, depth + 1));
}

function isOpenObject(contract: Contract, schema: Schema | Reference): boolean {
  const isSettled = "additionalProperties" in schema || "unevaluatedProperties" in schema;
  return !isSettled && namesProperties(contract, schema, 0);
}

function namesProperties(contract: Contract, schema: Schema | Reference, depth: number): boolean {
  if (depth > 10) return false;
  if ("properties" in schema) return true;
  const parts = ["allOf", "anyOf", "oneOf"].flatMap((key) => ((schema as Schema)[key] ?? []) as Schema[]);
  const target = isReference(schema) ? [targetOf(contract, schema.$ref)] : [];
  return [...parts, ...target].some((part) => namesProperties(contract, part, depth + 1));
}
