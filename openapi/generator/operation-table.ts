import { type Content, type Contract, type Operation, type Reference, resolve } from "../runtime/document.ts";
import type { OperationDescription, OperationTable } from "../runtime/operation.ts";
import { pageOf } from "./paging.ts";
import { encodingOf, stylesOf } from "./styles.ts";

/** The table that server and client run on. */
export const operationTable = (contract: Contract, operations: readonly Operation[]): OperationTable =>
  Object.fromEntries(operations.map((operation) => [operation.id, rowOf(contract, operation)]));

function rowOf(contract: Contract, operation: Operation): OperationDescription {
  const { method, path, declared } = operation;
  const responses = Object.entries(declared.responses ?? {})
    .filter(([status]) => /^([1-5]\d\d|[1-5]XX|default)$/.test(status))
    .map(([status, response]) => [status, Object.keys(contentOf(contract, response) ?? {})]);
  return {
    method,
    path,
    tag: declared.tags?.[0] ?? "",
    security: securityOf(contract, operation),
    requestMediaTypes: Object.keys(contentOf(contract, declared.requestBody) ?? {}),
    responses: Object.fromEntries(responses),
    ...(typeof declared["x-retryable"] === "boolean" ? { retryable: declared["x-retryable"] } : {}),
    ...pageOf(contract, operation),
    ...stylesOf(contract, operation.parameters),
    ...encodingOf(contract, declared.requestBody),
  };
}

export function securityOf(contract: Contract, { declared }: Operation): "required" | "optional" | "none" {
  const requirements = declared.security ?? contract.security ?? [];
  if (requirements.length === 0) return "none";
  return requirements.some((requirement) => Object.keys(requirement).length === 0) ? "optional" : "required";
}

function contentOf(contract: Contract, value: { content?: Content } | Reference | undefined): Content | undefined {
  return value && resolve<{ content?: Content }>(contract, value).content;
}
