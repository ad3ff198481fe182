import { CORRECT, KEYS } from "../correct-servers/node-server.ts";
import { ALL, type BrokenServer, type Row } from "./broken-server.ts";
import { FURTHER_BODIES } from "./further-bodies.ts";
import { FURTHER_PROTOCOL } from "./further-protocol.ts";

/** Accepts keys that only resemble a known one. */
const takingKeys = (isTaken: (given: string, known: string) => boolean): Row["fault"] => {
  const organizationOf = (given: string) => Object.entries(KEYS).find(([known]) => isTaken(given, known))?.[1];
  return () => ({ authenticate: (headers) => organizationOf(String(headers["x-api-key"] ?? "")) });
};

const AUTHENTICATION: readonly Row[] = [
  {
    name: "accepts a key that is cut short",
    fault: takingKeys((given, known) => given.length > 8 && known.startsWith(given)),
    finding: ["listNotes", /with the key cut short: answered 200 instead of 401/],
    alsoAt: ALL,
  },
  {
    name: "accepts a key in swapped case",
    fault: takingKeys((given, known) => given.toLowerCase() === known),
    finding: ["listNotes", /with the key in swapped case: answered 200 instead of 401/],
    alsoAt: ALL,
  },
];

const ENCODING: readonly Row[] = [
  {
    name: "accepts bytes that are not UTF-8",
    fault: () => ({ readBody: (bytes) => CORRECT.readBody(Buffer.from(bytes.toString("utf8"), "utf8")) }),
    finding: ["createNote", /a body that is not UTF-8: answered 201 instead of 400/],
    alsoAt: ["updateNote"],
  },
];

const FILTERS: readonly Row[] = [
  {
    name: "ignores the lower bound of a filter",
    fault: () => ({ filtered: (notes, { from: _, ...filter }) => CORRECT.filtered(notes, filter) }),
    finding: ["listNotes", /lists only what matches the filter: the list contains n_\w+/],
  },
  {
    name: "ignores the upper bound of a filter",
    fault: () => ({ filtered: (notes, { to: _, ...filter }) => CORRECT.filtered(notes, filter) }),
    finding: ["listNotes", /lists only what matches the filter: the list contains n_\w+/],
  },
  {
    name: "forgets the filter after the first page",
    fault: () => ({
      listQuery: (query) => {
        const asked = CORRECT.listQuery(query);
        if (typeof asked === "string" || asked.cursor === undefined) return asked;
        return { limit: asked.limit, cursor: asked.cursor };
      },
    }),
    finding: ["listNotes", /pages of \d+ items, filtered: /],
  },
  {
    name: "forgets the bound of a filter after the first page",
    fault: () => ({
      listQuery: (query) => {
        const asked = CORRECT.listQuery(query);
        return typeof asked === "string" || asked.cursor === undefined ? asked : { ...asked, from: 0, to: 5 };
      },
    }),
    finding: ["listNotes", /pages of \d+ items, filtered: /],
  },
];

const STATES: readonly Row[] = [
  {
    name: "does not update the time of a change",
    fault: () => ({
      changedNote: (note, change, now) => ({ ...CORRECT.changedNote(note, change, now), updatedAt: note.updatedAt }),
    }),
    finding: ["getNote", /shows when it was changed: updatedAt is still /],
    alsoAt: ["updateNote"],
  },
];

/** Faults found later, by trying other servers than the sixty. */
export const FURTHER_SERVERS: readonly BrokenServer[] = [
  ...AUTHENTICATION.map((row) => ({ kind: "authentication" as const, ...row })),
  ...ENCODING.map((row) => ({ kind: "encoding" as const, ...row })),
  ...FILTERS.map((row) => ({ kind: "paging" as const, ...row })),
  ...STATES.map((row) => ({ kind: "state" as const, ...row })),
  ...FURTHER_BODIES,
  ...FURTHER_PROTOCOL,
];
