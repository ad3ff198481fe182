import { isDeepStrictEqual } from "node:util";
import { placeOf } from "../fault.ts";
import { isNamed, itemsOf } from "./list-walk.ts";
import { wrongTotals } from "./pages.ts";
import { isSuccess, shownBody } from "./step-results.ts";
import { type Followed, showsWhole, type Thing } from "./things.ts";
import type { StepResult, Traveller } from "./traveller.ts";

type Listed = Pick<Thing, "id" | "made" | "read"> & { readonly lists: readonly Followed[] };

/** Reads the lists to their ends, and records whether they contain the item. */
export async function listed(
  traveller: Traveller,
  { lists, id, made, read }: Listed,
  isThere: boolean,
  name: string,
): Promise<void> {
  if (id === undefined) return;
  for (const { operation, parts } of lists) {
    const title = isThere ? `lists ${name}` : `does not list ${name}`;
    const { pages, brokenOff } = await traveller.walk({ operation, parts, title });
    const last = pages.at(-1);
    if (last === undefined) continue;
    const items = pages.flatMap(itemsOf).filter((item) => isNamed(item, id));
    const found = items.length;
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
    if (isThere && found === 1) faults.push(...(await outdated(traveller, { operation, made, read }, items[0])));
    traveller.record({ operation, title }, last, faults);
  }
}

/** Where a list shows whole items, the fields that can be written are the same as when the item alone is read. */
async function outdated(
  traveller: Traveller,
  { operation, made, read: [first] }: Pick<Thing, "made" | "read"> & Pick<Followed, "operation">,
  item: unknown,
): Promise<StepResult[]> {
  if (first === undefined || !showsWhole(traveller.contract, operation, first.operation)) return [];
  const answer = await traveller.ask(first.operation, first.parts);
  if (!isSuccess(answer)) return [];
  const [one, other] = [item, shownBody(answer)].map((body) => Object(body) as Record<string, unknown>);
  const { body: writable } = traveller.makerFor(made.operation).full;
  return Object.keys(Object(writable) as object)
    .filter((name) => Object.hasOwn(one ?? {}, name) && Object.hasOwn(other ?? {}, name))
    .filter((name) => !isDeepStrictEqual(one?.[name], other?.[name]))
    .map((name) => ({
      what: `${name} is listed as ${JSON.stringify(one?.[name])} and read as ${JSON.stringify(other?.[name])}`,
      cause: "a list shows an item differently than a read of it",
      expected: "the same values",
      at: placeOf(operation, "responses", "200"),
    }));
}
