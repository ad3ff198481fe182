import { type Contract, isJson, type Parameter, type Schema } from "./contract-reader.ts";
import {
  type ContractOperation,
  examplesOf,
  parameterPointer,
  pointerTo,
} from "./generated-cases/contract-operations.ts";
import { FORMATS } from "./generated-cases/formats.ts";
import { LONGEST as LONGEST_FOLLOWED, textsOf } from "./generated-cases/pattern-texts.ts";
import { asSchema, childOf, nodeAt, referenced, type SchemaNode } from "./generated-cases/schema-nodes.ts";

/** One side of a keyword in a request schema: a value at its bound is accepted, one beyond it is refused. */
export interface KeywordItem {
  /** A JSON pointer to the keyword; for lists of values or names, with the value or name. */
  readonly place: string;
  readonly side: "accepted" | "refused";
}

/** Keywords with a single bound. An unknown format cannot be broken. */
const BOUNDS = [
  ...["type", "const", "pattern", "format", "minLength", "maxLength", "minimum", "maximum", "exclusiveMinimum"],
  ...["exclusiveMaximum", "multipleOf", "minItems", "maxItems", "uniqueItems", "minProperties", "maxProperties"],
  ...["additionalProperties", "unevaluatedProperties", "propertyNames"],
];

/** Both sides of every keyword in an operation's request schemas. */
export function keywordItems(contract: Contract, operation: ContractOperation): KeywordItem[] {
  const { body, parameters } = operation;
  const ofBody = body === undefined ? [] : itemsBelow(contract, nodeAt(contract, body.pointer));
  const ofParameters = parameters
    .filter(({ schema }) => schema !== undefined)
    .flatMap((parameter) => {
      const items = itemsBelow(contract, nodeAt(contract, parameterPointer(contract, operation, parameter)));
      return items.filter((item) => isOnTheWire(contract, operation, parameter, item));
    });
  const all = [...ofBody, ...ofParameters].map((item) => [`${item.side} ${item.place}`, item] as const);
  return [...new Map(all).values()];
}

/**
 * Whether a request can test the keyword: every parameter is text, a path parameter is never empty, and only GET gets
 * made-up ids in its path.
 */
function isOnTheWire(
  contract: Contract,
  { method }: ContractOperation,
  { in: where }: Parameter,
  { place, side }: KeywordItem,
): boolean {
  const keyword = place.split("/").at(-1) ?? "";
  const { type } = nodeAt(contract, place.slice(0, place.lastIndexOf("/"))).schema;
  if (side === "refused" && keyword === "type") return type !== "string";
  if (where === "path" && side === "accepted") return method === "get";
  return !(where === "path" && keyword === "minLength");
}

/** Both sides of every keyword in an operation's JSON responses, which test the response check. */
export function answerKeywordItems(contract: Contract, operation: ContractOperation): KeywordItem[] {
  const roots = answerSchemas(contract, operation).map(({ pointer }) => nodeAt(contract, pointer));
  const all = roots.flatMap((root) => itemsBelow(contract, root, "writeOnly"));
  return [...new Map(all.map((item) => [`${item.side} ${item.place}`, item])).values()];
}

/** A response's schema and its examples. */
export interface AnswerSchema {
  readonly status: string;
  readonly mediaType: string;
  readonly pointer: string;
  readonly examples: readonly unknown[];
}

export const answerSchemas = (contract: Contract, { path, method, responses }: ContractOperation): AnswerSchema[] =>
  [...responses].flatMap(([status, { content = {} }]) =>
    Object.entries(content)
      .filter(([mediaType, { schema }]) => isJson(mediaType) && schema !== undefined)
      .map(([mediaType, media]) => ({
        status,
        mediaType,
        pointer: pointerTo(contract, ["paths", path, method, "responses", status, "content", mediaType, "schema"]),
        examples: [...examplesOf(contract, media).values()],
      })),
  );

function itemsBelow(
  contract: Contract,
  root: SchemaNode,
  otherWay: "readOnly" | "writeOnly" = "readOnly",
): KeywordItem[] {
  return nodesBelow(contract, root, otherWay).flatMap(itemsOf);
}

/** A schema and every schema below it, each once; without properties of the other direction. */
export function nodesBelow(contract: Contract, root: SchemaNode, otherWay: "readOnly" | "writeOnly"): SchemaNode[] {
  const nodes: SchemaNode[] = [];
  const seen = new Set<string>();
  const queue = [root];
  for (let node = queue.shift(); node !== undefined; node = queue.shift()) {
    if (node.pointer === undefined || seen.has(node.pointer)) continue;
    seen.add(node.pointer);
    nodes.push(node);
    queue.push(...referenced(contract, node), ...childrenOf(node, otherWay));
  }
  return nodes;
}

function itemsOf({ schema, pointer = "" }: SchemaNode): KeywordItem[] {
  const both = (place: string): KeywordItem[] => [
    { place, side: "accepted" },
    { place, side: "refused" },
  ];
  const bounds = BOUNDS.filter((keyword) => isBound(keyword, schema[keyword]))
    .flatMap((keyword) => both(`${pointer}/${keyword}`))
    .filter(({ place, side }) => side === "refused" || canBeReached(schema, place.split("/").at(-1) ?? ""));
  const required = ((schema["required"] ?? []) as string[]).flatMap((name) =>
    both(`${pointer}/required ${JSON.stringify(name)}`),
  );
  const listed = (schema["enum"] ?? []) as unknown[];
  const values = listed.map(
    (value): KeywordItem => ({ place: `${pointer}/enum ${JSON.stringify(value)}`, side: "accepted" }),
  );
  const others: KeywordItem[] = listed.length === 0 ? [] : [{ place: `${pointer}/enum`, side: "refused" }];
  return [...bounds, ...required, ...values, ...others];
}

/** A pattern or format may rule out the shortest or the longest text that the length keywords allow. */
function canBeReached(schema: Schema, keyword: string): boolean {
  const { pattern, format } = schema;
  if (!/^(min|max)Length$/.test(keyword)) return true;
  // All texts of a date format have one length.
  const ofFormat = FORMATS[String(format)]?.valid;
  if (ofFormat !== undefined) return ofFormat.some((text) => text.length === Number(schema[keyword]));
  if (typeof pattern !== "string") return true;
  const length = Number(schema[keyword]);
  return length > LONGEST_FOLLOWED || textsOf(pattern).ofLength(length) !== undefined;
}

/**
 * Keywords that allow everything have no other side; one whose value is a schema is covered by that schema's keywords.
 */
function isBound(keyword: string, value: unknown): boolean {
  if (keyword === "additionalProperties" || keyword === "unevaluatedProperties") return value === false;
  if (keyword === "uniqueItems") return value === true;
  if (keyword === "minLength" || keyword === "minItems" || keyword === "minProperties") return Number(value) > 0;
  return value !== undefined;
}

function childrenOf(node: SchemaNode, otherWay: string): SchemaNode[] {
  const { properties = {} } = node.schema;
  const inLists = ["allOf", "anyOf", "oneOf", "prefixItems"].flatMap((key) =>
    ((node.schema[key] ?? []) as unknown[]).map((part, index) => childOf(node, part, key, index)),
  );
  const single = ["items", "additionalProperties", "then", "else"].map((key) => [key, node.schema[key]] as const);
  return [
    ...Object.entries(properties)
      .filter(([, property]) => asSchema(property)[otherWay] !== true)
      .map(([name, property]) => childOf(node, property, "properties", name)),
    ...single.flatMap(([key, schema]) =>
      schema !== null && typeof schema === "object" ? [childOf(node, schema, key)] : [],
    ),
    ...inLists,
  ];
}
