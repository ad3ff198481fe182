import type { Contract, Schema } from "./contract-reader.ts";
import { applicable, propertyNodes, type SchemaNode } from "./generated-cases/schema-nodes.ts";
import { placesIn } from "./generated-cases/value-places.ts";

/** The properties of a response that are declared `writeOnly`, which a server must never return. */
export function writeOnlyIn(contract: Contract, schema: Schema, body: unknown): string[] {
  if (!declaresWriteOnly(contract)) return [];
  const places = placesIn(contract, [{ schema, pointer: undefined }], body, { everyItem: true });
  return places.flatMap(({ path, inner, nodes }) => {
    if (inner === null || typeof inner !== "object" || Array.isArray(inner)) return [];
    return Object.entries(inner)
      .filter(([name, value]) => isWriteOnly(contract, nodes, name, value))
      .map(([name]) => `${["", ...path, name].join("/")} is write-only`);
  });
}

const declaring = new WeakMap<Contract, boolean>();

/** Cached, since most contracts have none, and walking every response takes longer than checking it. */
function declaresWriteOnly(contract: Contract): boolean {
  const known = declaring.get(contract) ?? JSON.stringify(contract).includes('"writeOnly":true');
  declaring.set(contract, known);
  return known;
}

/** If alternatives declare the property, all of them have to say so. */
function isWriteOnly(contract: Contract, nodes: readonly SchemaNode[], name: string, value: unknown): boolean {
  const declared = nodes.flatMap((node) => propertyNodes(node, name));
  const says = (node: SchemaNode) =>
    applicable(contract, node, value, undefined).some(({ schema }) => schema["writeOnly"] === true);
  return declared.length > 0 && declared.every(says);
}
