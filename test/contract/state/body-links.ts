/** Links whose values go into a body only: an attempt that is started, then marked, then claimed. */
import { isDeepStrictEqual } from "node:util";
import type { ContractOperation } from "../generated-cases/contract-operations.ts";
import { type Exchange, isOfMade } from "./expressions.ts";
import { idOf, type Link, leadsFrom, partsOf } from "./links.ts";
import { isNamed, itemsOf } from "./list-walk.ts";
import { isSuccess, mustSucceed } from "./step-results.ts";
import { thingOf } from "./things.ts";
import type { Traveller } from "./traveller.ts";

/** Whether the link puts values of the exchange into the body and none into the path. */
export const carriesInBody = (link: Link): boolean =>
  link.to.method === "post" && isOfMade(JSON.stringify(link.requestBody ?? null)) && idOf(link) === undefined;

/** The operations that start something which later requests name only in their bodies. */
export const startsAmong = (links: readonly Link[]): ContractOperation[] => [
  ...new Set(
    links
      .filter((link) => carriesInBody(link) && link.from.method === "post" && link.status === "201")
      .map(({ from }) => from),
  ),
];

/** Follows one link after the other and returns the exchanges, the start first. */
export async function followBodies(traveller: Traveller, start: ContractOperation): Promise<readonly Exchange[]> {
  const made = await traveller.make(start, "first");
  return made === undefined ? [] : [made, ...(await followFrom(traveller, made, new Set([start.id])))];
}

async function followFrom(
  traveller: Traveller,
  exchange: Exchange,
  seen: ReadonlySet<string>,
): Promise<readonly Exchange[]> {
  await readAround(traveller, exchange);
  const followed: Exchange[] = [];
  for (const link of traveller.links.filter((each) => leadsFrom(each, exchange) && carriesInBody(each))) {
    const parts = partsOf(link, exchange);
    if (parts === undefined || seen.has(link.to.id)) continue;
    const next = await follow(traveller, link, parts, exchange.operation.id);
    if (next !== undefined) followed.push(next, ...(await followFrom(traveller, next, new Set([...seen, link.to.id]))));
  }
  return followed;
}

/** A link does not promise that the call succeeds: https://spec.openapis.org/oas/v3.1.1#link-object */
async function follow(
  traveller: Traveller,
  { to }: Link,
  parts: Parameters<Traveller["ask"]>[1],
  from: string,
): Promise<Exchange | undefined> {
  const title = `follows the link of ${from}`;
  const before = await itemsInLists(traveller, to);
  const next = await traveller.ask(to, parts);
  if (!isSuccess(next) && next.answer.status < 500) {
    traveller.inconclusive(to, title, `the link of ${from} to lead to something that exists`, next.answer.status);
    return undefined;
  }
  traveller.record({ operation: to, title }, next, isSuccess(next) ? [] : mustSucceed(next));
  if (!isSuccess(next)) return undefined;
  if (before !== undefined && (await isOwn(traveller, next, before))) traveller.adopt(next);
  return next;
}

/**
 * Whether the run has to undo it: it did not exist before; or it existed in another state, and its deletion keeps it,
 * as a link back to it shows.
 */
async function isOwn(traveller: Traveller, exchange: Exchange, before: readonly object[]): Promise<boolean> {
  const { links } = traveller;
  const { id, removal } = thingOf(traveller.contract, links, exchange);
  const [deletion] = removal;
  if (id === undefined || deletion === undefined) return false;
  const itemIn = (items: readonly object[] = []) => items.find((item) => isNamed(item, id));
  const known = itemIn(before);
  if (known === undefined) return true;
  const isChanged = !isDeepStrictEqual(known, itemIn(await itemsInLists(traveller, exchange.operation)));
  const { path } = deletion.operation;
  const leavesIt = links.some(({ from, to }) => from.id === deletion.operation.id && to.path === path);
  return isChanged && leavesIt;
}

/**
 * The items of the lists that the operation's response links to unconditionally; `undefined` if it links to no list.
 */
async function itemsInLists(traveller: Traveller, operation: ContractOperation): Promise<object[] | undefined> {
  const lists = traveller.links.filter(
    ({ from, to, parameters }) =>
      from.id === operation.id && to.method === "get" && !to.path.includes("{") && Object.keys(parameters).length === 0,
  );
  if (lists.length === 0) return undefined;
  const items: object[] = [];
  for (const { to } of lists) {
    const { pages } = await traveller.walk({ operation: to, parts: {}, title: "" });
    items.push(...pages.flatMap(itemsOf));
  }
  return items;
}

/** Reads what the response links to: the item itself, and lists. */
async function readAround(traveller: Traveller, exchange: Exchange): Promise<void> {
  const { read, lists, related } = thingOf(traveller.contract, traveller.links, exchange);
  for (const each of [...read, ...lists, ...related])
    await traveller.step({ ...each, title: `reads what ${exchange.operation.id} links to` }, mustSucceed);
}
