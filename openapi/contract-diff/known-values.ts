/** Changes of `x-known-values`: `redocly diff` does not look into extensions. */
import { escapePointer } from "../generator/walk.ts";
import type { Contract } from "../templates/server/document.ts";
import { type Change, type Contracts, partsOf } from "./change.ts";

export function knownValueChanges({ base, revision }: Contracts): readonly Change[] {
  const before = knownValuesIn(base);
  const after = knownValuesIn(revision);
  return [...before].flatMap(([pointer, values]) => {
    const now = after.get(pointer);
    // Where the whole list is gone, the schema around it is, or it became an `enum`: that is reported as such.
    if (now === undefined || sameMembers(values, now)) return [];
    const change = { kind: "modified", typeName: "Schema", property: "x-known-values" } as const;
    return [{ ...change, place: partsOf(pointer), before: values, after: now }];
  });
}

/** By the pointer of the schema that lists them. */
function knownValuesIn(contract: Contract): ReadonlyMap<string, readonly string[]> {
  const found = new Map<string, readonly string[]>();
  const descend = (node: unknown, pointer: string): void => {
    if (node === null || typeof node !== "object") return;
    const values = (node as Record<string, unknown>)["x-known-values"];
    if (values !== null && typeof values === "object")
      found.set(pointer, Array.isArray(values) ? values.map(String) : Object.keys(values));
    for (const [key, value] of Object.entries(node)) descend(value, `${pointer}/${escapePointer(key)}`);
  };
  descend(contract, "#");
  return found;
}

const sameMembers = (left: readonly string[], right: readonly string[]) =>
  left.length === right.length && left.every((value) => right.includes(value));
