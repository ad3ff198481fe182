/**
 * Reads an OpenAPI 3.1 contract for the tests, independently of the generator, so that each reveals the other's
 * mistakes.
 */

/** A schema or a reference to one; extension keywords are not listed. */
export type Schema = { readonly [keyword: string]: unknown } & {
  readonly type?: string | readonly string[];
  readonly properties?: { readonly [name: string]: Schema | Reference };
  readonly items?: Schema | Reference;
};

export interface Reference {
  readonly $ref: string;
}

export interface Example {
  readonly value?: unknown;
}

export interface MediaTypeObject {
  readonly schema?: Schema | Reference;
  readonly example?: unknown;
  readonly examples?: { readonly [name: string]: Example | Reference };
}

export type Content = { readonly [mediaType: string]: MediaTypeObject };

export interface HeaderObject extends MediaTypeObject {
  readonly required?: boolean;
  readonly explode?: boolean;
  readonly content?: Content;
}

export interface Parameter extends HeaderObject {
  readonly name: string;
  readonly in: "path" | "query" | "header" | "cookie";
  readonly style?: string;
  readonly explode?: boolean;
}

export interface RequestBodyObject {
  readonly required?: boolean;
  readonly content: Content;
}

export interface ResponseObject {
  readonly headers?: { readonly [name: string]: HeaderObject | Reference };
  readonly content?: Content;
}

export type SecurityRequirement = { readonly [scheme: string]: readonly string[] };

export interface SecurityScheme {
  readonly type: string;
  readonly scheme?: string;
  readonly in?: "query" | "header" | "cookie";
  readonly name?: string;
}

export interface OperationObject {
  readonly [extension: `x-${string}`]: unknown;
  readonly operationId?: string;
  readonly security?: readonly SecurityRequirement[];
  readonly parameters?: readonly (Parameter | Reference)[];
  readonly requestBody?: RequestBodyObject | Reference;
  readonly responses?: { readonly [status: string]: ResponseObject | Reference };
}

/** The fixed fields of a Path Item Object that hold an operation (OpenAPI 3.1.1, 4.8.9). */
const METHODS = ["get", "put", "post", "delete", "options", "head", "patch", "trace"] as const;
export type Method = (typeof METHODS)[number];

export type PathItem = { readonly [M in Method]?: OperationObject } & {
  readonly parameters?: readonly (Parameter | Reference)[];
};

export interface Contract {
  readonly [extension: `x-${string}`]: unknown;
  readonly openapi: string;
  readonly info: { readonly title: string; readonly version: string };
  readonly servers?: readonly { readonly url: string }[];
  readonly security?: readonly SecurityRequirement[];
  readonly paths?: { readonly [path: string]: PathItem };
  readonly components?: { readonly [section: string]: { readonly [name: string]: unknown } };
}

/** An operation with its path and method. */
export interface Operation {
  readonly id: string;
  readonly method: Method;
  readonly path: string;
  readonly declared: OperationObject;
  readonly parameters: readonly Parameter[];
}

/** The operations, in document order. */
export function operationsOf(contract: Contract): Operation[] {
  const found: Operation[] = [];
  for (const [path, item] of Object.entries(contract.paths ?? {})) {
    for (const method of METHODS) {
      const declared = item[method];
      if (declared === undefined) continue;
      const parameters = parametersOf(contract, item, declared);
      found.push({ id: declared.operationId ?? "", method, path, declared, parameters });
    }
  }
  return found;
}

/** Name and place identify a parameter; an operation's parameter replaces that of its path (4.8.10). */
function parametersOf(contract: Contract, item: PathItem, operation: OperationObject): Parameter[] {
  const byNameAndPlace = new Map<string, Parameter>();
  for (const given of [...(item.parameters ?? []), ...(operation.parameters ?? [])]) {
    const parameter = resolve<Parameter>(contract, given);
    byNameAndPlace.set(JSON.stringify([parameter.in, parameter.name]), parameter);
  }
  return [...byNameAndPlace.values()];
}

/** Follows a reference inside the document, and any reference that it leads to. */
export function resolve<T extends object>(contract: Contract, value: T | Reference): T {
  const passed = new Set<string>();
  let node: unknown = value;
  while (isReference(node)) {
    const { $ref } = node;
    if (passed.has($ref)) throw new Error(`The reference "${$ref}" leads back to itself.`);
    passed.add($ref);
    node = valueAt(contract, pointerParts($ref));
    if (node === null || typeof node !== "object") throw new Error(`The reference "${$ref}" has no target.`);
  }
  return node as T;
}

export const isReference = (node: unknown): node is Reference =>
  typeof node === "object" && node !== null && typeof (node as Partial<Reference>).$ref === "string";

/** The value at a path of keys. */
export function valueAt(root: unknown, parts: readonly string[]): unknown {
  let node = root;
  for (const part of parts) {
    if (typeof node !== "object" || node === null || !Object.hasOwn(node, part)) return undefined;
    node = (node as Record<string, unknown>)[part];
  }
  return node;
}

/** `#/paths/~1things` -> `["paths", "/things"]` (RFC 6901, 4 and 6) */
export function pointerParts(fragment: string): string[] {
  const pointer = fragment.startsWith("#") ? decodeURIComponent(fragment.slice(1)) : fragment;
  return pointer
    .split("/")
    .slice(1)
    .map((token) => token.replaceAll("~1", "/").replaceAll("~0", "~"));
}

/** `["paths", "/things"]` -> `/paths/~1things`, for the fragment of a URI */
export const pointerOf = (...parts: readonly (string | number)[]): string =>
  parts
    .map((part) => String(part).replaceAll("~", "~0").replaceAll("/", "~1"))
    .map((token) => `/${encodeURIComponent(token)}`)
    .join("");

/** A media type without its parameters, in lower case (RFC 9110, 8.3.1). */
export function essence(mediaType: string): string {
  const semicolon = mediaType.indexOf(";");
  return (semicolon < 0 ? mediaType : mediaType.slice(0, semicolon)).trim().toLowerCase();
}

/** Whether a media type is JSON or has the structured suffix `+json` (RFC 6839, 3.1). */
export function isJson(mediaType: string): boolean {
  const type = essence(mediaType);
  return type === "application/json" || type.endsWith("+json");
}

type SchemaOrReference = Schema | Reference;

/**
 * Whether a parameter's text holds one value, a list or an object. Alternatives count if they agree; a part of `allOf`
 * counts if it is a list or an object.
 */
export function kindOf(contract: Contract, schema: SchemaOrReference, depth = 0): "scalar" | "array" | "object" {
  const resolved = resolve<Schema>(contract, schema);
  const named = [resolved.type ?? []].flat().filter((type) => type !== "null");
  if (named.length > 0) return named.length === 1 && isComposed(named[0]) ? named[0] : "scalar";
  if (resolved.properties !== undefined) return "object";
  if (resolved.items !== undefined) return "array";
  if (depth > 10) return "scalar";
  const kinds = (keyword: string) => {
    const parts = (resolved[keyword] ?? []) as SchemaOrReference[];
    return parts.filter((part) => !isNullOnly(part)).map((part) => kindOf(contract, part, depth + 1));
  };
  const alternatives = new Set([...kinds("oneOf"), ...kinds("anyOf")]);
  const [only = "scalar"] = alternatives.size === 1 ? alternatives : [];
  return kinds("allOf").find(isComposed) ?? only;
}

const isComposed = (kind: string | undefined): kind is "array" | "object" => kind === "array" || kind === "object";
const isNullOnly = (schema: SchemaOrReference) => (schema as Schema).type === "null";
