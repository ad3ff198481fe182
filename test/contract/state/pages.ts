import { placeOf } from "../fault.ts";
import type { ContractOperation } from "../generated-cases/contract-operations.ts";
import type { Exchange } from "./expressions.ts";
import { isNamed, itemsOf, sizeParameter } from "./list-walk.ts";
import { type Followed, type Thing, thingOf } from "./things.ts";
import { totalsIn } from "./totals.ts";
import type { StepResult, Traveller } from "./traveller.ts";

/** Pages of two items must add up to the list, without gaps and duplicates. */
export async function paged(traveller: Traveller, creation: ContractOperation, { lists, id }: Thing): Promise<void> {
  const walkable = lists.flatMap((list) => {
    const size = sizeParameter(list.operation, traveller.links);
    return size === undefined || Object.keys(list.parts.query ?? {}).length > 0 ? [] : [{ list, size }];
  });
  if (walkable.length === 0) return;
  const more = [await traveller.make(creation, "second"), await traveller.make(creation, "third")];
  const others = more.map((made) => made && thingOf(traveller.contract, traveller.links, made).id);
  const allIds = [id, ...others].filter((each) => each !== undefined);
  for (const { list, size } of walkable)
    await inPages(traveller, list, { name: size.name, length: Math.max(size.least, 2) }, allIds);
}

/** Reads a list in one piece and in pages of this length, and compares. */
export async function inPages(
  traveller: Traveller,
  { operation, parts }: Followed,
  { name, length }: { readonly name: string; readonly length: number },
  allIds: readonly string[],
  ofWhat = "",
): Promise<void> {
  const title = `pages of ${length} items${ofWhat}`;
  const whole = await traveller.walk({ operation, parts, title });
  const query = { ...parts.query, [name]: length };
  const { pages, brokenOff } = await traveller.walk({ operation, parts: { ...parts, query }, title });
  const last = pages.at(-1);
  if (last === undefined) return;
  const expected = whole.brokenOff === undefined ? whole.pages.flatMap(itemsOf) : [];
  const found =
    brokenOff === undefined
      ? [...wrongItems(pages, expected, allIds), ...wrongTotals(pages)]
      : [[brokenOff, "the next page"] as const, ...twiceIn(pages.flatMap(itemsOf), allIds)];
  const tooLong = pages.map(itemsOf).find((page) => page.length > length);
  const all = [
    ...found,
    ...(tooLong === undefined ? [] : [[`a page has ${tooLong.length} items`, `at most ${length}`] as const]),
  ];
  const at = placeOf(operation, "responses", "200");
  const cause = "the pages of a list are inconsistent";
  traveller.record(
    { operation, title },
    last,
    all.map(([what, wanted]): StepResult => ({ what, cause, expected: wanted, at })),
  );
}

export type Wrong = readonly [what: string, expected: string];

const ONCE = "each item once";

function wrongItems(pages: readonly Exchange[], whole: readonly object[], allIds: readonly string[]): readonly Wrong[] {
  const items = pages.flatMap(itemsOf);
  const missing = allIds.filter((id) => items.filter((item) => isNamed(item, id)).length !== 1);
  const keys = new Set(items.map((item) => keyOf(item, whole, allIds)));
  const lost = whole.map((item) => keyOf(item, whole, allIds)).filter((key) => !keys.has(key));
  const names = [...new Set([...missing, ...lost])];
  const left: Wrong[] = names.length === 0 ? [] : [[`${names.join(", ")} is not on the pages exactly once`, ONCE]];
  const order = (some: readonly object[]) => some.map((item) => keyOf(item, items, allIds)).join(" ");
  const isOrdered = items.length !== whole.length || left.length > 0 || order(items) === order(whole);
  const shuffled: Wrong[] = isOrdered ? [] : [["the order differs from longer pages", "the same order"]];
  const known = new Set(whole.map((item) => keyOf(item, whole, allIds)));
  const foreign = whole.length === 0 ? [] : [...keys].filter((key) => !known.has(key));
  const added: Wrong[] =
    foreign.length === 0 ? [] : [[`${foreign.join(", ").slice(0, 80)} is on a page but not in the whole list`, ONCE]];
  return [...twiceIn(items, allIds), ...left, ...added, ...shuffled];
}

function twiceIn(items: readonly object[], allIds: readonly string[]): readonly Wrong[] {
  const keys = items.map((item) => keyOf(item, items, allIds));
  const twice = keys.find((key, index) => keys.indexOf(key) !== index);
  return twice === undefined ? [] : [[`an item is on two pages: ${twice.slice(0, 80)}`, ONCE]];
}

/** An item's key: the field that holds the ids of the run's own items, or else the whole item. */
function keyOf(item: object, among: readonly object[], allIds: readonly string[]): string {
  const known = new Set(allIds);
  const name = among
    .flatMap((each) => Object.entries(each))
    .find(([, value]) => ["string", "number"].includes(typeof value) && known.has(String(value)))?.[0];
  const value = name === undefined ? undefined : (item as Record<string, unknown>)[name];
  return value === undefined ? JSON.stringify(item) : String(value);
}

export function wrongTotals(pages: readonly Exchange[]): readonly Wrong[] {
  const count = pages.flatMap(itemsOf).length;
  return totalsIn(pages)
    .filter(({ total }) => total !== count)
    .map(({ name, total }) => [`${name} is ${total}, but the pages have ${count} items`, "their number"]);
}
