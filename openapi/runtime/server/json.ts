import { isRounded, type Rounded } from "./exact-numbers.ts";
import { refuseDeepJson } from "./nesting.ts";
import { RequestRefusal } from "./refusal.ts";

/** A value of JSON, with what a number of JavaScript cannot carry. */
export interface ParsedJson {
  readonly value: unknown;
  readonly rounded: readonly Rounded[];
}

/** Refuses with 400 what is no JSON, and what is nested too deeply; the parser's own message repeats some of the input. */
export function parseJson(text: string): ParsedJson {
  refuseDeepJson(text, { in: "body", path: [] });
  try {
    return parseExactly(text);
  } catch (cause) {
    throw new RequestRefusal(400, "The body is not valid JSON.", { cause });
  }
}

/** Throws a `SyntaxError` for what is no JSON. */
export const parseExactly = (text: string): ParsedJson =>
  MAY_ROUND.test(text) ? parseWithSources(text) : { value: JSON.parse(text), rounded: [] };

/** Up to 15 digits any integer is exact, and up to two digits of an exponent any number is finite. */
const MAY_ROUND = /(?:^|[\s,:[-])(?:\d{16}|\d[\d.]{15,}[eE]|\d[\d.]*[eE]\+?\d{3})/;

class Inexact {
  readonly value: number;

  constructor(value: number) {
    this.value = value;
  }
}

type Revive = (this: unknown, key: string, value: unknown, context?: { readonly source?: string }) => unknown;

/** The most that are told; a body may have thousands. */
const MOST_ROUNDED = 100;

function parseWithSources(text: string): ParsedJson {
  let count = 0;
  const revive: Revive = (_key, value, context) =>
    typeof value === "number" && count < MOST_ROUNDED && isRounded(context?.source ?? "", value) && ++count
      ? new Inexact(value)
      : value;
  const value: unknown = JSON.parse(text, revive as never);
  const rounded: Rounded[] = [];
  return { value: count === 0 ? value : collect(value, [], rounded), rounded };
}

/** Puts the numbers back, and notes where they stand. */
function collect(node: unknown, path: Rounded["path"], rounded: Rounded[]): unknown {
  if (node instanceof Inexact) {
    rounded.push({ path, value: node.value });
    return node.value;
  }
  if (typeof node !== "object" || node === null) return node;
  for (const [name, value] of Object.entries(node)) {
    if (typeof value !== "object") continue;
    Reflect.defineProperty(node, name, {
      value: collect(value, [...path, Array.isArray(node) ? Number(name) : name], rounded),
      writable: true,
      enumerable: true,
      configurable: true,
    });
  }
  return node;
}
