import { graphError } from "./graph-refusal.ts";

interface PageRequest {
  readonly operationId: "listPhoneNumbers" | "listOwnedBusinessAccounts";
  readonly query: { readonly fields: string; readonly limit?: number; readonly after?: string };
}

/** Meta's default page size. */
const DEFAULT_LIMIT = 25;

/** One page of a list, with the URLs of the next and previous page if they exist. */
export function pageOf<Item>(
  { operationId, query }: PageRequest,
  path: string,
  items: readonly Item[],
): { data: Item[]; paging?: object } {
  const { limit = DEFAULT_LIMIT, after, fields } = query;
  const start = after === undefined ? 0 : positionOf(operationId, after);
  const data = items.slice(start, start + limit);
  const end = start + data.length;
  if (data.length === 0) return { data };
  const address = (cursor: object) =>
    `https://graph.facebook.com${path}?${new URLSearchParams({ fields, limit: String(limit), ...cursor })}`;
  const cursors = { before: cursorAt(start), after: cursorAt(end) };
  const next = end < items.length ? { next: address({ after: cursors.after }) } : {};
  const previous = start > 0 ? { previous: address({ before: cursors.before }) } : {};
  return { data, paging: { cursors, ...next, ...previous } };
}

/** Opaque, so that callers do not parse it. */
const cursorAt = (position: number) => `QVFI${Buffer.from(`:${position}`).toString("base64url")}`;

function positionOf(call: PageRequest["operationId"], cursor: string): number {
  const [, position] = /^:(\d+)$/.exec(Buffer.from(cursor.replace(/^QVFI/, ""), "base64url").toString()) ?? [];
  if (position === undefined) throw graphError(call, "InvalidParameter", { message: "(#100) Invalid cursor" });
  return Number(position);
}
