/** The operations of a contract for the docs, with references resolved and examples collected. */
import {
  type Contract,
  type Operation as DeclaredOperation,
  operationsOf as declaredOperations,
} from "../runtime/document.ts";
import { type Json, type JsonObject, nameOf, objectIn, objectsIn, resolve, textIn } from "./json.ts";

export interface Example {
  readonly name: string;
  readonly summary: string;
  readonly value: Json;
}

export interface Content {
  readonly mediaType: string;
  readonly schema: JsonObject;
  /** The name of the schema, where it is a component. */
  readonly schemaName?: string;
  readonly examples: readonly Example[];
}

export interface Parameter {
  readonly name: string;
  readonly place: "path" | "query" | "header" | "cookie";
  readonly required: boolean;
  readonly description: string;
  readonly schema: JsonObject;
  readonly example?: Json;
  readonly provenance: string;
}

/** A call that can follow, from a link of the contract. */
export interface NextCall {
  readonly operationId: string;
  readonly description: string;
  /** Maps each parameter or body field to its source in this response. */
  readonly takes: JsonObject;
}

export interface Answer {
  readonly status: string;
  readonly description: string;
  readonly content?: Content;
  readonly nextCalls: readonly NextCall[];
}

export interface Operation {
  readonly operationId: string;
  readonly method: string;
  readonly path: string;
  readonly tag: string;
  readonly summary: string;
  readonly description: string;
  readonly provenance: string;
  readonly parameters: readonly Parameter[];
  readonly body?: Content & { readonly required: boolean };
  readonly answers: readonly Answer[];
  /** The names of its security schemes; empty if it needs no key. */
  readonly security: readonly string[];
  /** The name of the limit that it counts towards. */
  readonly rateLimit: string;
  /** The operation object of the contract, unchanged. */
  readonly node: JsonObject;
}

/** Cached because every table of every guide needs it; a document never changes. */
const known = new WeakMap<JsonObject, readonly Operation[]>();

/** Every operation with an id, in the contract's order. */
export function operationsOf(document: JsonObject): readonly Operation[] {
  const found = known.get(document) ?? readOperations(document);
  known.set(document, found);
  return found;
}

function readOperations(document: JsonObject): readonly Operation[] {
  const declared = declaredOperations(document as object as Contract);
  return declared.filter(({ id }) => id !== "").map((each) => operation(document, each));
}

function operation(document: JsonObject, { id, method, path, declared, parameters }: DeclaredOperation): Operation {
  const node = declared as object as JsonObject;
  const body = resolve(document, node["requestBody"]);
  const content = contentOf(document, body);
  return {
    operationId: id,
    method: method.toUpperCase(),
    path,
    tag: String((node["tags"] as readonly Json[] | undefined)?.[0] ?? "Other"),
    summary: textIn(node, "summary") || id,
    description: textIn(node, "description").trim(),
    provenance: textIn(node, "x-provenance"),
    parameters: parameters.map((each) => parameter(document, each as object as JsonObject)),
    ...(content && { body: { ...content, required: body["required"] === true } }),
    answers: Object.entries(objectIn(node, "responses")).map(([status, each]) => answer(document, status, each)),
    security: securityOf(document, node),
    rateLimit: textIn(node, "x-rate-limit"),
    node,
  };
}

function parameter(document: JsonObject, node: JsonObject): Parameter {
  const schema = resolve(document, node["schema"]);
  const example = node["example"] ?? examplesOf(document, node)[0]?.value ?? schema["example"];
  return {
    name: textIn(node, "name"),
    place: textIn(node, "in") as Parameter["place"],
    required: node["required"] === true,
    description: textIn(node, "description"),
    schema,
    ...(example !== undefined && { example }),
    provenance: textIn(node, "x-provenance"),
  };
}

function answer(document: JsonObject, status: string, reference: Json): Answer {
  const node = resolve(document, reference);
  const content = contentOf(document, node);
  const nextCalls = Object.values(objectIn(node, "links")).map((link) => nextCall(resolve(document, link)));
  return { status, description: textIn(node, "description"), ...(content && { content }), nextCalls };
}

function nextCall(link: JsonObject): NextCall {
  const takes = { ...objectIn(link, "parameters"), ...objectIn(link, "requestBody") };
  return { operationId: textIn(link, "operationId"), description: textIn(link, "description"), takes };
}

/** Only the first media type: this project's contract never has a second one. */
function contentOf(document: JsonObject, node: JsonObject): Content | undefined {
  const [first] = Object.entries(objectIn(node, "content"));
  if (first === undefined) return undefined;
  const [mediaType, reference] = first;
  const media = resolve(document, reference);
  const schemaName = nameOf(objectIn(media, "schema"));
  return {
    mediaType,
    schema: objectIn(media, "schema"),
    ...(schemaName !== undefined && { schemaName }),
    examples: examplesOf(document, media),
  };
}

function examplesOf(document: JsonObject, node: JsonObject): readonly Example[] {
  const named = Object.entries(objectIn(node, "examples")).map(([name, reference]) => {
    const example = resolve(document, reference);
    return { name, summary: textIn(example, "summary") || name, value: example["value"] ?? null };
  });
  if (named.length > 0 || node["example"] === undefined) return named;
  return [{ name: "example", summary: "Example", value: node["example"] }];
}

function securityOf(document: JsonObject, node: JsonObject): readonly string[] {
  const holder = node["security"] === undefined ? document : node;
  return objectsIn(holder, "security").flatMap((requirement) => Object.keys(requirement));
}
