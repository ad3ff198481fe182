// Generated from openapi/runtime by `npm run generate`; edit that, not this file.
// @ts-nocheck: checked where it is written, so that it compiles with any flags, lib and @types.
import type { Contract, Reference, Schema } from "../document.ts";
import { schemasAt } from "../schema/validator.ts";
import { roundingFault } from "./exact-numbers.ts";
import { refusalOf } from "./faults.ts";
import { type ParsedJson, parseExactly } from "./json.ts";
import { refuseDeepJson } from "./nesting.ts";
import type { Sent } from "./parameters.ts";
import type { Fault } from "./refusal.ts";
import type { TextReader } from "./text.ts";
import { brokenText } from "./unicode.ts";

/**
 * Creates a reader of JSON in a parameter or form field, as strict as the reader of JSON bodies.
 *
 * Text that is not JSON stays text, and the schema then reports what was expected. When that has happened as often as
 * `failures` allows, all further text stays text: a form may have thousands of fields, and the parser is slow to fail.
 */
export function createJsonReader(
  contract: Contract,
  schema: Schema | Reference | boolean | undefined,
  place: Pick<Fault, "in" | "path">,
  failures: { left: number } = { left: Number.POSITIVE_INFINITY },
): TextReader {
  return (text: Sent) => {
    if (typeof text !== "string") return text;
    refuseDeepJson(text, place);
    const parsed = parsedOr(text, failures);
    const at = schemasAt(contract, schema);
    const faults = [
      ...parsed.rounded.flatMap((rounded) => roundingFault(at, rounded) ?? []),
      ...(text.includes("\\u") ? brokenText(parsed.value) : []),
    ];
    if (faults.length > 0)
      throw refusalOf(faults.map((fault) => ({ ...fault, in: place.in, path: [...place.path, ...fault.path] })));
    return parsed.value;
  };
}

function parsedOr(text: string, failures: { left: number }): ParsedJson {
  try {
    if (failures.left > 0) return parseExactly(text);
  } catch {
    failures.left--;
  }
  return { value: text, rounded: [] };
}
