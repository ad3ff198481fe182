/** The data that the page's consoles need: the operations, and validators for their responses. */
import { isList, type Json, type JsonObject, objectIn, resolve, textIn } from "./json.ts";
import { type Operation, operationsOf, type Parameter } from "./operations.ts";
import { isJson, type SampleCall } from "./sample-text.ts";
import { sampleCall, sampleServer } from "./samples.ts";
import type { DocsStyle } from "./style.ts";
import { validatorScript } from "./validators.ts";

export interface TryItParameter {
  readonly name: string;
  readonly place: Parameter["place"];
  readonly required: boolean;
  /** How to read the field's text. */
  readonly kind: "text" | "number" | "boolean";
  /** The field's initial text. */
  readonly value: string;
}

export interface TryItOperation extends Omit<SampleCall, "call"> {
  readonly summary: string;
  readonly parameters: readonly TryItParameter[];
  readonly isJson: boolean;
  readonly examples: readonly { readonly summary: string; readonly value: Json }[];
  /** The index of the validator, by status (or range, or `default`) and then by media type. */
  readonly answers: { readonly [status: string]: { readonly [mediaType: string]: number } };
  /** Whether to ask for confirmation before sending. */
  readonly isDestructive: boolean;
}

export interface TryItData {
  /** Those with a console. */
  readonly operations: readonly TryItOperation[];
  /** The base URL in samples, without a trailing slash. */
  readonly server: string;
  /** The environment variable that contains the key in samples. */
  readonly keyVariable: string;
  /** The path from the page to the docs' folder. */
  readonly root: string;
  /** How to start a server that serves this page, if known. */
  readonly start?: string | undefined;
}

/** The content of `try-it.json`, which a server serves beside the page. */
export interface TryItServer {
  /** A public key, such as a sandbox's. */
  readonly key?: string;
  readonly targets: readonly TryItTarget[];
}

export interface TryItTarget {
  readonly name: string;
  /** Absent for the server that serves the page. */
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
  const data: TryItData = { ...dataWithoutConsoles(document, style, ""), operations, start: style.start };
  return `const data = ${JSON.stringify(data)};\n${await validatorScript(document, schemas)}`;
}

/** For a released version, which has no consoles: the server may not support all of it any more. */
export const dataWithoutConsoles = (document: JsonObject, { keyVariable }: DocsStyle, root: string): TryItData => ({
  ...{ operations: [], server: sampleServer(document), keyVariable, root },
});

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
