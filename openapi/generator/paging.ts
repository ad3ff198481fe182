import { type Content, type Contract, type Operation, resolve, type Schema } from "../runtime/document.ts";
import { isJson } from "../runtime/media-type.ts";
import type { OperationDescription } from "../runtime/operation.ts";

const CURSOR = "cursor";
const NEXT = "nextCursor";

/**
 * The paging of an operation, if it returns a list page by page: a GET with the query parameter `cursor` whose 200
 * response has `nextCursor` and exactly one list.
 */
export function pageOf(
  contract: Contract,
  { method, declared, parameters }: Operation,
): Pick<OperationDescription, "page"> {
  if (method !== "get" || !parameters.some((parameter) => parameter.in === "query" && parameter.name === CURSOR))
    return {};
  const { content = {} } = resolve<{ content?: Content }>(contract, declared.responses?.["200"] ?? {});
  const [mediaType, media] = Object.entries(content).find(([type]) => isJson(type)) ?? [];
  if (mediaType === undefined) return {};
  const { properties = {} } = resolve<Schema>(contract, media?.schema ?? {});
  const lists = Object.keys(properties).filter(
    (name) => resolve<Schema>(contract, properties[name] ?? {}).type === "array",
  );
  const [items] = lists;
  return NEXT in properties && items !== undefined && lists.length === 1
    ? { page: { cursor: CURSOR, next: NEXT, items } }
    : {};
}
