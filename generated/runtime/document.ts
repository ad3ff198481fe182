// Generated from openapi/runtime by `npm run generate`; edit that, not this file.
// @ts-nocheck: checked where it is written, so that it compiles with any flags, lib and @types.
/** The bundled contract as data: the parts that the server reads. */
export type Schema = { readonly [keyword: string]: unknown } & {
  readonly type?: string | readonly string[];
  readonly properties?: { readonly [name: string]: Schema | Reference };
  readonly items?: Schema | Reference;
  /** Known values of an enumeration that may grow: a list, or a map from each value to its description. */
  readonly "x-known-values"?: readonly string[] | { readonly [value: string]: unknown };
};

export interface Reference {
  readonly $ref: string;
}

/** A schema, a reference to one, `true` (any value fits) or `false` (no value fits). */
export type SchemaOrReference = Schema | Reference | boolean;

export interface Example {
  readonly value?: unknown;
}

export interface MediaTypeObject {
  readonly schema?: Schema | Reference;
  readonly example?: unknown;
  readonly examples?: { readonly [name: string]: Example | Reference };
  /** How the fields of a form are serialized. */
  readonly encoding?: { readonly [property: string]: Encoding };
}

export interface Encoding {
  readonly contentType?: string;
  readonly style?: string;
  readonly explode?: boolean;
}

export type Content = { readonly [mediaType: string]: MediaTypeObject };

export interface Parameter extends MediaTypeObject {
  readonly name: string;
  readonly description?: string;
  readonly in: "path" | "query" | "header" | "cookie";
  readonly style?: string;
  readonly explode?: boolean;
  readonly required?: boolean;
  readonly content?: Content;
}

export interface HeaderObject extends MediaTypeObject {
  readonly description?: string;
  readonly required?: boolean;
  readonly explode?: boolean;
  readonly content?: Content;
}

export interface ResponseObject {
  readonly headers?: { readonly [name: string]: HeaderObject | Reference };
  readonly content?: Content;
}

export interface RequestBodyObject {
  readonly required?: boolean;
  readonly content: Content;
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
  readonly summary?: string;
  readonly description?: string;
  readonly deprecated?: boolean;
  readonly tags?: readonly string[];
  readonly security?: readonly SecurityRequirement[];
  readonly "x-provenance"?: string;
  /** The largest request body, in bytes; replaces the server's own limit. */
  readonly "x-max-body"?: number;
  /** Whether the handler reads the body itself as a stream, if it is neither JSON nor a form. */
  readonly "x-stream-body"?: boolean;
  readonly parameters?: readonly (Parameter | Reference)[];
  readonly requestBody?: RequestBodyObject | Reference;
  readonly responses?: { readonly [status: string]: ResponseObject | Reference };
}

export const METHODS = ["get", "put", "post", "delete", "options", "head", "patch", "trace"] as const;
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
  readonly components?: {
    readonly [section: string]: { readonly [name: string]: unknown };
  };
}

/** Follows a `$ref` inside the document, through any chain of references. */
export function resolve<T extends object>(contract: Contract, value: T | Reference, hops = 0): T {
  const ref = (value as Partial<Reference>).$ref;
  if (typeof ref !== "string") return value as T;
  if (hops > 50) throw new Error(`"${ref}" refers to itself.`);
  return resolve(contract, targetOf(contract, ref) as T | Reference, hops + 1);
}

/** The target of a reference, which may be another reference. */
export function targetOf(contract: Contract, ref: string): object {
  const target = pointerParts(ref).reduce<unknown>(
    (node, part) => (isObject(node) && Object.hasOwn(node, part) ? Reflect.get(node, part) : undefined),
    contract,
  );
  if (!isObject(target)) throw new Error(`"${ref}" refers to nothing.`);
  return target;
}

const isObject = (value: unknown): value is object => typeof value === "object" && value !== null;

/** `#/paths/~1things` -> `["paths", "/things"]` */
export const pointerParts = (ref: string): string[] =>
  ref
    .replace(/^#\//, "")
    .split("/")
    .map((part) => decodeURIComponent(part).replaceAll("~1", "/").replaceAll("~0", "~"));

/** OpenAPI ignores header parameters with these names (OpenAPI 3.1, Parameter Object). */
const NO_PARAMETERS = ["accept", "content-type", "authorization"];

export const isNoParameter = (parameter: Parameter): boolean =>
  parameter.in === "header" && NO_PARAMETERS.includes(parameter.name.toLowerCase());

/** The parameters of an operation; they override the parameters of its path. */
export function parametersOf(contract: Contract, item: PathItem, operation: OperationObject): Parameter[] {
  const all = [...(item.parameters ?? []), ...(operation.parameters ?? [])]
    .map((p) => resolve<Parameter>(contract, p))
    .filter((parameter) => !isNoParameter(parameter));
  return [...new Map(all.map((parameter) => [`${parameter.in} ${parameter.name}`, parameter])).values()];
}

/**
 * The media types from which `Accept` chooses: those of the successes, if one of them has several. Otherwise the list
 * is empty and `Accept` is ignored, as RFC 9110, 12.5.1 allows: a client that asks for another type gets the declared
 * one.
 */
export function negotiatedTypes(contract: Contract, { responses = {} }: OperationObject): readonly string[] {
  const successes = Object.entries(responses).filter(([status]) => /^2(?:XX|\d\d)$/.test(status));
  const types = successes.map(([, response]) => Object.keys(resolve<ResponseObject>(contract, response).content ?? {}));
  return types.some(({ length }) => length > 1) ? [...new Set(types.flat())] : [];
}

/** An operation with its path and method in the contract. */
export interface Operation {
  readonly id: string;
  readonly method: Method;
  readonly path: string;
  readonly declared: OperationObject;
  readonly parameters: readonly Parameter[];
}

/** The operations in document order. */
export function operationsOf(contract: Contract): Operation[] {
  const paths = Object.entries(contract.paths ?? {}).filter(([path]) => !path.startsWith("x-"));
  return paths.flatMap(([path, item]) =>
    METHODS.flatMap((method) => {
      const declared = item[method];
      if (declared === undefined) return [];
      return [
        { id: declared.operationId ?? "", method, path, declared, parameters: parametersOf(contract, item, declared) },
      ];
    }),
  );
}
