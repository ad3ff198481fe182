import { type Contract, type Parameter, resolve, type Schema } from "../document.ts";
import { isJson } from "../media-type.ts";

/** How the text of one parameter is taken apart. */
export interface Shape {
  readonly kind: "scalar" | "array" | "object" | "json";
  readonly style: string;
  readonly explode: boolean;
  readonly properties: readonly string[];
  /** Whether an exploded object takes every name that nothing else takes. */
  readonly open: boolean;
}

export function shapeOf(contract: Contract, parameter: Parameter): Shape {
  const [mediaType] = Object.keys(parameter.content ?? {});
  const style = parameter.style ?? (parameter.in === "query" || parameter.in === "cookie" ? "form" : "simple");
  const explode = parameter.explode ?? style === "form";
  if (mediaType !== undefined)
    return { kind: isJson(mediaType) ? "json" : "scalar", style, explode, properties: [], open: false };
  const kind = kindOf(contract, parameter.schema ?? {});
  const properties = kind === "object" ? propertiesOf(contract, parameter.schema ?? {}) : [];
  const additional =
    resolve<Schema>(contract, parameter.schema ?? {})["additionalProperties"] ?? properties.length === 0;
  const scattered = kind === "object" && parameter.in === "query" && style === "form" && explode;
  return { kind, style, explode, properties, open: scattered && additional !== false };
}

type SchemaOrReference = NonNullable<Parameter["schema"]>;

/** Of alternatives the first that is no scalar counts, unless another is one: then the text is taken as it is. */
export function kindOf(contract: Contract, schema: SchemaOrReference, depth = 0): "scalar" | "array" | "object" {
  const { type, properties, items, allOf, oneOf, anyOf } = resolve<Schema>(contract, schema);
  const types = [type ?? (properties ? "object" : items ? "array" : [])].flat().filter((name) => name !== "null");
  if (types.length > 0)
    return types.length === 1 && (types[0] === "array" || types[0] === "object") ? types[0] : "scalar";
  if (depth > 10) return "scalar";
  const kinds = (list: unknown) =>
    ((list ?? []) as SchemaOrReference[]).filter((s) => !isNull(s)).map((s) => kindOf(contract, s, depth + 1));
  const combined = kinds(allOf).find((kind) => kind !== "scalar");
  const [first = "scalar", ...others] = [...kinds(oneOf), ...kinds(anyOf)];
  return combined ?? (others.every((kind) => kind === first) ? first : "scalar");
}

const isNull = (schema: object) => (schema as Schema).type === "null";

function propertiesOf(contract: Contract, schema: SchemaOrReference, depth = 0): string[] {
  const { properties = {}, allOf, oneOf, anyOf } = resolve<Schema>(contract, schema);
  const parts = depth > 10 ? [] : ([allOf, oneOf, anyOf].flatMap((list) => list ?? []) as SchemaOrReference[]);
  return [
    ...new Set([...Object.keys(properties), ...parts.flatMap((part) => propertiesOf(contract, part, depth + 1))]),
  ];
}
