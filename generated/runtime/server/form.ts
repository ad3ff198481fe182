// Generated from openapi/runtime by `npm run generate`; edit that, not this file.
import { type Contract, resolve, type Schema } from "../document.ts";
import { refuseDeepJson } from "./nesting.ts";
import { kindOf } from "./parameter-shape.ts";

/**
 * Makes an object of the fields of a form: a list where the schema has one or a name comes several times, an object from JSON.
 *
 * A file stands as the empty text: its bytes are nothing that a schema could speak of.
 */
export function formObject(
  contract: Contract,
  schema: Schema | undefined,
  fields: Iterable<[string, unknown]>,
): Record<string, unknown> {
  const grouped = Map.groupBy(fields, ([name]) => name);
  const values = [...grouped].map(([name, entries]): [string, unknown] => {
    const property = schema?.properties?.[name];
    const kind = property ? kindOf(contract, property) : "scalar";
    const texts = entries.map(([, value]) => (typeof value === "string" ? value : ""));
    if (kind === "object" && texts.length === 1) return [name, fromJson(texts[0] ?? "", name)];
    if (kind !== "array" && texts.length === 1) return [name, texts[0]];
    const items = resolve<Schema>(contract, property ?? {}).items;
    return [name, items && kindOf(contract, items) === "object" ? texts.map((text) => fromJson(text, name)) : texts];
  });
  return Object.fromEntries(values);
}

/** Text that is no JSON stays text; the schema says then what was expected. */
function fromJson(text: string, name: string): unknown {
  refuseDeepJson(text, { in: "body", path: [name] });
  try {
    return JSON.parse(text);
  } catch {
    return text;
  }
}
