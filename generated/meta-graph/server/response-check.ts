// Generated from openapi/upstream/meta-graph.yaml by `npm run generate`; edit that, not this file.
import { Ajv2020, type ValidateFunction } from "ajv/dist/2020.js";
import addFormats from "ajv-formats";
import type { OperationDescription } from "../operation-types.ts";
import { type Contract, type HeaderObject, isJson, METHODS, resolve, type ResponseObject } from "./document.ts";
import { type Answer, declaredResponse } from "./examples.ts";

/** An answer that the contract does not allow: a bug of the server, never of who called it. */
export class ResponseFault extends Error {
  override readonly name = "ResponseFault";
}

/**
 * Checks answers against the contract: status, required headers, media type and body.
 *
 * Every answer comes through here, also the refusals, which express-openapi-validator never looks at.
 */
export function createResponseChecker(contract: Contract) {
  const ajv = new Ajv2020({ strict: false, allErrors: true, validateFormats: true });
  addFormats.default(ajv);
  ajv.addSchema({ $id: "contract:/", ...withoutIds(contract) });
  const compiled = new Map<string, ValidateFunction>();
  const validatorAt = (pointer: string): ValidateFunction => {
    const validate = compiled.get(pointer) ?? ajv.compile({ $ref: `contract:/#${pointer}` });
    compiled.set(pointer, validate);
    return validate;
  };

  return (id: string, { method, path }: OperationDescription, answer: Answer): void => {
    const operation = contract.paths?.[path]?.[method] ?? {};
    const declared = declaredResponse(contract, operation, answer.status);
    const fail = (what: string): never => {
      throw new ResponseFault(`${id} answered ${answer.status}: ${what}`);
    };
    if (declared === undefined) return fail("the contract does not declare this status.");
    checkHeaders(contract, declared, answer, fail);
    const contentType = checkMediaType(declared, answer, fail);
    if (contentType === undefined || !isJson(contentType) || !declared.content?.[contentType]?.schema) return;
    const validate = validatorAt(pointerTo(contract, path, method, answer.status, contentType));
    if (!validate(asOnTheWire(answer.body))) fail(ajv.errorsText(validate.errors, { dataVar: "body" }));
  };
}

/** A Date or an absent property is judged as what it becomes in JSON. */
const asOnTheWire = (body: unknown): unknown => (body === undefined ? undefined : JSON.parse(JSON.stringify(body)));

function checkHeaders(contract: Contract, declared: ResponseObject, answer: Answer, fail: (what: string) => never): void {
  const sent = new Set(Object.keys(answer.headers ?? {}).map((name) => name.toLowerCase()));
  for (const [name, header] of Object.entries(declared.headers ?? {}))
    if (resolve<HeaderObject>(contract, header).required && !sent.has(name.toLowerCase()))
      fail(`header "${name}" is required and missing.`);
}

function checkMediaType(declared: ResponseObject, answer: Answer, fail: (what: string) => never): string | undefined {
  const types = Object.keys(declared.content ?? {});
  if (types.length === 0) return answer.body === undefined ? undefined : fail("there is a body where none is declared.");
  const { contentType = types.length === 1 ? types[0] : undefined } = answer;
  if (contentType === undefined) return fail(`a contentType is needed, one of ${types.join(", ")}.`);
  const found = types.find((type) => type === contentType) ?? types.find((type) => matchesWildcard(type, contentType));
  if (found === undefined) return fail(`media type "${contentType}" is not declared.`);
  return answer.body === undefined && isJson(found) ? fail("the declared body is missing.") : found;
}

const matchesWildcard = (declared: string, type: string) =>
  declared.includes("*") && type.startsWith(declared.slice(0, declared.indexOf("*")));

function pointerTo(contract: Contract, path: string, method: string, status: number, contentType: string): string {
  const responses = contract.paths?.[path]?.[method as (typeof METHODS)[number]]?.responses ?? {};
  const key = [String(status), `${Math.floor(status / 100)}XX`, "default"].find((name) => name in responses) ?? "";
  const ref = (responses[key] as { $ref?: string } | undefined)?.$ref;
  const start = ref?.slice(1) ?? `/paths/${escape(path)}/${method}/responses/${escape(key)}`;
  return `${start}/content/${escape(contentType)}/schema`;
}

const escape = (part: string) => encodeURIComponent(part.replaceAll("~", "~0").replaceAll("/", "~1"));

/** `$id` and anchors inside the contract's schemas would move the base that its references count from. */
function withoutIds(contract: Contract): object {
  return JSON.parse(JSON.stringify(contract, (name, value: unknown) => (name === "$id" && typeof value === "string" ? undefined : value)));
}
