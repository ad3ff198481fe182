/** Turns changes into sentences for users of the API. */

import { callsOf } from "./calls/operations.ts";
import { type Contracts, greatest, type Impact, type RatedChange } from "./change.ts";
import { listed } from "./values.ts";

export interface Told {
  readonly impact: Impact;
  /** Begins with the operations it applies to. */
  readonly sentence: string;
  readonly reason?: string;
}

/** One sentence per change beyond wording; operations with the same change share one. */
export function tell(changes: readonly RatedChange[], contracts: Contracts): readonly Told[] {
  const count = callsOf(contracts).length;
  const groups = Map.groupBy(changes, ({ what }) => what);
  return [...groups].flatMap(([what, group]) => {
    const impact = greatest(group.map((change) => change.impact));
    if (what === undefined || impact === undefined) return [];
    const operations = [...new Set(group.flatMap((change) => change.operations))];
    const reason = group.find((change) => change.impact === impact)?.reason;
    return [{ impact, sentence: sentence(what, operations, count), ...(reason !== undefined && { reason }) }];
  });
}

const MANY = 4;

function sentence(what: string, operations: readonly string[], count: number): string {
  if (what.startsWith("New: ") || what.startsWith("Removed: ")) return what;
  if (operations.length === 0) return `${what[0]?.toUpperCase()}${what.slice(1)}`;
  if (operations.length > MANY && operations.length === count) return `Every operation: ${what}`;
  const named = operations.slice(0, operations.length > MANY ? MANY - 1 : MANY).map((name) => `\`${name}\``);
  const others = operations.length - named.length;
  return `${listed(others > 0 ? [...named, `${others} other operations`] : named)}: ${what}`;
}
