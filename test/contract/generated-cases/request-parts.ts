import { type Contract, essence, isJson, type Parameter, type Reference, type Schema } from "../contract-reader.ts";
import type { SchemaCheck } from "../schema-check.ts";
import { type ContractOperation, examplesOf, parameterPointer } from "./contract-operations.ts";
import { readOnlyNames } from "./request-check.ts";
import { merged, sampleOf } from "./sample.ts";

/** A request by the contract's names, before it is serialized. */
export interface RequestParts {
  readonly path: Readonly<Record<string, unknown>>;
  readonly query: Readonly<Record<string, unknown>>;
  readonly header: Readonly<Record<string, unknown>>;
  readonly cookie: Readonly<Record<string, unknown>>;
  readonly body?: unknown;
}

/**
 * Values that replace the contract's examples: by parameter name for all operations, or by operationId for one
 * operation, where `body` holds the fields to replace.
 */
export interface ExampleIds {
  readonly [name: string]: string | number | { readonly [name: string]: unknown };
}

/** The parts of a minimal request from the examples: the required parameters and the first example of the body. */
export function requiredParts(contract: Contract, operation: ContractOperation, ids: ExampleIds = {}): RequestParts {
  const required = operation.parameters.filter((parameter) => parameter.in === "path" || parameter.required);
  return partsWith(contract, operation, required, ids);
}

/** The same with every parameter and every field of the body. */
export function fullParts(contract: Contract, operation: ContractOperation, ids: ExampleIds = {}): RequestParts {
  const parts = partsWith(contract, operation, operation.parameters, ids);
  if (operation.body === undefined) return parts;
  return { ...parts, body: completed(contract, operation.body.schema, parts.body) };
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

/** An operation or a parameter may be called `constructor`. */
const idsFor = (ids: ExampleIds, name: string) => (Object.hasOwn(ids, name) ? ids[name] : undefined);

/** The body's examples by name, with the given ids; if there are none, a body made from the schema. */
export function bodyExamples(
  contract: Contract,
  { id, body }: ContractOperation,
  ids: ExampleIds = {},
): ReadonlyMap<string, unknown> {
  if (body === undefined) return new Map();
  const examples =
    body.examples.size > 0
      ? new Map([...body.examples].map(([name, value]) => [name, forRequest(contract, body.schema, value)]))
      : new Map([["", sampleOf(contract, body.schema)]]);
  const own = idsFor(ids, id);
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
  const own = idsFor(ids, id);
  if (typeof own === "object" && Object.hasOwn(own, parameter.name)) return own[parameter.name];
  const general = idsFor(ids, parameter.name);
  if (general !== undefined && typeof general !== "object") return general;
  const [media] = Object.values(parameter.content ?? {});
  const [example] = examplesOf(contract, media ?? parameter).values();
  const schema = media?.schema ?? parameter.schema ?? {};
  return example ?? sampleOf(contract, schema);
}

/** The parts without a valid example, which prevent a valid request. */
export function partsWithoutExample(
  contract: Contract,
  operation: ContractOperation,
  checkSchema: SchemaCheck,
  ids: ExampleIds = {},
): string[] {
  const parts = requiredParts(contract, operation, ids);
  const parameters = operation.parameters
    .filter(
      ({ in: where, name, schema }) => schema && Object.hasOwn(parts[where], name) && parts[where][name] !== undefined,
    )
    .filter((parameter) => {
      const pointer = parameterPointer(contract, operation, parameter);
      return checkSchema(pointer, parts[parameter.in][parameter.name]).length > 0;
    });
  const { body } = operation;
  const bodyFits =
    body === undefined || (isSendable(body.mediaType) && checkSchema(body.pointer, parts.body).length === 0);
  return [...parameters.map(({ name }) => name), ...(bodyFits ? [] : [`body of ${body.mediaType}`])];
}

/** The names of body examples that break their own schema, which no server has to accept. */
export function brokenExamples(
  contract: Contract,
  operation: ContractOperation,
  checkSchema: SchemaCheck,
  ids: ExampleIds = {},
): string[] {
  const { body } = operation;
  if (body === undefined || !isJson(body.mediaType) || body.examples.size === 0) return [];
  const examples = [...bodyExamples(contract, operation, ids)];
  return examples.filter(([, value]) => checkSchema(body.pointer, value).length > 0).map(([name]) => name);
}

/** Whether a text can be the example: a file's bytes cannot be written as one. */
const isSendable = (mediaType: string) =>
  isJson(mediaType) || mediaType.startsWith("text/") || FORMS.has(essence(mediaType));

const FORMS: ReadonlySet<string> = new Set(["application/x-www-form-urlencoded", "multipart/form-data"]);

/** Adds the fields that an example leaves out, from their own examples. */
export function completed(
  contract: Contract,
  declared: Schema | Reference,
  value: unknown,
  otherWay: "readOnly" | "writeOnly" = "readOnly",
  depth = 0,
  budget = { fields: MOST_FIELDS },
): unknown {
  const schema = merged(contract, declared as Schema);
  if (value === undefined) {
    if (budget.fields <= 0) return undefined;
    const sample = sampleOf(contract, declared);
    budget.fields -= (JSON.stringify(sample) ?? "").split('":').length;
    return sample;
  }
  const isLeaf = value === null || typeof value !== "object" || Array.isArray(value);
  if (isLeaf || depth > DEEPEST || budget.fields <= 0) return value;
  budget.fields -= Object.keys(schema.properties ?? {}).length;
  const fields = Object.entries(schema.properties ?? {})
    .filter(([, property]) => merged(contract, property as Schema)[otherWay] !== true)
    .map(([name, property]) => [
      name,
      completed(contract, property, (value as Record<string, unknown>)[name], otherWay, depth + 1, budget),
    ]);
  return { ...value, ...Object.fromEntries(fields) };
}

/** A limit, because schemas may refer to each other endlessly. */
const DEEPEST = 4;
const MOST_FIELDS = 150;

/** Removes the response-only fields from an example, which the server sets. */
function forRequest(contract: Contract, declared: Schema | Reference, value: unknown): unknown {
  if (value === null || typeof value !== "object" || Array.isArray(value)) return value;
  const names = new Set(readOnlyNames(contract, declared as Schema));
  const { properties = {} } = merged(contract, declared as Schema);
  const entries = Object.entries(value)
    .filter(([name]) => !names.has(name))
    .map(([name, inner]) => {
      const property = Object.hasOwn(properties, name) ? properties[name] : undefined;
      return [name, property === undefined ? inner : forRequest(contract, property, inner)];
    });
  return Object.fromEntries(entries);
}
