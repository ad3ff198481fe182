// Generated from openapi/runtime by `npm run generate`; edit that, not this file.
// @ts-nocheck: checked where it is written, so that it compiles with any flags, lib and @types.
import type { Contract, MediaTypeObject, Schema } from "../document.ts";
import { isJson, isText } from "../media-type.ts";
import { alternativesOf, type Conjuncts, conjunctsOf, itemOf, propertyNames, propertyOf } from "./conjuncts.ts";

/**
 * The names of the form parts that are files: by `format: binary`, `contentMediaType`, or the `encoding` of the part.
 */
export function filePartsOf(contract: Contract, { schema, encoding = {} }: MediaTypeObject): ReadonlySet<string> {
  const conjuncts = conjunctsOf(contract, schema);
  const isFilePart = (name: string) => {
    const { contentType } = (Object.hasOwn(encoding, name) && encoding[name]) || {};
    return isFile(contract, propertyOf(contract, conjuncts, name) ?? [], contentType);
  };
  return new Set(propertyNames(contract, conjuncts).filter(isFilePart));
}

/** Stops at this depth, since a schema may be an alternative of itself; no real file is declared deeper. */
const DEEPEST = 5;

/** A list of files has one part per file. With alternatives, all of them except null must be files. */
function isFile(contract: Contract, part: Conjuncts, contentType: string | undefined, depth = 0): boolean {
  if (depth > DEEPEST) return false;
  if (part.some(({ format }) => format === "binary")) return true;
  if (part.some(({ type }) => type === "array"))
    return isFile(contract, itemOf(contract, part, Number.POSITIVE_INFINITY), contentType, depth + 1);
  const alternatives = alternativesOf(part)
    .map((alternative) => conjunctsOf(contract, alternative))
    .filter((alternative) => !alternative.some(({ type }) => type === "null"));
  if (alternatives.length > 0)
    return alternatives.every((alternative) => isFile(contract, alternative, contentType, depth + 1));
  const isText = part.some((schema) => schema["contentEncoding"] !== undefined || !mayBeBytes(schema));
  return !isText && [contentType, ...part.map((schema) => schema["contentMediaType"])].some(isOfBytes);
}

const mayBeBytes = ({ type = "string" }: Schema) => [type].flat().includes("string");

const isOfBytes = (mediaType: unknown) =>
  typeof mediaType === "string" && !mediaType.split(",").some((each) => isJson(each) || isText(each.trim()));
