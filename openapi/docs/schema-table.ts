/** The properties of a schema as table rows; nested properties show their path. */
import { isList, isObject, type Json, type JsonObject, objectIn, objectsIn, resolve, textIn } from "./json.ts";
import { table } from "./tables.ts";

interface Row {
  readonly path: string;
  readonly required: boolean;
  readonly schema: JsonObject;
}

/** Properties nested deeper appear only in the example. */
const DEPTH = 5;

/** A table of all properties; `undefined` if the schema has none. */
export function schemaTable(document: JsonObject, schema: JsonObject): string | undefined {
  const rows = rowsOf(document, schema, "", DEPTH);
  if (rows.length === 0) return undefined;
  return table(
    ["property", "type", "required", "description"],
    rows.map((row) => [`\`${row.path}\``, typeOf(row.schema), row.required ? "yes" : "no", describe(row.schema)]),
  );
}

function rowsOf(document: JsonObject, reference: JsonObject, prefix: string, depth: number): readonly Row[] {
  const schema = resolve(document, reference);
  if (depth === 0) return [];
  const parts = ["allOf", "oneOf", "anyOf"].flatMap((name) => objectsIn(schema, name));
  const required = isList(schema["required"]) ? schema["required"] : [];
  const own = Object.entries(objectIn(schema, "properties")).flatMap(([name, child]) => {
    const path = prefix + name;
    const resolved = resolve(document, child);
    return [{ path, required: required.includes(name), schema: resolved }, ...below(document, resolved, path, depth)];
  });
  return [...parts.flatMap((part) => rowsOf(document, part, prefix, depth - 1)), ...own];
}

function below(document: JsonObject, schema: JsonObject, path: string, depth: number): readonly Row[] {
  if (isObject(schema["items"])) return rowsOf(document, schema["items"], `${path}[].`, depth - 1);
  return rowsOf(document, schema, `${path}.`, depth - 1);
}

/** "string or null", "array of string"; alternatives as "number or string". */
export function typeOf(schema: JsonObject): string {
  const { type } = schema;
  const alternatives = ["oneOf", "anyOf"].flatMap((name) => objectsIn(schema, name));
  if (type === undefined && alternatives.length > 0) return alternatives.map(typeOf).join(" or ");
  const names = isList(type) ? type.map(String).join(" or ") : typeof type === "string" ? type : "any";
  const items = objectIn(schema, "items");
  return names === "array" && items["type"] !== undefined ? `array of ${typeOf(items)}` : names;
}

/** The description and the constraints of a schema, in words. */
export function describe(schema: JsonObject): string {
  const remark = schema["x-provenance"] === "extension" ? "(Extension.) " : "";
  return remark + [textIn(schema, "description"), ...rules(schema)].filter(Boolean).join(" ");
}

function rules(schema: JsonObject): readonly string[] {
  const listed = (values: Json | undefined) =>
    isList(values) ? values.map((value) => `\`${String(value)}\``).join(", ") : undefined;
  const facts: readonly (readonly [string, string | undefined])[] = [
    ["One of", listed(schema["enum"])],
    ["Known values:", listed(schema["x-known-values"])],
    ["Pattern", code(schema["pattern"])],
    ["At least", text(schema["minimum"])],
    ["At most", text(schema["maximum"])],
    ["At most", schema["maxItems"] === undefined ? undefined : `${text(schema["maxItems"])} entries`],
    ["Default", code(schema["default"])],
  ];
  return facts.filter(([, value]) => value !== undefined).map(([name, value]) => `${name} ${value}.`);
}

const text = (value: Json | undefined) => (value === undefined ? undefined : String(value));
const code = (value: Json | undefined) => (value === undefined ? undefined : `\`${String(value)}\``);
