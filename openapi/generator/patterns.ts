import type { Contract } from "../runtime/document.ts";
import { visitObjects } from "./walk.ts";

/**
 * Writes patterns so that they are regular expressions with the `u` flag, as JSON Schema wants them.
 *
 * A needless escape (`\-`, `\_`, `\@`) is taken away. What is no regular expression then is not checked, and remarked.
 */
export function mendPatterns(contract: Contract): string[] {
  const remarks: string[] = [];
  visitObjects(contract, (node, pointer) => {
    const { pattern } = node;
    if (typeof pattern !== "string" || compiles(pattern)) return;
    const mended = pattern.replaceAll(/\\([^A-Za-z0-9^$\\.*+?()[\]{}|/])/g, (_, char: string) =>
      char === "-" ? "\\x2d" : char,
    );
    if (compiles(mended)) {
      node["pattern"] = mended;
      return;
    }
    delete node["pattern"];
    remarks.push(`${pointer}: pattern "${pattern}" is no regular expression of ECMAScript; it is not checked.`);
  });
  return remarks;
}

function compiles(pattern: string): boolean {
  try {
    new RegExp(pattern, "u");
    return true;
  } catch {
    return false;
  }
}
