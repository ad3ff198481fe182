// Generated from openapi/runtime by `npm run generate`; edit that, not this file.
// @ts-nocheck: checked where it is written, so that it compiles with any flags, lib and @types.
import { type Contract, type HeaderObject, type OperationObject, type ResponseObject, resolve } from "../document.ts";
import { isJson, isText, mediaTypeFor } from "../media-type.ts";
import { isTextValue } from "../schema/kind.ts";
import type { Check, Validator } from "../schema/validator.ts";
import { type Answer, concreteType, declaredResponse } from "./examples.ts";
import { type HeaderStyle, styleOf } from "./header-text.ts";
import { fieldName } from "./refusal.ts";
import { isStream } from "./stream-answer.ts";
import { createTextReader, type TextReader } from "./text.ts";

/** A response that the contract does not allow: a bug of the server, never the client's fault. */
export class ResponseFault extends Error {
  override readonly name = "ResponseFault";
  readonly part: ResponsePart;

  constructor(message: string, part: ResponsePart) {
    super(message);
    this.part = part;
  }
}

/** The part of a response that the contract does not allow. */
export type ResponsePart = "status" | "headers" | "contentType" | "body";

/** The responses that an operation declares. */
export interface Responses {
  /** Fills in the media type if the contract leaves no choice. */
  readonly complete: (answer: Answer) => Answer;
  /** Throws a {@link ResponseFault} if the contract does not allow a response. */
  readonly check: (answer: Answer) => void;
  /** The default media type of a status: JSON, else the first one. */
  readonly usualType: (status: number) => string | undefined;
  /** How the headers of a status are serialized. */
  readonly styles: (status: number) => HeaderStyles;
}

/** Styles by lower-case header name; an undeclared header uses `simple`. */
export type HeaderStyles = ReadonlyMap<string, HeaderStyle>;

const NO_STYLES: HeaderStyles = new Map();

interface HeaderPlan {
  readonly name: string;
  readonly key: string;
  readonly required: boolean;
  readonly check: Check | undefined;
  /** Converts a value given as text to its declared type. */
  readonly read: TextReader;
  readonly style: HeaderStyle;
}

interface BodyCheck extends Check {
  /** Converts a text body to its declared type, if it is itself the value. */
  readonly readText: TextReader | undefined;
}

/** What an operation declares for a status. */
interface ResponsePlan {
  readonly headers: readonly HeaderPlan[];
  readonly styles: HeaderStyles;
  readonly types: readonly string[];
  /** Whether the contract declares content that this status cannot have; it is not sent. */
  readonly isContentLeftOut: boolean;
  /** The checks of the media types that have a schema. */
  readonly bodies: ReadonlyMap<string, BodyCheck>;
}

/** Never with content, even if the contract declares some (RFC 9110, 15.3.5, 15.3.6 and 15.4.5). */
export const hasNoContent = (status: number): boolean => status === 204 || status === 205 || status === 304;

/**
 * Creates the check of an operation's responses: status, headers, media type and body.
 *
 * Ignores `Content-Type` (OpenAPI 3.1, Response Object) and the headers that HTTP itself controls. The body is optional
 * for `HEAD`, whose responses are sent without it (RFC 9110, 9.3.2).
 */
export function createResponses(
  contract: Contract,
  validator: Validator,
  id: string,
  operation: OperationObject,
  method?: string,
): Responses {
  const plans = new Map<number, ResponsePlan | undefined>();
  const planFor = (status: number): ResponsePlan | undefined => {
    if (!plans.has(status)) plans.set(status, responsePlan(contract, validator, operation, status));
    return plans.get(status);
  };
  return {
    usualType: (status) => {
      const types = planFor(status)?.types ?? [];
      const usual = types.find(isJson) ?? types[0];
      return usual && concreteType(usual);
    },
    styles: (status) => planFor(status)?.styles ?? NO_STYLES,
    complete: (answer) => complete(planFor(answer.status), answer),
    check: (answer) => {
      const plan = planFor(answer.status);
      const fault: Fault = (part, what) => new ResponseFault(`${id} answered ${answer.status}: ${what}`, part);
      if (plan === undefined) throw fault("status", "the contract does not declare this status.");
      if (plan.headers.length > 0) checkHeaders(plan.headers, answer.headers ?? {}, fault);
      if (answer.body === undefined && method === "head") return;
      if (plan.types.length > 0) checkContent(plan, answer, fault);
      else if (answer.body !== undefined && !plan.isContentLeftOut)
        throw fault("body", "a body was returned, but none is declared.");
    },
  };
}

function complete(plan: ResponsePlan | undefined, answer: Answer): Answer {
  const [only, ...others] = plan?.types ?? [];
  if (answer.contentType !== undefined || answer.body === undefined || only === undefined || others.length > 0)
    return answer;
  return { ...answer, contentType: concreteType(only) };
}

type Fault = (part: ResponsePart, what: string) => ResponseFault;

function responsePlan(
  contract: Contract,
  validator: Validator,
  operation: OperationObject,
  status: number,
): ResponsePlan | undefined {
  // A 1xx status is never the final response, even if `default` is declared.
  const declared = status < 200 || status > 599 ? undefined : declaredResponse(contract, operation, status);
  if (declared === undefined) return undefined;
  const content = hasNoContent(status) ? {} : (declared.content ?? {});
  const bodies = Object.entries(content).flatMap(([type, { schema }]): [string, BodyCheck][] => {
    if (schema === undefined) return [];
    const readText = isTextValue(contract, schema) ? createTextReader(contract, validator, schema) : undefined;
    return [[type, { ...validator.check(schema, "response"), readText }]];
  });
  const headers = headerPlans(contract, validator, declared);
  const styles = new Map(headers.map(({ key, style }) => [key, style]));
  const isContentLeftOut = declared.content !== undefined && hasNoContent(status);
  return { headers, styles, types: Object.keys(content), isContentLeftOut, bodies: new Map(bodies) };
}

/** Node frames each message itself, and the media type is checked separately. */
const NOT_LOOKED_AT = new Set(["content-type", "content-length", "transfer-encoding", "connection"]);

function headerPlans(contract: Contract, validator: Validator, declared: ResponseObject): HeaderPlan[] {
  return Object.entries(declared.headers ?? {}).flatMap(([name, value]) => {
    const header = resolve<HeaderObject>(contract, value);
    const key = name.toLowerCase();
    if (NOT_LOOKED_AT.has(key)) return [];
    const schema = header.schema ?? Object.values(header.content ?? {})[0]?.schema;
    const check = schema && validator.check(schema, "response");
    const read = createTextReader(contract, validator, schema ?? true);
    return [{ name, key, required: header.required ?? false, check, read, style: styleOf(header) }];
  });
}

function checkHeaders(plans: readonly HeaderPlan[], sent: Readonly<Record<string, unknown>>, fault: Fault): void {
  for (const { name, key, required, check, read } of plans) {
    const value = Object.hasOwn(sent, name)
      ? sent[name]
      : Object.entries(sent).find(([given]) => given.toLowerCase() === key)?.[1];
    if (value === undefined && required) throw fault("headers", `header "${name}" is required and missing.`);
    if (value !== undefined && check && !check.fits(value) && !check.fits(read(onTheWire(value))))
      throw fault("headers", `header "${name}" ${check.faults(value)[0]?.message ?? "is not valid"}.`);
  }
}

function checkContent({ types, bodies }: ResponsePlan, { contentType, body }: Answer, fault: Fault): void {
  const [only, ...others] = types;
  const type = contentType ?? (others.length === 0 ? only : undefined);
  if (type === undefined) throw fault("contentType", `contentType is required, one of ${types.join(", ")}.`);
  const key = types.includes(type) ? type : mediaTypeFor(types, type);
  if (key === undefined) throw fault("contentType", `media type "${type}" is not declared.`);
  if (body === undefined) throw fault("body", "the declared body is missing.");
  const check = bodies.get(key);
  const isScalar = typeof body === "number" || typeof body === "boolean";
  if (isStream(body)) {
    if (isJson(type)) throw fault("body", `a body of ${type} cannot be a stream, since a stream is not validated.`);
  } else if (isJson(type) || (isText(type) && isScalar)) {
    if (check) checkBody(check, body, fault);
  } else if (typeof body !== "string" && !(body instanceof Uint8Array))
    throw fault("body", `a body of ${type} must be text, bytes or a stream of them.`);
  else if (isText(type) && typeof body === "string" && check?.readText && !check.fits(body))
    checkBody(check, check.readText(body), fault);
}

const onTheWire = (value: unknown): unknown => (value instanceof Date ? value.toISOString() : value);

/**
 * A body that is valid as it is needs no more checks. Otherwise its JSON form may be valid: there, a Date is text and a
 * property with the value `undefined` is absent.
 */
function checkBody(check: Check, body: unknown, fault: Fault): void {
  if (check.fits(body)) return;
  const onTheWire: unknown = JSON.parse(JSON.stringify(body));
  if (check.fits(onTheWire)) return;
  const wrong = check.faults(onTheWire).map(({ path, message }) => `${fieldName(["body", ...path])} ${message}`);
  throw fault("body", wrong.join(", "));
}
