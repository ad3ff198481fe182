import { isDeepStrictEqual } from "node:util";
import { placeOf } from "../fault.ts";
import type { ContractOperation } from "../generated-cases/contract-operations.ts";
import { edgesOf, freshBodies } from "./fresh-bodies.ts";
import type { Link } from "./links.ts";
import { isNamed, itemsOf, sizeParameter } from "./list-walk.ts";
import { inPages } from "./pages.ts";
import { isSuccess, shownBody } from "./step-results.ts";
import { type FollowedLink, type Thing, thingOf } from "./things.ts";
import type { Traveller } from "./traveller.ts";

/**
 * Checks lists that a link filters by values of a new item: they must leave out items with lower and higher values, on
 * every page.
 */
export async function filtered(traveller: Traveller, creation: ContractOperation, first: Thing): Promise<void> {
  for (const { link, parts } of first.lists) {
    const fields = Object.keys(parts.query ?? {}).length === 0 ? [] : fieldsOf(link);
    const { between, extremes } = valuesFor(traveller, creation, fields);
    const own = {
      ...Object.fromEntries(fields.map((name) => [name, valueIn(shownBody(first.made), name)])),
      ...between,
    };
    const thing = fields.length === 0 ? undefined : await makeWith(traveller, creation, own);
    const list = thing?.lists.find((each) => each.link === link);
    if (list === undefined) continue;
    for (const extreme of extremes) {
      const other = await makeWith(traveller, creation, extreme);
      await leftOut(traveller, list, other?.id);
      // The other way round the filter has the extreme values: a server may take 0 for a filter that was not sent.
      const ofOther = other?.lists.find((each) => each.link === link);
      if (ofOther !== undefined) await leftOut(traveller, ofOther, thing?.id);
    }
    await onPages(traveller, creation, list, own);
  }
}

type Fields = Readonly<Record<string, unknown>>;

/** The response fields whose values the link puts into the query. */
function fieldsOf(link: Link): string[] {
  const expressions = JSON.stringify(link.parameters).matchAll(/\$response\.body#\/([^"/}]+)(?=["}])/g);
  return [...new Set([...expressions].map(([, name = ""]) => name))];
}

const valueIn = (body: unknown, name: string): unknown => (Object(body) as Fields)[name];

/** For numeric fields: one value that leaves room for others below and above it, and those others. */
function valuesFor(
  traveller: Traveller,
  creation: ContractOperation,
  fields: readonly string[],
): { readonly between: Fields; readonly extremes: readonly Fields[] } {
  const bodies = fields.length === 0 ? [] : edgesOf(traveller.makerFor(creation));
  const bounds = fields.flatMap((name) => {
    const numbers = bodies.map((body) => valueIn(body, name)).filter((value) => typeof value === "number");
    return numbers.length === 0 ? [] : [{ name, least: Math.min(...numbers), greatest: Math.max(...numbers) }];
  });
  const between = bounds.map(({ name, least, greatest }) => [name, Math.floor((least + greatest) / 2)]);
  const extremes = bounds.flatMap(({ name, least, greatest }) => [{ [name]: least }, { [name]: greatest }]);
  return { between: Object.fromEntries(between) as Fields, extremes };
}

/** Makes another item with these values. */
async function makeWith(traveller: Traveller, creation: ContractOperation, fields: Fields): Promise<Thing | undefined> {
  const maker = traveller.makerFor(creation);
  const bodies = freshBodies(maker, traveller.nextSeed()).map((body) => ({ ...Object(body), ...fields }) as Fields);
  const body = bodies.find((each) => maker.checkSchema(creation.body?.pointer ?? "", each).length === 0);
  const made = body === undefined ? undefined : await traveller.ask(creation, { body });
  if (made === undefined || !isSuccess(made)) return undefined;
  const hasThem = Object.entries(fields).every(([name, value]) =>
    isDeepStrictEqual(valueIn(shownBody(made), name), value),
  );
  return hasThem ? thingOf(traveller.contract, traveller.links, made) : undefined;
}

/** A list filtered by one value must not contain an item with another. */
export async function leftOut(
  traveller: Traveller,
  { operation, parts }: FollowedLink,
  id: string | undefined,
): Promise<void> {
  if (id === undefined || Object.keys(parts.query ?? {}).length === 0) return;
  const title = "lists only what matches the filter";
  const { pages, brokenOff } = await traveller.walk({ operation, parts, title });
  const last = pages.at(-1);
  if (last === undefined || brokenOff !== undefined || !isSuccess(last)) return;
  const isThere = pages.flatMap(itemsOf).some((item) => isNamed(item, id));
  const what = `the list contains ${id}, which has another ${Object.keys(parts.query ?? {}).join(" and ")}`;
  const at = placeOf(operation, "responses", "200");
  const fault = { what, cause: "a list contains items that do not match", expected: JSON.stringify(parts.query), at };
  traveller.record({ operation, title }, last, isThere ? [fault] : []);
}

/** The most items made to fill a page. */
const LONGEST_PAGE = 3;

/** The same list with the smallest page size: the filter must also apply to the second page. */
async function onPages(
  traveller: Traveller,
  creation: ContractOperation,
  list: FollowedLink,
  own: Fields,
): Promise<void> {
  const size = sizeParameter(list.operation, traveller.links);
  if (size === undefined || size.least > LONGEST_PAGE) return;
  const length = Math.max(size.least, 1);
  for (let count = 0; count < length; count++) if ((await makeWith(traveller, creation, own)) === undefined) return;
  await inPages(traveller, list, { name: size.name, length }, [], ", filtered");
}
