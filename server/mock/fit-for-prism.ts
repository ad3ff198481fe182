import {
  type Content,
  type Contract,
  isNoParameter,
  type Parameter,
  type Reference,
  resolve,
} from "../../generated/runtime/document.ts";
import { isJson, isText } from "../../generated/runtime/media-type.ts";
import { samplerOf } from "../../generated/runtime/samples.ts";
import { visitData, visitObjects } from "../../openapi/generator/walk.ts";
import { dropInterim, giveHeaderExample } from "./fit-responses.ts";

const DRAFT_2020_12 = "https://json-schema.org/draft/2020-12/schema";

/** Copies a contract without the constructs at which Prism silently stops validating. */
export function fitForPrism(contract: Contract): object {
  const fit = structuredClone(contract) as Contract & { jsonSchemaDialect?: string };
  // OpenAPI's own dialect is this one with four more keywords that do not validate. Prism does not know its name.
  fit.jsonSchemaDialect = DRAFT_2020_12;
  visitObjects(fit, (node, pointer) => {
    for (const key of Object.keys(node)) if (key.startsWith("x-")) delete node[key];
    // The meta-schema forbids duplicate items, so such a schema does not compile.
    for (const keyword of ["enum", "required", "type"])
      if (Array.isArray(node[keyword])) node[keyword] = distinct(node[keyword]);
    // It has no meaning in OpenAPI 3.1, and compiles only beside a type.
    if ("nullable" in node && (node["type"] === undefined || [node["type"]].flat().includes("null")))
      delete node["nullable"];
    besideReference(node);
    if (isObject(node["responses"])) dropInterim(node["responses"]);
    if (isObject(node["content"])) node["content"] = jsonFirst(node["content"]);
    giveHeaderExample(contract, pointer, node);
    if (isObject(node["content"]) && RESPONSE.test(pointer)) giveExamples(contract, node["content"] as Content);
    if (Array.isArray(node["parameters"]))
      node["parameters"] = node["parameters"].filter(
        (each: Parameter | Reference) => !isNoParameter(resolve<Parameter>(contract, each)),
      );
  });
  visitData(fit, dropReferences);
  // Extensions beside the paths are not paths.
  for (const path of Object.keys(fit.paths ?? {}))
    if (!path.startsWith("/")) delete (fit.paths as Record<string, unknown>)[path];
  return fit;
}

/** Prism resolves every `$ref`, even inside an example, and does not start if one leads nowhere. */
function dropReferences(data: unknown): void {
  if (!isObject(data)) return;
  delete data["$ref"];
  for (const inner of Object.values(data)) dropReferences(inner);
}

/**
 * Prism lets keywords beside a `$ref` replace those of the target. Both should apply (JSON Schema 2020-12 core,
 * 8.2.3.1).
 */
function besideReference(node: Record<string, unknown>): void {
  const { $ref, allOf = [] } = node;
  if (typeof $ref !== "string" || !$ref.startsWith("#/components/schemas/") || Object.keys(node).length === 1) return;
  delete node["$ref"];
  node["allOf"] = [{ $ref }, ...(allOf as unknown[])];
}

const RESPONSE = /\/responses\/[^/]+$/;

/**
 * The values that Prism generates break exclusive bounds, multiples and patterns, and contain write-only properties.
 * Without an example and a schema it would send no body, and so no media type.
 */
function giveExamples(contract: Contract, content: Content): void {
  const { sample } = samplerOf(contract, "response");
  for (const [mediaType, media] of Object.entries(content)) {
    const { schema, example, examples = {} } = media;
    if (example !== undefined || Object.keys(examples).length > 0) continue;
    const given = media as { example?: unknown };
    if (schema === undefined) given.example = isJson(mediaType) ? null : "";
    else if (isJson(mediaType)) given.example = sample(schema).value;
    else if (isText(mediaType)) given.example = textOf(sample(schema).value);
  }
}

/** Prism fails to write an object as text. */
const textOf = (value: unknown) => (typeof value === "string" ? value : JSON.stringify(value));

const isObject = (value: unknown): value is Record<string, unknown> => value !== null && typeof value === "object";

const distinct = (values: readonly unknown[]) => [
  ...new Map(values.map((value) => [JSON.stringify(value), value])).values(),
];

/** Of several media types Prism uses the first, even if that is text and only JSON bodies are declared. */
const jsonFirst = (content: Record<string, unknown>) =>
  Object.fromEntries(Object.entries(content).sort(([one], [other]) => Number(isJson(other)) - Number(isJson(one))));
