// Generated from openapi/runtime by `npm run generate`; edit that, not this file.
// @ts-nocheck: checked where it is written, so that it compiles with any flags, lib and @types.
import { formatTexts } from "./format-texts.ts";
import { textsOf } from "./pattern-texts.ts";
import { highest, lowest } from "./sampling.ts";
import type { Part } from "./variants.ts";

/** Longer strings are unreadable, and they would have to be sent. */
const LONGEST = 1_000_000;
/** How much longer than wanted the matches of a pattern may be during the search. */
const REACH = 60;

/** Strings that fit the lengths, patterns and formats, as far as they can be found. */
export function* texts(parts: readonly Part[], seed: number): Generator<string> {
  const from = Math.max(0, lowest(parts, "minLength"));
  const to = highest(parts, "maxLength");
  const sources = parts.map((part) => part["pattern"]).filter((pattern) => typeof pattern === "string");
  const patterns = sources.map(compiled).filter((pattern) => pattern !== undefined);
  const formats = parts.map((part) => part["format"]).filter((format) => typeof format === "string");
  const fits = (text: string) => {
    const length = [...text].length;
    return length >= from && length <= to && patterns.every((pattern) => pattern.test(text));
  };
  const byFormat = formats.flatMap((format) => formatTexts(format, seed, from));
  yield* byFormat.filter(fits);
  for (const source of new Set(sources)) yield* ofPattern(source, from, to, seed).filter(fits);
  if (sources.length === 0 && byFormat.length === 0) yield plain(from, to, seed);
}

function compiled(pattern: string): RegExp | undefined {
  try {
    return new RegExp(pattern, "u");
  } catch {
    return undefined;
  }
}

/** The word `string`, cut or lengthened. */
function plain(from: number, to: number, seed: number): string {
  const text = seed === 0 ? "string" : to < 8 ? seed.toString(36) : `string${seed}`;
  return text.padEnd(Math.min(from, LONGEST), "x").slice(0, Math.max(0, to));
}

/** The shortest first, but empty only if nothing else is allowed. */
function* shortest(from: number, to: number): Generator<number> {
  for (let length = Math.max(from, 1); length <= Math.min(to, from + REACH); length++) yield length;
  if (from === 0) yield 0;
}

function ofPattern(pattern: string, from: number, to: number, seed: number): string[] {
  const known = textsOf(pattern);
  const found: string[] = [];
  for (const length of shortest(from, to)) {
    const text = known.ofLength(length, seed);
    if (text !== undefined) found.push(text);
    if (found.length > 4 + seed) break;
  }
  return [...found.slice(seed % Math.max(found.length, 1)), ...found];
}
