import type { Request } from "express";
import type { Contract, MediaTypeObject, Parameter, Reference, Schema, SecurityScheme } from "../document.ts";
import { isForm, isJson } from "../media-type.ts";
import { conjunctsOf, propertyOf } from "../schema/conjuncts.ts";
import { copyOf, createDefaults, defaultOf, define, type FillDefaults } from "../schema/defaults.ts";
import { filePartsOf } from "../schema/file-parts.ts";
import { kindOf } from "../schema/kind.ts";
import { type Check, type SchemaFault, schemasAt, type Validator } from "../schema/validator.ts";
import type { ReceivedBody } from "./body.ts";
import { isRounded, roundingFault, TOO_LARGE } from "./exact-numbers.ts";
import { refusalOf } from "./faults.ts";
import { type Fields, fieldsOf } from "./fields.ts";
import { createFormReader, type FormReader, partsAsFields } from "./form.ts";
import { typedParts } from "./form-parts.ts";
import { createJsonReader } from "./json-text.ts";
import { type Shape, shapeOf } from "./parameter-shape.ts";
import { createParameterReader, type Sent } from "./parameters.ts";
import type { Fault } from "./refusal.ts";
import { createTextReader, type TextReader } from "./text.ts";
import { brokenText } from "./unicode.ts";

/** A valid request: parameters have their declared types, and defaults are filled in. */
export interface ValidInput {
  readonly path: Record<string, unknown>;
  readonly query: Record<string, unknown>;
  readonly headers: Record<string, unknown>;
  readonly cookies: Record<string, unknown>;
  readonly body?: unknown;
}

/** The inputs that an operation declares. */
export interface DeclaredInput {
  readonly parameters: readonly Parameter[];
  readonly requestBody?: { readonly required?: boolean; readonly content: Readonly<Record<string, MediaTypeObject>> };
}

type Section = Exclude<keyof ValidInput, "body">;

const SECTIONS = { query: "query", path: "path", header: "headers", cookie: "cookies" } as const satisfies Record<
  Parameter["in"],
  Section
>;

interface ParameterPlan {
  readonly parameter: Parameter;
  readonly shape: Shape;
  readonly section: Section;
  readonly required: boolean;
  readonly read: TextReader;
  readonly check: Check;
  readonly schema: Schema | Reference | boolean;
  readonly given: { readonly value: unknown } | undefined;
  readonly fill: FillDefaults | undefined;
}

interface BodyPlan {
  readonly schema: Schema | Reference | boolean | undefined;
  readonly check: Check;
  readonly fill: FillDefaults | undefined;
  readonly readForm: FormReader;
  /** Converts the parts of a valid multipart form to their declared types. */
  readonly typedParts: (form: FormData) => Promise<FormData>;
  /** Converts a text body to its declared type, which may be a number (OpenAPI 3.1, Media Type Object). */
  readonly readText: TextReader;
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
    if (!(form instanceof FormData)) return end(form);
    const withParts = async (valid: ValidInput) => ({ ...valid, body: body ? await body.typedParts(form) : form });
    return partsAsFields(form).then(end).then(withParts);
  };
}

type Mutable<T> = { -readonly [K in keyof T]: T[K] };

function parameterPlan(contract: Contract, validator: Validator, parameter: Parameter): ParameterPlan {
  const schema = parameter.schema ?? Object.values(parameter.content ?? {})[0]?.schema ?? {};
  const shape = shapeOf(contract, parameter);
  const place = { in: SECTIONS[parameter.in], path: [parameter.name] };
  return {
    parameter,
    shape,
    schema,
    section: SECTIONS[parameter.in],
    required: parameter.in === "path" || (parameter.required ?? false),
    read:
      shape.kind === "json" ? createJsonReader(contract, schema, place) : createTextReader(contract, validator, schema),
    check: validator.check(schema, "request"),
    given: defaultOf(contract, schema),
    fill: createDefaults(contract, schema),
  };
}

function bodyPlan(contract: Contract, validator: Validator, media: MediaTypeObject): BodyPlan {
  const { schema } = media;
  let readForm: FormReader | undefined;
  let readText: TextReader | undefined;
  let files: ReadonlySet<string> | undefined;
  const isScalar = (name: string) => isScalarProperty(contract, schema, name);
  return {
    schema,
    typedParts: (form) => {
      files ??= filePartsOf(contract, media);
      return typedParts(form, files, isScalar);
    },
    check: validator.check(schema ?? true, "request"),
    fill: schema && createDefaults(contract, schema),
    readForm: (fields) => {
      readForm ??= createFormReader(contract, validator, media);
      return readForm(fields);
    },
    readText: (text) => {
      readText ??= createTextReader(contract, validator, schema ?? true);
      return readText(text);
    },
  };
}

function isScalarProperty(contract: Contract, schema: MediaTypeObject["schema"], name: string): boolean {
  const property = propertyOf(contract, conjunctsOf(contract, schema), name);
  return property !== undefined && kindOf(contract, { allOf: property } as unknown as Schema) === "scalar";
}

function takeParameter(contract: Contract, plan: ParameterPlan, sent: Sent, input: ValidInput, faults: Fault[]): void {
  const { parameter, section, required, given, check, schema } = plan;
  const { name } = parameter;
  if (sent === undefined) {
    if (required) faults.push({ in: section, path: [name], rule: "required", message: "is required" });
    else if (given) define(input[section], name, copyOf(given.value));
    return;
  }
  const value = plan.read(sent);
  const at = schemasAt(contract, schema);
  const told = ({ path, rule, message }: Pick<SchemaFault, "path" | "rule" | "message">): Fault => ({
    ...{ in: section, path: [name, ...path], rule, message },
    get schema() {
      return path.length === 0 ? asField(contract, parameter, schema) : merged(at(path));
    },
  });
  if (!check.fits(value))
    for (const fault of check.faults(value))
      faults.push(told(ofText(isOfOneText(plan, fault) ? single(fault) : fault, value)));
  else {
    plan.fill?.(value);
    define(input[section], name, value);
  }
}

/** A query parameter may be repeated, so the message says that a single value is expected. */
const isOfOneText = ({ shape, section }: ParameterPlan, { rule, path }: SchemaFault) =>
  shape.kind === "scalar" && section === "query" && rule === "type" && path.length === 0;

const single = (fault: SchemaFault): SchemaFault =>
  Array.isArray(fault.wanted)
    ? fault
    : { ...fault, message: fault.message.replace(/^must be an? /, "must be a single ") };

/** An integer that JavaScript cannot represent stays text; its type is then not the real fault. */
function ofText<Wrong extends SchemaFault>(fault: Wrong, value: unknown): Wrong {
  const found = fault.rule === "type" ? valueAt(value, fault.path) : undefined;
  const isInteger = typeof found === "string" && /^-?\d+$/.test(found) && isRounded(found, Number(found));
  return isInteger ? { ...fault, ...TOO_LARGE } : fault;
}

const valueAt = (value: unknown, path: Fault["path"]): unknown =>
  path.reduce<unknown>((node, step) => (node as Record<string | number, unknown> | null | undefined)?.[step], value);

/**
 * The example and description of a parameter stand beside its schema; this moves them into the schema, as for a field.
 */
function asField(contract: Contract, { example, description }: Parameter, schema: Schema | Reference | boolean) {
  const own = {
    ...(example !== undefined && { example }),
    ...(description !== undefined && { description }),
  };
  return { ...own, ...merged(conjunctsOf(contract, schema)) } as Schema;
}

/** The schema at a place; the one that is closest to it wins. */
function merged(schemas: readonly Schema[]): Schema | undefined {
  return schemas.length === 0 ? undefined : (Object.assign({}, ...[...schemas].reverse()) as Schema);
}

function takeBody(contract: Contract, plan: BodyPlan, sent: unknown, received: ReceivedBody, faults: Fault[]): unknown {
  const { contentType = "", rounded = [], mayBeBroken = false } = received;
  const isFields = isForm(contentType) && (typeof sent === "string" || sent instanceof Map);
  if (!isJson(contentType) && !isForm(contentType) && typeof sent !== "string") return sent;
  const value = isFields
    ? plan.readForm(typeof sent === "string" ? fieldsOf(sent) : (sent as Fields))
    : isJson(contentType)
      ? sent
      : plan.readText(sent);
  const at = schemasAt(contract, plan.schema);
  const told = ({ path, rule, message }: Pick<SchemaFault, "path" | "rule" | "message">): Fault => ({
    ...{ in: "body", path, rule, message },
    get schema() {
      return merged(at(path));
    },
  });
  const found = rounded.flatMap((one) => roundingFault(at, one) ?? []).map(told);
  if (!plan.check.fits(value))
    found.push(...plan.check.faults(value).map((fault) => told(isFields ? ofText(fault, value) : fault)));
  if (mayBeBroken) found.push(...brokenText(value).map(told));
  faults.push(...found);
  if (found.length > 0) return undefined;
  plan.fill?.(value);
  return value;
}

const unknownParameters = (names: readonly string[]): Fault[] =>
  names.map((name) => ({ in: "query", path: [name], rule: "unknown", message: "is not a known query parameter" }));

const missingBody = (): Fault => ({ in: "body", path: [], rule: "required", message: "is required" });

/** API keys in the query are not declared as parameters, but they are not unknown either. */
function keysInQuery(contract: Contract): ReadonlySet<string> {
  const schemes = Object.values((contract.components?.["securitySchemes"] ?? {}) as Record<string, SecurityScheme>);
  return new Set(schemes.filter((scheme) => scheme.in === "query").map(({ name = "" }) => name));
}
