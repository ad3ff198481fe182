import type { Request, RequestHandler, Response } from "express";
import { middleware as openApiMiddleware } from "express-openapi-validator";
import {
  type Contract,
  type OperationObject,
  type Parameter,
  parametersOf,
  resolve,
  type Schema,
  type SecurityScheme,
} from "../document.ts";
import { isForm, isJson } from "../media-type.ts";
import type { OperationDescription } from "../operation.ts";
import type { ReceivedBody } from "./body.ts";
import { faultsFrom, refusalOf, slotOf, type Validated, type ValidatorError, withSchema } from "./faults.ts";
import { formObject } from "./form.ts";
import type { Match } from "./match.ts";
import { createParameterReader, type SentParameters } from "./parameters.ts";
import { withPrototype } from "./prototype.ts";
import type { Fault } from "./refusal.ts";
import type { SchemaCheck } from "./schema-check.ts";
import { tupleFaults } from "./tuples.ts";
import { brokenText } from "./unicode.ts";
import { validatorContract } from "./validator-contract.ts";

/** A request after validation: parameters coerced, defaults filled. */
export interface ValidInput {
  readonly path: Record<string, unknown>;
  readonly query: Record<string, unknown>;
  readonly headers: Record<string, unknown>;
  readonly cookies: Record<string, unknown>;
  readonly body?: unknown;
}

/** An operation as the validator is asked about it. */
interface Route {
  /** The path under which the validator knows the operation. */
  readonly path: string;
  readonly method: string;
  readonly operation: OperationObject;
  readonly parameters: readonly Parameter[];
  readonly read: (request: Request, rawPath: Readonly<Record<string, string>>) => SentParameters;
  readonly bodyRequired: boolean;
  readonly bodySchemas: Readonly<Record<string, Schema>>;
}

/**
 * Validates requests with express-openapi-validator.
 *
 * Parameters are read here, in their styles, and the validator gets a copy of the contract in which each operation has a
 * path of its own, `/3`, and takes its parameters ready-made. So its router finds what ours has found, whatever `servers`,
 * letter case, colons or names the real paths have, and what it would read differently it does not read.
 *
 * Refuses with 400; of several faults the first is: unknown parameter or field, then what is missing, then document order.
 */
export function createRequestValidator(
  contract: Contract,
  table: Readonly<Record<string, OperationDescription>>,
  checkSchema: SchemaCheck,
) {
  const routes = new Map(Object.entries(table).map(([id, row], index) => [id, routeOf(contract, row, `/${index}`)]));
  const start = (coerceTypes: boolean) => lazily(() => startValidator(contract, [...routes.values()], coerceTypes));
  // Fields of a form are text on the wire, whatever their type; JSON has types and is taken at its word.
  const validators = { json: start(false), form: start(true) };

  return async (request: Request, response: Response, match: Match, received: ReceivedBody): Promise<ValidInput> => {
    const route = routes.get(match.id);
    if (route === undefined) throw new Error(`"${match.id}" is in the operation table, but not in the contract.`);
    const sent = route.read(request, match.rawPath);
    const asked = askedOf(contract, request, route, sent, received);
    const { contentType = "" } = received;
    const validated: Validated = { parameters: route.parameters, bodySchema: route.bodySchemas[contentType] };
    let faults = [...unknownParameters(sent), ...bodyFaults(route, received)];
    const validate = isForm(contentType) ? validators.form() : validators.json();
    const error = faults.some((fault) => fault.in === "body") ? undefined : await validate(asked, response);
    if (error !== undefined) faults = faults.concat(faultsFrom(error, contract, validated));
    if (isJson(contentType))
      faults = faults.concat(brokenText(received.body).map((fault) => withSchema(contract, validated, fault)));
    if (error === undefined && faults.length === 0)
      faults = tupleFaults(contract, checkSchema, match, validated, received);
    if (error !== undefined || faults.length > 0) throw refusalOf(faults, error);
    return inputFrom(asked, route, received);
  };
}

/** Makes it at the first call, and gives the same at each further one. */
export function lazily<T>(make: () => T): () => T {
  let made: T | undefined;
  return () => {
    made ??= make();
    return made;
  };
}

function routeOf(contract: Contract, { method, path }: OperationDescription, routePath: string): Route {
  const item = contract.paths?.[path] ?? {};
  const operation = item[method] ?? {};
  const parameters = parametersOf(contract, item, operation);
  const body =
    operation.requestBody && resolve<{ required?: boolean; content: object }>(contract, operation.requestBody);
  const schemas = Object.entries(body?.content ?? {}).map(([type, { schema }]) => [
    type,
    resolve(contract, schema ?? {}),
  ]);
  return {
    path: routePath,
    method,
    operation,
    parameters,
    read: createParameterReader(contract, parameters, keysInQuery(contract)),
    bodyRequired: body?.required ?? false,
    bodySchemas: Object.fromEntries(schemas),
  };
}

/** An API key in the query is no parameter, yet not unknown. */
function keysInQuery(contract: Contract): ReadonlySet<string> {
  const schemes = Object.values((contract.components?.["securitySchemes"] ?? {}) as Record<string, SecurityScheme>);
  return new Set(schemes.filter((scheme) => scheme.in === "query").map(({ name = "" }) => name));
}

/** Gives what the validator refuses; anything else that it throws is a failure of ours. */
function startValidator(contract: Contract, routes: readonly Route[], coerceTypes: boolean) {
  const steps = openApiMiddleware({
    apiSpec: validatorContract(contract, routes) as unknown as string,
    validateApiSpec: false,
    validateSecurity: false,
    validateRequests: { allErrors: true, coerceTypes },
    fileUploader: false,
    ignoreUndocumented: false,
  }) as unknown as RequestHandler[];
  return async (request: Request, response: Response): Promise<ValidatorError | undefined> => {
    try {
      for (const step of steps)
        await new Promise<void>((done, fail) =>
          Promise.resolve(step(request, response, (error?: unknown) => (error ? fail(error) : done()))).catch(fail),
        );
    } catch (error) {
      if ((error as ValidatorError).status === 400) return error as ValidatorError;
      throw error;
    }
    return undefined;
  };
}

/** The request as the validator sees it; the real one stays as it is. */
function askedOf(
  contract: Contract,
  request: Request,
  route: Route,
  { values }: SentParameters,
  received: ReceivedBody,
): Request {
  const entries = values.map((value, index): [string, unknown] => [slotOf(index), value]);
  const { contentType = "", body } = received;
  const isValidated = isJson(contentType) || isForm(contentType) || typeof body === "string";
  const own = {
    url: route.path,
    originalUrl: route.path,
    baseUrl: "",
    method: route.method.toUpperCase(),
    headers: isValidated ? { "content-type": contentType } : {},
    query: withPrototype(null, Object.fromEntries(entries.filter(([, value]) => value !== undefined))),
    body: withPrototype(null, isFields(body) ? formObject(contract, route.bodySchemas[contentType], body) : body),
  };
  const descriptors = Object.entries(own).map(([name, value]) => [
    name,
    { value, writable: true, configurable: true, enumerable: true },
  ]);
  return Object.create(request, Object.fromEntries(descriptors)) as Request;
}

const isFields = (body: unknown): body is FormData | URLSearchParams =>
  body instanceof FormData || body instanceof URLSearchParams;

const unknownParameters = ({ unknown }: SentParameters): Fault[] =>
  unknown.map((name) => ({ in: "query", path: [name], rule: "unknown", message: "is not a known query parameter" }));

/** What the validator does not judge: a missing body, and one that cannot have the property that tells its kind. */
function bodyFaults({ bodyRequired, bodySchemas }: Route, { contentType, body }: ReceivedBody): Fault[] {
  if (contentType === undefined)
    return bodyRequired ? [{ in: "body", path: [], rule: "required", message: "is required" }] : [];
  const schema = bodySchemas[contentType];
  if (!isJson(contentType) || schema?.["discriminator"] === undefined) return [];
  const isObject = typeof body === "object" && body !== null && !Array.isArray(body);
  return isObject ? [] : [{ in: "body", path: [], rule: "type", message: "must be object", schema }];
}

function inputFrom(asked: Request, { parameters }: Route, received: ReceivedBody): ValidInput {
  const values = withPrototype(Object.prototype, asked.query) as Record<string, unknown>;
  const all = parameters.map(({ in: where, name }, index) => ({ where, name, value: values[slotOf(index)] }));
  const named = (where: Parameter["in"]) =>
    Object.fromEntries(
      all.filter((p) => p.where === where && p.value !== undefined).map(({ name, value }) => [name, value]),
    );
  return {
    path: named("path"),
    query: named("query"),
    headers: named("header"),
    cookies: named("cookie"),
    body: received.body instanceof FormData ? received.body : withPrototype(Object.prototype, asked.body),
  };
}
