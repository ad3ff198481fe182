import type { Contract } from "../../runtime/document.ts";
import { changeSchemas } from "../schemas.ts";
import type { Node } from "../walk.ts";

/** A whole body that is no JSON, or a part of a form: there bytes are sent as they are. */
const IS_BYTES = /\/content\/(?!application~1json|[^/]*\+json)[^/]+\/schema(\/|$)/;

/**
 * Gives texts their type again. Of `{type: string, format: binary}` the upgrader leaves `{contentMediaType}`, so that in
 * JSON and in a parameter, where there are no bytes, any value would do; in a body of bytes and in a form it is right.
 * Of a schema with a name nobody can tell where it is used, so those that bodies of bytes do not refer to are texts.
 */
export function typeBinaryTexts(contract: Contract, binary: ReadonlySet<string>): void {
  const ofBytes = namesUsedAsBytes(contract);
  changeSchemas(contract, (schema, pointer) => {
    if (schema["type"] !== undefined || !binary.has(pointer) || isOfBytes(pointer, ofBytes)) return schema;
    const { contentMediaType: _, ...others } = schema;
    return { type: "string", format: "binary", ...others };
  });
}

/** Where texts of `format: binary` stand. */
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

/** The schemas that a body of bytes or a form refers to, at any depth. */
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
  // A set goes on to what is added to it meanwhile.
  for (const name of found) for (const used of users.get(name) ?? []) found.add(used);
  return found;
}
