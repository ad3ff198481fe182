import { describe, expect, test } from "vitest";
import { CORRECT, type Concerns, createCorrectServer } from "./correct-servers/node-server.ts";
import { listenerOf, resultsOf, told } from "./correct-servers/trying.ts";

/** One fault of each kind, and the finding that names it. */
const BROKEN: readonly (readonly [string, Partial<Concerns>, RegExp])[] = [
  [
    "a wrong status",
    { created: (note) => ({ ...CORRECT.created(note), status: 200 }) },
    /^createNote, .*status 200 is not declared/,
  ],
  [
    "a title of the maximum length refused",
    { newNoteFault: (body) => ([...String(Object(body).title)].length === 40 ? "title" : CORRECT.newNoteFault(body)) },
    /^createNote, title: as long as allowed.*refused a valid request with 400/,
  ],
  [
    "lengths counted in UTF-16 units",
    { newNoteFault: (body) => (String(Object(body).title).length > 40 ? "title" : CORRECT.newNoteFault(body)) },
    /^createNote, title: as long as allowed, outside the BMP: refused a valid request/,
  ],
  [
    "19.99 refused because of binary fractions",
    {
      newNoteFault: (body) =>
        (Number(Object(body).price ?? 1) / 0.01) % 1 === 0 ? CORRECT.newNoteFault(body) : "price",
    },
    /^createNote, price: a multiple: refused a valid request/,
  ],
  [
    "a limit above the maximum accepted",
    { listQuery: (query) => (query.get("limit") === "51" ? { limit: 50 } : CORRECT.listQuery(query)) },
    /^listNotes, limit: above the maximum: answered 200 instead of 400/,
  ],
  ["a field that is missing", { shown: ({ createdAt: _, ...note }) => note }, /createdAt/],
  [
    "a null text returned as empty",
    { shown: (note) => ({ ...note, text: note.text ?? "" }) },
    /text was sent as null and is ""/,
  ],
  [
    "no Location",
    { created: (note) => ({ status: 201, body: note }) },
    /^createNote, .*header Location is required and missing/,
  ],
  [
    "errors as plain JSON",
    { notFound: () => ({ status: 404, body: CORRECT.notFound().body }) },
    /^getNote, noteId .*which does not exist: media type "application\/json" is not declared/,
  ],
  [
    "responses in Latin-1",
    { encode: (reply) => Buffer.from(JSON.stringify(reply.body), "latin1") },
    /the body is not UTF-8|is read as|was sent as/,
  ],
  [
    "any key accepted",
    { authenticate: (headers) => (headers["x-api-key"] ? (CORRECT.authenticate(headers) ?? "acme") : undefined) },
    /with an unknown key: answered 200 instead of 401/,
  ],
  [
    "notes of others readable",
    { find: (notes, _, noteId) => ["acme", "umbrella"].map((each) => notes.find(each, noteId)).find(Boolean) },
    /^getNote, does not exist for another organization: answered 200/,
  ],
  [
    "notes of others listed",
    { visible: (notes) => [...notes.of("acme"), ...notes.of("umbrella")] },
    /^listNotes, does not list what belongs to another organization/,
  ],
  [
    "the first item of each page left out",
    {
      page: (notes, limit, cursor) =>
        cursor === undefined
          ? CORRECT.page(notes, limit, cursor)
          : { ...CORRECT.page(notes, limit, cursor), notes: CORRECT.page(notes, limit, cursor).notes.slice(1) },
    },
    /^listNotes, pages of 2 items: .*is not on the pages exactly once/,
  ],
  [
    "the last item of each page repeated",
    {
      page: (notes, limit, cursor) =>
        cursor === undefined
          ? CORRECT.page(notes, limit, cursor)
          : CORRECT.page(notes, limit, notes[notes.findIndex(({ noteId }) => noteId === cursor) - 1]?.noteId),
    },
    /^listNotes, pages of 2 items: (an item is on two pages|.*leads back)/,
  ],
  ["changes forgotten", { replace: () => {} }, /^getNote, reads what updateNote changed: .*title/],
  ["deletions forgotten", { remove: () => true }, /^getNote, is gone after it was deleted: answered 200/],
  ["new notes missing in the list", { filtered: () => [] }, /^listNotes, lists what was just made: 0 items/],
];

describe("a broken server", () => {
  test.each(BROKEN)("with %s gets a finding for it", async (_, overrides, expected) => {
    const results = await resultsOf(listenerOf(createCorrectServer(overrides)), { closed: false });

    expect(told(results)).toContainEqual(expect.stringMatching(expected));
  });
});
