/** The possible actions of a model run, as plain data. */
import fc from "fast-check";
import type { KindName } from "./model-kinds.ts";
import { CALLERS, type CallerName } from "./world.ts";

/** Items are chosen by number, so that any selection of actions can be played. */
export interface Action {
  readonly do:
    | "create"
    | "create two at once"
    | "read"
    | "change"
    | "delete"
    | "look for what was deleted"
    | "trespass";
  readonly kind: KindName;
  readonly caller: CallerName;
  readonly pick: number;
}

/** Reads a whole list page by page while others write. */
export interface Walk {
  readonly do: "walk";
  readonly kind: KindName;
  readonly caller: CallerName;
  readonly limit: number;
  /** The actions after each page. */
  readonly meanwhile: readonly Action[];
}

export type ModelStep = Action | Walk;

export function modelRuns(kinds: readonly KindName[]): fc.Arbitrary<ModelStep[]> {
  const common = { kind: fc.constantFrom(...kinds), caller: fc.constantFrom(...CALLERS) };
  const action = fc.record({
    do: fc.constantFrom<Action["do"][]>(
      ...(["create", "create", "create", "create two at once", "read", "change", "change", "delete"] as const),
      ...(["look for what was deleted", "trespass", "trespass"] as const),
    ),
    ...common,
    pick: fc.nat(255),
  });
  const walk = fc.record({
    do: fc.constant("walk" as const),
    ...common,
    limit: fc.integer({ min: 1, max: 4 }),
    meanwhile: fc.array(action, { maxLength: 4 }),
  });
  return fc.array(fc.oneof({ weight: 6, arbitrary: action }, { weight: 1, arbitrary: walk }), {
    minLength: 1,
    maxLength: 40,
    size: "max",
  });
}
