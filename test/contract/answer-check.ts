import { withAnswerSchemas } from "./answer-schemas.ts";
import type { Contract } from "./contract-reader.ts";
import {
  essence,
  type HeaderObject,
  isJson,
  type Reference,
  type ResponseObject,
  resolve,
  type Schema,
  valueAt,
} from "./contract-reader.ts";
import { type ContractOperation, pointerTo } from "./generated-cases/contract-operations.ts";
import { asSchema } from "./generated-cases/schema-nodes.ts";
import { createSchemaCheck } from "./schema-check.ts";
import type { SecondOpinions } from "./second-opinion.ts";
import type { WireAnswer } from "./send.ts";
import { writeOnlyIn } from "./write-only.ts";

/** Describes what is wrong with a response, by the contract. */
export type AnswerCheck = (operation: ContractOperation, answer: WireAnswer, method?: string) => string[];

interface Options {
  readonly undeclared: "refused" | "allowed";
  /** Records every body and header that is checked. */
  readonly opinions?: SecondOpinions;
}

/**
 * Checks responses with a validator of its own, so that it does not share the blind spots of the server or of Prism:
 * status, media type, body, header values, and, with `undeclared: "refused"`, properties that the contract does not
 * declare.
 */
export function createAnswerCheck(contract: Contract, { undeclared, opinions }: Options): AnswerCheck {
  const answers = withAnswerSchemas(contract, { closed: undeclared === "refused" });
  const checkSchema = createSchemaCheck(answers, opinions?.on(answers));
  const wrong: Wrong = (place, value) =>
    checkSchema(pointerTo(answers, place), value).map(({ instancePath, message, params }) => {
      const name = (params as { unevaluatedProperty?: string }).unevaluatedProperty;
      return name === undefined ? `${instancePath} ${message}` : `${instancePath}/${name} is not in the contract`;
    });

  return (operation, answer, method = operation.method.toUpperCase()) => {
    const status = declaredStatus(operation, answer.status);
    const declared = status === undefined ? undefined : operation.responses.get(status);
    if (status === undefined || declared === undefined) return [`status ${answer.status} is not declared`];
    const place = ["paths", operation.path, operation.method, "responses", status];
    const headers = checkHeaders(contract, declared, answer, (parts, value) => wrong([...place, ...parts], value));
    if (method === "HEAD") return [...headers, ...checkTypeOfHead(declared, answer)];
    const ofBody: Wrong = (parts, value) => {
      const schema = valueAt(declared, parts);
      return [...wrong([...place, ...parts], value), ...writeOnlyIn(contract, asSchema(schema), value)];
    };
    return [...headers, ...checkBody(declared, answer, ofBody)];
  };
}

/** Checks a value against the schema at a place in the contract. */
type Wrong = (place: readonly string[], value: unknown) => string[];

/** Statuses without content, whatever the contract declares (RFC 9110, 15.3.5, 15.3.6 and 15.4.5). */
export const WITHOUT_CONTENT: ReadonlySet<number> = new Set([204, 205, 304]);

function checkBody({ content = {} }: ResponseObject, answer: WireAnswer, wrong: Wrong): string[] {
  const { status, headers, text } = answer;
  if (WITHOUT_CONTENT.has(status)) return text === "" ? [] : [`there is a body, which ${status} cannot have`];
  const types = Object.keys(content);
  if (types.length === 0) return text === "" ? [] : ["a body was returned, but none is declared"];
  const type = essence(headers["content-type"] ?? "");
  const media = declaredType(types, headers["content-type"] ?? "");
  if (media === undefined) return [undeclaredType(types, type)];
  // A file may be empty, and so may a text.
  if (!isJson(type)) return [];
  if (content[media]?.schema === undefined) return text === "" ? ["the declared body is missing"] : [];
  const body = parsed(text);
  if (body === undefined) return ["the body is not JSON"];
  const faults = wrong(["content", media, "schema"], body.value).map((what) => `body${what}`);
  return [...faults, ...(type === "application/problem+json" ? wrongProblem(body.value, status) : [])];
}

const declaredType = (types: readonly string[], sent: string): string | undefined =>
  types.find((name) => isSameType(name, sent)) ??
  types.find((name) => essence(name) === essence(sent)) ??
  types.find((name) => isRangeOf(name, essence(sent)));

const undeclaredType = (types: readonly string[], type: string) =>
  `media type "${type}" is not declared; declared: ${types.join(", ")}`;

/** A response to HEAD need not name the type of the body that GET has, but must not name another (RFC 9110, 9.3.2). */
function checkTypeOfHead({ content = {} }: ResponseObject, { headers }: WireAnswer): string[] {
  const [types, sent] = [Object.keys(content), headers["content-type"]];
  if (sent === undefined || types.length === 0 || declaredType(types, sent) !== undefined) return [];
  return [undeclaredType(types, essence(sent))];
}

/** Problem details repeat the status of their response (RFC 9457, 3.1.2). */
function wrongProblem(body: unknown, status: number): string[] {
  const { status: told } = Object(body) as { readonly status?: unknown };
  const isWrong = typeof told === "number" && told !== status;
  return isWrong ? [`body/status must equal the status of the response, ${status}; it is ${told}`] : [];
}

function declaredStatus({ responses }: ContractOperation, status: number): string | undefined {
  return [String(status), `${Math.floor(status / 100)}XX`, "default"].find((name) => responses.has(name));
}

export function declaredFor(operation: ContractOperation, status: number): ResponseObject | undefined {
  return operation.responses.get(declaredStatus(operation, status) ?? "");
}

/** Compares parameters too, except the charset: `application/x+json; kind=a` is not the type with `kind=b`. */
const isSameType = (declared: string, sent: string) => parametersOf(declared) === parametersOf(sent);

const parametersOf = (type: string): string => {
  const [name = "", ...parameters] = type
    .toLowerCase()
    .split(";")
    .map((part) => part.trim().replaceAll('"', ""));
  return [name, ...parameters.filter((part) => part !== "" && !part.startsWith("charset=")).sort()].join(";");
};

const isRangeOf = (range: string, type: string) =>
  range.includes("*") && type.startsWith(range.slice(0, range.indexOf("*")));

/** The parsed value, or `undefined` if the text is not JSON. */
export function parsed(text: string): { readonly value: unknown } | undefined {
  try {
    return { value: JSON.parse(text) as unknown };
  } catch {
    return undefined;
  }
}

function checkHeaders(contract: Contract, declared: ResponseObject, answer: WireAnswer, wrong: Wrong): string[] {
  return Object.entries(declared.headers ?? {}).flatMap(([name, header]) => {
    const { required, schema, explode = false } = resolve<HeaderObject>(contract, header);
    // OpenAPI ignores a declared Content-Type (3.1, Response Object).
    if (name.toLowerCase() === "content-type") return [];
    const text = answer.headers[name.toLowerCase()];
    if (text === undefined) return required ? [`header ${name} is required and missing`] : [];
    if (schema === undefined) return [];
    const value = headerValue(contract, schema, text, explode);
    return wrong(["headers", name, "schema"], value).map((what) => `header ${name} "${text}"${what}`);
  });
}

/** A header is text in the style `simple`; a declared number has to look like one. */
function headerValue(contract: Contract, declared: Schema | Reference, text: string, explode = false): unknown {
  const schema = resolve<Schema>(contract, declared);
  const types = [schema.type ?? []].flat();
  if ((types.includes("integer") || types.includes("number")) && /^-?\d+(\.\d+)?$/.test(text)) return Number(text);
  if (types.includes("boolean") && /^(true|false)$/.test(text)) return text === "true";
  const items = () => text.split(",").map((item) => item.trim());
  if (types.includes("array")) return items().map((item) => headerValue(contract, schema.items ?? {}, item));
  if (!types.includes("object")) return text;
  const pairs = text.match(explode ? /[^,=]+=[^,]*/g : /[^,]+,[^,]*/g) ?? [];
  return Object.fromEntries(
    pairs.map((pair) => {
      const [, name = "", value = ""] = /^(.*?)[,=](.*)$/.exec(pair) ?? [];
      return [name.trim(), headerValue(contract, schema.properties?.[name.trim()] ?? {}, value)];
    }),
  );
}
