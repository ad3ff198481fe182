import type { Contract } from "../runtime/document.ts";
import { type Remark, remarkAt } from "./remarks.ts";
import { type Node, visitObjects } from "./walk.ts";

/**
 * Rewrites patterns as regular expressions with the `u` flag, as JSON Schema requires: those of `pattern` and the keys
 * of `patternProperties`.
 *
 * Removes needless escapes (`\-`, `\_`, `\@`). A pattern that is still not a regular expression is not checked, with a
 * remark.
 */
export function mendPatterns(contract: Contract): Remark[] {
  const remarks: Remark[] = [];
  const lost = (pointer: string, pattern: string) =>
    remarks.push({
      ...remarkAt(pointer, `pattern "${pattern}" is not an ECMAScript regular expression; it is not checked.`),
      kind: "pattern",
    });
  visitObjects(contract, (node, pointer) => {
    const { pattern, patternProperties } = node;
    if (typeof pattern === "string") {
      const mended = mend(pattern);
      if (mended !== undefined) node["pattern"] = mended;
      else {
        delete node["pattern"];
        lost(pointer, pattern);
      }
    }
    const names = Object.keys(Object(patternProperties) as object);
    if (names.every(compiles)) return;
    node["patternProperties"] = mendNames(patternProperties as Node);
    for (const name of names) if (mend(name) === undefined) lost(`${pointer}/patternProperties`, name);
  });
  return remarks;
}

function mendNames(schemas: Node): Node {
  const mended = new Map<string, unknown>();
  for (const [name, schema] of Object.entries(schemas)) {
    const pattern = mend(name);
    // Two keys may be equal without their escapes.
    if (pattern !== undefined)
      mended.set(pattern, mended.has(pattern) ? { allOf: [mended.get(pattern), schema] } : schema);
  }
  return Object.fromEntries(mended);
}

/** `undefined` if it is not a regular expression even without needless escapes. */
function mend(pattern: string): string | undefined {
  if (compiles(pattern)) return pattern;
  const mended = pattern.replaceAll(/\\(.)/gs, (escaped, char: string) => {
    if (char === "-") return "\\x2d";
    return /[A-Za-z0-9^$\\.*+?()[\]{}|/]/.test(char) ? escaped : char;
  });
  return compiles(mended) ? mended : undefined;
}

function compiles(pattern: string): boolean {
  try {
    new RegExp(pattern, "u");
    return true;
  } catch {
    return false;
  }
}
