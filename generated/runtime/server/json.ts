// Generated from openapi/runtime by `npm run generate`; edit that, not this file.
// @ts-nocheck: checked where it is written, so that it compiles with any flags, lib and @types.
import { isRounded, type Rounded } from "./exact-numbers.ts";
import { refuseDeepJson } from "./nesting.ts";
import { RequestRefusal } from "./refusal.ts";

/** A JSON value, with the numbers that JavaScript cannot represent exactly. */
export interface ParsedJson {
  readonly value: unknown;
  readonly rounded: readonly Rounded[];
}

/**
 * Refuses with 400 invalid JSON and too deep nesting. The parser's own message is hidden, since it repeats some of the
 * input.
 */
export function parseJson(text: string): ParsedJson {
  refuseDeepJson(text, { in: "body", path: [] });
  try {
    return parseExactly(text);
  } catch (cause) {
    throw new RequestRefusal(400, "The body is not valid JSON.", { cause });
  }
}

/** Throws a `SyntaxError` if the text is not JSON. */
export const parseExactly = (text: string): ParsedJson =>
  MAY_ROUND.test(text) ? parseWithSources(text) : { value: JSON.parse(text), rounded: [] };

/** Integers of up to 15 digits are always exact, and numbers with an exponent of up to two digits are always finite. */
const MAY_ROUND = /(?:^|[\s,:[-])(?:\d{16}|\d[\d.]{15,}[eE]|\d[\d.]*[eE]\+?\d{3})/;

/** The most numbers that are reported; a body may have thousands. */
const MOST_ROUNDED = 100;

/** Node 20 does not pass a number's source text to a reviver, so rounded numbers are replaced with marked strings first. */
function parseWithSources(text: string): ParsedJson {
  const plain: unknown = JSON.parse(text);
  const { marked, count } = withMarks(text);
  if (count === 0) return { value: plain, rounded: [] };
  const root = [JSON.parse(marked) as unknown];
  const rounded: Rounded[] = [];
  restore(root, [], rounded, count);
  return { value: root[0], rounded: rounded.map(({ path, value }) => ({ path: path.slice(1), value })) };
}

/** Random, so that no client can send a string that looks like a marked number. */
const MARK = crypto.randomUUID();

/** JSON text in which each rounded number is replaced with a marked string. */
function withMarks(text: string) {
  const token = /"|-?\d[\d.eE+-]*/g;
  const parts: string[] = [];
  let end = 0;
  for (let found = token.exec(text); found && parts.length < 2 * MOST_ROUNDED; found = token.exec(text)) {
    const [written] = found;
    if (written === '"') token.lastIndex = endOfString(text, token.lastIndex);
    else if (isRounded(written, Number(written))) {
      parts.push(text.slice(end, found.index), JSON.stringify(MARK + written));
      end = token.lastIndex;
    }
  }
  return { marked: parts.join("") + text.slice(end), count: parts.length / 2 };
}

function endOfString(text: string, start: number): number {
  for (let at = start; ; at++) {
    const character = text.charAt(at);
    if (character === '"' || character === "") return at + 1;
    if (character === "\\") at++;
  }
}

/** Restores the numbers inside a value and records their paths, until all are found. */
function restore(node: object, path: Rounded["path"], rounded: Rounded[], count: number): void {
  for (const name of Object.keys(node)) {
    if (rounded.length === count) return;
    const part: unknown = Reflect.get(node, name);
    if (typeof part !== "string" && (typeof part !== "object" || part === null)) continue;
    const place = () => [...path, Array.isArray(node) ? Number(name) : name];
    if (typeof part === "object") restore(part, place(), rounded, count);
    else if (part.startsWith(MARK)) {
      const value = Number(part.slice(MARK.length));
      rounded.push({ path: place(), value });
      Reflect.defineProperty(node, name, { value, writable: true, enumerable: true, configurable: true });
    }
  }
}
