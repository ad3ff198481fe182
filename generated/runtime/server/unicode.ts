// Generated from openapi/runtime by `npm run generate`; edit that, not this file.
// @ts-nocheck: checked where it is written, so that it compiles with any flags, lib and @types.
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
  const left: Node[] = [{ value: body }];
  for (let next = left.pop(); next !== undefined && faults.length < MOST_FAULTS; next = left.pop()) {
    const { value } = next;
    if (typeof value === "string" && !isWellFormed(value)) faults.push(faultAt(next));
    if (typeof value !== "object" || value === null) continue;
    const isList = Array.isArray(value);
    for (const name of Object.keys(value).reverse()) {
      if (!isList && !isWellFormed(name)) faults.push(faultAt(next));
      else left.push({ value: Reflect.get(value, name), name: isList ? Number(name) : name, parent: next });
    }
  }
  return faults.slice(0, MOST_FAULTS);
}

/** A value and its place in the body; only the few that are wrong need their paths. */
interface Node {
  readonly value: unknown;
  readonly name?: string | number;
  readonly parent?: Node;
}

function pathOf(node: Node): Path {
  const path: (string | number)[] = [];
  for (let { name, parent }: Partial<Node> = node; name !== undefined; { name, parent } = parent ?? {}) path.push(name);
  return path.reverse();
}

/** The most faults that are reported; a body may have thousands. */
const MOST_FAULTS = 100;

const faultAt = (node: Node): Fault => ({
  in: "body",
  path: pathOf(node),
  rule: "unicode",
  message: "must be Unicode text, without half of a surrogate pair",
});
