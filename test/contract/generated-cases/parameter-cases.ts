import { type Contract, kindOf, type Parameter, resolve, type Schema } from "../contract-reader.ts";
import { codeOf, distinctOnly } from "./body-cases.ts";
import { type CaseMaker, type GivenCase, refused } from "./case-maker.ts";
import { parameterPointer } from "./contract-operations.ts";
import type { GeneratedCase } from "./generated-case.ts";
import { type Mutation, mutationsOf } from "./mutations.ts";
import { exampleOf, type RequestParts } from "./request-parts.ts";

/** Each parameter sent as its example has it, left out, and broken in each way that its text can be. */
export function parameterCases(maker: CaseMaker): GeneratedCase[] {
  const { operation, required } = maker;
  const unknown: GivenCase = {
    kind: "unknown query parameter",
    title: "a query parameter that is unknown",
    parts: { ...required, query: { ...required.query, notInTheContract: "1" } },
    // OpenAPI does not say what an undeclared parameter means.
    expected: { ...refused(operation, { param: "notInTheContract", code: null }), orElse: declaredOf(operation) },
  };
  const valid: GivenCase = {
    kind: "valid",
    title: "the required parameters",
    determinedBy: "state",
    expected: {},
    covers: { parameters: operation.parameters.filter((p) => p.required).map(nameOf) },
  };
  return [
    valid,
    ...operation.parameters.flatMap((parameter) => [
      ...sentAlone(maker, parameter),
      ...leftOut(maker, parameter),
      ...broken(maker, parameter),
    ]),
    unknown,
  ].map((given) => maker.make(given));
}

const declaredOf = ({ responses }: CaseMaker["operation"]) =>
  [...responses.keys()].filter((status) => /^\d+$/.test(status)).map(Number);

export const nameOf = ({ in: where, name }: Parameter): string => `${where} ${name}`;

export function withParameter(parts: RequestParts, { in: where, name }: Parameter, value: unknown): RequestParts {
  return { ...parts, [where]: { ...parts[where], [name]: value } };
}

/** The value that the contract shows, and each one that it lists. */
function sentAlone(maker: CaseMaker, parameter: Parameter): GivenCase[] {
  const { contract, operation, options, required } = maker;
  const { enum: listed } = resolve<Schema>(contract, parameter.schema ?? {}) as { enum?: unknown[] };
  const values =
    parameter.in === "path" ? [] : [exampleOf(contract, operation, parameter, options.ids), ...(listed ?? [])];
  // One made from the schema, where there is no example, need not fit.
  const pointer = parameterPointer(contract, operation, parameter);
  const fits = (value: unknown) => parameter.schema === undefined || maker.checkSchema(pointer, value).length === 0;
  return [...new Set(values)].filter(fits).map((value) => ({
    kind: "valid",
    title: `${parameter.name} ${JSON.stringify(value)}`,
    parts: withParameter(required, parameter, value),
    determinedBy: "state",
    expected: {},
    covers: { parameters: [nameOf(parameter)] },
  }));
}

function leftOut({ operation, required }: CaseMaker, parameter: Parameter): GivenCase[] {
  if (parameter.in === "path" || !parameter.required) return [];
  return [
    {
      kind: "left out",
      title: `${parameter.name}: left out`,
      parts: withParameter(required, parameter, undefined),
      expected: refused(operation, { param: parameter.name, code: null }),
    },
  ];
}

function broken(maker: CaseMaker, parameter: Parameter): GivenCase[] {
  const { contract, operation, options, required } = maker;
  if (kindOf(contract, parameter.schema ?? {}) !== "scalar" || parameter.content !== undefined) return [];
  const schema = resolve<Schema>(contract, parameter.schema ?? {});
  const sent = mutationsOf(contract, schema, exampleOf(contract, operation, parameter, options.ids))
    .filter(({ value }) => typeof value !== "object")
    .filter((mutation) => isSendable(parameter, mutation))
    .filter(({ value }) => breaksSchema(maker, parameter, value));
  const wrong = distinctOnly(sent).map(
    (mutation): GivenCase => ({
      kind: mutation.kind,
      title: `${parameter.name}: ${mutation.title}`,
      parts: withParameter(required, parameter, mutation.value),
      expected: refused(
        operation,
        { param: parameter.name, code: codeOf(mutation) },
        // Who cannot read an id may as well say that there is nothing of that name.
        parameter.in === "path" ? [404] : [],
      ),
      covers: { parameters: [nameOf(parameter)] },
    }),
  );
  return parameter.in === "query" ? [...wrong, twice(maker, parameter)] : wrong;
}

/** Whether a value is wrong for a parameter, as it is read from the wire. */
export function breaksSchema(maker: CaseMaker, parameter: Parameter, value: unknown): boolean {
  const schema = resolve<Schema>(maker.contract, parameter.schema ?? {});
  const pointer = parameterPointer(maker.contract, maker.operation, parameter);
  return maker.checkSchema(pointer, readAs(schema, String(value))).length > 0;
}

/** A header cannot carry a line break; an empty path parameter makes another path. */
export function isSendable({ in: where }: Parameter, { value }: Mutation): boolean {
  const text = String(value);
  if (where === "path") return text !== "" && text !== "." && text !== "..";
  return where === "query" || !/[^ -~]|^ | $/.test(text);
}

function twice({ contract, operation, options, required }: CaseMaker, parameter: Parameter): GivenCase {
  const value = exampleOf(contract, operation, parameter, options.ids);
  return {
    kind: "type",
    title: `${parameter.name}: sent twice`,
    parts: withParameter(required, parameter, [value, value]),
    expected: refused(operation, { param: parameter.name, code: codeOf(typeFault(contract, parameter)) }),
    covers: { parameters: [nameOf(parameter)] },
  };
}

const typeFault = (contract: Contract, { schema = {} }: Parameter) => ({
  rule: "type",
  schema: resolve<Schema>(contract, schema),
});

/** Text is all that a parameter is on the wire; what of it becomes a number is what looks like one. */
export function readAs(schema: Schema, text: string): unknown {
  const types = [schema.type ?? []].flat();
  if ((types.includes("integer") || types.includes("number")) && text.trim() !== "" && !Number.isNaN(Number(text)))
    return Number(text);
  if (types.includes("boolean") && /^(true|false)$/.test(text)) return text === "true";
  return text;
}
