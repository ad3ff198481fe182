import type { Contract, Schema } from "./contract-reader.ts";
import { applicable, propertyNodes, type SchemaNode } from "./generated-cases/schema-nodes.ts";
import { placesIn } from "./generated-cases/value-places.ts";

/** The properties of an answer that are declared as `writeOnly`: they are sent to a server, and never come back. */
export function writeOnlyIn(contract: Contract, schema: Schema, body: unknown): string[] {
  const places = placesIn(contract, [{ schema, pointer: undefined }], body, undefined);
  return places.flatMap(({ path, inner, nodes }) => {
    if (inner === null || typeof inner !== "object" || Array.isArray(inner)) return [];
    return Object.entries(inner)
      .filter(([name, value]) => isWriteOnly(contract, nodes, name, value))
      .map(([name]) => `${["", ...path, name].join("/")} is for writing only`);
  });
}

/** Where alternatives declare the property, all of them have to. */
function isWriteOnly(contract: Contract, nodes: readonly SchemaNode[], name: string, value: unknown): boolean {
  const declared = nodes.flatMap((node) => propertyNodes(node, name));
  const says = (node: SchemaNode) =>
    applicable(contract, node, value, undefined).some(({ schema }) => schema["writeOnly"] === true);
  return declared.length > 0 && declared.every(says);
}
