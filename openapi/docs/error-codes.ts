/** The error codes for the errors guide: cause, remedy and example of each, taken from the contract. */
import { isObject, type Json, type JsonObject, objectIn, textIn } from "./json.ts";
import { type Operation, operationsOf } from "./operations.ts";
import { sampleServer } from "./samples.ts";
import { jsonBlock, table } from "./tables.ts";

export interface ErrorCode {
  readonly code: string;
  readonly status: number;
  readonly type: string;
  readonly cause: string;
  readonly remedy: string;
  /** A body with this code: the contract's example, or one generated from the code's description. */
  readonly example: Json;
  readonly answeredBy: readonly Operation[];
}

interface ErrorExample {
  readonly operation: Operation;
  readonly status: string;
  readonly summary: string;
  readonly body: JsonObject;
  readonly error: JsonObject;
}

/** Every code of `ErrorCode`, in the contract's order. */
export function errorCodesOf(bundle: JsonObject): readonly ErrorCode[] {
  const examples = errorExamples(bundle);
  return Object.entries(objectIn(schemaOf(bundle, "ErrorCode"), "x-known-values")).flatMap(([code, node]) => {
    if (!isObject(node)) return [];
    const own = examples.filter(({ error }) => error["code"] === code);
    const [cause, remedy] = causeAndRemedy(textIn(node, "description"));
    const [status, type] = [Number(node["status"]), textIn(node, "type")];
    const made = { error: { type, message: cause, code, doc_url: docUrl(bundle, code, textIn(node, "provenance")) } };
    const answeredBy = [...new Set(own.map(({ operation }) => operation))];
    return [{ code, status, type, cause, remedy, example: own[0]?.body ?? made, answeredBy }];
  });
}

/** The first sentence gives the cause, the rest the remedy. */
function causeAndRemedy(description: string): readonly [string, string] {
  const [, cause = description, remedy = ""] = /^(.+?\.) (?=[A-Z])(.+)$/s.exec(description.trim()) ?? [];
  return [cause, remedy];
}

/** The page of a code: a section of this guide, or for a documented code the URL in the contract's example. */
function docUrl(bundle: JsonObject, code: string, provenance: string): string {
  if (provenance === "extension") return `${sampleServer(bundle)}/docs/#/errors/${code}`;
  const error = objectIn(objectIn(schemaOf(bundle, "ApiError"), "properties"), "error");
  return textIn(objectIn(objectIn(error, "properties"), "doc_url"), "example").replace(/#.*$/, `#${code}`);
}

const schemaOf = (bundle: JsonObject, name: string) =>
  objectIn(objectIn(objectIn(bundle, "components"), "schemas"), name);

function errorExamples(bundle: JsonObject): readonly ErrorExample[] {
  return operationsOf(bundle).flatMap((operation) =>
    operation.answers.flatMap(({ status, content }) =>
      (content?.examples ?? []).flatMap(({ summary, value }) => {
        const body = isObject(value) ? value : {};
        return isObject(body["error"]) ? [{ operation, status, summary, body, error: body["error"] }] : [];
      }),
    ),
  );
}

/** The codes that operations of this contract return come first. */
export function errorCodeTable(bundle: JsonObject): string {
  const rows = byRelevance(bundle).map(({ code, status, cause, remedy }) => [
    `\`${code}\``,
    String(status),
    cause,
    remedy,
  ]);
  return table(["code", "status", "cause", "remedy"], rows);
}

const byRelevance = (bundle: JsonObject) =>
  errorCodesOf(bundle).toSorted((a, b) => Number(b.answeredBy.length > 0) - Number(a.answeredBy.length > 0));

/** One example per code, with the operations that return it. */
export function errorCodeExamples(bundle: JsonObject): string {
  return byRelevance(bundle).map(exampleOf).join("\n\n");
}

function exampleOf({ code, status, cause, remedy, example, answeredBy }: ErrorCode): string {
  const links = answeredBy.map(({ operationId, summary }) => `[${summary}](../operations/${operationId}.md)`);
  const where = links.length > 0 ? `Returned by: ${links.join(", ")}.` : "No operation of this contract returns it.";
  return [`#### ${code}`, `Status ${status}. ${cause} ${remedy}`, where, jsonBlock(example)].join("\n\n");
}

/** Errors without a code: only their status and `param` tell them apart. */
export function uncodedErrorTable(bundle: JsonObject): string {
  const uncoded = errorExamples(bundle).filter(({ error }) => error["code"] === undefined);
  const rows = uncoded.map(({ status, summary, error }) => {
    const param = textIn(error, "param");
    return [status, summary, textIn(error, "message"), param && `\`${param}\``];
  });
  const distinct = [...new Map(rows.map((row) => [row.join("\n"), row])).values()];
  return table(
    ["status", "what happened", "example of `message`", "`param`"],
    distinct.toSorted(([a = ""], [b = ""]) => Number(a) - Number(b)),
  );
}
