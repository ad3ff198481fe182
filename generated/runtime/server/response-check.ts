// Generated from openapi/runtime by `npm run generate`; edit that, not this file.
import { type Contract, type HeaderObject, type Method, type ResponseObject, resolve } from "../document.ts";
import { isJson } from "../media-type.ts";
import type { OperationDescription } from "../operation.ts";
import { type Answer, declaredResponse } from "./examples.ts";
import { createSchemaCheck, pointerOf, type SchemaCheck } from "./schema-check.ts";

/** An answer that the contract does not allow: a bug of the server, never of who called it. */
export class ResponseFault extends Error {
  override readonly name = "ResponseFault";
  readonly part: ResponsePart;

  constructor(message: string, part: ResponsePart) {
    super(message);
    this.part = part;
  }
}

/** Which part of an answer the contract does not allow. */
export type ResponsePart = "status" | "headers" | "contentType" | "body";

type Fail = (part: ResponsePart, what: string) => never;

/**
 * Checks answers against the contract: status, required headers, media type and body.
 *
 * Every answer comes through here, also the refusals, which express-openapi-validator never looks at.
 */
export function createResponseChecker(contract: Contract, checkSchema: SchemaCheck = createSchemaCheck(contract)) {
  return (id: string, { method, path }: OperationDescription, answer: Answer): void => {
    const operation = contract.paths?.[path]?.[method] ?? {};
    const declared = declaredResponse(contract, operation, answer.status);
    const fault = (part: ResponsePart, what: string) =>
      new ResponseFault(`${id} answered ${answer.status}: ${what}`, part);
    if (declared === undefined) throw fault("status", "the contract does not declare this status.");
    const fail: Fail = (part, what) => {
      throw fault(part, what);
    };
    checkHeaders(contract, declared, answer, fail);
    const contentType = checkMediaType(declared, answer, fail);
    if (contentType === undefined) return;
    if (!isJson(contentType) && typeof answer.body !== "string" && !(answer.body instanceof Uint8Array))
      fail("body", `a body of ${contentType} has to be text or bytes.`);
    if (!isJson(contentType) || !declared.content?.[contentType]?.schema) return;
    const pointer = schemaPointer(contract, path, method, answer.status, contentType);
    const wrong = checkSchema(pointer, asOnTheWire(answer.body)).map(
      ({ instancePath, message }) => `body${instancePath} ${message ?? "is not valid"}`,
    );
    if (wrong.length > 0) fail("body", wrong.join(", "));
  };
}

/** A Date or an absent property is judged as what it becomes in JSON. */
const asOnTheWire = (body: unknown): unknown => (body === undefined ? undefined : JSON.parse(JSON.stringify(body)));

function checkHeaders(contract: Contract, declared: ResponseObject, answer: Answer, fail: Fail): void {
  const given = Object.entries(answer.headers ?? {}).filter(([, value]) => value !== undefined);
  const sent = new Set(given.map(([name]) => name.toLowerCase()));
  for (const [name, header] of Object.entries(declared.headers ?? {}))
    if (resolve<HeaderObject>(contract, header).required && !sent.has(name.toLowerCase()))
      fail("headers", `header "${name}" is required and missing.`);
}

function checkMediaType(declared: ResponseObject, answer: Answer, fail: Fail): string | undefined {
  const types = Object.keys(declared.content ?? {});
  if (types.length === 0)
    return answer.body === undefined ? undefined : fail("body", "there is a body where none is declared.");
  const { contentType = types.length === 1 ? types[0] : undefined } = answer;
  if (contentType === undefined) return fail("contentType", `a contentType is needed, one of ${types.join(", ")}.`);
  const found = types.find((type) => type === contentType) ?? types.find((type) => matchesWildcard(type, contentType));
  if (found === undefined) return fail("contentType", `media type "${contentType}" is not declared.`);
  return answer.body === undefined ? fail("body", "the declared body is missing.") : found;
}

const matchesWildcard = (declared: string, type: string) =>
  declared.includes("*") && type.startsWith(declared.slice(0, declared.indexOf("*")));

function schemaPointer(contract: Contract, path: string, method: Method, status: number, contentType: string): string {
  const responses = contract.paths?.[path]?.[method]?.responses ?? {};
  const key = [String(status), `${Math.floor(status / 100)}XX`, "default"].find((name) => name in responses) ?? "";
  const ref = (responses[key] as { $ref?: string } | undefined)?.$ref;
  const start = ref?.slice(1) ?? pointerOf("paths", path, method, "responses", key);
  return start + pointerOf("content", contentType, "schema");
}
