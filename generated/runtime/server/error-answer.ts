// Generated from openapi/runtime by `npm run generate`; edit that, not this file.
// @ts-nocheck: checked where it is written, so that it compiles with any flags, lib and @types.
import type { Contract, OperationObject } from "../document.ts";
import { isJson, isText } from "../media-type.ts";
import { samplerOf } from "../samples.ts";
import { isTextValue } from "../schema/kind.ts";
import { type Answer, declaredResponse, exampleAnswer } from "./examples.ts";
import { http } from "./node-http.ts";
import { RequestRefusal } from "./refusal.ts";

interface Exchange {
  readonly operation?: { readonly declared: OperationObject };
}

/**
 * Turns a failure into the error response that the operation declares for its status, else into RFC 9457 problem
 * details.
 *
 * In a declared example, fills in the members that describe the failure (`message`, `detail`, `status`, …).
 */
export function createErrorAnswer(contract: Contract) {
  return (failure: unknown, { operation }: Exchange): Answer => {
    // The client learns nothing about an internal failure, so it goes to the server's log.
    if (!(failure instanceof RequestRefusal)) console.error(failure);
    const refusal = failure instanceof RequestRefusal ? failure : new RequestRefusal(500, "The server failed.");
    const { status, message, headers } = refusal;
    const declared = operation && declaredResponse(contract, operation.declared, status);
    const shaped = declared && operation && shapedAnswer(contract, operation.declared, refusal);
    if (shaped) return { ...shaped, headers: { ...shaped.headers, ...headers } };
    const problem = { type: "about:blank", title: http.STATUS_CODES[status] ?? "Error", status, detail: message };
    return { status, headers, contentType: "application/problem+json", body: problem };
  };
}

/** The first body that fits its schema; if none does, the status without a body is still right. */
function shapedAnswer(contract: Contract, operation: OperationObject, refusal: RequestRefusal): Answer {
  const answer = exampleAnswer(contract, withOnly(contract, operation, refusal.status), {
    code: String(refusal.status),
  });
  const { contentType = "" } = answer;
  if (!isJson(contentType) && !isText(contentType)) return answer;
  const schema = declaredResponse(contract, operation, refusal.status)?.content?.[contentType]?.schema;
  if (isText(contentType) && !isTextValue(contract, schema)) return { ...answer, body: refusal.message };
  const body = isText(contentType) ? refusal.message : told(answer.body, refusal);
  // Problem details explain the failure in `detail`, even if the schema does not list it.
  const isProblem = contentType.startsWith("application/problem+json") && isObject(body);
  const bodies = [...(isProblem ? [{ ...body, detail: refusal.message }] : []), body, answer.body];
  if (schema === undefined) return { ...answer, body: bodies[0] };
  const { isValid, sample } = samplerOf(contract, "response");
  const made = sample(schema);
  const fitting = [...bodies, told(made.value, refusal), made.value].find((each) => isValid(schema, each));
  return fitting === undefined
    ? { status: answer.status, headers: answer.headers ?? {} }
    : { ...answer, body: fitting };
}

const isObject = (value: unknown): value is object =>
  value !== null && typeof value === "object" && !Array.isArray(value);

/** A status that is declared as a range or `default` gets that declaration under its own number. */
function withOnly(contract: Contract, operation: OperationObject, status: number): OperationObject {
  const declared = declaredResponse(contract, operation, status);
  return declared ? { ...operation, responses: { [status]: declared } } : operation;
}

/** Fills in the usual members, if the example has them with the same type. */
function told(example: unknown, { status, message }: RequestRefusal): unknown {
  if (!isObject(example)) return example;
  const facts: Record<string, unknown> = { status, title: http.STATUS_CODES[status], detail: message, message };
  const filled = Object.entries(example).map(([name, value]): [string, unknown] => {
    if (name === "error" && typeof value === "object") return [name, told(value, new RequestRefusal(status, message))];
    return [name, name in facts && typeof facts[name] === typeof value ? facts[name] : value];
  });
  return Object.fromEntries(filled);
}
