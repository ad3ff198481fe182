import { relative, resolve as resolvePath } from "node:path";
import { type Document, getLineColLocation, type NormalizedProblem } from "@redocly/openapi-core";
import { METHODS, pointerParts } from "../runtime/document.ts";
import { escapePointer, type Node } from "./walk.ts";

type Location = NormalizedProblem["location"][number];

/** `openapi.yaml:12` */
export function lineOf(location: Location): string {
  const file = relative(".", location.source.absoluteRef).replaceAll("\\", "/");
  try {
    return `${file}:${getLineColLocation(location).start.line}`;
  } catch {
    return file;
  }
}

/** `GET /things`, of what stands in an operation, with what follows there. */
export function operationAt(pointer: string): string | undefined {
  const [section, path, method = ""] = pointerParts(pointer);
  if (section !== "paths" || path === undefined) return undefined;
  return METHODS.some((each) => each === method) ? `${method.toUpperCase()} ${path}` : path;
}

/**
 * File and line of a place in the bundle, by the references that the bundle was made from; the line of what stands
 * above it where it is not to be found.
 */
export function placeInFiles(documents: ReadonlyMap<string, Document>, root: string, pointer: string): string {
  let file = root;
  let found: string[] = [];
  let node: unknown = documents.get(root)?.parsed;
  for (const part of pointerParts(pointer)) {
    const [path = "", inner = ""] = String((node as Node | undefined)?.["$ref"] ?? "").split("#");
    const target = documents.get(resolvePath(file, "..", path));
    if (path !== "" && target !== undefined) {
      file = resolvePath(file, "..", path);
      found = inner === "" ? [] : pointerParts(`#${inner}`);
      node = found.reduce<unknown>((parent, key) => (parent as Node | undefined)?.[key], target.parsed);
    }
    const next = (node as Node | undefined)?.[part];
    if (next === undefined) break;
    found.push(part);
    node = next;
  }
  const document = documents.get(file);
  if (document === undefined) return relative(".", file);
  return lineOf({ source: document.source, pointer: `#/${found.map(escapePointer).join("/")}`, reportOnKey: true });
}
