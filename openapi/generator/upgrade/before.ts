import type { Contract } from "../../runtime/document.ts";
import type { Remark } from "../remarks.ts";
import { changeSchemas } from "../schemas.ts";
import { type Node, visitObjects } from "../walk.ts";

/** These only describe: 3.0 ignores them beside a reference, and to keep them changes no request. */
const KEPT = new Set(["$ref", "nullable", "description", "title", "deprecated"]);

/**
 * Takes out what stands beside a `$ref` in a schema: 3.0 ignores it (Reference Object: "SHALL be ignored"), and the
 * upgrader leaves it in, where it counts in 3.1. `nullable` counts all the same, since authors mean it.
 */
export function dropBesideReferences(contract: Contract): Remark[] {
  const remarks: Remark[] = [];
  changeSchemas(contract, (schema, pointer) => {
    if (typeof schema["$ref"] !== "string") return schema;
    const dropped = Object.keys(schema).filter((keyword) => !KEPT.has(keyword) && !keyword.startsWith("x-"));
    if (dropped.length === 0) return schema;
    remarks.push({
      kind: "beside a reference",
      text: `${pointer}: what stands beside a "$ref" (${dropped.join(", ")}) is ignored, as OpenAPI 3.0 has it.`,
    });
    return Object.fromEntries(Object.entries(schema).filter(([keyword]) => !dropped.includes(keyword)));
  });
  return remarks;
}

/**
 * Puts `example` among the `examples` that stand beside it: of the two the upgrader keeps the single one only, and the
 * others cannot be asked for any more.
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

/** The name `default` is the upgrader's own for an example that has none. */
const exampleFor = (examples: object, value: unknown): Node =>
  Object.values(examples).some((each: Node | null) => JSON.stringify(each?.["value"]) === JSON.stringify(value))
    ? {}
    : { ["default" in examples ? "example" : "default"]: { value } };
