import type { Contract } from "../../runtime/document.ts";
import { changeSchemas } from "../schemas.ts";
import type { Node } from "../walk.ts";

/** A whole body that is not JSON, or a part of a form: these carry raw bytes. */
const IS_BYTES = /\/content\/(?!application~1json|[^/]*\+json)[^/]+\/schema(\/|$)/;

/**
 * Restores the type of strings. From `{type: string, format: binary}` the upgrader leaves `{contentMediaType}`, which
 * is right for raw bodies and forms. In JSON and parameters, which hold no bytes, any value would pass. The uses of a
 * named schema are unknown, so those that no raw body refers to become strings.
 */
export function typeBinaryTexts(contract: Contract, binary: ReadonlySet<string>): void {
  const ofBytes = namesUsedAsBytes(contract);
  changeSchemas(contract, (schema, pointer) => {
    if (schema["type"] !== undefined || !binary.has(pointer) || isOfBytes(pointer, ofBytes)) return schema;
    const { contentMediaType: _, ...others } = schema;
    return { type: "string", format: "binary", ...others };
  });
}

/** The places of strings with `format: binary`. */
export function binaryTexts(contract: Contract): Set<string> {
  const found = new Set<string>();
  changeSchemas(contract, (schema, pointer) => {
    if (schema["format"] === "binary" && [schema["type"]].flat().includes("string")) found.add(pointer);
    return schema;
  });
  return found;
}

function isOfBytes(pointer: string, names: ReadonlySet<string>): boolean {
  const [, name] = /^#\/components\/schemas\/([^/]+)/.exec(pointer) ?? [];
  return name === undefined ? IS_BYTES.test(pointer) : names.has(name);
}

/** The schemas that a raw body or a form refers to, at any depth. */
function namesUsedAsBytes(contract: Contract): Set<string> {
  const found = new Set<string>();
  const users = new Map<string, Set<string>>();
  changeSchemas(contract, (schema, pointer) => {
    const [, used] = /^#\/components\/schemas\/([^/]+)/.exec(String((schema as Node)["$ref"] ?? "")) ?? [];
    if (used === undefined) return schema;
    const [, user] = /^#\/components\/schemas\/([^/]+)/.exec(pointer) ?? [];
    if (user !== undefined) users.set(user, (users.get(user) ?? new Set()).add(used));
    else if (IS_BYTES.test(pointer)) found.add(used);
    return schema;
  });
  // Iterating over a Set includes items added during the loop.
  for (const name of found) for (const used of users.get(name) ?? []) found.add(used);
  return found;
}
