// Generated from openapi/upstream/meta-graph.yaml by `npm run generate`; edit that, not this file.
import type { Request, RequestHandler, Response } from "express";
import { middleware as openApiMiddleware } from "express-openapi-validator";
import type { OperationDescription } from "../operation-types.ts";
import { type ReceivedBody, formFields } from "./body.ts";
import { type Contract, type Parameter, parametersOf, resolve, type Schema } from "./document.ts";
import { type Fault, fieldName, RequestRefusal } from "./refusal.ts";
import type { Match } from "./match.ts";

/** A request after validation: parameters coerced, defaults filled. */
export interface ValidInput {
  readonly path: Record<string, unknown>;
  readonly query: Record<string, unknown>;
  readonly headers: Record<string, unknown>;
  readonly cookies: Record<string, unknown>;
  readonly body?: unknown;
}

interface Route {
  /** The path under which the validator knows the operation. */
  readonly path: string;
  readonly parameters: readonly Parameter[];
  readonly body: { readonly required: boolean; readonly schemas: Readonly<Record<string, Schema>> };
}

type Validator = (request: Request, response: Response) => Promise<void>;

/**
 * Validates requests with express-openapi-validator.
 *
 * The validator gets a copy of the contract in which each operation has a path of its own, `/3/{p0}`. So its router
 * finds what ours has found, whatever `servers`, letter case, colons or parameter names the real paths have.
 *
 * Refuses with 400; of several faults the first is: unknown parameter or field, then what is missing, then document order.
 */
export function createRequestValidator(contract: Contract, table: Readonly<Record<string, OperationDescription>>) {
  const routes = routesOf(contract, table);
  const start = (coerceTypes: boolean) => lazily(() => startValidator(contract, table, routes, coerceTypes));
  // Fields of a form are text on the wire, whatever their type; JSON has types and is taken at its word.
  const validators = { json: start(false), form: start(true) };

  return async (request: Request, response: Response, match: Match, received: ReceivedBody): Promise<ValidInput> => {
    const route = routes.get(match.id);
    if (route === undefined) throw new Error(`"${match.id}" is in the operation table, but not in the contract.`);
    if (received.contentType === undefined && route.body.required)
      throw new RequestRefusal(400, "A request body is required.", {
        faults: [{ in: "body", path: [], rule: "required", message: "is required" }],
      });
    rewrite(request, route, match, received);
    const validate = received.contentType?.includes("form") ? validators.form() : validators.json();
    try {
      await validate(request, response);
    } catch (error) {
      throw refusalFrom(error, contract, route, received.contentType ?? "");
    }
    return inputFrom(request, route, received);
  };
}

function lazily<T>(make: () => T): () => T {
  let made: T | undefined;
  return () => {
    made ??= make();
    return made;
  };
}

function routesOf(contract: Contract, table: Readonly<Record<string, OperationDescription>>): Map<string, Route> {
  return new Map(
    Object.entries(table).map(([id, { method, path }], index) => {
      const item = contract.paths?.[path] ?? {};
      const operation = item[method] ?? {};
      const parameters = parametersOf(contract, item, operation);
      const slots = parameters.filter((p) => p.in === "path").map((_, slot) => `/{p${slot}}`);
      const body = operation.requestBody && resolve<{ required?: boolean; content: object }>(contract, operation.requestBody);
      const schemas = Object.entries(body?.content ?? {}).map(([type, { schema }]) => [type, resolve(contract, schema ?? {})]);
      const route: Route = {
        path: `/${index}${slots.join("")}`,
        parameters,
        body: { required: body?.required ?? false, schemas: Object.fromEntries(schemas) },
      };
      return [id, route];
    }),
  );
}

function startValidator(
  contract: Contract,
  table: Readonly<Record<string, OperationDescription>>,
  routes: ReadonlyMap<string, Route>,
  coerceTypes: boolean,
): Validator {
  const steps = openApiMiddleware({
    apiSpec: validatorContract(contract, table, routes) as unknown as string,
    validateApiSpec: false,
    validateSecurity: false,
    validateRequests: { allErrors: true, coerceTypes },
    fileUploader: false,
    ignoreUndocumented: false,
  }) as unknown as RequestHandler[];
  return async (request, response) => {
    for (const step of steps)
      await new Promise<void>((done, fail) =>
        Promise.resolve(step(request, response, (error?: unknown) => (error ? fail(error) : done()))).catch(fail),
      );
  };
}

function validatorContract(
  contract: Contract,
  table: Readonly<Record<string, OperationDescription>>,
  routes: ReadonlyMap<string, Route>,
): object {
  const paths = Object.entries(table).map(([id, { method, path }]) => {
    const route = routes.get(id);
    const { requestBody, ...operation } = contract.paths?.[path]?.[method] ?? {};
    const body = requestBody && { requestBody: { required: false, ...resolve<object>(contract, requestBody) } };
    let slot = 0;
    const parameters = route?.parameters.map((p) => (p.in === "path" ? { ...p, name: `p${slot++}` } : p));
    return [route?.path, { [method]: { ...operation, parameters, ...body } }];
  });
  const { servers: _, webhooks: __, ...rest } = contract as Contract & { webhooks?: unknown };
  return withoutForeignReferences({ ...rest, servers: [{ url: "/" }], paths: Object.fromEntries(paths) }) as object;
}

/** The validator opens every `$ref` that is not inside the document, also those in extensions; and it changes what it gets. */
function withoutForeignReferences(node: unknown): unknown {
  if (Array.isArray(node)) return node.map(withoutForeignReferences);
  if (node === null || typeof node !== "object") return node;
  const kept = Object.entries(node).filter(
    ([name, value]) => !(name === "$ref" && typeof value === "string" && !value.startsWith("#")),
  );
  return Object.fromEntries(kept.map(([name, value]) => [name, withoutForeignReferences(value)]));
}

function rewrite(request: Request, route: Route, match: Match, received: ReceivedBody): void {
  const names = route.parameters.filter((p) => p.in === "path").map((p) => p.name);
  const values = names.map((name) => encodeURIComponent(match.pathValues[name] ?? ""));
  const query = request.url.includes("?") ? request.url.slice(request.url.indexOf("?")) : "";
  const base = route.path.replaceAll(/\{p(\d+)\}/g, (_, slot: string) => values[Number(slot)] ?? "");
  request.url = base + query;
  request.originalUrl = request.url;
  request.method = match.description.method.toUpperCase();
  request.headers["content-type"] = received.contentType;
  request.body = received.body instanceof FormData ? plainFields(received.body) : received.body;
}

/** A file stands as the empty text: its bytes are nothing that a schema could speak of. */
const plainFields = (form: FormData) =>
  formFields([...form].map(([name, value]): [string, unknown] => [name, typeof value === "string" ? value : ""]));

function inputFrom(request: Request, route: Route, received: ReceivedBody): ValidInput {
  const named = (where: Parameter["in"], values: Record<string, unknown>) =>
    Object.fromEntries(
      route.parameters
        .filter((parameter) => parameter.in === where)
        .map((parameter, slot): [string, unknown] => [parameter.name, values[keyOf(parameter, slot)]])
        .filter(([, value]) => value !== undefined),
    );
  const { cookies } = request as { cookies?: Record<string, unknown> };
  return {
    path: named("path", request.params),
    query: named("query", request.query),
    headers: named("header", request.headers),
    cookies: named("cookie", cookies ?? {}),
    body: received.body instanceof FormData ? received.body : (request.body as unknown),
  };
}

function keyOf({ in: where, name }: Parameter, slot: number): string {
  if (where === "path") return `p${slot}`;
  return where === "header" ? name.toLowerCase() : name;
}

// ── The validator's errors, put into our words ───────────────────────────────────────────────────

interface ValidatorError {
  readonly status?: number;
  readonly message?: string;
  readonly errors?: readonly { readonly path: string; readonly message?: string; readonly errorCode?: string }[];
}

function refusalFrom(error: unknown, contract: Contract, route: Route, contentType: string): unknown {
  const { status, message, errors } = error as ValidatorError;
  if (status !== 400) return error;
  const faults = (errors ?? [])
    .map((found) => faultFrom(found, contract, route, contentType))
    .sort((a, b) => rank(a) - rank(b));
  const first = faults[0];
  const text = first ? sentence(first) : `${message ?? "The request is not valid"}.`.replace(/\.\.$/, ".");
  return new RequestRefusal(400, text, { faults, cause: error });
}

const UNKNOWN = ["unknown", "additionalProperties", "unevaluatedProperties"];
const rank = ({ rule }: Fault) => (UNKNOWN.includes(rule) ? 0 : rule === "required" ? 1 : 2);

const PLACES = { body: "body", query: "query", params: "path", headers: "headers", cookies: "cookies" } as const;

function faultFrom(
  { path, message = "is not valid", errorCode }: NonNullable<ValidatorError["errors"]>[number],
  contract: Contract,
  route: Route,
  contentType: string,
): Fault {
  const [place = "", ...rest] = path
    .replace(/^[./]/, "")
    .split(/[/]/)
    .map((part) => part.replaceAll("~1", "/").replaceAll("~0", "~"));
  const where = PLACES[place as keyof typeof PLACES] ?? "body";
  const parts = where === "body" && place !== "body" ? [place, ...rest].filter((part) => part !== "") : rest;
  const rule = errorCode?.replace(".openapi.validation", "") ?? "unknown";
  if (where !== "body") return parameterFault(route, where, parts, rule, message);
  const field = parts.map((part) => (/^\d+$/.test(part) ? Number(part) : part));
  const schema = schemaAt(contract, route.body.schemas[contentType], field);
  return { in: "body", path: field, rule, message, ...(schema && { schema }) };
}

function parameterFault(route: Route, where: Fault["in"], parts: string[], rule: string, message: string): Fault {
  const singular = where === "headers" ? "header" : where === "cookies" ? "cookie" : where;
  const candidates = route.parameters.filter((parameter) => parameter.in === singular);
  const found = candidates.find((parameter, slot) => keyOf(parameter, slot) === parts[0]);
  const path = [found?.name ?? parts[0] ?? "", ...parts.slice(1).map((part) => (/^\d+$/.test(part) ? Number(part) : part))];
  const schema = found?.schema as Schema | undefined;
  return { in: where, path, rule, message, ...(schema && { schema }) };
}

function schemaAt(contract: Contract, schema: Schema | undefined, path: Fault["path"]): Schema | undefined {
  return path.reduce<Schema | undefined>((found, part) => {
    const next = typeof part === "number" ? found?.items : found?.properties?.[part];
    return next && resolve<Schema>(contract, next);
  }, schema);
}

function sentence(fault: Fault): string {
  const name = fieldName(fault.path);
  if (fault.rule === "unknown") return fault.message.endsWith(".") ? fault.message : `${fault.message}.`;
  if (name === "") return `The body ${fault.message}.`;
  if (UNKNOWN.includes(fault.rule)) return `"${name}" is not a known field.`;
  return fault.rule === "required" ? `"${name}" is required.` : `"${name}" ${fault.message}.`;
}

