import { type Contract, type Reference, resolve, type Schema } from "../../generated/runtime/document.ts";

/** Prism does not know that `explode` is true by default, and reads text by the type in the schema itself. */
export function fitParameter(contract: Contract, node: Record<string, unknown>): void {
  const { in: where, style = "form", schema } = node;
  if (where === "query" && style === "form") node["explode"] ??= true;
  if (typeof where === "string" && isSchema(schema)) node["schema"] = inlined(contract, schema);
}

/** A parameter's schema may refer to itself. */
const DEEPEST = 3;

function inlined(contract: Contract, schema: Schema | Reference, depth = 0): Schema | Reference {
  if (depth > DEEPEST) return schema;
  const inner = (each: unknown) => (isSchema(each) ? inlined(contract, each, depth + 1) : each);
  const found = typed(withSiblings(contract, schema));
  const properties = Object.entries(found.properties ?? {}).map(([name, each]) => [name, inner(each)]);
  return {
    ...found,
    ...(found.properties && { properties: Object.fromEntries(properties) }),
    ...itemsOf(found, inner),
  } as Schema;
}

/** The target of a reference; the keywords beside it apply too. */
function withSiblings(contract: Contract, schema: Schema | Reference): Schema {
  const target = resolve<Schema>(contract, schema);
  const { $ref: _, ...beside } = schema as Partial<Reference>;
  if (target === schema || Object.keys(beside).length === 0) return target;
  const allOf = [...((target["allOf"] ?? []) as unknown[]), beside];
  return { ...target, allOf } as unknown as Schema;
}

/** Prism converts a text only to a declared type, and only to the one that is declared alone. */
function typed(schema: Schema): Schema {
  const values = ("const" in schema ? [schema["const"]] : (schema.enum ?? [])) as readonly unknown[];
  if (schema.type !== undefined || values.length === 0) return schema;
  const { enum: _, const: __, ...others } = schema;
  const listed = [...Map.groupBy(values, typeOf)].map(([type, ofType]) => ({ type, enum: ofType }));
  return { ...others, allOf: [...((schema["allOf"] ?? []) as unknown[]), { anyOf: listed }] } as unknown as Schema;
}

const typeOf = (value: unknown) => (value === null ? "null" : Array.isArray(value) ? "array" : typeof value);

/** Prism validates parameters by draft 7, in which `items` may list the first items. */
function itemsOf({ prefixItems, items }: Schema, inner: (each: unknown) => unknown): object {
  const others = items === undefined ? undefined : inner(items);
  if (!Array.isArray(prefixItems)) return others === undefined ? {} : { items: others };
  return {
    prefixItems: undefined,
    items: prefixItems.map(inner),
    ...(others !== undefined && { additionalItems: others }),
  };
}

const isSchema = (value: unknown): value is Schema | Reference => typeof value === "object" && value !== null;
