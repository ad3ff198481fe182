import { relative, resolve as resolvePath } from "node:path";
import { type Document, getLineColLocation, type NormalizedProblem, parseYaml } from "@redocly/openapi-core";
import { METHODS, pointerParts } from "../runtime/document.ts";
import { escapePointer, type Node, visitObjects } from "./walk.ts";

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

/** `GET /things`, for a pointer inside an operation, with the part that follows. */
export function operationAt(pointer: string): string | undefined {
  const [section, path, method = ""] = pointerParts(pointer);
  if (section !== "paths" || path === undefined) return undefined;
  return METHODS.some((each) => each === method) ? `${method.toUpperCase()} ${path}` : path;
}

/**
 * File and line of a place in the bundle, found through the references that the bundle was made from; if there is none,
 * the line of its parent.
 */
export function placeInFiles(documents: ReadonlyMap<string, Document>, root: string, pointer: string): string {
  let file = root;
  let found: string[] = [];
  let node: unknown = asWritten(documents, root);
  for (const part of pointerParts(pointer)) {
    const [path = "", inner = ""] = String((node as Node | undefined)?.["$ref"] ?? "").split("#");
    const target = documents.get(resolvePath(file, "..", path));
    if (path !== "" && target !== undefined) {
      file = resolvePath(file, "..", path);
      found = inner === "" ? [] : pointerParts(`#${inner}`);
      node = found.reduce<unknown>((parent, key) => (parent as Node | undefined)?.[key], asWritten(documents, file));
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

/** Restores the parsed document, since the bundler replaces references with their targets. */
function asWritten(documents: ReadonlyMap<string, Document>, file: string): unknown {
  const document = documents.get(file);
  return document && parseYaml(document.source.body, { filename: file });
}

/** Finds a reference that leads back to itself, possibly through others, so that it has no target. */
export function circleIn(documents: ReadonlyMap<string, Document>): string | undefined {
  for (const [file, { parsed, source }] of documents) {
    let found: string | undefined;
    visitObjects(Object(parsed) as object, (node, pointer) => {
      if (found !== undefined || typeof node["$ref"] !== "string" || !isCircle(documents, file, node["$ref"])) return;
      found = `${lineOf({ source, pointer, reportOnKey: true })}: "${node["$ref"]}" leads back to itself; replace it with a schema or a path.`;
    });
    if (found !== undefined) return found;
  }
  return undefined;
}

function isCircle(documents: ReadonlyMap<string, Document>, start: string, first: string): boolean {
  const passed = new Set<string>();
  let [file, ref]: [string, unknown] = [start, first];
  while (typeof ref === "string") {
    const [path = "", inner = ""] = ref.split("#");
    file = path === "" ? file : resolvePath(file, "..", path);
    if (passed.has(`${file}#${inner}`)) return true;
    passed.add(`${file}#${inner}`);
    const parts = inner === "" ? [] : pointerParts(`#${inner}`);
    const target = parts.reduce<unknown>((node, key) => (node as Node | undefined)?.[key], documents.get(file)?.parsed);
    ref = Object(target)["$ref"];
  }
  return false;
}
