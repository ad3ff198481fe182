import {
  type Content,
  type Contract,
  type Example,
  isJson,
  type MediaTypeObject,
  type Operation,
  operationsOf,
  type Parameter,
  pointerOf,
  pointerParts,
  type Reference,
  type ResponseObject,
  resolve,
  type Schema,
  type SecurityRequirement,
  type SecurityScheme,
} from "../contract-reader.ts";
import { needsNoHeader } from "./credentials.ts";
import { merged } from "./sample.ts";
import { asSchema } from "./schema-nodes.ts";

export interface RequestBody {
  readonly required: boolean;
  readonly mediaType: string;
  readonly schema: Schema;
  /** The properties of the schema, its parts and references, each with its own. */
  readonly properties: Readonly<Record<string, Schema>>;
  readonly media: MediaTypeObject;
  /** Every media type that the operation accepts. */
  readonly mediaTypes: readonly string[];
  /** A pointer to the schema in the contract. */
  readonly pointer: string;
  readonly examples: ReadonlyMap<string, unknown>;
}

type Schemes = Readonly<Record<string, SecurityScheme>>;

/** An operation with all references resolved that requests and response checks need. */
export interface ContractOperation extends Operation {
  /** The JSON body, or the first other one. */
  readonly body?: RequestBody;
  readonly responses: ReadonlyMap<string, ResponseObject>;
  /** The security alternatives, each with the names of the schemes it combines; an empty one needs no credentials. */
  readonly security: readonly (readonly string[])[];
  readonly schemes: Schemes;
  /** Whether every alternative needs a client certificate. */
  readonly needsCertificate: boolean;
  /** The methods of its path, sorted, with `HEAD` if there is `GET`. */
  readonly allow: string;
  /** Whether the path has its own operation for HEAD. */
  readonly hasHead: boolean;
}

export function contractOperations(contract: Contract): ContractOperation[] {
  const all = operationsOf(contract);
  const schemes = (contract.components?.["securitySchemes"] ?? {}) as Schemes;
  return all.map((operation) => {
    const { method, path, declared } = operation;
    const body = requestBody(contract, operation);
    const security = declared.security ?? contract.security ?? [];
    return {
      ...operation,
      id: operation.id || `${method.toUpperCase()} ${path}`,
      ...(body && { body }),
      responses: new Map(
        Object.entries(declared.responses ?? {}).map(([status, response]) => [
          status,
          resolve<ResponseObject>(contract, response),
        ]),
      ),
      security: alternatives(security, schemes),
      needsCertificate: security.length > 0 && security.every((each) => withCertificate(Object.keys(each), schemes)),
      schemes,
      hasHead: all.some((other) => other.path === path && other.method === "head"),
      allow: allowed(all.filter((other) => other.path === path).map((other) => other.method.toUpperCase())),
    };
  });
}

/** Puts those with a client certificate last, since a run has none. */
const alternatives = (requirements: readonly SecurityRequirement[], schemes: Schemes) =>
  requirements
    .map((requirement) => Object.keys(requirement))
    .filter((names) => names.length > 0)
    .sort((one, other) => Number(withCertificate(one, schemes)) - Number(withCertificate(other, schemes)));

const withCertificate = (names: readonly string[], schemes: Schemes) =>
  names.some((name) => schemes[name]?.type === "mutualTLS");

/**
 * Whether a request without credentials is refused. A client certificate belongs to the connection, so no request can
 * lack it.
 */
export function needsCredentials(contract: Contract, operation: ContractOperation): boolean {
  const requirements = operation.declared.security ?? contract.security ?? [];
  return (
    requirements.length > 0 && requirements.every((requirement) => !needsNoHeader(operation, Object.keys(requirement)))
  );
}

function allowed(methods: readonly string[]): string {
  const head = methods.includes("GET") && !methods.includes("HEAD") ? ["HEAD"] : [];
  return [...methods, ...head].sort().join(", ");
}

function propertiesOf(contract: Contract, schema: Schema): Record<string, Schema> {
  const whole = (declared: unknown) => merged(contract, asSchema(declared));
  const properties = Object.entries(whole(schema).properties ?? {}).map(([name, declared]): [string, Schema] => {
    const { items, ...own } = whole(declared);
    return [name, { ...own, ...(items !== undefined && { items: whole(items) }) } as Schema];
  });
  return Object.fromEntries(properties);
}

function requestBody(contract: Contract, { method, path, declared }: Operation): RequestBody | undefined {
  if (declared.requestBody === undefined) return undefined;
  const { content, required = false } = resolve<{ required?: boolean; content: Content }>(
    contract,
    declared.requestBody,
  );
  const mediaType = Object.keys(content).find(isJson) ?? Object.keys(content)[0];
  const media = mediaType === undefined ? undefined : content[mediaType];
  if (mediaType === undefined || media?.schema === undefined) return undefined;
  const parts = ["paths", path, method, "requestBody", "content", mediaType, "schema"];
  return {
    required,
    mediaType,
    schema: resolve<Schema>(contract, media.schema),
    properties: propertiesOf(contract, asSchema(media.schema)),
    media,
    mediaTypes: Object.keys(content),
    pointer: pointerTo(contract, parts),
    examples: examplesOf(contract, media),
  };
}

/** The named examples; a single example without a name is called "example". */
export function examplesOf(contract: Contract, media: MediaTypeObject): Map<string, unknown> {
  const named = Object.entries(media.examples ?? {})
    .map(([name, example]) => [name, resolve<Example>(contract, example)] as const)
    .filter(([, example]) => "value" in example)
    .map(([name, { value }]): [string, unknown] => [name, value]);
  const single: [string, unknown][] = media.example === undefined ? [] : [["example", media.example]];
  return new Map([...named, ...single]);
}

/** Cached, since every response of a run needs the same pointers. */
const pointers = new WeakMap<Contract, Map<string, string>>();

/** The JSON pointer to a path of keys, with references resolved on the way. */
export function pointerTo(contract: Contract, parts: readonly string[]): string {
  const known = pointers.get(contract) ?? new Map<string, string>();
  pointers.set(contract, known);
  const place = parts.join("\n");
  const pointer = known.get(place) ?? followed(contract, parts);
  known.set(place, pointer);
  return pointer;
}

function followed(contract: Contract, parts: readonly string[]): string {
  let walked: string[] = [];
  let node: unknown = contract;
  for (const part of parts) {
    for (let ref = refOf(node); ref !== undefined; ref = refOf(node)) {
      walked = pointerParts(ref);
      node = walked.reduce<unknown>((inner, key) => (inner as Record<string, unknown> | undefined)?.[key], contract);
    }
    walked = [...walked, part];
    node = (node as Record<string, unknown> | undefined)?.[part];
  }
  return pointerOf(...walked);
}

const refOf = (node: unknown) => (node as Partial<Reference> | undefined)?.$ref;

/** A pointer to a parameter's schema, which is declared with the operation or with the path. */
export function parameterPointer(contract: Contract, operation: Operation, parameter: Parameter): string {
  const { path, method, declared } = operation;
  const isSame = (each: Parameter | Reference) => {
    const { in: where, name } = resolve<Parameter>(contract, each);
    return where === parameter.in && name === parameter.name;
  };
  const ofOperation = (declared.parameters ?? []).findIndex(isSame);
  if (ofOperation >= 0)
    return pointerTo(contract, ["paths", path, method, "parameters", String(ofOperation), "schema"]);
  const ofPath = (contract.paths?.[path]?.parameters ?? []).findIndex(isSame);
  return pointerTo(contract, ["paths", path, "parameters", String(ofPath), "schema"]);
}
