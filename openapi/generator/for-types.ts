import {
  type Content,
  type Contract,
  type HeaderObject,
  isNoParameter,
  type Parameter,
  type Reference,
  resolve,
} from "../runtime/document.ts";
import { splitByDirection } from "./direction.ts";
import { keepDiscriminators } from "./discriminators.ts";
import { type Node, visitObjects } from "./walk.ts";

/**
 * Rewrites a copy of a contract so that openapi-typescript generates the types that the contract means.
 *
 * openapi-typescript ignores the siblings of `$ref`, makes every referenced header required, types a parameter or
 * header with `content` as a string, treats `anyOf` as an alternative to its siblings, and ignores boolean schemas in
 * lists, `unevaluatedProperties` and `unevaluatedItems`.
 */
export function forTypes(contract: Contract): Contract {
  const copy = structuredClone(contract);
  forgetExtensions(copy);
  visitObjects(copy, (node, pointer) => {
    if (node["content"] !== undefined && (node["in"] !== undefined || IS_HEADER.test(pointer))) typeByContent(node);
    if (Array.isArray(node["parameters"])) node["parameters"] = parametersIn(copy, node["parameters"]);
    if (IS_RESPONSE.test(pointer)) followHeaders(copy, node);
    writeOutUnevaluated(node);
    writeOutBooleans(node);
    combine(node);
  });
  splitByDirection(copy);
  keepDiscriminators(copy);
  return copy;
}

const IS_HEADER = /\/headers\/[^/]+$/;
const IS_RESPONSE = /\/responses\/[^/]+$/;
const IS_STATUS = /^([1-5](\d\d|XX)|default)$/;

/** `x-` keys may also appear among paths and responses. */
function forgetExtensions(contract: Contract): void {
  for (const section of [contract.paths, (contract as unknown as Node)["webhooks"]] as (Node | undefined)[])
    for (const key of Object.keys(section ?? {})) if (key.startsWith("x-")) delete section?.[key];
  visitObjects(contract, (node, pointer) => {
    const responses = pointer === "#/components" ? {} : ((node["responses"] ?? {}) as Node);
    for (const key of Object.keys(responses)) if (!IS_STATUS.test(key)) delete responses[key];
  });
}

function typeByContent(node: Node): void {
  const [media] = Object.values(node["content"] as Content);
  node["schema"] = media?.schema ?? {};
  delete node["content"];
}

const parametersIn = (contract: Contract, parameters: (Parameter | Reference)[]) =>
  parameters.filter((parameter) => !isNoParameter(resolve<Parameter>(contract, parameter)));

function followHeaders(contract: Contract, response: Node): void {
  const headers = (response["headers"] ?? {}) as Record<string, HeaderObject | Reference>;
  for (const [name, header] of Object.entries(headers))
    headers[name] = structuredClone(resolve<HeaderObject>(contract, header));
}

/** An empty list of values allows no value. */
const NEVER = { enum: [] };

function writeOutBooleans(node: Node): void {
  const writtenOut = (schema: unknown) => (schema === true ? {} : schema === false ? NEVER : schema);
  for (const key of ["allOf", "anyOf", "oneOf", "prefixItems"])
    if (Array.isArray(node[key])) node[key] = node[key].map(writtenOut);
  if (node["items"] === false && node["prefixItems"] === undefined) node["items"] = NEVER;
  const { not } = node;
  if (not === true || (typeof not === "object" && not !== null && Object.keys(not).length === 0))
    node["enum"] = NEVER.enum;
}

const COMPOSING = ["$ref", "allOf", "anyOf", "oneOf", "if", "dependentSchemas"];

/** Beside schemas whose properties it leaves out, no index signature would fit, so others have any type. */
function writeOutUnevaluated(node: Node): void {
  const { unevaluatedProperties: others, unevaluatedItems } = node;
  delete node["unevaluatedProperties"];
  delete node["unevaluatedItems"];
  const isComposed = COMPOSING.some((keyword) => keyword in node);
  if (others !== undefined && !(isComposed && others === false)) node["additionalProperties"] ??= isComposed || others;
  if (unevaluatedItems !== undefined && !isComposed && !("contains" in node)) node["items"] ??= unevaluatedItems;
}

const OF_OBJECTS = ["properties", "additionalProperties", "patternProperties"];
const OF_TYPES = [...OF_OBJECTS, "required", "items", "prefixItems", "enum", "const", "allOf", "anyOf", "oneOf"];

/** Joins what applies together with `allOf`. */
function combine(node: Node): void {
  const { $ref, anyOf, discriminator, ...others } = node;
  const parts: Node[] = [];
  if (typeof $ref === "string" && OF_TYPES.some((keyword) => keyword in node)) {
    parts.push({ $ref });
    delete node["$ref"];
  }
  if (anyOf !== undefined && discriminator === undefined && OF_OBJECTS.some((keyword) => keyword in others)) {
    parts.push({ anyOf });
    delete node["anyOf"];
  }
  if (parts.length > 0) node["allOf"] = [...parts, ...((node["allOf"] ?? []) as Node[])];
  if (Array.isArray(node["allOf"])) shareRequired(node, node["allOf"]);
}

/** A part that consists only of `required` refers to properties of the other parts. */
function shareRequired(node: Node, parts: readonly Node[]): void {
  for (const part of parts) {
    if (!Array.isArray(part["required"]) || OF_TYPES.some((keyword) => keyword !== "required" && keyword in part))
      continue;
    node["required"] = [...((node["required"] ?? []) as string[]), ...(part["required"] as string[])];
    delete part["required"];
    delete part["type"];
  }
}
