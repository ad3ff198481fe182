import type { Remark } from "../remarks.ts";
import { changeSchemas } from "../schemas.ts";
import type { Version } from "../version.ts";
import { visitObjects } from "../walk.ts";

/** How often the upgrader rewrites something without changing its meaning. */
type Counts = { [what: string]: number };

/**
 * A one-line summary of the upgrade to OpenAPI 3.1; `before` is the 3.0 document, or the intermediate form of a 2.0
 * one.
 */
export function upgradeRemark(file: string, version: Version, before: object): Remark {
  const counts: Counts = {};
  const count = (what: string) => {
    counts[what] = (counts[what] ?? 0) + 1;
  };
  changeSchemas(before, (schema) => {
    for (const keyword of ["exclusiveMinimum", "exclusiveMaximum"])
      if (typeof schema[keyword] === "boolean") count("exclusive bounds");
    if (schema["format"] === "binary" || schema["format"] === "byte") count(`\`format: ${schema["format"]}\``);
    return schema;
  });
  visitObjects(before, (node) => {
    if (node["example"] !== undefined) count("`example`");
  });
  const told = Object.entries(counts).map(([what, times]) => `${what} (${times})`);
  const named = version === "2.0" ? "Swagger 2.0" : "OpenAPI 3.0";
  const how = told.length === 0 ? "." : `, with ${told.join(", ")} rewritten for 3.1.`;
  return { kind: "upgrade", text: `${file} is ${named} and is read as 3.1${how}` };
}
