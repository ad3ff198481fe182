import type { ContractOperation } from "../generated-cases/contract-operations.ts";
import { idOf, itemPathOf, type Link } from "./links.ts";

/** The operations that create something and link to what can be done with it. */
export const creationsAmong = (links: readonly Link[]): ContractOperation[] => [
  ...new Set(links.filter((link) => link.from.method === "post" && tellsOfNew(link, links)).map(({ from }) => from)),
];

/**
 * Whether a response with this status describes a new item that the link leads to. 201 does (RFC 9110, 15.3.2), unless
 * the request acts on what its own path names. Another success does only for a POST to the item's collection: searches
 * and confirmations link to existing items, which the run would otherwise delete.
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

/** Parameters may have other names in another path. */
function isBelow(path: string, item: string): boolean {
  const [one, other] = [path, item].map((each) => each.replaceAll(/\{[^}]*\}/g, "{}"));
  return `${one}/`.startsWith(`${other}/`);
}

/**
 * Where the response holds the new item's id: the id that names a member of the collection, or one that can be deleted.
 */
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

/** `/notes/{noteId}` is a member of `/notes`. */
export const isMemberOf = (item: string | undefined, collection: string): boolean =>
  item !== undefined && item.replace(/\/\{[^/]*\}$/, "") === collection && item !== collection;
