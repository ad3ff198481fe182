// Generated from openapi/runtime by `npm run generate`; edit that, not this file.
import type { Contract, MediaTypeObject, Schema } from "../document.ts";
import { isJson, isText } from "../media-type.ts";
import { type Conjuncts, conjunctsOf, itemOf, propertyNames, propertyOf } from "./conjuncts.ts";

/** The names of the parts of a form that are files: by `format: binary`, `contentMediaType`, or the part's `encoding`. */
export function filePartsOf(contract: Contract, { schema, encoding = {} }: MediaTypeObject): ReadonlySet<string> {
  const conjuncts = conjunctsOf(contract, schema);
  const isFilePart = (name: string) => {
    const property = propertyOf(contract, conjuncts, name) ?? [];
    const isList = property.some(({ type }) => type === "array");
    const part = isList ? itemOf(contract, property, Number.POSITIVE_INFINITY) : property;
    return isFile(part, Object.hasOwn(encoding, name) ? encoding[name]?.contentType : undefined);
  };
  return new Set(propertyNames(contract, conjuncts).filter(isFilePart));
}

function isFile(part: Conjuncts, contentType: string | undefined): boolean {
  if (part.some(({ format }) => format === "binary")) return true;
  const isText = part.some((schema) => schema["contentEncoding"] !== undefined || !mayBeBytes(schema));
  return !isText && [contentType, ...part.map((schema) => schema["contentMediaType"])].some(isOfBytes);
}

const mayBeBytes = ({ type = "string" }: Schema) => [type].flat().includes("string");

const isOfBytes = (mediaType: unknown) =>
  typeof mediaType === "string" && !mediaType.split(",").some((each) => isJson(each) || isText(each.trim()));
