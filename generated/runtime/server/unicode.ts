// Generated from openapi/runtime by `npm run generate`; edit that, not this file.
import type { Fault } from "./refusal.ts";
import { isWellFormed } from "./well-formed.ts";

type Path = Fault["path"];

/**
 * Finds strings in a JSON body that are not valid Unicode: `"\ud800"`, half of a surrogate pair.
 *
 * JSON's grammar allows them, but they cannot be stored or sent in UTF-8 (RFC 8259, 8.2). No pattern can rule them out
 * in a way that other languages' regular expressions accept.
 */
export function brokenText(body: unknown): Fault[] {
  const faults: Fault[] = [];
  // Iterative, since a body may be nested deeply enough to overflow the stack.
  const left: [value: unknown, path: Path][] = [[body, []]];
  for (let next = left.pop(); next !== undefined && faults.length < MOST_FAULTS; next = left.pop()) {
    const [value, path] = next;
    if (typeof value === "string" && !isWellFormed(value)) faults.push(faultAt(path));
    if (typeof value !== "object" || value === null) continue;
    for (const [name, part] of Object.entries(value).reverse())
      if (isWellFormed(name)) left.push([part, [...path, Array.isArray(value) ? Number(name) : name]]);
      else faults.push(faultAt(path));
  }
  return faults;
}

/** The most faults that are reported; a body may have thousands. */
const MOST_FAULTS = 100;

const faultAt = (path: Path): Fault => ({
  in: "body",
  path,
  rule: "unicode",
  message: "must be Unicode text, without half of a surrogate pair",
});
