import type { Contract } from "../../runtime/document.ts";
import { type Remark, remarkAt } from "../remarks.ts";
import { changeSchemas } from "../schemas.ts";
import { type Node, visitObjects } from "../walk.ts";

/**
 * Corrects unusual references to schemas: `$recursiveRef` of an earlier draft, and a discriminator that is just a
 * property name.
 */
export function mendReferences(contract: Contract): Remark[] {
  const remarks: Remark[] = [];
  changeSchemas(contract, (schema, pointer) => {
    const remark = (what: string) => void remarks.push(remarkAt(pointer, what));
    const { $recursiveRef, $recursiveAnchor: _, ...others } = schema;
    if ("$recursiveRef" in schema || "$recursiveAnchor" in schema) {
      const [component] = /^#\/components\/schemas\/[^/]+/.exec(pointer) ?? [];
      if ($recursiveRef === "#" && component !== undefined) others["$ref"] ??= component;
      remark("`$recursiveRef` of an earlier draft is read as a reference to the schema that contains it.");
    }
    mendDiscriminator(others, remark);
    return others;
  });
  return remarks;
}

function mendDiscriminator(schema: Node, remark: (what: string) => void): void {
  const { discriminator } = schema;
  if (typeof discriminator === "string") {
    schema["discriminator"] = { propertyName: discriminator };
    remark("a discriminator that is a string is read as its `propertyName`.");
  } else if (discriminator !== undefined && typeof Object(discriminator)["propertyName"] !== "string") {
    delete schema["discriminator"];
    remark("a discriminator without `propertyName` is ignored.");
  }
}

/**
 * Completes `#/$defs/Role` inside a schema with `$defs`, before bundling: for OpenAPI `#` is the document, but the tool
 * that wrote it meant the schema.
 */
export function completeLocalDefinitions(document: Node): void {
  if (document["$defs"] !== undefined) return;
  const holders: { readonly pointer: string; readonly names: ReadonlySet<string> }[] = [];
  visitObjects(document, (node, pointer) => {
    if (typeof node["$defs"] === "object" && node["$defs"] !== null)
      holders.push({ pointer, names: new Set(Object.keys(node["$defs"])) });
  });
  if (holders.length === 0) return;
  changeReferences(document, (ref, pointer) => {
    const [, name] = /^#\/\$defs\/([^/]+)/.exec(ref) ?? [];
    if (name === undefined) return undefined;
    const schema = holders.findLast((each) => `${pointer}/`.startsWith(`${each.pointer}/`) && each.names.has(name));
    return schema && schema.pointer + ref.slice(1);
  });
}

/** Replaces references to schemas: each `$ref`, and those in a `mapping`. Where nothing is returned, they stay. */
export function changeReferences(
  document: Node,
  change: (ref: string, pointer: string, isMapped: boolean) => string | undefined,
): void {
  visitObjects(document, (node, pointer) => {
    const { $ref, discriminator } = node;
    if (typeof $ref === "string") node["$ref"] = change($ref, pointer, false) ?? $ref;
    const mapping = Object(Object(discriminator)["mapping"]) as Node;
    for (const [value, ref] of Object.entries(mapping))
      if (typeof ref === "string") mapping[value] = change(ref, pointer, true) ?? ref;
  });
}
