import type { Contract } from "../../runtime/document.ts";
import { targetOf } from "../../runtime/document.ts";
import { type Remark, remarkAt } from "../remarks.ts";
import { changeSchemas } from "../schemas.ts";
import type { Node } from "../walk.ts";

const NULL = { type: "null" };
const KIND = "`nullable` is written as JSON Schema has it: null is accepted.";

/** What only describes a schema stays outside when the rest becomes one alternative beside null. */
const DESCRIBING = ["title", "description", "deprecated", "readOnly", "writeOnly", "default", "example", "examples"];

/**
 * Writes `nullable: true` as 2020-12 has it. By the letter of 3.0 it means nothing without a `type` beside it, and
 * nothing at all in 3.1; what its authors mean is that null is accepted, beside `$ref`, `allOf`, `oneOf`, `anyOf` and an
 * `enum` without null too.
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

/** `oneOf: [{ nullable: true }, …]`: an alternative that says nothing else is how some exporters write null. */
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

/** `type` and `enum` with null among what they allow. */
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

/** Whether null passes each keyword that judges it; those of objects, lists, texts and numbers do not. */
function takesNull(contract: Contract, schema: unknown, depth = 0): boolean {
  if (typeof schema !== "object" || schema === null) return schema !== false;
  const { $ref, type, enum: values, const: value, nullable, allOf, oneOf, anyOf, not } = schema as Node;
  // Who refers to himself over so many schemas has said nothing yet.
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

/** What leads nowhere is refused elsewhere. */
function schemaAt(contract: Contract, ref: string): unknown {
  try {
    return targetOf(contract, ref);
  } catch {
    return false;
  }
}
