import { CORRECT } from "../correct-servers/node-server.ts";
import { type BrokenServer, ofKind } from "./broken-server.ts";

export const PAGING: readonly BrokenServer[] = ofKind("paging", [
  {
    name: "begins a page with the last note of the page before",
    fault: () => ({
      page: (notes, limit, cursor) => {
        const last = notes.find(({ noteId }) => noteId === cursor);
        const { notes: page, ...rest } = CORRECT.page(notes, limit, cursor);
        return { ...rest, notes: last === undefined ? page : [last, ...page] };
      },
    }),
    finding: ["listNotes", /pages of 2 items: .*an item is on two pages/],
  },
  {
    name: "sends a cursor after the last page",
    fault: () => ({
      page: (notes, limit, cursor) => {
        const page = CORRECT.page(notes, limit, cursor);
        return { ...page, nextCursor: page.notes.at(-1)?.noteId ?? cursor ?? null };
      },
    }),
    finding: ["listNotes", /leads back to itself/],
  },
  {
    name: "counts the page instead of the list",
    fault: () => ({
      page: (notes, limit, cursor) => {
        const page = CORRECT.page(notes, limit, cursor);
        return { ...page, total: page.notes.length };
      },
    }),
    finding: ["listNotes", /pages of 2 items: .*header x-total-count is \d+, but the pages have \d+ items/],
  },
  {
    name: "reverses the order after the first page",
    fault: () => ({
      page: (notes, limit, cursor) => CORRECT.page(cursor === undefined ? notes : notes.toReversed(), limit, cursor),
    }),
    finding: ["listNotes", /pages of 2 items: /],
  },
  {
    name: "ignores the limit",
    fault: () => ({ page: (notes, _, cursor) => CORRECT.page(notes, 20, cursor) }),
    finding: ["listNotes", /pages of 2 items: a page has \d+ items/],
  },
]);
