/** Valid requests of an operation, and for each of them the requests with exactly one fault. */
import fc from "fast-check";
import { type Contract, type Parameter, resolve, type Schema } from "../../openapi/runtime/document.ts";
import { kindOf } from "../../openapi/runtime/schemas.ts";
import { fieldName } from "../../openapi/runtime/server.ts";
import { codeOf } from "../contract/generated-cases/body-cases.ts";
import { type ContractOperation, parameterPointer } from "../contract/generated-cases/contract-operations.ts";
import { type Mutation, mutationsOf } from "../contract/generated-cases/mutations.ts";
import { isSendable, readAs, withParameter } from "../contract/generated-cases/parameter-cases.ts";
import type { RequestParts } from "../contract/generated-cases/request-parts.ts";
import type { SchemaCheck } from "../contract/schema-check.ts";
import { valuesOf } from "./arbitraries.ts";

/** A request with one fault, and the refusal that it must get. */
export interface WrongRequest {
  readonly parts: RequestParts;
  readonly title: string;
  readonly param: string | null;
  readonly code: string | null;
}

export function validParts(contract: Contract, { parameters, body }: ContractOperation): fc.Arbitrary<RequestParts> {
  const named = (where: Parameter["in"]) => {
    const all = parameters.filter((parameter) => parameter.in === where);
    const values = all.map((each) => [each.name, valuesOf(contract, each.schema ?? {})] as const);
    const requiredKeys = all.filter((each) => each.required || where === "path").map(({ name }) => name);
    return fc.record(Object.fromEntries(values), { requiredKeys, noNullPrototype: true });
  };
  const parts = { path: named("path"), query: named("query"), header: named("header"), cookie: named("cookie") };
  if (body === undefined) return fc.record(parts);
  // The fields of an example fit together; independently drawn values may not.
  const examples = [...body.examples.values()].map((example) => fc.constant(example));
  return fc.record({ ...parts, body: fc.oneof(valuesOf(contract, body.schema), ...examples) });
}

/** The names of the fields that the contract rejects. */
export function complaints(
  contract: Contract,
  operation: ContractOperation,
  parts: RequestParts,
  check: SchemaCheck,
): readonly string[] {
  const wrong = operation.parameters.flatMap((parameter) => {
    const value = parts[parameter.in][parameter.name];
    if (value === undefined) return [];
    const { schema = {} } = parameter;
    const read = typeof value === "object" ? value : readAs(resolve<Schema>(contract, schema), String(value));
    return check(parameterPointer(contract, operation, parameter), read).length > 0 ? [parameter.name] : [];
  });
  if (operation.body === undefined) return wrong;
  return [...wrong, ...check(operation.body.pointer, parts.body).map(fieldAtFault)];
}

/** The place of a fault, as an error names it. */
function fieldAtFault({ instancePath, params }: ReturnType<SchemaCheck>[number]): string {
  const { missingProperty, additionalProperty, unevaluatedProperty } = params as Record<string, string | undefined>;
  const inner = missingProperty ?? additionalProperty ?? unevaluatedProperty;
  const parts = instancePath.split("/").slice(1);
  return fieldName(
    [...parts, ...(inner === undefined ? [] : [inner])].map((part) => (/^\d+$/.test(part) ? Number(part) : part)),
  );
}

/** All requests that differ from a valid one in one thing that the contract forbids. */
export function wrongRequests(
  contract: Contract,
  operation: ContractOperation,
  parts: RequestParts,
  check: SchemaCheck,
): readonly WrongRequest[] {
  const unknown = { ...parts, query: { ...parts.query, notInTheContract: "1" } };
  return [
    { parts: unknown, title: "an unknown query parameter", param: "notInTheContract", code: null },
    ...operation.parameters.flatMap((parameter) => wrongParameters(contract, parts, parameter)),
    ...wrongBodies(contract, operation, parts),
  ].filter(
    (wrong) => wrong.parts === unknown || isItsOnlyFault(wrong, complaints(contract, operation, wrong.parts, check)),
  );
}

/** With two faults an error may name either, so a request is only useful with one. */
const isItsOnlyFault = ({ param }: WrongRequest, faults: readonly string[]) =>
  faults.length > 0 && faults.every((fault) => fault === (param ?? ""));

function wrongParameters(contract: Contract, parts: RequestParts, parameter: Parameter): readonly WrongRequest[] {
  const { schema = {}, name } = parameter;
  const value = parts[parameter.in][name];
  if (value === undefined || kindOf(contract, schema) !== "scalar") return [];
  return mutationsOf(contract, schema, value)
    .filter((mutation) => typeof mutation.value !== "object" && isSendable(parameter, mutation))
    .map((mutation) => wrongBy(mutation, withParameter(parts, parameter, mutation.value), name));
}

function wrongBodies(contract: Contract, { body }: ContractOperation, parts: RequestParts): readonly WrongRequest[] {
  if (body === undefined) return [];
  return mutationsOf(contract, body.schema, parts.body)
    .filter(({ value }) => value !== undefined)
    .map((mutation) => wrongBy(mutation, { ...parts, body: mutation.value }, fieldName(mutation.path)));
}

const wrongBy = (mutation: Mutation, parts: RequestParts, name: string): WrongRequest => ({
  parts,
  title: `${name || "the body"}: ${mutation.title}`,
  param: name || null,
  code: codeOf(mutation),
});
