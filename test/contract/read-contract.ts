/** Gives any contract as one document, bundled as for stub, mock and docs. */
import { bundleContract } from "../../openapi/generator/bundle.ts";
import { type Contract, isReference, operationsOf, pointerOf, resolve } from "./contract-reader.ts";

type Node = { [key: string]: unknown };

/**
 * Reads a contract and the files that it refers to.
 *
 * The generator converts other versions and fixes loose spellings, so that those have one meaning; everything after
 * that is read independently here.
 */
export async function readContract(file: string): Promise<Contract> {
  const { contract: bundled } = await bundleContract(file);
  return prepared(structuredClone(bundled) as Contract);
}

/** Expands what the specification lets authors leave out or abbreviate, since the tests read only the long form. */
function prepared(read: Contract): Contract {
  const paths = (read.paths ?? {}) as Record<string, Node>;
  for (const [path, item] of Object.entries(paths))
    if (isReference(item)) paths[path] = { ...resolve<Node>(read, { $ref: item.$ref }), ...without$ref(item) };
  followAnchors(read);
  walk(read, [], (node) => {
    for (const keyword of UNFOLLOWED) if (typeof node[keyword] === "string") delete node[keyword];
  });
  // An operation without responses allows any response.
  for (const { declared } of operationsOf(read))
    if (Object.keys(declared.responses ?? {}).length === 0) (declared as Node)["responses"] = { default: {} };
  return read;
}

/** Generated code follows no dynamic reference and knows no base URI: it remarks on the first, and drops the second. */
const UNFOLLOWED = ["$id", "$schema", "$anchor", "$dynamicAnchor", "$dynamicRef"];

const without$ref = ({ $ref: _, ...others }: Node) => others;

/** Replaces `#money` by the pointer to the schema with `$anchor: money`. */
function followAnchors(read: Contract): void {
  const pointers = new Map<string, string>();
  walk(read, [], (node, parts) => {
    if (typeof node["$anchor"] === "string") pointers.set(`#${node["$anchor"]}`, `#${pointerOf(...parts)}`);
  });
  if (pointers.size === 0) return;
  walk(read, [], (node) => {
    const pointer = isReference(node) ? pointers.get(node.$ref) : undefined;
    if (pointer !== undefined) node["$ref"] = pointer;
  });
}

/** The keywords whose values are data, unless a property has such a name. */
const DATA: ReadonlySet<string> = new Set(["example", "examples", "const", "enum"]);

function walk(node: unknown, parts: readonly string[], visit: (node: Node, parts: readonly string[]) => void): void {
  if (node === null || typeof node !== "object") return;
  if (!Array.isArray(node)) visit(node as Node, parts);
  const isMap = parts.at(-1) === "properties";
  for (const [key, value] of Object.entries(node)) if (isMap || !DATA.has(key)) walk(value, [...parts, key], visit);
}
