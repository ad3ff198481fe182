import { pointerParts } from "../../runtime/document.ts";
import { type Node, visitObjects } from "../walk.ts";
import { changeReferences } from "./references.ts";

/** The base URI of what is in no schema with an `$id`. */
const DOCUMENT = "contract:/";

/**
 * Resolves references to the `$id` of a schema in the same document (JSON Schema Core, 8.2.1), which the bundler would
 * take for the names of files. All others stay as they are.
 */
export function resolveIdentifiers(document: Node): void {
  const uris = new Map<string, string>();
  const pointers = new Map<string, string>();
  const baseOf = (pointer: string): string => {
    for (let around = pointer; around !== ""; around = around.slice(0, Math.max(0, around.lastIndexOf("/")))) {
      const uri = uris.get(around);
      if (uri !== undefined) return uri;
    }
    return DOCUMENT;
  };
  const anchors = new Map<string, string>();
  visitObjects(document, ({ $id, $anchor }, pointer) => {
    const [uri] = typeof $id === "string" ? uriAndFragment($id, baseOf(pointer)) : [];
    if (uri !== undefined) uris.set(pointer, uri);
    // Of several schemas with one identifier the first counts.
    if (uri !== undefined && !pointers.has(uri)) pointers.set(uri, pointer);
    if (typeof $anchor === "string") anchors.set(`${baseOf(pointer)}#${$anchor}`, pointer);
  });
  if (uris.size === 0) return;
  changeReferences(document, (ref, pointer, isMapped) => {
    // In a `mapping`, the rest are names of schemas.
    if (isMapped && !/[#/]/.test(ref)) return undefined;
    const [uri = "", fragment = ""] = uriAndFragment(ref, baseOf(pointer));
    const resource = pointers.get(uri);
    if (resource === undefined || fragment === "") return resource;
    if (!fragment.startsWith("/")) return anchors.get(`${uri}#${fragment}`);
    // `#/components/…` in a schema with an `$id` usually means the whole document.
    return exists(document, resource + fragment) ? resource + fragment : undefined;
  });
}

function uriAndFragment(reference: string, base: string): [uri?: string, fragment?: string] {
  if (!URL.canParse(reference, base)) return [];
  const [uri = "", fragment = ""] = new URL(reference, base).href.split("#", 2);
  return [uri, fragment];
}

function exists(document: Node, pointer: string): boolean {
  try {
    const found = pointerParts(pointer).reduce<unknown>((node, part) => (node as Node | undefined)?.[part], document);
    return found !== undefined;
  } catch {
    // Malformed percent-encoding; the linter refuses it and names the place.
    return false;
  }
}
