import { pointerParts } from "../../runtime/document.ts";
import { type Node, visitObjects } from "../walk.ts";

/** A schema with an `$id`: its place in the document, and its URI. */
interface Resource {
  readonly pointer: string;
  readonly uri: string;
}

/** The base URI of what is in no such schema. */
const DOCUMENT = "contract:/";

/**
 * Resolves references to the `$id` of a schema in the same document (JSON Schema Core, 8.2.1), which the bundler would
 * take for the names of files. All others stay as they are.
 */
export function resolveIdentifiers(document: Node): void {
  const resources: Resource[] = [];
  const anchors = new Map<string, string>();
  const baseOf = (pointer: string) =>
    resources.findLast((each) => `${pointer}/`.startsWith(`${each.pointer}/`))?.uri ?? DOCUMENT;
  visitObjects(document, ({ $id, $anchor }, pointer) => {
    const [uri] = typeof $id === "string" ? uriAndFragment($id, baseOf(pointer)) : [];
    if (uri !== undefined) resources.push({ pointer, uri });
    if (typeof $anchor === "string") anchors.set(`${baseOf(pointer)}#${$anchor}`, pointer);
  });
  if (resources.length === 0) return;
  const targetOf = (ref: string, pointer: string): string | undefined => {
    const [uri, fragment = ""] = uriAndFragment(ref, baseOf(pointer));
    const resource = resources.find((each) => each.uri === uri);
    if (resource === undefined || fragment === "") return resource?.pointer;
    if (!fragment.startsWith("/")) return anchors.get(`${uri}#${fragment}`);
    const target = resource.pointer + fragment;
    // `#/components/…` in a schema with an `$id` usually means the whole document.
    return exists(document, target) ? target : undefined;
  };
  visitObjects(document, (node, pointer) => {
    const { $ref } = node;
    if (typeof $ref === "string") node["$ref"] = targetOf($ref, pointer) ?? $ref;
    const mapping = Object(Object(node["discriminator"])["mapping"]) as Record<string, unknown>;
    for (const [value, name] of Object.entries(mapping))
      if (/[#/]/.test(String(name))) mapping[value] = targetOf(String(name), pointer) ?? name;
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
