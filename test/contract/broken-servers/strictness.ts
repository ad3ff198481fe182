import { CORRECT } from "../correct-servers/node-server.ts";
import { type BrokenServer, ofKind } from "./broken-server.ts";

type Fields = Readonly<Record<string, unknown>>;

const fieldsOf = (body: unknown): Fields => Object(body) as Fields;

/** The first fault of a new note after some of its fields are rewritten. */
const faultWith = (body: unknown, change: (fields: Fields) => Fields): string | undefined =>
  CORRECT.newNoteFault(
    body !== null && typeof body === "object" && !Array.isArray(body) ? change(body as Fields) : body,
  );

export const TOO_STRICT: readonly BrokenServer[] = ofKind("too strict", [
  {
    name: "refuses a changed title of exactly the longest length",
    fault: () => ({
      changeFault: (body) => ([...String(fieldsOf(body)["title"])].length === 40 ? "title" : CORRECT.changeFault(body)),
    }),
    finding: ["updateNote", /title: as long as allowed: refused a valid request with 400/],
  },
  {
    name: "counts the length of a text in bytes",
    fault: () => ({
      newNoteFault: (body) =>
        Buffer.byteLength(String(fieldsOf(body)["text"] ?? "")) > 200 ? "text" : CORRECT.newNoteFault(body),
    }),
    finding: ["createNote", /text: as long as allowed, outside the BMP: refused a valid request with 400/],
  },
  {
    name: "refuses the highest limit",
    fault: () => ({ listQuery: (query) => (query.get("limit") === "50" ? "limit" : CORRECT.listQuery(query)) }),
    finding: ["listNotes", /limit: at the maximum: refused a valid request with 400/],
  },
  {
    name: "refuses 3.0 for an integer",
    fault: () => ({
      readBody: (bytes) => (/:\d+\.0[,}]/.test(String(bytes)) ? undefined : CORRECT.readBody(bytes)),
    }),
    finding: ["createNote", /priority: written with a fraction of 0: refused a valid request with 400/],
    alsoAt: ["updateNote"],
  },
  {
    name: "refuses one of the listed colors",
    fault: () => ({
      newNoteFault: (body) => (fieldsOf(body)["color"] === "green" ? "color" : CORRECT.newNoteFault(body)),
    }),
    finding: ["createNote", /color: "green": refused a valid request with 400/],
  },
]);

export const TOO_LOOSE: readonly BrokenServer[] = ofKind("too loose", [
  {
    name: "accepts a priority that is one too high",
    fault: () => ({
      changeFault: (body) =>
        fieldsOf(body)["priority"] === 6
          ? CORRECT.changeFault({ ...fieldsOf(body), priority: 5 })
          : CORRECT.changeFault(body),
      changedNote: (note, change, now) =>
        CORRECT.changedNote(note, change.priority === 6 ? { ...change, priority: 5 } : change, now),
    }),
    finding: ["updateNote", /priority: above the maximum: answered (200|404) instead of 400/],
  },
  {
    name: "accepts unknown fields of a place",
    fault: () => ({
      newNoteFault: (body) =>
        faultWith(body, (fields) => {
          const { place } = fields;
          if (place === null || typeof place !== "object" || Array.isArray(place)) return fields;
          const known = Object.entries(place).filter(([name]) => ["city", "floor"].includes(name));
          return { ...fields, place: Object.fromEntries(known) };
        }),
    }),
    finding: ["createNote", /place\.notInTheContract: unknown field: answered (201|409) instead of 400/],
  },
  {
    name: "accepts the same tag twice",
    fault: () => ({
      newNoteFault: (body) =>
        faultWith(body, (fields) =>
          Array.isArray(fields["tags"]) ? { ...fields, tags: [...new Set(fields["tags"])] } : fields,
        ),
    }),
    finding: ["createNote", /tags: with the same item twice: answered (201|409) instead of 400/],
  },
  {
    name: "accepts days that do not exist",
    fault: () => ({
      newNoteFault: (body) =>
        faultWith(body, (fields) =>
          /^\d{4}-\d{2}-\d{2}$/.test(String(fields["dueOn"])) ? { ...fields, dueOn: "2026-12-01" } : fields,
        ),
    }),
    finding: ["createNote", /dueOn: invalid date, .*: answered (201|409) instead of 400/],
  },
  {
    name: "accepts a limit of 0",
    fault: () => ({ listQuery: (query) => (query.get("limit") === "0" ? { limit: 20 } : CORRECT.listQuery(query)) }),
    finding: ["listNotes", /limit: below the minimum: answered 200 instead of 400/],
  },
]);
