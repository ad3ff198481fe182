// Generated from openapi/runtime by `npm run generate`; edit that, not this file.
// @ts-nocheck: checked where it is written, so that it compiles with any flags, lib and @types.
import type { Schema } from "../document.ts";
import { isHidden, listOf, mapOf, type Node, type Sampling, target } from "./sampling.ts";

/** A schema that has no value within this many levels counts as endless. */
const HIGHEST = 24;

const heights = new WeakMap<object, Map<string, boolean>>();

/** How many levels the smallest value of a schema needs; an endless schema ranks above all others. */
export function height(sampling: Sampling, node: Node): number {
  for (let limit = 0; limit <= HIGHEST; limit++) if (ends(sampling, node, limit)) return limit;
  return HIGHEST + 1;
}

/** Whether a value exists within this many levels. */
function ends(sampling: Sampling, node: Node, limit: number): boolean {
  if (typeof node === "boolean") return node;
  if (limit < 0) return false;
  const known = heights.get(node) ?? new Map<string, boolean>();
  heights.set(node, known);
  const key = `${sampling.hidden} ${limit}`;
  const found = known.get(key) ?? ask(sampling, node, limit);
  known.set(key, found);
  return found;
}

function ask(sampling: Sampling, schema: Schema, limit: number): boolean {
  const within = (node: Node) => ends(sampling, node, limit - 1);
  if ("const" in schema || "enum" in schema) return true;
  const referred = target(sampling.contract, schema);
  if (referred !== undefined && !within(referred)) return false;
  if (!listOf(schema, "allOf").every(within)) return false;
  const alternatives = ["oneOf", "anyOf"].map((keyword) => listOf(schema, keyword));
  if (!alternatives.every((listed) => listed.length === 0 || listed.some(within))) return false;
  const types = [schema.type ?? []].flat();
  if (types.some((type) => type !== "object" && type !== "array")) return true;
  const parts = [...requiredOf(sampling, schema), ...itemsOf(schema)];
  return parts.every(within);
}

function requiredOf(sampling: Sampling, schema: Schema): Node[] {
  const properties = mapOf(schema, "properties");
  const required = (Array.isArray(schema["required"]) ? schema["required"] : []) as string[];
  return required
    .map((name) => (Object.hasOwn(properties, name) ? properties[name] : schema["additionalProperties"]) as Node)
    .filter((node) => node !== undefined && !isHidden(sampling, node));
}

function itemsOf(schema: Schema): Node[] {
  const { minItems, items = true } = schema as { minItems?: number; items?: Node };
  const prefix = listOf(schema, "prefixItems");
  if (!minItems) return [];
  return minItems > prefix.length ? [...prefix, items] : prefix.slice(0, minItems);
}
