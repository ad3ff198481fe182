import { nameAndValue } from "./cookies.ts";

/**
 * The values of a query or form by name, in the order in which the names first appear. Names are decoded, values are
 * still percent-encoded.
 */
export type Fields = ReadonlyMap<string, readonly string[]>;

export const NO_FIELDS: Fields = new Map();

/** `a=1&b=x+y` -> `{ a: ["1"], b: ["x%20y"] }` */
export function fieldsOf(query: string): Fields {
  if (query === "") return NO_FIELDS;
  const fields = new Map<string, string[]>();
  for (const pair of query.replaceAll("+", "%20").split("&")) {
    if (pair === "") continue;
    const [name, value] = nameAndValue(pair);
    addField(fields, decoded(name), value);
  }
  return fields;
}

export function addField(fields: Map<string, string[]>, name: string, value: string): void {
  const values = fields.get(name);
  if (values) values.push(value);
  else fields.set(name, [value]);
}

export const decoded = (text: string): string => (text.includes("%") ? decodeURIComponent(text) : text);
