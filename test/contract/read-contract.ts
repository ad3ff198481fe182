/** Gives any contract as one document, as stub, mock and docs get it too. */
import { bundleContract } from "../../openapi/generator/bundle.ts";
import { type Contract, isReference, operationsOf, pointerOf, resolve } from "./contract-reader.ts";

type Node = { [key: string]: unknown };

/**
 * Reads the contract in a file and in those that it refers to.
 *
 * What is no longer 3.1 or is written loosely has one reading, the generator's; all that follows is read here anew.
 */
export async function readContract(file: string): Promise<Contract> {
  const { contract: bundled } = await bundleContract(file);
  return prepared(structuredClone(bundled) as Contract);
}

/** Writes out what the specification lets an author leave out or abbreviate, and what the tests read in one way only. */
function prepared(read: Contract): Contract {
  const paths = (read.paths ?? {}) as Record<string, Node>;
  for (const [path, item] of Object.entries(paths))
    if (isReference(item)) paths[path] = { ...resolve<Node>(read, { $ref: item.$ref }), ...without$ref(item) };
  followAnchors(read);
  // Nothing is said of the answers: any will do.
  for (const { declared } of operationsOf(read))
    if (Object.keys(declared.responses ?? {}).length === 0) (declared as Node)["responses"] = { default: {} };
  return read;
}

const without$ref = ({ $ref: _, ...others }: Node) => others;

/** `#money` becomes the pointer to the schema that has `$anchor: money`. */
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

function walk(node: unknown, parts: readonly string[], visit: (node: Node, parts: readonly string[]) => void): void {
  if (node === null || typeof node !== "object") return;
  if (!Array.isArray(node)) visit(node as Node, parts);
  for (const [key, value] of Object.entries(node)) walk(value, [...parts, key], visit);
}
