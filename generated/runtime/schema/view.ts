// Generated from openapi/runtime by `npm run generate`; edit that, not this file.
import { type Contract, type Reference, type Schema, targetOf } from "../document.ts";
import { conjunctsOf } from "./conjuncts.ts";

/** What is `readOnly` is no part of a request, and what is `writeOnly` is no part of a response. */
export type Direction = "request" | "response";

/** A schema as the compiler gets it: keywords that assert something, and some of our own. */
export type View = boolean | { readonly [keyword: string]: unknown };

type SchemaOrReference = Schema | Reference | boolean;

/** How a view is made of the parts of a schema. */
export interface Viewing {
  readonly contract: Contract;
  readonly direction: Direction;
  /** Gives the id under which what a reference leads to is known to the compiler. */
  readonly idOf: (ref: string) => string;
  /** Puts a keyword in place of `oneOf` and `anyOf`; by default they stay. */
  readonly alternatives?: (kind: "oneOf" | "anyOf", schema: Schema) => View;
  readonly isKnownFormat: (format: string) => boolean;
  /** What holds beside a part of `allOf`: a part may require what another one declares as `readOnly`. */
  readonly beside?: readonly Schema[];
}

const ONE_SCHEMA = new Set(
  ["items contains additionalProperties unevaluatedItems unevaluatedProperties propertyNames", "not if then else"]
    .join(" ")
    .split(" "),
);
const LIST_OF_SCHEMAS = new Set(["allOf", "anyOf", "oneOf", "prefixItems"]);
const MAP_OF_SCHEMAS = new Set(["properties", "patternProperties", "dependentSchemas"]);
const ASSERTIONS = new Set(
  [
    "type minimum maximum exclusiveMinimum exclusiveMaximum multipleOf minLength maxLength pattern",
    "minItems maxItems uniqueItems minContains maxContains minProperties maxProperties dependentRequired",
  ]
    .join(" ")
    .split(" "),
);

/**
 * Reduces a schema to what it asserts in one direction.
 *
 * Annotations stay out: an example may contain anything, `$id` too. A property of the other direction is refused, and is
 * not required. A discriminator is only a hint (OpenAPI 3.1.1, Discriminator Object), so it decides nothing here.
 */
export function viewOf(context: Viewing, schema: SchemaOrReference): View {
  if (typeof schema === "boolean" || typeof schema !== "object" || schema === null) return schema !== false;
  const { beside = [], ...viewing } = context;
  const view: Record<string, unknown> = {};
  // With `unevaluated…` beside them, alternatives must tell what they have evaluated, which only the originals do.
  const evaluates = "unevaluatedProperties" in schema || "unevaluatedItems" in schema;
  const alternatives = evaluates ? undefined : viewing.alternatives;
  for (const [keyword, value] of Object.entries(schema)) {
    if (alternatives && (keyword === "oneOf" || keyword === "anyOf")) {
      view["allOf"] = [...((view["allOf"] as View[]) ?? []), alternatives(keyword, schema as Schema)];
    } else if (keyword === "allOf") {
      view["allOf"] = [...((view["allOf"] as View[]) ?? []), ...viewParts(context, schema as Schema, value)];
    } else if (keyword === "required") {
      view["required"] = requiredIn(viewing, [...conjunctsOf(viewing.contract, schema), ...beside], value as string[]);
    } else Object.assign(view, viewKeyword(viewing, keyword, value));
  }
  return view;
}

function viewKeyword(viewing: Viewing, keyword: string, value: unknown): object | undefined {
  if (keyword === "$ref") return { $ref: viewing.idOf(value as string) };
  if (keyword === "properties") return { properties: propertiesIn(viewing, value as object) };
  if (keyword === "enum") return valuesView(keyword, value as unknown[]);
  if (keyword === "const") return valuesView(keyword, [value]);
  if (keyword === "format") return viewing.isKnownFormat(value as string) ? { format: value } : undefined;
  if (ONE_SCHEMA.has(keyword)) return { [keyword]: viewOf(viewing, value as SchemaOrReference) };
  if (LIST_OF_SCHEMAS.has(keyword)) return { [keyword]: viewList(viewing, value) };
  if (MAP_OF_SCHEMAS.has(keyword)) return { [keyword]: viewMap(viewing, value as object) };
  return ASSERTIONS.has(keyword) ? { [keyword]: value } : undefined;
}

function viewParts(context: Viewing, schema: Schema, parts: unknown): View[] {
  const beside = [...(context.beside ?? []), ...conjunctsOf(context.contract, schema)];
  const isWrittenOut = (part: SchemaOrReference) => isReference(part) && requiresOtherDirection(context, beside, part);
  return (parts as SchemaOrReference[]).map((part) =>
    viewOf({ ...context, beside }, isWrittenOut(part) ? writtenOut(context.contract, part as Reference) : part),
  );
}

const isReference = (schema: SchemaOrReference): boolean => typeof schema === "object" && "$ref" in schema;

/** A component is compiled once for all that refer to it, so one that a part beside it changes is written out there. */
function requiresOtherDirection(context: Viewing, beside: readonly Schema[], part: SchemaOrReference): boolean {
  const required = conjunctsOf(context.contract, part).flatMap((schema) => (schema["required"] ?? []) as string[]);
  return requiredIn(context, beside, required).length < new Set(required).size;
}

const writtenOut = (contract: Contract, { $ref, ...own }: Reference): Schema =>
  ({ allOf: [targetOf(contract, $ref), own] }) as object as Schema;

const viewList = (viewing: Viewing, list: unknown): View[] =>
  (list as SchemaOrReference[]).map((schema) => viewOf(viewing, schema));

function viewMap(viewing: Viewing, schemas: object): object {
  const entries = Object.entries(schemas) as [string, SchemaOrReference][];
  return Object.fromEntries(entries.map(([name, schema]) => [name, viewOf(viewing, schema)]));
}

/** Ajv's own comparison of objects calls their `valueOf`, which a body may bring along. */
function valuesView(keyword: "enum" | "const", values: readonly unknown[]): object {
  const arePlain = values.length > 0 && values.every((value) => value === null || typeof value !== "object");
  if (!arePlain) return { [keyword === "enum" ? "equalsOneOf" : "equals"]: values };
  return keyword === "enum" ? { enum: [...new Set(values)] } : { const: values[0] };
}

const OTHER_DIRECTION = { request: "readOnly", response: "writeOnly" } as const;

const isOfOtherDirection = ({ contract, direction }: Viewing, schema: SchemaOrReference): boolean =>
  conjunctsOf(contract, schema).some((part) => part[OTHER_DIRECTION[direction]] === true);

function propertiesIn(viewing: Viewing, properties: object): object {
  const entries = Object.entries(properties) as [string, SchemaOrReference][];
  const views = entries.map(([name, schema]) => [
    name,
    isOfOtherDirection(viewing, schema)
      ? { otherDirection: OTHER_DIRECTION[viewing.direction] }
      : viewOf(viewing, schema),
  ]);
  return Object.fromEntries(views);
}

function requiredIn(viewing: Viewing, conjuncts: readonly Schema[], required: readonly string[]): string[] {
  const isRequired = (name: string) =>
    !conjuncts.some(
      ({ properties = {} }) =>
        Object.hasOwn(properties, name) && isOfOtherDirection(viewing, properties[name] as SchemaOrReference),
    );
  return [...new Set(required)].filter(isRequired);
}
