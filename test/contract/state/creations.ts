import type { ContractOperation } from "../generated-cases/contract-operations.ts";
import { idOf, itemPathOf, type Link } from "./links.ts";

/** The operations that make something: their links lead to what can be done with it. */
export const creationsAmong = (links: readonly Link[]): ContractOperation[] => [
  ...new Set(links.filter((link) => link.from.method === "post" && tellsOfNew(link, links)).map(({ from }) => from)),
];

/**
 * Whether an answer of this status tells of something new that the link leads to. 201 does (RFC 9110, 15.3.2), but for
 * an action on what its own path names; of the other successes only that of a POST to the collection of the thing:
 * a search and a confirmation link to what was there before, and the run would delete it.
 */
export function tellsOfNew(link: Link, links: readonly Link[], status: string | number = link.status): boolean {
  const { from, to } = link;
  if (from.method === "put")
    return Number(status) === 201 && isBelow(from.path, to.path) && isBelow(to.path, from.path);
  const item = itemPathOf(link);
  if (from.method !== "post" || item === undefined || isBelow(from.path, item)) return false;
  const ofAnswer = links.filter((each) => each.from.id === from.id && each.status === link.status);
  if (idOf(link)?.expression !== expressionOfMade(ofAnswer)) return false;
  return Number(status) === 201 || (/^2/.test(String(status)) && isMemberOf(item, from.path));
}

/** Parameters may have another name in each path. */
function isBelow(path: string, item: string): boolean {
  const [one, other] = [path, item].map((each) => each.replaceAll(/\{[^}]*\}/g, "{}"));
  return `${one}/`.startsWith(`${other}/`);
}

/** Where the answer has the id of what was made: what names a member of the collection, or what can be deleted. */
export function expressionOfMade(links: readonly Link[]): string | undefined {
  const ids = links.flatMap((link) => {
    const id = idOf(link);
    return id === undefined ? [] : [{ link, expression: id.expression }];
  });
  const uses = (expression: string) => ids.filter((each) => each.expression === expression).length;
  const found =
    ids.find(({ link }) => isMemberOf(itemPathOf(link), link.from.path)) ??
    ids.find(({ link }) => link.to.method === "delete") ??
    ids.toSorted((one, other) => uses(other.expression) - uses(one.expression))[0];
  return found?.expression;
}

/** `/notes/{noteId}` is one of `/notes`. */
export const isMemberOf = (item: string | undefined, collection: string): boolean =>
  item !== undefined && item.replace(/\/\{[^/]*\}$/, "") === collection && item !== collection;
