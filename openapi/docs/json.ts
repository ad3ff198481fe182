/** A contract as plain data, and the way from a reference to what it names. */

export type Json = null | boolean | number | string | readonly Json[] | { readonly [key: string]: Json };
export type JsonObject = { readonly [key: string]: Json };

export const isList = (value: Json | undefined): value is readonly Json[] => Array.isArray(value);
export const isObject = (value: Json | undefined): value is JsonObject =>
  typeof value === "object" && value !== null && !isList(value);

/** The member as an object, an empty one where it is none. */
export const objectIn = (value: JsonObject, name: string): JsonObject => {
  const member = value[name];
  return isObject(member) ? member : {};
};

export const textIn = (value: JsonObject, name: string): string => {
  const member = value[name];
  return typeof member === "string" ? member : "";
};

/** The members of a list that are objects, an empty list where there is none. */
export const objectsIn = (value: JsonObject, name: string): readonly JsonObject[] => {
  const member = value[name];
  return isList(member) ? member.filter(isObject) : [];
};

/** What stands at the end of a chain of references into the same document. */
export function resolve(document: JsonObject, value: Json | undefined): JsonObject {
  if (!isObject(value)) return {};
  const { $ref } = value;
  return typeof $ref === "string" ? resolve(document, target(document, $ref)) : value;
}

function target(document: JsonObject, reference: string): Json | undefined {
  const names = reference.replace(/^#\//, "").split("/");
  const unescaped = names.map((name) => decodeURIComponent(name).replaceAll("~1", "/").replaceAll("~0", "~"));
  return unescaped.reduce<Json | undefined>((node, name) => (isObject(node) ? node[name] : undefined), document);
}

/** The last word of `#/components/schemas/App`. */
export const nameOf = ({ $ref }: JsonObject): string | undefined =>
  typeof $ref === "string" ? $ref.split("/").at(-1) : undefined;
