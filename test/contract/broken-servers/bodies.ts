import { CORRECT } from "../correct-servers/node-server.ts";
import type { Note } from "../correct-servers/notes.ts";
import { type BrokenServer, ofKind, SHOW_NOTES } from "./broken-server.ts";

export const SHAPES: readonly BrokenServer[] = ofKind("shape", [
  {
    name: "leaves a required field out of listed notes",
    fault: () => ({
      listed: (page) => CORRECT.listed({ ...page, notes: page.notes.map(({ updatedAt: _, ...note }) => note as Note) }),
    }),
    finding: ["listNotes", /body\/notes\/0 .*updatedAt/],
  },
  {
    name: "returns a price as text",
    fault: () => ({ shown: (note) => ({ ...note, price: note.price === null ? null : note.price.toFixed(2) }) }),
    finding: ["createNote", /body\/price must be number,null/],
    alsoAt: SHOW_NOTES,
  },
  {
    name: "returns times without their zone",
    fault: () => ({ shown: (note) => ({ ...note, createdAt: note.createdAt.slice(0, 19).replace("T", " ") }) }),
    finding: ["getNote", /body\/createdAt .*date-time/],
    alsoAt: SHOW_NOTES,
  },
  {
    name: "returns the list without its envelope",
    fault: () => ({ listed: (page) => ({ ...CORRECT.listed(page), body: page.notes }) }),
    finding: ["listNotes", /body must be object/],
  },
  {
    name: "returns the secret that it was sent",
    fault: () => ({
      newNote: (given, now) => {
        const { secret } = given;
        return { ...CORRECT.newNote(given, now), ...(secret !== undefined && { secret }) };
      },
    }),
    finding: ["createNote", /secret/],
    alsoAt: SHOW_NOTES,
  },
]);

export const NULLABILITY: readonly BrokenServer[] = ofKind("nullability", [
  {
    name: "returns null for a color that was not sent",
    fault: () => ({ created: (note) => CORRECT.created({ ...note, color: null as unknown as string }) }),
    finding: ["createNote", /body\/color must be/],
    alsoAt: ["getNote"],
  },
  {
    name: "leaves out a text that is null",
    fault: () => ({ shown: ({ text, ...note }) => (text === null ? note : { text, ...note }) }),
    finding: ["createNote", /body .*text/],
    alsoAt: SHOW_NOTES,
  },
  {
    name: "leaves the cursor out on the last page",
    fault: () => ({
      listed: (page) => ({
        ...CORRECT.listed(page),
        body: { notes: page.notes, ...(page.nextCursor !== null && { nextCursor: page.nextCursor }) },
      }),
    }),
    finding: ["listNotes", /body .*nextCursor/],
  },
  {
    name: "refuses null for the text of a change",
    fault: () => ({
      changeFault: (body) => ((Object(body) as { text?: unknown }).text === null ? "text" : CORRECT.changeFault(body)),
    }),
    finding: ["updateNote", /the example "example": refused a valid request with 400/],
  },
  {
    name: "ignores null in a change",
    fault: () => ({
      changedNote: (note, change, now) => CORRECT.changedNote(note, { ...change, text: change.text ?? note.text }, now),
    }),
    finding: ["getNote", /reads what updateNote changed of text to null alone: text is still/],
    alsoAt: ["updateNote"],
  },
]);
