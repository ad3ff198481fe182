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
  const found = resolve<Schema>(contract, schema);
  const inner = (each: unknown) => (isSchema(each) ? inlined(contract, each, depth + 1) : each);
  const properties = Object.entries(found.properties ?? {}).map(([name, each]) => [name, inner(each)]);
  return {
    ...found,
    ...(found.properties && { properties: Object.fromEntries(properties) }),
    ...("items" in found && { items: inner(found.items) }),
  } as Schema;
}

const isSchema = (value: unknown): value is Schema | Reference => typeof value === "object" && value !== null;
