import { existsSync, statSync } from "node:fs";
import { dirname, relative, resolve } from "node:path";
import { BaseResolver, type Document, type Source } from "@redocly/openapi-core";
import { ContractError } from "./contract-error.ts";
import { resolveIdentifiers } from "./mend/identifiers.ts";
import { completeLocalDefinitions } from "./mend/references.ts";
import { type Remark, remarkAt } from "./remarks.ts";
import { unshared } from "./unshared.ts";
import { refuseTooLarge } from "./version.ts";
import { type Node, visitData, visitObjects } from "./walk.ts";

/** The replacement for `$ref` in data while the bundler runs. */
const MASK = "$ref (data)";

/**
 * Reads the files of a contract for the linter and the bundler.
 *
 * Refuses remote references, so that a contract gives the same result everywhere, even offline. Hides two things that
 * look like references but are not: a `$ref` in an example or another value, unless it names an existing file, and the
 * name of a schema in a `mapping`.
 */
export class LocalFiles extends BaseResolver {
  /** All files that were read, by path. */
  readonly documents = new Map<string, Document>();
  readonly remarks: Remark[] = [];
  #bytes = 0;
  #root: { readonly file: string; readonly schemas: object } | undefined;

  override async loadExternalRef(ref: string) {
    if (/^https?:/.test(ref))
      throw new ContractError(`"${ref}" is remote; save the document beside the contract and refer to that file.`);
    this.#bytes += statSync(ref, { throwIfNoEntry: false })?.size ?? 0;
    refuseTooLarge(`Together with ${relative(".", ref)}, the contract`, this.#bytes);
    return super.loadExternalRef(ref);
  }

  override parseDocument(source: Source, isRoot?: boolean): Document {
    const document = super.parseDocument(source, isRoot);
    this.documents.set(source.absoluteRef, document);
    if (document.parsed === null || typeof document.parsed !== "object") return document;
    const file = source.absoluteRef;
    const parsed = unshared(relative(".", file), document.parsed) as Node;
    document.parsed = parsed;
    if (isRoot) {
      writeVersionAsText(parsed);
      this.#root = { file, schemas: Object((parsed["components"] as Node | undefined)?.["schemas"]) as object };
    }
    visitData(parsed, (data) => maskReferences(data, dirname(file)));
    resolveIdentifiers(parsed);
    completeLocalDefinitions(parsed);
    this.#completeMappings(parsed, file);
    return document;
  }

  /**
   * `mapping: { circle: Circle }` -> `#/components/schemas/Circle`; if it could also be a file, it is a name (OpenAPI
   * 3.1.1).
   */
  #completeMappings(parsed: Node, file: string): void {
    const { file: rootFile = file, schemas = {} } = this.#root ?? {};
    const root = file === rootFile ? "" : relative(dirname(file), rootFile);
    visitObjects(parsed, (node, pointer) => {
      const mapping = Object(Object(node["discriminator"])["mapping"]) as Record<string, unknown>;
      for (const [value, name] of Object.entries(mapping)) {
        if (typeof name !== "string") continue;
        if (Object.hasOwn(schemas, name)) mapping[value] = `${root}#/components/schemas/${name}`;
        else if (!isChoice(node) && !name.includes("#") && !namesFile(name, dirname(file))) {
          delete mapping[value];
          this.remarks.push(
            remarkAt(pointer, "the mapping matches no schema and there are no alternatives; it is ignored."),
          );
        }
      }
    });
  }
}

const isChoice = (schema: Node) => "oneOf" in schema || "anyOf" in schema;

/** In YAML, `openapi: 3.0` is a number. */
function writeVersionAsText(root: Node): void {
  for (const key of ["openapi", "swagger"])
    if (typeof root[key] === "number") root[key] = root[key] === 2 ? "2.0" : `${root[key]}.0`;
}

function maskReferences(data: unknown, folder: string): void {
  if (data === null || typeof data !== "object") return;
  for (const inner of Object.values(data)) maskReferences(inner, folder);
  const { $ref } = data as Node;
  if ($ref === undefined || (typeof $ref === "string" && namesFile($ref, folder))) return;
  renameKey(data as Node, "$ref", MASK);
}

const namesFile = (ref: string, folder: string) => {
  const [path = ""] = ref.split("#", 1);
  return path !== "" && existsSync(resolve(folder, path));
};

/** The document with each `$ref` in data restored. */
export function unmasked(document: unknown): unknown {
  if (document === null || typeof document !== "object") return document;
  for (const inner of Object.values(document)) unmasked(inner);
  renameKey(document as Node, MASK, "$ref");
  return document;
}

/** In place, so that the order stays. */
function renameKey(node: Node, from: string, to: string): void {
  if (Array.isArray(node) || !Object.hasOwn(node, from)) return;
  const entries = Object.entries(node);
  for (const [key] of entries) delete node[key];
  for (const [key, value] of entries)
    Object.defineProperty(node, key === from ? to : key, {
      value,
      enumerable: true,
      writable: true,
      configurable: true,
    });
}
