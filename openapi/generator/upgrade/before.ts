import type { Contract } from "../../runtime/document.ts";
import type { Remark } from "../remarks.ts";
import { changeSchemas } from "../schemas.ts";
import { type Node, visitObjects } from "../walk.ts";

/** Descriptive keywords: 3.0 ignores them beside a reference, but keeping them affects no request. */
const KEPT = new Set(["$ref", "nullable", "description", "title", "deprecated"]);

/**
 * Removes the siblings of `$ref` in a schema: 3.0 ignores them (Reference Object: "SHALL be ignored"), but the upgrader
 * keeps them, and 3.1 applies them. `nullable` stays, since authors mean it.
 */
export function dropBesideReferences(contract: Contract): Remark[] {
  const remarks: Remark[] = [];
  changeSchemas(contract, (schema, pointer) => {
    if (typeof schema["$ref"] !== "string") return schema;
    const dropped = Object.keys(schema).filter((keyword) => !KEPT.has(keyword) && !keyword.startsWith("x-"));
    if (dropped.length === 0) return schema;
    remarks.push({
      kind: "beside a reference",
      text: `${pointer}: keywords beside a "$ref" (${dropped.join(", ")}) are ignored, as in OpenAPI 3.0.`,
    });
    return Object.fromEntries(Object.entries(schema).filter(([keyword]) => !dropped.includes(keyword)));
  });
  return remarks;
}

/**
 * Moves `example` into the `examples` beside it: the upgrader would keep only the single one, and the others could no
 * longer be requested.
 */
export function keepExamples(contract: Contract): void {
  visitObjects(contract, (node) => {
    const { example, examples } = node;
    if (example === undefined || typeof examples !== "object" || examples === null) return;
    if (Array.isArray(examples)) node["examples"] = [example, ...(examples as unknown[])];
    else if (Object.keys(examples).length > 0) node["examples"] = { ...exampleFor(examples, example), ...examples };
    else return;
    delete node["example"];
  });
}

/** The upgrader itself uses the name `default` for an unnamed example. */
const exampleFor = (examples: object, value: unknown): Node =>
  Object.values(examples).some((each: Node | null) => JSON.stringify(each?.["value"]) === JSON.stringify(value))
    ? {}
    : { ["default" in examples ? "example" : "default"]: { value } };
