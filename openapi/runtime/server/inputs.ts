import type { Request } from "express";
import type { Contract, MediaTypeObject, Parameter, SecurityScheme } from "../document.ts";
import type { Validator } from "../schema/validator.ts";
import type { ReceivedBody } from "./body.ts";
import { bodyPlan, takeBody } from "./body-input.ts";
import { refusalOf } from "./faults.ts";
import { partsAsFields } from "./form.ts";
import { isForm } from "./multipart.ts";
import { parameterPlan, takeParameter } from "./parameter-input.ts";
import { createParameterReader } from "./parameters.ts";
import type { Fault } from "./refusal.ts";
import type { ValidInput } from "./valid-input.ts";

/** The inputs that an operation declares. */
export interface DeclaredInput {
  readonly parameters: readonly Parameter[];
  readonly requestBody?: { readonly required?: boolean; readonly content: Readonly<Record<string, MediaTypeObject>> };
}

/** Returns the input of the handler, or refuses with 400. */
export type ReadInput = (
  request: Request,
  rawPath: Readonly<Record<string, string>>,
  received: ReceivedBody,
) => ValidInput | Promise<ValidInput>;

/**
 * Creates the function that reads and validates the requests of an operation.
 *
 * Refuses with 400. The first reported fault is an unknown parameter or field, then a missing one, then in document
 * order.
 */
export function createInputReader(contract: Contract, validator: Validator, declared: DeclaredInput): ReadInput {
  const plans = declared.parameters.map((parameter) => parameterPlan(contract, validator, parameter));
  const bodies = new Map(
    Object.entries(declared.requestBody?.content ?? {}).map(([key, media]) => [
      key,
      bodyPlan(contract, validator, media),
    ]),
  );
  const readParameters = createParameterReader(plans, keysInQuery(contract));
  const isBodyRequired = declared.requestBody?.required ?? false;
  return (request, rawPath, received) => {
    const { values, unknown } = readParameters(request, rawPath);
    const input: Mutable<ValidInput> = { path: {}, query: {}, headers: {}, cookies: {} };
    const faults = unknown.length > 0 ? unknownParameters(unknown) : [];
    if (received.key === undefined && isBodyRequired) faults.push(missingBody());
    for (const [index, plan] of plans.entries()) takeParameter(contract, plan, values[index], input, faults);
    const body = received.key === undefined ? undefined : bodies.get(received.key);
    const end = (value: unknown) => {
      if (body) input.body = takeBody(contract, body, value, received, faults);
      if (faults.length > 0) throw refusalOf(faults);
      return input;
    };
    const { body: form } = received;
    if (!isForm(form)) return end(form);
    const withParts = async (valid: ValidInput) => ({ ...valid, body: await body?.typedParts(form) });
    return partsAsFields(form).then(end).then(withParts);
  };
}

type Mutable<T> = { -readonly [K in keyof T]: T[K] };

const unknownParameters = (names: readonly string[]): Fault[] =>
  names.map((name) => ({ in: "query", path: [name], rule: "unknown", message: "is not a known query parameter" }));

const missingBody = (): Fault => ({ in: "body", path: [], rule: "required", message: "is required" });

/** API keys in the query are not declared as parameters, but they are not unknown either. */
function keysInQuery(contract: Contract): ReadonlySet<string> {
  const schemes = Object.values((contract.components?.["securitySchemes"] ?? {}) as Record<string, SecurityScheme>);
  return new Set(schemes.filter((scheme) => scheme.in === "query").map(({ name = "" }) => name));
}
