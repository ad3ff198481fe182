import { CORRECT } from "../correct-servers/node-server.ts";
import type { BrokenServer, Row } from "./broken-server.ts";

type Fields = Readonly<Record<string, unknown>>;

/** Rewrites the fields of a new note before they are checked. */
const rewriting = (change: (fields: Fields) => Fields): Row["fault"] => {
  const isObject = (body: unknown) => typeof body === "object" && body !== null && !Array.isArray(body);
  return () => ({ newNoteFault: (body) => CORRECT.newNoteFault(isObject(body) ? change(body as Fields) : body) });
};

const TOO_LOOSE: readonly Row[] = [
  {
    name: "accepts a number that is written as text",
    fault: rewriting((fields) =>
      /^\d$/.test(String(fields["priority"])) ? { ...fields, priority: Number(fields["priority"]) } : fields,
    ),
    finding: ["createNote", /priority: number in quotes: answered (201|409) instead of 400/],
  },
  {
    name: "checks only the first item of a list",
    fault: rewriting(({ tags, ...fields }) =>
      Array.isArray(tags) && tags.length <= 5 && new Set(tags).size === tags.length
        ? { ...fields, tags: tags.slice(0, 1) }
        : { ...fields, ...(tags !== undefined && { tags }) },
    ),
    finding: ["createNote", /tags\[1\]: too short: answered (201|409) instead of 400/],
  },
  {
    name: "accepts the names of fields in capitals",
    fault: rewriting((fields) =>
      Object.fromEntries(Object.entries(fields).map(([name, value]) => [name === "TITLE" ? "title" : name, value])),
    ),
    finding: ["createNote", /TITLE: known field in other letters: answered (201|409) instead of 400/],
  },
  {
    name: "reads a number up to the first letter",
    fault: () => ({
      listQuery: (query) => {
        const limit = /^(\d+)[a-z]/.exec(query.get("limit") ?? "")?.[1];
        if (limit !== undefined) query.set("limit", limit);
        return CORRECT.listQuery(query);
      },
    }),
    finding: ["listNotes", /limit: number followed by a letter: answered 200 instead of 400/],
  },
];

/** Titles as they were first listed, by the id of their note. */
function remembering() {
  const titles = new Map<string, string>();
  return (noteId: string, title: string) => titles.set(noteId, titles.get(noteId) ?? title).get(noteId) ?? title;
}

const STATES: readonly Row[] = [
  {
    name: "lists notes without their text",
    fault: () => ({
      listed: (page) => CORRECT.listed({ ...page, notes: page.notes.map((n) => ({ ...n, text: null })) }),
    }),
    finding: ["listNotes", /lists what has every field: text is listed as null and read as ".+"/],
  },
  {
    name: "lists a note as it was before its change",
    fault: () => {
      const first = remembering();
      return {
        listed: (page) =>
          CORRECT.listed({ ...page, notes: page.notes.map((n) => ({ ...n, title: first(n.noteId, n.title) })) }),
      };
    },
    finding: ["listNotes", /lists what was changed: title is listed as ".*" and read as ".*"/],
  },
  {
    name: "lists every note in the same color",
    fault: () => ({
      listed: (page) => CORRECT.listed({ ...page, notes: page.notes.map((n) => ({ ...n, color: "green" })) }),
    }),
    finding: ["listNotes", /lists what was just made: color is listed as "green" and read as "\w+"/],
  },
];

const FILTERS: readonly Row[] = [
  {
    name: "ignores a filter whose bound is 0",
    fault: () => ({ filtered: (notes, { to, ...rest }) => CORRECT.filtered(notes, { ...rest, to: to || undefined }) }),
    finding: ["listNotes", /lists only what matches the filter: the list contains n_\w+/],
  },
];

const SHAPES: readonly Row[] = [
  {
    name: "lists the secret of a note between others",
    fault: () => ({
      listed: (page) => {
        const isBetween = (index: number) => index > 0 && index < page.notes.length - 1;
        const notes = page.notes.map((note, index) => (isBetween(index) ? { ...note, secret: "abcdef" } : note));
        return CORRECT.listed({ ...page, notes });
      },
    }),
    finding: ["listNotes", /body\/notes\/1\/secret is write-only/],
  },
  {
    name: "states another status in the body of an error",
    fault: () => ({ notFound: () => ({ ...CORRECT.notFound(), body: { title: "None.", status: 400 } }) }),
    finding: ["getNote", /body\/status must equal the status of the response, 404; it is 400/],
    alsoAt: ["updateNote", "deleteNote", "printNote"],
  },
];

export const FURTHER_BODIES: readonly BrokenServer[] = [
  ...TOO_LOOSE.map((row) => ({ kind: "too loose" as const, ...row })),
  ...STATES.map((row) => ({ kind: "state" as const, ...row })),
  ...FILTERS.map((row) => ({ kind: "paging" as const, ...row })),
  ...SHAPES.map((row) => ({ kind: "shape" as const, ...row })),
];
