// Generated from openapi/runtime by `npm run generate`; edit that, not this file.
// @ts-nocheck: checked where it is written, so that it compiles with any flags, lib and @types.
import { refusalOf } from "./faults.ts";
import type { Fault } from "./refusal.ts";

/**
 * How deeply arrays and objects may be nested. RFC 8259, 9 lets a parser set this limit; 100 is the limit of Ruby's
 * JSON and of Protocol Buffers. Validation is recursive, and its stack overflows near 3,000 levels.
 */
export const DEEPEST = 100;

/** Refuses JSON that is nested too deeply, before parsing it; looks at each character once. */
export function refuseDeepJson(text: string, place: Pick<Fault, "in" | "path">): void {
  if (isDeeper(text, DEEPEST)) refuseDepth(place);
}

export function refuseDepth(place: Pick<Fault, "in" | "path">): never {
  throw refusalOf([{ ...place, rule: "nesting", message: `is nested more than ${DEEPEST} levels deep` }]);
}

function isDeeper(text: string, most: number): boolean {
  if (!hasMore(text, most)) return false;
  let depth = 0;
  for (let index = 0; index < text.length; index++) {
    const character = text[index];
    if (character === '"') index = endOfString(text, index);
    else if (character === "[" || character === "{") depth++;
    else if (character === "]" || character === "}") depth--;
    if (depth > most) return true;
  }
  return false;
}

/** Whether there are more opening brackets than the limit; most bodies have a few. */
function hasMore(text: string, most: number): boolean {
  let count = 0;
  for (const bracket of ["{", "["])
    for (let at = text.indexOf(bracket); at >= 0; at = text.indexOf(bracket, at + 1)) if (++count > most) return true;
  return false;
}

function endOfString(text: string, start: number): number {
  for (let index = start + 1; index < text.length; index++) {
    if (text[index] === "\\") index++;
    else if (text[index] === '"') return index;
  }
  return text.length;
}
