import { type Contract, kindOf, type Parameter, resolve, type Schema } from "../contract-reader.ts";
import { fieldName } from "../field-name.ts";
import { codeOf, distinctOnly } from "./body-cases.ts";
import { type CaseMaker, type GivenCase, refused } from "./case-maker.ts";
import { parameterPointer } from "./contract-operations.ts";
import { fittingValuesOf, isUnbounded } from "./fitting-values.ts";
import type { GeneratedCase } from "./generated-case.ts";
import { type Mutation, mutationsOf } from "./mutations.ts";
import { exampleOf, type RequestParts } from "./request-parts.ts";
import { nodeAt } from "./schema-nodes.ts";
import { isDefined, pathText, styleOf, textOf } from "./serialize.ts";
import { isText, readFromText } from "./wire-values.ts";

/** Each parameter with its example, left out, and broken in each way that its text allows. */
export function parameterCases(maker: CaseMaker): GeneratedCase[] {
  const { operation, required } = maker;
  const unknown: GivenCase = {
    kind: "unknown query parameter",
    title: "an unknown query parameter",
    parts: { ...required, query: { ...required.query, notInTheContract: "1" } },
    // OpenAPI does not define what an undeclared parameter means.
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
      ...atEdges(maker, parameter),
      ...leftOut(maker, parameter),
      ...broken(maker, parameter),
    ]),
    unknown,
  ].map((given) => maker.make(given));
}

/** Every status code that the operation declares, except ranges and `default`. */
export const declaredOf = ({ responses }: CaseMaker["operation"]) =>
  [...responses.keys()].filter((status) => /^\d+$/.test(status)).map(Number);

export const nameOf = ({ in: where, name }: Parameter): string => `${where} ${name}`;

export function withParameter(parts: RequestParts, { in: where, name }: Parameter, value: unknown): RequestParts {
  return { ...parts, [where]: { ...parts[where], [name]: value } };
}

/** A parameter's example and each listed value. */
function sentAlone(maker: CaseMaker, parameter: Parameter): GivenCase[] {
  const { contract, operation, options, required } = maker;
  const { enum: listed } = resolve<Schema>(contract, parameter.schema ?? {}) as { enum?: unknown[] };
  const values =
    parameter.in === "path" ? [] : [exampleOf(contract, operation, parameter, options.ids), ...(listed ?? [])];
  // If there is no example, the value is made from the schema and may not fit.
  const sendable = values.filter((value) => isText(value) && isDefined(value, styleOf(parameter)));
  return [...new Set(sendable)]
    .filter((value) => fitsFromWire(maker, parameter, value))
    .map((value) => ({
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

/** A parameter at every bound; in a path only if the request changes nothing. */
function atEdges(maker: CaseMaker, parameter: Parameter): GivenCase[] {
  const { contract, operation, options, required } = maker;
  const isRead = ["get", "head"].includes(operation.method);
  if (parameter.content !== undefined || parameter.schema === undefined || isIgnored(parameter)) return [];
  if (parameter.in === "path" && !isRead) return [];
  const pointer = parameterPointer(contract, operation, parameter);
  const example = exampleOf(contract, operation, parameter, options.ids);
  const fits = (at: string, value: unknown) => maker.checkSchema(at, value).length === 0;
  const edges = fittingValuesOf(contract, nodeAt(contract, pointer).schema, example, { pointer, fits })
    .filter((edge) => options.foreign || !isUnbounded(edge))
    .filter(({ value }) => isText(value) && isDefined(value, styleOf(parameter)) && isSendable(parameter, { value }))
    .filter(({ value }) => isShort(value) && fitsFromWire(maker, parameter, value));
  const groups = Map.groupBy(edges, ({ value }) => JSON.stringify(value));
  return [...groups.values()].map((sameValue): GivenCase => {
    const [{ value, title } = { value: undefined, title: "" }] = sameValue;
    return {
      kind: "valid",
      title: `${parameter.name}: ${title}`,
      parts: withParameter(required, parameter, value),
      determinedBy: "state",
      expected: {},
      madeUp: parameter.name,
      covers: {
        parameters: [nameOf(parameter)],
        keywords: sameValue.flatMap((each) => (each.pointer === undefined ? [] : [each.pointer])),
      },
    };
  });
}

/** A longer URL is refused as such: Node accepts 16 kB of headers in total. */
const isShort = (value: unknown) => encodeURIComponent(JSON.stringify(value)).length < 6_000;

/** OpenAPI ignores these header parameters: https://spec.openapis.org/oas/v3.1.1#fixed-fields-for-use-with-schema */
const IGNORED: ReadonlySet<string> = new Set(["accept", "content-type", "authorization"]);
const isIgnored = ({ in: where, name }: Parameter) => where === "header" && IGNORED.has(name.toLowerCase());

function broken(maker: CaseMaker, parameter: Parameter): GivenCase[] {
  const { contract, operation, options, required } = maker;
  if (parameter.content !== undefined || parameter.schema === undefined || isIgnored(parameter)) return [];
  const pointer = parameterPointer(contract, operation, parameter);
  const example = exampleOf(contract, operation, parameter, options.ids);
  const fits = (at: string, value: unknown) => maker.checkSchema(at, value).length === 0;
  const isScalar = example === null || typeof example !== "object";
  const { schema } = nodeAt(contract, pointer);
  const sent = [...mutationsOf(contract, schema, example, { pointer, fits }), ...withLetter(example)]
    // A server recognises an object in a query by its brackets or property names, which plain text lacks.
    .filter(({ value }) => isText(value) && (typeof value !== "object") === isScalar)
    .filter((mutation) => isSendable(parameter, mutation) && isShort(mutation.value))
    .filter(({ value }) => isDefined(value, styleOf(parameter)) && breaksSchema(maker, parameter, value));
  const wrong = distinctOnly(sent).map(
    (mutation): GivenCase => ({
      kind: mutation.kind,
      title: `${[parameter.name, ...mutation.path].join(".")}: ${mutation.title}`,
      parts: withParameter(required, parameter, mutation.value),
      expected: refused(
        operation,
        { param: fieldName([parameter.name, ...mutation.path]), code: codeOf(mutation) },
        // A server that cannot parse an id may also say that nothing has this id.
        parameter.in === "path" ? [404] : [],
      ),
      covers: {
        parameters: [nameOf(parameter)],
        keywords: mutation.keywords,
      },
    }),
  );
  const isRepeatable = kindOf(contract, parameter.schema ?? {}) !== "scalar" || !isOnlyScalar(maker, parameter);
  // Without `explode`, a repeated value is written as one text with a comma.
  const isSentTwice = parameter.in === "query" && !isRepeatable && styleOf(parameter).explode;
  return isSentTwice ? [...wrong, twice(maker, parameter)] : wrong;
}

/** What a server accepts that reads a number only as far as it looks like one. */
const withLetter = (example: unknown): Mutation[] =>
  typeof example === "number"
    ? [{ kind: "type", path: [], rule: "type", title: "number followed by a letter", value: `${example}x` }]
    : [];

/** Whether no alternative of the parameter is a list. */
const isOnlyScalar = (maker: CaseMaker, parameter: Parameter) => {
  const value = exampleOf(maker.contract, maker.operation, parameter, maker.options.ids);
  const pointer = parameterPointer(maker.contract, maker.operation, parameter);
  return maker.checkSchema(pointer, [value, value]).length > 0;
};

function fitsFromWire(maker: CaseMaker, parameter: Parameter, value: unknown): boolean {
  return parameter.schema === undefined || !breaksSchema(maker, parameter, value);
}

/** Whether a value is wrong for a parameter, read from its text. */
export function breaksSchema(maker: CaseMaker, parameter: Parameter, value: unknown): boolean {
  const pointer = parameterPointer(maker.contract, maker.operation, parameter);
  const read = readFromText(maker.contract, [nodeAt(maker.contract, pointer)], value);
  // No specification says how null is written as text; most servers read these two as null.
  if ((read === "" || read === "null") && maker.checkSchema(pointer, null).length === 0) return false;
  return maker.checkSchema(pointer, read).length > 0;
}

/** A header cannot contain a line break, and an empty path parameter changes the path. */
export function isSendable(parameter: Parameter, { value }: Pick<Mutation, "value">): boolean {
  const { in: where, name } = parameter;
  if (where === "path") return !["", ".", ".."].includes(pathText(`{${name}}`, { [name]: value }, [parameter]));
  const text = textOf(value);
  return where === "query" || !/[^ -~]|^ | $/.test(text);
}

function twice({ contract, operation, options, required }: CaseMaker, parameter: Parameter): GivenCase {
  const value = exampleOf(contract, operation, parameter, options.ids);
  return {
    kind: "type",
    title: `${parameter.name}: sent twice`,
    parts: withParameter(required, parameter, [value, value]),
    // HTTP does not forbid a repeated parameter, and many servers use the first or the last one.
    expected: refused(
      operation,
      { param: parameter.name, code: codeOf(typeFault(contract, parameter)) },
      successes(operation),
    ),
    covers: { parameters: [nameOf(parameter)] },
  };
}

const successes = ({ responses }: CaseMaker["operation"]) =>
  [...responses.keys()].filter((status) => /^2\d\d$/.test(status)).map(Number);

const typeFault = (contract: Contract, { schema = {} }: Parameter) => ({
  rule: "type",
  schema: resolve<Schema>(contract, schema),
});

/** A parameter is sent as text; it is read as a number only if it looks like one. */
export function readAs(schema: Schema, text: string): unknown {
  const types = [schema.type ?? []].flat();
  if ((types.includes("integer") || types.includes("number")) && text.trim() !== "" && !Number.isNaN(Number(text)))
    return Number(text);
  if (types.includes("boolean") && /^(true|false)$/.test(text)) return text === "true";
  return text;
}
