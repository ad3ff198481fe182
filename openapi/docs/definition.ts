/** The document in Redoc's page: what Redoc prerenders, and what the browser renders. */
import { METHODS } from "../runtime/document.ts";
import { isObject, type JsonObject, objectIn } from "./json.ts";

/** What the menu shows of an operation. */
const MENU = ["operationId", "summary", "tags", "deprecated", "x-badges"];

/**
 * The part of a document that Redoc prerenders: the start page and the menu. Only the browser needs the rest, and
 * Redoc takes a fifth of the build's time to read it.
 */
export function outlineOf(document: JsonObject): JsonObject {
  const { securitySchemes, pathItems } = objectIn(document, "components");
  const sections = ["paths", "webhooks"].filter((name) => isObject(document[name]));
  const items = sections.flatMap((name) => Object.values(objectIn(document, name))).filter(isObject);
  if (pathItems !== undefined || items.some(({ $ref }) => $ref !== undefined)) return document;
  const outline = (name: string) =>
    Object.entries(objectIn(document, name)).map(([path, item]) => [path, isObject(item) ? outlineOfItem(item) : item]);
  return {
    ...document,
    ...Object.fromEntries(sections.map((name) => [name, Object.fromEntries(outline(name))])),
    components: securitySchemes === undefined ? {} : { securitySchemes },
  };
}

function outlineOfItem(item: JsonObject): JsonObject {
  const operations = METHODS.flatMap((method) => {
    const operation = item[method];
    return isObject(operation) ? [[method, inMenu(operation)] as const] : [];
  });
  return Object.fromEntries(operations);
}

const inMenu = (operation: JsonObject): JsonObject =>
  Object.fromEntries(Object.entries(operation).filter(([name]) => MENU.includes(name)));

const START = "const __redoc_definition = ";
const END = "const __redoc_options";

/** Replaces the document that the browser renders. */
export function withDefinition(html: string, document: JsonObject): string {
  const start = html.lastIndexOf(START);
  const json = JSON.stringify(document).replaceAll("<", "\\u003c");
  return `${html.slice(0, start)}${START}${json};\n${html.slice(html.indexOf(END, start))}`;
}
