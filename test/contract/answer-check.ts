import { Ajv2020, type ValidateFunction } from "ajv/dist/2020.js";
import addFormats from "ajv-formats";
import {
  type Contract,
  essence,
  type HeaderObject,
  isJson,
  type ResponseObject,
  resolve,
  type Schema,
} from "../../openapi/templates/server/document.ts";
import { closed, dereferenced } from "./closed-schema.ts";
import type { ContractOperation } from "./generated-cases/contract-operations.ts";
import type { WireAnswer } from "./send.ts";

/** Gives in words what the contract does not allow of an answer. */
export type AnswerCheck = (operation: ContractOperation, answer: WireAnswer, method?: string) => string[];

/**
 * Judges answers with a validator of its own, so that neither the server's nor Prism's blind spots are shared: status,
 * media type, body, the values of headers, and, for `undeclared: "refused"`, properties that the contract does not have.
 */
export function createAnswerCheck(
  contract: Contract,
  { undeclared }: { readonly undeclared: "refused" | "allowed" },
): AnswerCheck {
  const ajv = new Ajv2020({ strict: false, logger: false, allErrors: true, coerceTypes: false });
  addFormats.default(ajv);
  const compiled = new Map<object, ValidateFunction>();
  const wrong = (key: object, schema: () => Schema, value: unknown): string[] => {
    const validate = compiled.get(key) ?? ajv.compile(schema());
    compiled.set(key, validate);
    if (validate(value)) return [];
    return (validate.errors ?? []).map(({ instancePath, message, params }) => {
      const name = (params as { unevaluatedProperty?: string }).unevaluatedProperty;
      if (name !== undefined) return `${instancePath}/${name} is not in the contract`;
      return `${instancePath} ${message}`;
    });
  };

  return (operation, answer, method = operation.method.toUpperCase()) => {
    const declared = declaredFor(operation, answer.status);
    if (declared === undefined) return [`status ${answer.status} is not declared`];
    const headers = checkHeaders(contract, declared, answer, wrong);
    return [...headers, ...(method === "HEAD" ? [] : checkBody(declared, answer))];
  };

  function checkBody({ content = {} }: ResponseObject, { headers, text }: WireAnswer): string[] {
    const types = Object.keys(content);
    if (types.length === 0) return text === "" ? [] : ["there is a body where none is declared"];
    const type = essence(headers["content-type"] ?? "");
    const media = types.find((name) => essence(name) === type) ?? types.find((name) => isRangeOf(name, type));
    if (media === undefined) return [`media type "${type}" is not declared, but ${types.join(", ")}`];
    const declared = content[media]?.schema;
    if (!isJson(type) || declared === undefined) return text === "" ? ["the declared body is missing"] : [];
    const body = parsed(text);
    if (body === undefined) return ["the body is not JSON"];
    const schema = () => {
      const whole = dereferenced(contract, declared);
      return undeclared === "refused" ? closed(whole) : whole;
    };
    return wrong(declared, schema, body.value).map((what) => `body${what}`);
  }
}

export function declaredFor({ responses }: ContractOperation, status: number): ResponseObject | undefined {
  return responses.get(String(status)) ?? responses.get(`${Math.floor(status / 100)}XX`) ?? responses.get("default");
}

const isRangeOf = (range: string, type: string) =>
  range.includes("*") && type.startsWith(range.slice(0, range.indexOf("*")));

/** `undefined` where the text is no JSON. */
export function parsed(text: string): { readonly value: unknown } | undefined {
  try {
    return { value: JSON.parse(text) as unknown };
  } catch {
    return undefined;
  }
}

type Wrong = (key: object, schema: () => Schema, value: unknown) => string[];

function checkHeaders(contract: Contract, declared: ResponseObject, answer: WireAnswer, wrong: Wrong): string[] {
  return Object.entries(declared.headers ?? {}).flatMap(([name, header]) => {
    const { required, schema } = resolve<HeaderObject>(contract, header);
    const text = answer.headers[name.toLowerCase()];
    if (text === undefined) return required ? [`header ${name} is required and missing`] : [];
    if (schema === undefined) return [];
    const whole = () => dereferenced(contract, schema);
    return wrong(schema, whole, headerValue(whole(), text)).map((what) => `header ${name} "${text}"${what}`);
  });
}

/** A header is text; where a number is declared, it has to look like one. */
function headerValue(schema: Schema, text: string): unknown {
  const types = [schema.type ?? []].flat();
  if ((types.includes("integer") || types.includes("number")) && /^-?\d+(\.\d+)?$/.test(text)) return Number(text);
  if (types.includes("boolean") && /^(true|false)$/.test(text)) return text === "true";
  return types.includes("array") ? text.split(",").map((item) => item.trim()) : text;
}
