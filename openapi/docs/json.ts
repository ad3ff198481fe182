/** A contract as plain data, and how its references are resolved. */
import { type Contract, resolve as resolveReference } from "../runtime/document.ts";

export type Json = null | boolean | number | string | readonly Json[] | { readonly [key: string]: Json };
export type JsonObject = { readonly [key: string]: Json };

export const isList = (value: Json | undefined): value is readonly Json[] => Array.isArray(value);
export const isObject = (value: Json | undefined): value is JsonObject =>
  typeof value === "object" && value !== null && !isList(value);

/** The member as an object; empty if it is not an object. */
export const objectIn = (value: JsonObject, name: string): JsonObject => {
  const member = value[name];
  return isObject(member) ? member : {};
};

export const textIn = (value: JsonObject, name: string): string => {
  const member = value[name];
  return typeof member === "string" ? member : "";
};

/** The objects in a list member; empty if it is not a list. */
export const objectsIn = (value: JsonObject, name: string): readonly JsonObject[] => {
  const member = value[name];
  return isList(member) ? member.filter(isObject) : [];
};

/** Follows a chain of references inside the document; an empty object if there is no target. */
export const resolve = (document: JsonObject, value: Json | undefined): JsonObject =>
  isObject(value) ? resolveReference<JsonObject>(document as object as Contract, value) : {};

/** The last part of `#/components/schemas/App`. */
export const nameOf = ({ $ref }: JsonObject): string | undefined =>
  typeof $ref === "string" ? $ref.split("/").at(-1) : undefined;
