/** Lists the changes between two contracts, with a rating each. */

import { callsOf, compareCall } from "./calls/operations.ts";
import { type Contracts, greatest, type RatedChange } from "./change.ts";
import { compareDocuments } from "./documents.ts";
import { compareAllWords } from "./remarks.ts";
import { SCHEMAS } from "./schemas/schemas.ts";
import { newUnit, type Scope, type Unit } from "./scope.ts";
import { compareUnused } from "./unused.ts";

export async function ratedChanges(contracts: Contracts): Promise<readonly RatedChange[]> {
  const scope = (): Scope => ({
    contracts,
    schemas: SCHEMAS,
    direction: "request",
    place: [],
    subject: { root: "the contract", isComponent: false, path: "" },
    unit: newUnit(),
    units,
    trail: new Set(),
  });
  const units = new Map<string, Unit>();
  const calls = callsOf(contracts);
  const changes = calls.flatMap((call) => {
    const inside = scope();
    compareCall(inside, call);
    return changesOf(inside.unit, [call.name]);
  });
  const around = scope();
  compareDocuments(around);
  compareUnused(around);
  compareAllWords(around, [...changesOf(around.unit, []), ...changes]);
  return merged([...changesOf(around.unit, []), ...changes]);
}

/** Adds the changes of every component that is used directly or indirectly. */
function changesOf(unit: Unit, operations: readonly string[], seen = new Set<Unit>()): readonly RatedChange[] {
  if (seen.has(unit)) return [];
  seen.add(unit);
  const own = unit.changes.map((change) => ({ ...change, operations }));
  return [...own, ...[...unit.uses].flatMap((used) => changesOf(used, operations, seen))];
}

/** Merges a change that several operations or both directions share; the most severe rating counts. */
function merged(changes: readonly RatedChange[]): readonly RatedChange[] {
  const groups = Map.groupBy(changes, ({ place, what = "", isWording }) => JSON.stringify([place, what, isWording]));
  return [...groups.values()].flatMap((group) => {
    const impact = greatest(group.map((change) => change.impact));
    const gravest = group.find((change) => change.impact === impact);
    const operations = [...new Set(group.flatMap((change) => change.operations))];
    return gravest === undefined ? [] : [{ ...gravest, operations }];
  });
}
