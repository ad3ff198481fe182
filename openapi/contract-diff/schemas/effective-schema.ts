/**
 * A schema as one object: references are resolved, the parts of `allOf` are merged, and rules that OpenAPI can express
 * in several ways are written in one way. Schemas that allow the same values then become equal.
 */
import { asList, asNode, dereferenced, isEqual, keysOf, type Node, refOf, without } from "../node.ts";

/** A schema that allows nothing. */
const NEVER: Node = { not: {} };

export function effectiveSchema(document: object, schema: unknown, hops = 0): Node {
  if (schema === false) return NEVER;
  const node = asNode(schema);
  // A schema that contains itself in its `allOf` allows what its other parts allow.
  if (hops > 30) return without(node, "$ref", "allOf");
  const merged = partsOf(node).reduce<Node>(
    (whole, part) => mergedSchemas(whole, effectiveSchema(document, part, hops + 1)),
    inOneWay(without(node, "allOf", "$ref", ...onlyAlternative(node))),
  );
  const ref = refOf(node);
  if (ref === undefined) return withNull(withValues(document, merged, hops));
  const target = dereferenced(document, { $ref: ref });
  if (refOf(target) !== undefined) return { ...merged, $ref: ref };
  return withNull(mergedSchemas(merged, effectiveSchema(document, target, hops + 1)));
}

/** `nullable` of OpenAPI 3.0, which most authors also write next to references and `allOf`. */
function withNull({ nullable, ...schema }: Node): Node {
  if (nullable !== true) return schema;
  const more = (key: string, value: unknown) =>
    schema[key] !== undefined && { [key]: [...new Set([...asList(schema[key]), value])] };
  const ofNull = { type: ["null"] };
  return {
    ...schema,
    ...more("type", "null"),
    ...more("enum", null),
    ...more("oneOf", ofNull),
    ...more("anyOf", ofNull),
  };
}

/** Alternatives that are single values, each with its own description, become an `enum`. */
function withValues(document: object, schema: Node, hops: number): Node {
  const [keyword, other] = ["oneOf", "anyOf"].filter((key) => schema[key] !== undefined);
  if (keyword === undefined || other !== undefined || schema["enum"] !== undefined) return schema;
  const alternatives = asList(schema[keyword]).map((each) => effectiveSchema(document, each, hops + 1));
  const isOfValues = alternatives.every((each) => each["enum"] !== undefined && Object.keys(each).every(isOfValue));
  if (!isOfValues) return schema;
  const types = [...new Set(alternatives.flatMap((each) => asList(each["type"])))];
  const isTyped = schema["type"] === undefined && alternatives.every((each) => each["type"] !== undefined);
  const values = alternatives.flatMap((each) => asList(each["enum"]));
  return { ...without(schema, keyword), ...(isTyped && { type: types }), enum: values };
}

const isOfValue = (key: string) => key === "enum" || key === "type" || ANNOTATIONS.has(key) || key.startsWith("x-");

const partsOf = (node: Node): readonly unknown[] => [
  ...asList(node["allOf"]),
  ...onlyAlternative(node).flatMap((key) => asList(node[key])),
];

/** A single alternative is the same as the schema itself. */
const onlyAlternative = (node: Node) => ["oneOf", "anyOf"].filter((key) => asList(node[key]).length === 1);

/** Converts OpenAPI 3.0 to 3.1, `const` to an `enum` of one value, and a type to a list of types. */
function inOneWay(schema: Node): Node {
  const node: Record<string, unknown> = { ...schema };
  if (Object.hasOwn(node, "const")) node["enum"] = [node["const"]];
  delete node["const"];
  if (typeof node["type"] === "string") node["type"] = [node["type"]];
  for (const [bound, exclusive] of [
    ["minimum", "exclusiveMinimum"],
    ["maximum", "exclusiveMaximum"],
  ] as const) {
    if (node[exclusive] === true) {
      node[exclusive] = node[bound];
      delete node[bound];
    } else if (node[exclusive] === false) delete node[exclusive];
  }
  return node;
}

type Merge = (first: unknown, second: unknown) => unknown;

const least: Merge = (first, second) => Math.min(Number(first), Number(second));
const most: Merge = (first, second) => Math.max(Number(first), Number(second));
const both: Merge = (first, second) => ({ allOf: [first, second] });
const mapOfBoth: Merge = (first, second) => mergedMaps(asNode(first), asNode(second), both);
const either: Merge = (first, second) => first === true || second === true;

const MERGES: Readonly<Record<string, Merge>> = {
  properties: mapOfBoth,
  patternProperties: mapOfBoth,
  dependentSchemas: mapOfBoth,
  items: both,
  propertyNames: both,
  not: (first, second) => ({ anyOf: [first, second] }),
  required: (first, second) => [...new Set([...asList(first), ...asList(second)])],
  enum: (first, second) => asList(first).filter((value) => asList(second).some((other) => isEqual(value, other))),
  type: commonTypes,
  additionalProperties: (first, second) => (first === false || second === false ? false : both(first, second)),
  minimum: most,
  exclusiveMinimum: most,
  minLength: most,
  minItems: most,
  minProperties: most,
  maximum: least,
  exclusiveMaximum: least,
  maxLength: least,
  maxItems: least,
  maxProperties: least,
  readOnly: either,
  writeOnly: either,
  deprecated: either,
  uniqueItems: either,
};

const ANNOTATIONS = new Set(["title", "description", "default", "example", "examples", "externalDocs", "$comment"]);

/** A schema that requires both; the first one's wording wins. What cannot be merged stays in `allOf`. */
function mergedSchemas(first: Node, second: Node): Node {
  const rest: Record<string, unknown> = {};
  const merged = mergedMaps(first, second, (one, other, key) => {
    if (isEqual(one, other) || ANNOTATIONS.has(key) || key.startsWith("x-")) return one;
    if (key === "allOf") return [...asList(one), ...asList(other)];
    const merge = MERGES[key];
    if (merge !== undefined) return merge(one, other);
    rest[key] = other;
    return one;
  });
  return Object.keys(rest).length === 0 ? merged : { ...merged, allOf: [...asList(merged["allOf"]), rest] };
}

function mergedMaps(first: Node, second: Node, merge: (one: unknown, other: unknown, key: string) => unknown): Node {
  const entries = keysOf(first, second).map((key) => {
    if (!Object.hasOwn(first, key)) return [key, second[key]] as const;
    return [key, Object.hasOwn(second, key) ? merge(first[key], second[key], key) : first[key]] as const;
  });
  return Object.fromEntries(entries);
}

function commonTypes(first: unknown, second: unknown): unknown {
  const allows = (types: unknown, type: unknown) =>
    asList(types).includes(type) || (type === "integer" && asList(types).includes("number"));
  const all = [...new Set([...asList(first), ...asList(second)])];
  return all.filter((type) => allows(first, type) && allows(second, type));
}

const KEYWORDS_OF: Readonly<Record<string, readonly string[]>> = {
  string: ["minLength", "maxLength", "pattern", "contentEncoding", "contentMediaType", "contentSchema"],
  number: ["minimum", "maximum", "exclusiveMinimum", "exclusiveMaximum", "multipleOf"],
  array: ["items", "prefixItems", "minItems", "maxItems", "uniqueItems", "contains", "minContains", "maxContains"],
  object: [
    "properties",
    "required",
    "additionalProperties",
    "minProperties",
    "maxProperties",
    "patternProperties",
  ].concat(["propertyNames", "dependentRequired", "dependentSchemas"]),
};

/** Splits a schema of several types into one alternative per type, with the keywords that apply to the type. */
export function byType(schema: Node): readonly Node[] {
  const types = asList(schema["type"]).map(String);
  if (types.length < 2) return [schema];
  return types.map((type) => {
    const own = type === "integer" ? "number" : type;
    const foreign = Object.entries(KEYWORDS_OF).flatMap(([of, keywords]) => (of === own ? [] : keywords));
    const bare = without(schema, ...foreign, ...(own === "string" || own === "number" ? [] : ["format"]));
    const values = bare["enum"];
    const fitting = asList(values).filter((value) => isOfType(value, type));
    if (type === "null") return { type: ["null"] };
    return { ...bare, type: [type], ...(values !== undefined && { enum: fitting }) };
  });
}

function isOfType(value: unknown, type: string): boolean {
  if (value === null || type === "null") return value === null && type === "null";
  if (Array.isArray(value)) return type === "array";
  return type === "integer" || type === "number" ? typeof value === "number" : typeof value === type;
}
