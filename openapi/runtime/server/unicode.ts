import type { Fault } from "./refusal.ts";
import { isWellFormed } from "./well-formed.ts";

type Path = Fault["path"];

/**
 * Finds text in a JSON body that is no Unicode text: `"\ud800"`, half of a surrogate pair.
 *
 * JSON's grammar allows it, but nothing can store or send it in UTF-8 (RFC 8259, 8.2). Patterns cannot say so in a way
 * that regular expressions of other languages read.
 */
export function brokenText(body: unknown): Fault[] {
  const faults: Fault[] = [];
  // Not recursive: a body may be nested as deeply as its size allows.
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

/** The most that are told; a body may have thousands. */
const MOST_FAULTS = 100;

const faultAt = (path: Path): Fault => ({
  in: "body",
  path,
  rule: "unicode",
  message: "must be Unicode text, without half of a surrogate pair",
});
