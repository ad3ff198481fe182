// Generated from openapi/runtime by `npm run generate`; edit that, not this file.
// @ts-nocheck: checked where it is written, so that it compiles with any flags, lib and @types.
import { type Contract, type Schema, type SchemaOrReference, targetOf } from "../document.ts";
import { type Conjuncts, conjunctsOf, declaredProperty, propertyOf } from "./conjuncts.ts";

/** `readOnly` properties do not belong in requests, and `writeOnly` ones do not belong in responses. */
export type Direction = "request" | "response";

/** A schema as the compiler receives it: keywords that assert something, and some of our own. */
export type View = boolean | { readonly [keyword: string]: unknown };

/** How the parts of a schema become a view. */
export interface Viewing {
  readonly contract: Contract;
  readonly direction: Direction;
  /** Returns the compiler's id of the target of a reference. */
  readonly idOf: (ref: string) => string;
  /** Replaces `oneOf` and `anyOf` with another keyword; by default they stay. */
  readonly alternatives?: (kind: "oneOf" | "anyOf", schema: Schema, beside: Conjuncts) => View;
  readonly isKnownFormat: (format: string) => boolean;
  /** The schemas beside this part: one part may require a property that another part declares as `readOnly`. */
  readonly beside?: Conjuncts;
  /** Targets that are copied in place of their references, because their meaning depends on the schemas beside them. */
  readonly inlined?: ReadonlySet<string>;
}

const words = (text: string): ReadonlySet<string> => new Set(text.split(" "));

/** Schemas of contained values, which refuse properties of the other direction. */
const ONE_INSIDE = words("items additionalProperties unevaluatedItems unevaluatedProperties");
const LIST_INSIDE = words("prefixItems");
const MAP_INSIDE = words("patternProperties");
/** Schemas that apply to the same value. */
const ONE_BESIDE = words("then else");
const LIST_BESIDE = words("allOf anyOf");
const MAP_BESIDE = words("dependentSchemas");
/** Schemas that only test a value, or alternatives of `oneOf`: here it matters what they require. */
const ONE_APART = words("contains propertyNames not if");
const LIST_APART = words("oneOf");
const ASSERTIONS = words(
  "type minimum maximum exclusiveMinimum exclusiveMaximum multipleOf minLength maxLength pattern " +
    "minItems maxItems uniqueItems minContains maxContains minProperties maxProperties",
);

/**
 * Reduces a schema to its assertions in one direction.
 *
 * Drops annotations: an example may contain anything, even `$id`. Refuses properties of the other direction and does
 * not require them. Ignores the discriminator, which is only a hint (OpenAPI 3.1.1, Discriminator Object).
 */
export function viewOf(context: Viewing, schema: SchemaOrReference): View {
  if (typeof schema !== "object" || schema === null) return schema !== false;
  const { beside = [], inlined, ...viewing } = context;
  const all = [...conjunctsOf(viewing.contract, schema), ...beside];
  const together = { ...viewing, beside: all, ...(inlined && { inlined }) };
  const view: Record<string, unknown> = {};
  // Beside `unevaluated…`, alternatives must report what they evaluated, which only the original keywords do.
  const evaluates = "unevaluatedProperties" in schema || "unevaluatedItems" in schema;
  const alternatives = evaluates ? undefined : viewing.alternatives;
  const parts: View[] = [];
  for (const [keyword, value] of Object.entries(schema)) {
    if (alternatives && (keyword === "oneOf" || keyword === "anyOf"))
      parts.push(alternatives(keyword, schema as Schema, keyword === "anyOf" ? all : []));
    else if (keyword === "allOf") parts.push(...viewList(together, value));
    else if (keyword === "$ref") parts.push(referenceView(together, value as string));
    else Object.assign(view, viewKeyword(viewing, together, keyword, value));
  }
  const [only, ...others] = parts;
  if (others.length === 0 && typeof only === "object" && "$ref" in only) Object.assign(view, only);
  else if (only !== undefined) view["allOf"] = parts;
  return nameableProperties(view);
}

type Together = Viewing & { readonly beside: Conjuncts };

function viewKeyword(viewing: Viewing, together: Together, keyword: string, value: unknown): object | undefined {
  if (keyword === "properties") return { properties: propertiesIn(viewing, together, value as object) };
  if (keyword === "required") return { required: requiredIn(together, value as string[]) };
  if (keyword === "dependentRequired") {
    const lists = Object.entries(value as Record<string, string[]>);
    return { [keyword]: Object.fromEntries(lists.map(([name, list]) => [name, requiredIn(together, list)])) };
  }
  if (keyword === "enum") return valuesView(keyword, value as unknown[]);
  if (keyword === "const") return valuesView(keyword, [value]);
  if (keyword === "format") return viewing.isKnownFormat(value as string) ? { format: value } : undefined;
  const inside = (schema: SchemaOrReference) => insideView(viewing, schema);
  if (ONE_INSIDE.has(keyword)) return { [keyword]: inside(value as SchemaOrReference) };
  if (LIST_INSIDE.has(keyword)) return { [keyword]: (value as SchemaOrReference[]).map(inside) };
  if (MAP_INSIDE.has(keyword)) return { [keyword]: mapped(value as object, inside) };
  const same = (schema: SchemaOrReference) => viewOf(together, schema);
  if (ONE_BESIDE.has(keyword)) return { [keyword]: same(value as SchemaOrReference) };
  if (LIST_BESIDE.has(keyword)) return { [keyword]: viewList(together, value) };
  if (MAP_BESIDE.has(keyword)) return { [keyword]: mapped(value as object, same) };
  if (ONE_APART.has(keyword)) return { [keyword]: viewOf(viewing, value as SchemaOrReference) };
  if (LIST_APART.has(keyword)) return { [keyword]: viewList(viewing, value) };
  return ASSERTIONS.has(keyword) ? { [keyword]: value } : undefined;
}

const viewList = (viewing: Viewing, list: unknown): View[] =>
  (list as SchemaOrReference[]).map((schema) => viewOf(viewing, schema));

const mapped = (schemas: object, view: (schema: SchemaOrReference) => View): object =>
  Object.fromEntries(Object.entries(schemas).map(([name, schema]) => [name, view(schema as SchemaOrReference)]));

/** A target is compiled once, unless it requires a property that the schemas beside the reference exclude. */
function referenceView({ beside, inlined = new Set(), ...viewing }: Together, ref: string): View {
  const target = targetOf(viewing.contract, ref) as SchemaOrReference;
  const own = conjunctsOf(viewing.contract, target);
  const others = beside.filter((schema) => !own.includes(schema));
  const required = own.flatMap((schema) => (schema["required"] ?? []) as string[]);
  if (inlined.has(ref) || !required.some((name) => isDeclaredOfOther(viewing, others, name)))
    return { $ref: viewing.idOf(ref) };
  return viewOf({ ...viewing, beside: others, inlined: new Set([...inlined, ref]) }, target);
}

/** Ajv compares objects by calling their `valueOf`, which a request body may contain. */
function valuesView(keyword: "enum" | "const", values: readonly unknown[]): object {
  const arePlain = values.length > 0 && values.every((value) => value === null || typeof value !== "object");
  if (!arePlain) return { [keyword === "enum" ? "equalsOneOf" : "equals"]: values };
  return keyword === "enum" ? { enum: [...new Set(values)] } : { const: values[0] };
}

/** The keyword of the properties that each direction leaves out. */
export const OTHER_DIRECTION = { request: "readOnly", response: "writeOnly" } as const;

const isOfOtherDirection = ({ contract, direction }: Viewing, schema: SchemaOrReference): boolean =>
  conjunctsOf(contract, schema).some((part) => part[OTHER_DIRECTION[direction]] === true);

const isDeclaredOfOther = (viewing: Viewing, conjuncts: Conjuncts, name: string): boolean =>
  conjuncts.some(
    (schema) => declaredProperty(schema, name)?.some((part) => isOfOtherDirection(viewing, part)) ?? false,
  );

const insideView = (viewing: Viewing, schema: SchemaOrReference): View =>
  isOfOtherDirection(viewing, schema)
    ? { otherDirection: OTHER_DIRECTION[viewing.direction] }
    : viewOf(viewing, schema);

function propertiesIn(viewing: Viewing, { beside, inlined }: Together, properties: object): object {
  const { contract } = viewing;
  const views = inOrder(viewing, properties).map(([name, schema]) => {
    const declared = beside.length > 1 ? (propertyOf(contract, beside, name) ?? []) : [];
    return [name, insideView({ ...viewing, beside: declared, ...(inlined && { inlined }) }, schema)];
  });
  return Object.fromEntries(views);
}

/** Without alternatives to tell, a constant comes first: it rules out an alternative before its parts are looked at. */
function inOrder(viewing: Viewing, properties: object): [string, SchemaOrReference][] {
  const entries = Object.entries(properties) as [string, SchemaOrReference][];
  const isConstant = (schema: SchemaOrReference) =>
    conjunctsOf(viewing.contract, schema).some((part) => "const" in part || "enum" in part);
  return viewing.alternatives ? entries : entries.sort(([, a], [, b]) => Number(isConstant(b)) - Number(isConstant(a)));
}

const requiredIn = (together: Together, required: readonly string[]): string[] =>
  [...new Set(required)].filter((name) => !isDeclaredOfOther(together, together.beside, name));

/** Ajv skips a property named `__proto__`, but not a pattern that matches only this name. */
function nameableProperties(view: Record<string, unknown>): View {
  const { properties, patternProperties } = view as Record<string, object | undefined>;
  if (properties === undefined || !Object.hasOwn(properties, "__proto__")) return view;
  const { ["__proto__"]: proto, ...others } = properties as Record<string, unknown>;
  return { ...view, properties: others, patternProperties: { ...patternProperties, "^__proto__$": proto } };
}
