/** Gives a contract as one document: the committed bundle, or the files of another one put together by Redocly. */
import { existsSync, readFileSync } from "node:fs";
import { join, resolve as resolvePath } from "node:path";
import { BaseResolver, bundle, createConfig } from "@redocly/openapi-core";
import { UsageError } from "../../openapi/command-line.ts";
import { type Contract, isReference, operationsOf, pointerOf, resolve } from "./contract-reader.ts";

export const OWN_CONTRACT = join(import.meta.dirname, "../../generated/openapi.json");

/** This project's contract as it is committed. */
export const contract = JSON.parse(readFileSync(OWN_CONTRACT, "utf8")) as Contract;

type Node = { [key: string]: unknown };

/** A contract must be the same everywhere, also without a network. */
class LocalFiles extends BaseResolver {
  override async loadExternalRef(ref: string) {
    if (/^https?:/.test(ref)) throw new UsageError(`"${ref}" is remote; save it beside the contract.`);
    return super.loadExternalRef(ref);
  }
}

/** Reads the contract in a file and in those that it refers to. */
export async function readContract(file: string): Promise<Contract> {
  if (!existsSync(file)) throw new UsageError(`${file}: there is no such file.`);
  const read = await bundled(file);
  const version = String(read.openapi ?? "");
  if (!version.startsWith("3.1.")) throw new UsageError(`${file} is no OpenAPI 3.1 contract.`);
  return prepared(structuredClone(read));
}

async function bundled(file: string): Promise<Contract> {
  const config = await createConfig();
  const externalRefResolver = new LocalFiles(config.resolve);
  const result = await bundle({ ref: resolvePath(file), config, externalRefResolver }).catch((cause: Error) => {
    throw new UsageError(`${file} cannot be read: ${cause.message.split("\n")[0]}`, { cause });
  });
  const problem = result.problems.find(({ severity }) => severity === "error");
  if (problem === undefined) return result.bundle.parsed as Contract;
  const place = problem.location[0]?.pointer ?? "#/";
  throw new UsageError(`${file} cannot be read, see ${place}: ${problem.message.split("\n")[0]}`);
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
