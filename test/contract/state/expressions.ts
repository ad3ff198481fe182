import type { ContractOperation } from "../generated-cases/contract-operations.ts";
import type { HttpRequest } from "../generated-cases/generated-case.ts";
import type { WireAnswer } from "../send.ts";

/** A request with its response, from which links take their values. */
export interface Exchange {
  readonly operation: ContractOperation;
  readonly request: HttpRequest;
  readonly answer: WireAnswer;
}

/**
 * Evaluates a link's value: a runtime expression, a text with expressions in braces, or a constant; objects and lists
 * part by part. `undefined` if the exchange lacks the value.
 *
 * @see https://spec.openapis.org/oas/v3.1.1#runtime-expressions
 */
export function evaluate(given: unknown, exchange: Exchange): unknown {
  if (Array.isArray(given)) return given.map((item) => evaluate(item, exchange));
  if (given !== null && typeof given === "object")
    return Object.fromEntries(Object.entries(given).map(([name, inner]) => [name, evaluate(inner, exchange)]));
  if (typeof given !== "string") return given;
  if (given.startsWith("$")) return ofExpression(given, exchange);
  return given.replaceAll(/\{(\$[^}]+)\}/g, (_, expression: string) => String(ofExpression(expression, exchange)));
}

/** Whether a value identifies what a request made: it comes from the response or from the request body. */
export const isOfMade = (given: string): boolean => given.includes("$response.") || given.includes("$request.body");

function ofExpression(expression: string, { operation, request, answer }: Exchange): unknown {
  if (expression === "$method") return request.method;
  if (expression === "$statusCode") return answer.status;
  if (expression === "$url") return request.path;
  const [, source, kind, rest = ""] =
    /^\$(request|response)\.(body|header\.|query\.|path\.)(.*)$/s.exec(expression) ?? [];
  if (kind === "body") return inBody(source === "request" ? request.body : answer.text, rest);
  if (kind === "header.") return inHeaders(source === "request" ? request.headers : answer.headers, rest);
  const [path = "", query] = request.path.split("?", 2);
  if (kind === "query.") return new URLSearchParams(query).get(rest) ?? undefined;
  return kind === "path." ? inPath(operation.path, path, rest) : undefined;
}

function inBody(text: string | undefined, pointer: string): unknown {
  const keys = pointer.replace(/^#/, "").split("/").slice(1);
  try {
    return keys
      .map((key) => key.replaceAll("~1", "/").replaceAll("~0", "~"))
      .reduce<unknown>((node, key) => (Object(node) as Record<string, unknown>)[key], JSON.parse(text ?? ""));
  } catch {
    return undefined;
  }
}

const inHeaders = (headers: Readonly<Record<string, string>>, name: string) =>
  Object.entries(headers).find(([each]) => each.toLowerCase() === name.toLowerCase())?.[1];

function inPath(template: string, path: string, name: string): string | undefined {
  const index = template.split("/").indexOf(`{${name}}`);
  const segment = index < 0 ? undefined : path.split("/")[index];
  return segment === undefined ? undefined : decodeURIComponent(segment);
}
