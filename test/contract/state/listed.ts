import { placeOf } from "../fault.ts";
import { isNamed, itemsOf } from "./list-walk.ts";
import { wrongTotals } from "./pages.ts";
import type { Followed, Thing } from "./things.ts";
import type { StepResult, Traveller } from "./traveller.ts";

type Listed = { readonly id: Thing["id"]; readonly lists: readonly Followed[] };

/** Reads the lists to their ends, and records whether they contain the item. */
export async function listed(
  traveller: Traveller,
  { lists, id }: Listed,
  isThere: boolean,
  name: string,
): Promise<void> {
  if (id === undefined) return;
  for (const { operation, parts } of lists) {
    const title = isThere ? `lists ${name}` : `does not list ${name}`;
    const { pages, brokenOff } = await traveller.walk({ operation, parts, title });
    const last = pages.at(-1);
    if (last === undefined) continue;
    const found = pages.flatMap(itemsOf).filter((item) => isNamed(item, id)).length;
    const faults: StepResult[] = [];
    const at = placeOf(operation, "responses", "200");
    if (brokenOff !== undefined)
      faults.push({ what: brokenOff, cause: "a list cannot be read to its end", expected: "the next page", at });
    else if (isThere ? found !== 1 : found > 0) {
      const what = isThere ? `${found} items of the list are ${name}, ${id}` : `the list contains ${id}`;
      const cause = isThere
        ? "a list does not contain a new item exactly once"
        : "a list contains a deleted or foreign item";
      faults.push({ what, cause, expected: isThere ? "one item" : "none", at });
    }
    const totals = brokenOff === undefined ? wrongTotals(pages) : [];
    faults.push(...totals.map(([what, expected]) => ({ what, cause: "a list has a wrong total", expected, at })));
    traveller.record({ operation, title }, last, faults);
  }
}
