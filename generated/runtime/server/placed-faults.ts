// Generated from openapi/runtime by `npm run generate`; edit that, not this file.
// @ts-nocheck: checked where it is written, so that it compiles with any flags, lib and @types.
import type { Schema } from "../document.ts";
import type { SchemaFault } from "../schema/validator.ts";
import { isRounded, TOO_LARGE } from "./exact-numbers.ts";
import type { Fault } from "./refusal.ts";

/** Returns the function that puts the faults of a value at its place in the request. */
export const placed =
  (section: Fault["in"], before: readonly string[], schemaAt: (path: Fault["path"]) => Schema | undefined) =>
  ({ path, rule, message }: Pick<SchemaFault, "path" | "rule" | "message">): Fault => ({
    ...{ in: section, path: [...before, ...path], rule, message },
    get schema() {
      return schemaAt(path);
    },
  });

/** An integer that JavaScript cannot represent stays text; its type is then not the real fault. */
export function ofText<Wrong extends SchemaFault>(fault: Wrong, value: unknown): Wrong {
  const found = fault.rule === "type" ? valueAt(value, fault.path) : undefined;
  const isInteger = typeof found === "string" && /^-?\d+$/.test(found) && isRounded(found, Number(found));
  return isInteger ? { ...fault, ...TOO_LARGE } : fault;
}

const valueAt = (value: unknown, path: Fault["path"]): unknown =>
  path.reduce<unknown>((node, step) => (node as Record<string | number, unknown> | null | undefined)?.[step], value);

/** The schema at a place; the one that is closest to it wins. */
export function merged(schemas: readonly Schema[]): Schema | undefined {
  return schemas.length === 0 ? undefined : (Object.assign({}, ...[...schemas].reverse()) as Schema);
}
