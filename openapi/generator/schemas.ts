import { escapePointer, type Node, visitObjects } from "./walk.ts";

/** The keywords that contain schemas: a single one, a list, or a map. */
const ONE = "additionalProperties items not contains propertyNames if then else unevaluatedItems unevaluatedProperties";
const LISTS = "allOf anyOf oneOf prefixItems";
const MAPS = "properties patternProperties dependentSchemas $defs";

const SHAPES: ReadonlyMap<string, "one" | "list" | "map"> = new Map(
  ([ONE, LISTS, MAPS] as const).flatMap((names, index) =>
    names.split(" ").map((name) => [name, (["one", "list", "map"] as const)[index] ?? "one"] as const),
  ),
);

/** Returns the schema to put in place of another, which it may change. */
type Change = (schema: Node, pointer: string) => Node;

/** Changes every schema of a document, inner ones first: everything where OpenAPI expects a Schema Object. */
export function changeSchemas(document: object, change: Change): void {
  visitObjects(document, (node, pointer) => {
    if (pointer === "#/components") changeMap(node, "schemas", pointer, change);
    if (pointer === "#") changeMap(node, "definitions", pointer, change);
    if ("schema" in node && !isSchemaPlace(pointer)) changeOne(node, "schema", pointer, change);
  });
}

/** Inside a schema, `schema` is just a property name. */
export const isSchemaPlace = (pointer: string): boolean =>
  /\/schema(\/|$)|^#\/components\/schemas(\/|$)|^#\/definitions(\/|$)/.test(pointer);

const isNode = (value: unknown): value is Node => typeof value === "object" && value !== null && !Array.isArray(value);

function changeOne(holder: Node, key: string, pointer: string, change: Change): void {
  const schema = holder[key];
  if (!isNode(schema)) return;
  const place = `${pointer}/${escapePointer(key)}`;
  for (const [keyword, shape] of SHAPES) {
    const inner = schema[keyword];
    if (inner === undefined) continue;
    if (shape === "map") changeMap(schema, keyword, place, change);
    else if (Array.isArray(inner)) changeList(inner, `${place}/${keyword}`, change);
    else changeOne(schema, keyword, place, change);
  }
  holder[key] = change(schema, place);
}

function changeList(schemas: unknown[], pointer: string, change: Change): void {
  for (const index of schemas.keys()) changeOne(schemas as unknown as Node, String(index), pointer, change);
}

function changeMap(holder: Node, key: string, pointer: string, change: Change): void {
  const map = holder[key];
  if (!isNode(map)) return;
  for (const name of Object.keys(map)) changeOne(map, name, `${pointer}/${escapePointer(key)}`, change);
}
