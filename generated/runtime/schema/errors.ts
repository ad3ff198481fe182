// Generated from openapi/runtime by `npm run generate`; edit that, not this file.
// @ts-nocheck: checked where it is written, so that it compiles with any flags, lib and @types.
import type { ErrorObject } from "ajv/dist/2020.js";

/** The most errors that are examined; a body may have thousands. */
export const MOST_ERRORS = 100;

/** The keyword of an error that contains those of alternatives, since Ajv overwrites the fields of its own. */
export const ALTERNATIVES = "alternatives";

export const packed = (errors: readonly ErrorObject[]) => ({ keyword: ALTERNATIVES, params: { errors } });

export function unpacked(error: ErrorObject): ErrorObject[] {
  if (error.keyword !== ALTERNATIVES) return [error];
  const inner = error.params["errors"] as ErrorObject[];
  return inner.map((one) => ({ ...one, instancePath: error.instancePath + one.instancePath }));
}

export const mostUseful = (errors: ErrorObject[]): ErrorObject[] =>
  errors.length <= MOST_ERRORS ? errors : ranked(errors.flatMap(unpacked)).slice(0, MOST_ERRORS);

/** Unknown properties first, then missing ones, then the rest, each in their own order. */
export function ranked(errors: readonly ErrorObject[]): ErrorObject[] {
  const ranks: readonly ErrorObject[][] = [[], [], []];
  for (const error of errors) ranks[rankOf(error)]?.push(error);
  return ranks.flat();
}

const rankOf = ({ keyword }: ErrorObject) => (UNKNOWN.has(keyword) ? 0 : keyword === "required" ? 1 : 2);

export const UNKNOWN: ReadonlySet<string> = new Set(["additionalProperties", "unevaluatedProperties"]);

/** How Ajv escapes a property name for the path of an error: for each item and each error again. */
const ESCAPED = /(\w+)\.replace\(\/~\/g, "~0"\)\.replace\(\/\\\/\/g, "~1"\)/g;

/** For validators whose errors nobody reads. */
export const withoutEscapes = (code: string): string => code.replaceAll(ESCAPED, "$1");

/** How Ajv visits the properties of an object. */
const EACH_PROPERTY = /for\(const (\w+) of Object\.keys\(\w+\)\)\{/g;

/**
 * For validators whose errors are told, of a compiler with {@link pathPart}, which Ajv calls `self`: leaves an object
 * after too many errors of its properties, since each of thousands costs as much as the first.
 */
export const withFewErrors = (code: string): string =>
  code
    .replaceAll(ESCAPED, "self.pathPart($1)")
    .replaceAll(EACH_PROPERTY, `const before_$1 = errors;$&if(errors - before_$1 > ${4 * MOST_ERRORS})break;`);

/** Escaping a name of 100 kB takes milliseconds, and may be asked for thousands of times. */
const LONGEST_ESCAPED = 50;
let longNames = new Map<string, number>();

/** A property name in a path; a long one is a number, since `~2` is no escape of a JSON pointer. */
export function pathPart(name: string): string {
  if (name.length <= LONGEST_ESCAPED) return name.replaceAll("~", "~0").replaceAll("/", "~1");
  const number = longNames.get(name) ?? longNames.size;
  longNames.set(name, number);
  return `~2${number}`;
}

/** Forgets the long names of the previous value. */
export function forgetNames(): void {
  if (longNames.size > 0) longNames = new Map();
}

/** `/appIds/0` -> `["appIds", 0]`. `0` is an index in a list, but a name in an object. */
export function pathFrom(pointer: string, value: unknown): (string | number)[] {
  let node = value;
  const names = longNames.size > 0 ? [...longNames.keys()] : [];
  return pointer
    .split("/")
    .slice(1)
    .map((part) => {
      const long = part.startsWith("~2") ? names[Number(part.slice(2))] : undefined;
      const name = long ?? part.replaceAll("~1", "/").replaceAll("~0", "~");
      const step = Array.isArray(node) ? Number(name) : name;
      node = (node as Record<string | number, unknown> | null | undefined)?.[step];
      return step;
    });
}
