/** Says in words which key an operation needs. */
import { isGuide, slugOf } from "./guides.ts";
import { type JsonObject, objectIn, objectsIn, textIn } from "./json.ts";

const schemesOf = (document: JsonObject) => objectIn(objectIn(document, "components"), "securitySchemes");

/** What to send for a scheme, and where; for other kinds of schemes, the name. */
export function credentialsFor(document: JsonObject, name: string): string {
  const scheme = objectIn(schemesOf(document), name);
  const kind = `${textIn(scheme, "type")} ${textIn(scheme, "scheme").toLowerCase()}`.trim();
  const format = textIn(scheme, "bearerFormat");
  if (kind === "http bearer") return `Bearer token${format && ` ${format}`} in Authorization`;
  if (kind === "http basic") return "User name and password in Authorization";
  if (kind === "apiKey") return `Key in ${textIn(scheme, "in")} ${textIn(scheme, "name")}`;
  return name;
}

/** The guide that says where to get a key, if the contract has one. */
export const keyGuideOf = (document: JsonObject): string | undefined =>
  objectsIn(document, "tags")
    .filter(isGuide)
    .map((tag) => slugOf(textIn(tag, "name")))
    .find((slug) => slug === "authentication");

/** Renames each scheme to its description, because Redoc shows only names. */
export function withSpokenSchemes(document: JsonObject): JsonObject {
  const schemes = Object.entries(schemesOf(document));
  const words = new Map(schemes.map(([name]) => [name, credentialsFor(document, name)]));
  if (words.size === 0 || new Set(words.values()).size < words.size) return document;
  const renamed = (part: JsonObject): JsonObject =>
    Object.fromEntries(Object.entries(part).map(([name, value]) => [words.get(name) ?? name, value]));
  const withSecurity = (part: JsonObject): JsonObject =>
    part["security"] === undefined ? part : { ...part, security: objectsIn(part, "security").map(renamed) };
  const paths = Object.entries(objectIn(document, "paths")).map(([path]) => [
    path,
    mapObjects(objectIn(objectIn(document, "paths"), path), withSecurity),
  ]);
  const components = { ...objectIn(document, "components"), securitySchemes: renamed(schemesOf(document)) };
  return { ...withSecurity(document), components, paths: Object.fromEntries(paths) };
}

const mapObjects = (part: JsonObject, change: (member: JsonObject) => JsonObject): JsonObject =>
  Object.fromEntries(
    Object.entries(part).map(([name, value]) => [
      name,
      typeof value === "object" && value !== null && !Array.isArray(value) ? change(value as JsonObject) : value,
    ]),
  );
