// Generated from openapi/runtime by `npm run generate`; edit that, not this file.
// @ts-nocheck: checked where it is written, so that it compiles with any flags, lib and @types.
import { isSame } from "../schema/equality.ts";
import {
  type Build,
  highest,
  listOf,
  lowest,
  NOTHING,
  type Node,
  type Place,
  recurs,
  type Sampling,
} from "./sampling.ts";
import type { Part } from "./variants.ts";

/** Longer lists are not generated. */
const MOST_ITEMS = 1_000;
/** From this depth on, lists are empty if the schema allows it. */
const DEEP = 5;

/** As few items as the schema allows, but at least one as an illustration if possible. */
export function listFor(sampling: Sampling, parts: readonly Part[], place: Place, build: Build): unknown {
  const count = Math.min(countOf(sampling, parts, place), MOST_ITEMS);
  const isUnique = parts.some((part) => part["uniqueItems"] === true);
  const items: unknown[] = [];
  for (let index = 0; index < count; index++) {
    const schemas = itemSchemas(parts, index);
    const item = isUnique
      ? different(items, place, (at) => build(sampling, schemas, at))
      : build(sampling, schemas, place);
    if (item === NOTHING) break;
    items.push(item);
  }
  return items.length < lowest(parts, "minItems") && sampling.judge !== undefined ? NOTHING : items;
}

function countOf(sampling: Sampling, parts: readonly Part[], { above, depth, least }: Place): number {
  const needed = Math.max(0, lowest(parts, "minItems"), ...parts.map(containedIn));
  const prefix = Math.max(0, ...parts.map((part) => listOf(part, "prefixItems").length));
  const [first] = itemSchemas(parts, 0);
  const isPart = first === undefined || recurs(sampling, first, above);
  const shown = least || isPart || depth > DEEP || sampling.nodes <= 0 ? 0 : Math.max(prefix, 1);
  return Math.max(needed, Math.min(shown, highest(parts, "maxItems")));
}

const containedIn = (part: Part): number =>
  "contains" in part ? ((part["minContains"] as number | undefined) ?? 1) : 0;

/** The schemas that an item has to fit; the first items have to satisfy `contains`. */
function itemSchemas(parts: readonly Part[], index: number): Node[] {
  return parts.flatMap((part) => {
    const own = listOf(part, "prefixItems")[index] ?? (part["items"] as Node | undefined) ?? [];
    const contained = index < containedIn(part) ? [part["contains"] as Node] : [];
    return [own, contained].flat();
  });
}

/** The first item that differs from the others. */
function different(items: readonly unknown[], place: Place, make: (place: Place) => unknown): unknown {
  const count = items.length;
  const steps = Array.from({ length: count + 12 }, (_, step) => (step < 12 ? count + step : step - 12));
  for (const step of steps) {
    const item = make({ ...place, seed: place.seed + step });
    if (item === NOTHING || !items.some((other) => isSame(item, other))) return item;
  }
  return NOTHING;
}
