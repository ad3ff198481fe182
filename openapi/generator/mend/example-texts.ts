import { type Contract, resolve, type Schema } from "../../runtime/document.ts";
import { isJson } from "../../runtime/media-type.ts";
import { type Remark, remarkAt } from "../remarks.ts";
import { changeSchemas } from "../schemas.ts";
import { escapePointer, type Node, visitObjects } from "../walk.ts";

const WHAT = "the example is a string of JSON; it is read as the JSON value.";

/** Parses `example: '{"id": 1}'` if the schema requires an object or a list, which a string never is. */
export function mendExampleTexts(contract: Contract): Remark[] {
  const remarks: Remark[] = [];
  const read = (place: string, schema: unknown, value: unknown): unknown => {
    const inner = typeof value === "string" && isStructured(contract, schema) ? jsonIn(value) : undefined;
    if (inner !== undefined) remarks.push(remarkAt(place, WHAT));
    return inner ?? value;
  };
  visitObjects(contract, (node, pointer) => {
    for (const [mediaType, media] of Object.entries((node["content"] ?? {}) as { [mediaType: string]: Node | null })) {
      if (!isJson(mediaType) || media?.["schema"] === undefined) continue;
      const place = `${pointer}/content/${escapePointer(mediaType)}`;
      if (media["example"] !== undefined) media["example"] = read(place, media["schema"], media["example"]);
      for (const example of Object.values(Object(media["examples"]) as { [name: string]: Node }))
        if ("value" in Object(example)) example["value"] = read(place, media["schema"], example["value"]);
    }
  });
  changeSchemas(contract, (schema, pointer) => {
    if (schema["example"] !== undefined) schema["example"] = read(pointer, schema, schema["example"]);
    if (Array.isArray(schema["examples"]))
      schema["examples"] = schema["examples"].map((each: unknown) => read(pointer, schema, each));
    return schema;
  });
  return remarks;
}

function isStructured(contract: Contract, given: unknown, depth = 0): boolean {
  if (typeof given !== "object" || given === null || depth > 5) return false;
  const schema = resolve<Schema>(contract, given as Schema);
  const types = [schema.type ?? []].flat();
  if (types.length > 0) return types.every((type) => type === "object" || type === "array" || type === "null");
  const every = (list: unknown) =>
    Array.isArray(list) && list.length > 0 && list.every((each) => isStructured(contract, each, depth + 1));
  const parts = schema["allOf"];
  const isPart = Array.isArray(parts) && parts.some((each) => isStructured(contract, each, depth + 1));
  return isPart || every(schema["oneOf"]) || every(schema["anyOf"]);
}

function jsonIn(text: string): unknown {
  try {
    const value: unknown = JSON.parse(text);
    return typeof value === "object" && value !== null ? value : undefined;
  } catch {
    return undefined;
  }
}
