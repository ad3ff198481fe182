import type { Contract } from "../contract-reader.ts";
import { applicable, type Fits, itemNodes, propertyNodes, type SchemaNode, typesOf } from "./schema-nodes.ts";
import { textOf } from "./serialize.ts";

/** What a server reads from text: a value is a number or boolean if it looks like one and is declared as one. */
export function readFromText(contract: Contract, roots: readonly SchemaNode[], value: unknown, fits?: Fits): unknown {
  const nodes = roots.flatMap((root) => applicable(contract, root, value, undefined));
  if (Array.isArray(value))
    return value.map((item, index) =>
      readFromText(
        contract,
        nodes.flatMap((n) => itemNodes(n, index)),
        item,
        fits,
      ),
    );
  if (value !== null && typeof value === "object") {
    const entries = Object.entries(value).filter(([, inner]) => inner !== undefined);
    return Object.fromEntries(
      entries.map(([name, inner]) => [
        name,
        readFromText(
          contract,
          nodes.flatMap((node) => propertyNodes(node, name)),
          inner,
          fits,
        ),
      ]),
    );
  }
  return scalar(allTypes(nodes), textOf(value));
}

/** Any of the alternatives may be meant, so all their types count. */
function allTypes(nodes: readonly SchemaNode[]): readonly string[] {
  const common = typesOf(nodes);
  return common !== undefined && common.length > 0
    ? common
    : nodes.flatMap(({ schema }) => [schema.type ?? listedTypes(schema["enum"])].flat());
}

const listedTypes = (listed: unknown): string[] =>
  Array.isArray(listed) ? listed.map((each) => (each === null ? "null" : typeof each)) : [];

const NUMBER = /^-?(0|[1-9]\d*)(\.\d+)?([eE][+-]?\d+)?$/;

function scalar(types: readonly string[], text: string): unknown {
  if ((types.includes("integer") || types.includes("number")) && NUMBER.test(text)) return Number(text);
  if (types.includes("boolean") && /^(true|false)$/.test(text)) return text === "true";
  return text;
}

/** Whether text can express a value: null has no text, and empty lists and objects are not sent. */
export function isText(value: unknown): boolean {
  if (value === null || value === undefined) return false;
  if (typeof value !== "object") return true;
  const parts = Object.values(value);
  return parts.length > 0 && parts.every((part) => part === undefined || isText(part));
}
