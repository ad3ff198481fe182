import { parsed } from "../answer-check.ts";
import type { ContractOperation } from "../generated-cases/contract-operations.ts";
import type { RequestParts } from "../generated-cases/request-parts.ts";
import type { Exchange } from "./expressions.ts";
import { type Link, leadsFrom, parameterOf, partsOf } from "./links.ts";

const MOST_PAGES = 300;

export type Ask = (operation: ContractOperation, parts: RequestParts) => Promise<Exchange>;

/** A list as the pages that were received. */
export interface Walk {
  readonly pages: readonly Exchange[];
  /** Why the walk ended early: a page failed, or there was no end. */
  readonly brokenOff?: string;
}

/** Follows the links from page to page. */
export async function walk(
  list: ContractOperation,
  first: RequestParts,
  links: readonly Link[],
  ask: Ask,
): Promise<Walk> {
  const pages: Exchange[] = [];
  const asked = new Set<string>();
  let parts: RequestParts | undefined = first;
  while (parts !== undefined) {
    const page: Exchange = await ask(list, parts);
    pages.push(page);
    if (page.answer.status >= 300)
      return { pages, brokenOff: `page ${pages.length} was answered ${page.answer.status}` };
    if (asked.has(page.request.path)) return { pages, brokenOff: `${page.request.path} leads back to itself` };
    if (pages.length > MOST_PAGES) return { pages, brokenOff: `there is no end after ${MOST_PAGES} pages` };
    asked.add(page.request.path);
    parts = nextOf(list, links, page, first);
  }
  return { pages };
}

function nextOf(
  list: ContractOperation,
  links: readonly Link[],
  page: Exchange,
  first: RequestParts,
): RequestParts | undefined {
  const next = nextLink(list, links);
  if (next === undefined || !leadsFrom(next, page)) return undefined;
  const parts = partsOf(next, page);
  const isEnd = parts === undefined || Object.values(parts.query ?? {}).every((value) => value === "");
  return isEnd ? undefined : { ...first, query: { ...first.query, ...parts.query } };
}

/** The link from a page of a list to the next page. */
export const nextLink = (list: ContractOperation, links: readonly Link[]): Link | undefined =>
  links.find(
    ({ from, to, parameters }) => from.id === list.id && to.id === list.id && Object.keys(parameters).length > 0,
  );

/** The query parameter for the page size: a bounded integer that no link sets. */
export function sizeParameter(
  list: ContractOperation,
  links: readonly Link[],
): { name: string; least: number } | undefined {
  const next = nextLink(list, links);
  if (next === undefined) return undefined;
  const set = Object.keys(next.parameters).map((name) => parameterOf(next, name)?.name);
  const found = list.parameters.find(({ in: where, name, schema }) => {
    const { type, maximum } = Object(schema) as { type?: unknown; maximum?: unknown };
    return where === "query" && type === "integer" && typeof maximum === "number" && !set.includes(name);
  });
  if (found === undefined) return undefined;
  return { name: found.name, least: Number((Object(found.schema) as { minimum?: number }).minimum ?? 1) };
}

/** The items of a list response: of all arrays of objects in it, the outermost one. */
export function itemsOf(page: Exchange): readonly object[] {
  const queue: unknown[] = [parsed(page.answer.text)?.value];
  while (queue.length > 0) {
    const node = queue.shift();
    if (Array.isArray(node) && (node.length === 0 || node.every((item) => item !== null && typeof item === "object")))
      return node as object[];
    if (node !== null && typeof node === "object" && !Array.isArray(node)) queue.push(...Object.values(node));
  }
  return [];
}

/** Whether one of an item's fields is the id. */
export const isNamed = (item: object, id: string): boolean =>
  Object.values(item).some((value) => ["string", "number"].includes(typeof value) && String(value) === id);
