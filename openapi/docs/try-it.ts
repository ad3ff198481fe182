/** What the page's console knows of the operations: plain data in the page, with the validators of answers beside it. */
import { isList, type Json, type JsonObject, objectIn, resolve, textIn } from "./json.ts";
import { type Operation, operationsOf, type Parameter } from "./operations.ts";
import { isJson, type SampleCall } from "./sample-text.ts";
import { sampleCall } from "./samples.ts";
import type { DocsStyle } from "./style.ts";
import { validatorScript } from "./validators.ts";

export interface TryItParameter {
  readonly name: string;
  readonly place: Parameter["place"];
  readonly required: boolean;
  /** What its text is read as. */
  readonly kind: "text" | "number" | "boolean";
  /** What stands in its field at first. */
  readonly value: string;
}

export interface TryItOperation extends Omit<SampleCall, "call"> {
  readonly summary: string;
  readonly parameters: readonly TryItParameter[];
  readonly isJson: boolean;
  readonly examples: readonly { readonly summary: string; readonly value: Json }[];
  /** By status, range of statuses or `default`: by media type the index of the validator. */
  readonly answers: { readonly [status: string]: { readonly [mediaType: string]: number } };
  /** Whether to ask before it is sent. */
  readonly isDestructive: boolean;
}

export interface TryItData {
  readonly operations: readonly TryItOperation[];
  /** How to start a server that serves this page, where one is known. */
  readonly start?: string | undefined;
}

/** What a server that serves the page tells it, at `try-it.json` beside it. */
export interface TryItServer {
  /** A key that anybody may know, as a sandbox has one. */
  readonly key?: string;
  readonly targets: readonly TryItTarget[];
}

export interface TryItTarget {
  readonly name: string;
  /** Where it is; the server that serves the page where there is none. */
  readonly url?: string;
  readonly start?: string;
}

/** The script that defines `data` and `validators`. */
export async function tryItScript(document: JsonObject, style: DocsStyle): Promise<string> {
  const schemas: JsonObject[] = [];
  const indexes = new Map<string, number>();
  const indexOf = (schema: JsonObject): number => {
    const text = JSON.stringify(schema);
    const index = indexes.get(text) ?? schemas.push(schema) - 1;
    indexes.set(text, index);
    return index;
  };
  const operations = operationsOf(document).map((each) => operationData(each, { document, style, indexOf }));
  const data: TryItData = { operations, start: style.start };
  return `const data = ${JSON.stringify(data)};\n${await validatorScript(document, schemas)}`;
}

interface Surroundings {
  readonly document: JsonObject;
  readonly style: DocsStyle;
  readonly indexOf: (schema: JsonObject) => number;
}

function operationData(operation: Operation, { document, style, indexOf }: Surroundings): TryItOperation {
  const { summary, method, parameters, body, answers, node } = operation;
  const statuses = answers.map(({ status }) => {
    const types = Object.entries(objectIn(resolve(document, objectIn(node, "responses")[status]), "content"));
    return [status, Object.fromEntries(types.map(([type, media]) => [type, indexOf(schemaIn(document, media))]))];
  });
  return {
    ...sampleCall(operation, document, style),
    summary,
    parameters: parameters.filter(({ place }) => place !== "cookie").map(parameterData),
    isJson: body !== undefined && isJson(body.mediaType),
    examples: (body?.examples ?? []).map(({ summary: title, value }) => ({ summary: title, value })),
    answers: Object.fromEntries(statuses),
    isDestructive: method === "DELETE" || node["x-destructive"] === true,
  };
}

const schemaIn = (document: JsonObject, media: Json): JsonObject => objectIn(resolve(document, media), "schema");

function parameterData({ name, place, required, schema, example }: Parameter): TryItParameter {
  const isShown = required || schema["default"] !== undefined;
  const value = isShown && example !== undefined ? String(example) : "";
  return { name, place, required, kind: kindOf(schema), value };
}

function kindOf(schema: JsonObject): TryItParameter["kind"] {
  const types = isList(schema["type"]) ? schema["type"] : [textIn(schema, "type")];
  if (types.includes("integer") || types.includes("number")) return "number";
  return types.includes("boolean") ? "boolean" : "text";
}
