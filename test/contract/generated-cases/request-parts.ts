import sampler from "openapi-sampler";
import { type Contract, isJson, type Parameter, type Reference, resolve, type Schema } from "../contract-reader.ts";
import type { SchemaCheck } from "../schema-check.ts";
import { type ContractOperation, examplesOf, parameterPointer } from "./contract-operations.ts";

/** A request in the contract's words, before it is put on the wire. */
export interface RequestParts {
  readonly path: Readonly<Record<string, unknown>>;
  readonly query: Readonly<Record<string, unknown>>;
  readonly header: Readonly<Record<string, unknown>>;
  readonly cookie: Readonly<Record<string, unknown>>;
  readonly body?: unknown;
}

/**
 * What to send in place of the contract's examples: by name of the parameter for all operations, or by operationId
 * for one, there also `body` with the fields to replace.
 */
export interface ExampleIds {
  readonly [name: string]: string | number | { readonly [name: string]: unknown };
}

/** The parts of a request as the examples have it: every parameter that is required, and the body's first example. */
export function requiredParts(contract: Contract, operation: ContractOperation, ids: ExampleIds = {}): RequestParts {
  const required = operation.parameters.filter((parameter) => parameter.in === "path" || parameter.required);
  return partsWith(contract, operation, required, ids);
}

/** The same with every parameter, and with a body that has every field. */
export function fullParts(contract: Contract, operation: ContractOperation, ids: ExampleIds = {}): RequestParts {
  const parts = partsWith(contract, operation, operation.parameters, ids);
  if (operation.body === undefined) return parts;
  return { ...parts, body: complete(contract, operation.body.schema, parts.body) };
}

function partsWith(
  contract: Contract,
  operation: ContractOperation,
  parameters: readonly Parameter[],
  ids: ExampleIds,
): RequestParts {
  const named = (where: Parameter["in"]) =>
    Object.fromEntries(
      parameters
        .filter((parameter) => parameter.in === where)
        .map((parameter) => [parameter.name, exampleOf(contract, operation, parameter, ids)]),
    );
  const [body] = bodyExamples(contract, operation, ids).values();
  const parts = { path: named("path"), query: named("query"), header: named("header"), cookie: named("cookie") };
  return operation.body === undefined ? parts : { ...parts, body };
}

/** The examples of the body by name, with the given ids; one made from the schema where the contract has none. */
export function bodyExamples(
  contract: Contract,
  { id, body }: ContractOperation,
  ids: ExampleIds = {},
): ReadonlyMap<string, unknown> {
  if (body === undefined) return new Map();
  const examples = body.examples.size > 0 ? body.examples : new Map([["", sampleOf(contract, body.schema)]]);
  const own = ids[id];
  const replaced = typeof own === "object" ? (own["body"] as object | undefined) : undefined;
  return new Map(
    [...examples].map(([name, value]) => [name, replaced ? { ...(value as object), ...replaced } : value]),
  );
}

export function exampleOf(
  contract: Contract,
  { id }: ContractOperation,
  parameter: Parameter,
  ids: ExampleIds = {},
): unknown {
  const own = ids[id];
  if (typeof own === "object" && parameter.name in own) return own[parameter.name];
  const general = ids[parameter.name];
  if (general !== undefined && typeof general !== "object") return general;
  const [example] = examplesOf(contract, parameter).values();
  const { schema = {} } = parameter;
  return example ?? resolve<Schema>(contract, schema)["example"] ?? sampleOf(contract, schema);
}

/** The parts for which the contract has no example that fits, so that no valid request can be made. */
export function partsWithoutExample(
  contract: Contract,
  operation: ContractOperation,
  checkSchema: SchemaCheck,
  ids: ExampleIds = {},
): string[] {
  const parts = requiredParts(contract, operation, ids);
  const parameters = operation.parameters
    .filter(({ in: where, name, schema }) => schema && parts[where][name] !== undefined)
    .filter((parameter) => {
      const pointer = parameterPointer(contract, operation, parameter);
      return checkSchema(pointer, parts[parameter.in][parameter.name]).length > 0;
    });
  const { body } = operation;
  const bodyFits =
    body === undefined || (isSendable(body.mediaType) && checkSchema(body.pointer, parts.body).length === 0);
  return [...parameters.map(({ name }) => name), ...(bodyFits ? [] : [`body of ${body.mediaType}`])];
}

/** A file or the parts of a multipart body no example can stand for. */
const isSendable = (mediaType: string) =>
  isJson(mediaType) || mediaType.startsWith("text/") || mediaType === "application/x-www-form-urlencoded";

type SampledSchema = Parameters<typeof sampler.sample>[0];

const sampleOf = (contract: Contract, schema: Schema | Reference) =>
  sampler.sample(schema as SampledSchema, { quiet: true, skipReadOnly: true }, contract);

/** Fills in the fields that an example leaves out, from their own examples. */
function complete(contract: Contract, declared: Schema | Reference, value: unknown): unknown {
  const schema = resolve<Schema>(contract, declared);
  if (value === undefined) return schema["example"] ?? schema["default"] ?? sampleOf(contract, schema);
  if (value === null || typeof value !== "object" || Array.isArray(value)) return value;
  const fields = Object.entries(schema.properties ?? {})
    .filter(([, property]) => resolve<Schema>(contract, property)["readOnly"] !== true)
    .map(([name, property]) => [name, complete(contract, property, (value as Record<string, unknown>)[name])]);
  return { ...value, ...Object.fromEntries(fields) };
}
