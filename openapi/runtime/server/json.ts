import { refuseDeepJson } from "./nesting.ts";
import { type Fault, RequestRefusal } from "./refusal.ts";

/** A value of JSON, with what a number of JavaScript cannot carry. */
export interface ParsedJson {
  readonly value: unknown;
  /** The places of integers that have become others. */
  readonly rounded: readonly Fault["path"][];
}

/** Refuses with 400 what is no JSON, and what is nested too deeply; the parser's own message repeats some of the input. */
export function parseJson(text: string): ParsedJson {
  refuseDeepJson(text, { in: "body", path: [] });
  try {
    // A chunked body may turn out to be empty.
    if (text === "") return { value: {}, rounded: [] };
    return MAY_ROUND.test(text) ? parseExactly(text) : { value: JSON.parse(text), rounded: [] };
  } catch (cause) {
    throw new RequestRefusal(400, "The body is not valid JSON.", { cause });
  }
}

/** Up to 15 digits any integer is exact. */
const MAY_ROUND = /(?:^|[\s,:[-])\d{16}/;

class Rounded {
  readonly value: number;

  constructor(value: number) {
    this.value = value;
  }
}

type Revive = (this: unknown, key: string, value: unknown, context?: { readonly source?: string }) => unknown;

function parseExactly(text: string): ParsedJson {
  const revive: Revive = (_key, value, context) =>
    typeof value === "number" && isRounded(context?.source ?? "", value) ? new Rounded(value) : value;
  const rounded: Fault["path"][] = [];
  return { value: collect(JSON.parse(text, revive as never), [], rounded), rounded };
}

/** Whether an integer's text is not the number that came of it. */
export const isRounded = (text: string, value: number): boolean =>
  /^-?\d+$/.test(text) && !Number.isSafeInteger(value) && BigInt(text) !== BigInt(value);

/** Puts the numbers back, and notes where they stand. */
function collect(node: unknown, path: Fault["path"], rounded: Fault["path"][]): unknown {
  if (node instanceof Rounded) {
    rounded.push(path);
    return node.value;
  }
  if (typeof node !== "object" || node === null) return node;
  for (const [name, value] of Object.entries(node))
    Reflect.defineProperty(node, name, {
      value: collect(value, [...path, Array.isArray(node) ? Number(name) : name], rounded),
      writable: true,
      enumerable: true,
      configurable: true,
    });
  return node;
}
