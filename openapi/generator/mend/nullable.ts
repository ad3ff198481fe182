import type { Contract } from "../../runtime/document.ts";
import { targetOf } from "../../runtime/document.ts";
import { type Remark, remarkAt } from "../remarks.ts";
import { changeSchemas } from "../schemas.ts";
import type { Node } from "../walk.ts";

const NULL = { type: "null" };
const KIND = "`nullable` is rewritten for JSON Schema: null is accepted.";

/** Keywords that only describe stay outside when the rest becomes an alternative beside null. */
const DESCRIBING = ["title", "description", "deprecated", "readOnly", "writeOnly", "default", "example", "examples"];

/**
 * Rewrites `nullable: true` for JSON Schema 2020-12. Strictly, it has no effect in 3.0 without a `type` beside it, and
 * none at all in 3.1. Authors mean that null is accepted, also beside `$ref`, `allOf`, `oneOf`, `anyOf` and an `enum`
 * without null.
 */
export function mendNullable(contract: Contract): Remark[] {
  const remarks: Remark[] = [];
  changeSchemas(contract, (schema, pointer) => {
    const { nullable, ...others } = schema;
    if (typeof nullable !== "boolean" && nullable !== "true" && nullable !== "false") return schema;
    if (String(nullable) === "false") return others;
    remarks.push(remarkAt(pointer, KIND));
    return isAlternative(pointer) && Object.keys(others).every(isDescribing)
      ? { ...others, ...NULL }
      : withNull(contract, others);
  });
  return remarks;
}

/** `oneOf: [{ nullable: true }, …]`: some exporters write null as an alternative with no other keyword. */
const isAlternative = (pointer: string) => /\/(oneOf|anyOf)\/\d+$/.test(pointer);

const isDescribing = (keyword: string) => DESCRIBING.includes(keyword) || keyword.startsWith("x-");

function withNull(contract: Contract, schema: Node): Node {
  if (takesNull(contract, schema)) return schema;
  const { oneOf, anyOf } = schema;
  const { const: value, ...rest } = schema;
  const others: Node = { ...rest, ...(value === undefined ? plainParts(schema) : { enum: [value, null] }) };
  for (const [keyword, list] of Object.entries({ oneOf, anyOf }))
    if (Array.isArray(list) && list.every((each) => !takesNull(contract, each as Node)))
      others[keyword] = [...list, NULL];
  return takesNull(contract, others) ? others : besideNull(schema);
}

/** `type` and `enum`, with null added. */
function plainParts({ type, enum: values }: Node): Node {
  const types = [type ?? []].flat();
  return {
    ...(types.length > 0 && { type: types.includes("null") ? type : [...types, "null"] }),
    ...(Array.isArray(values) && !values.includes(null) && { enum: [...(values as unknown[]), null] }),
  };
}

function besideNull(schema: Node): Node {
  const entries = Object.entries(schema);
  const isOutside = ([key]: [string, unknown]) => isDescribing(key);
  const inner = Object.fromEntries(entries.filter((entry) => !isOutside(entry)));
  return { ...Object.fromEntries(entries.filter(isOutside)), anyOf: [inner, NULL] };
}

/** Whether null satisfies every keyword that applies to it; keywords for objects, lists, strings and numbers do not. */
function takesNull(contract: Contract, schema: unknown, depth = 0): boolean {
  if (typeof schema !== "object" || schema === null) return schema !== false;
  const { $ref, type, enum: values, const: value, nullable, allOf, oneOf, anyOf, not } = schema as Node;
  // A reference loop of this depth has not decided anything.
  if (depth > 20) return false;
  const takes = (inner: unknown) => takesNull(contract, inner, depth + 1);
  const count = (list: unknown) => (list as unknown[]).filter(takes).length;
  if (nullable === true) return true;
  return (
    (type === undefined || [type].flat().includes("null")) &&
    (!Array.isArray(values) || values.includes(null)) &&
    (value === undefined || value === null) &&
    (typeof $ref !== "string" || takes(schemaAt(contract, $ref))) &&
    (!Array.isArray(allOf) || count(allOf) === allOf.length) &&
    (!Array.isArray(anyOf) || count(anyOf) > 0) &&
    (!Array.isArray(oneOf) || count(oneOf) === 1) &&
    (not === undefined || !takes(not))
  );
}

/** A reference without a target is refused elsewhere. */
function schemaAt(contract: Contract, ref: string): unknown {
  try {
    return targetOf(contract, ref);
  } catch {
    return false;
  }
}
