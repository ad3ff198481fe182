import { CORRECT, type Concerns } from "../correct-servers/node-server.ts";
import { newId, noteOf } from "../correct-servers/notes.ts";
import { ALL, type BrokenServer, OF_ONE, ofKind } from "./broken-server.ts";

/** Remembers deleted notes, and deletes them a second time with success. */
function deletingTwice(): Partial<Concerns> {
  const deleted = new Map<string, ReturnType<typeof noteOf>>();
  return {
    find: (notes, organization, noteId, method) => {
      const note = CORRECT.find(notes, organization, noteId, method);
      if (method !== "DELETE") return note;
      if (note !== undefined) deleted.set(`${organization} ${noteId}`, note);
      return note ?? deleted.get(`${organization} ${noteId}`);
    },
  };
}

/** A deleted note can no longer be read but is still listed. */
function deletingFromReading(): Partial<Concerns> {
  const deleted = new Set<string>();
  return {
    remove: (_, __, noteId) => deleted.size < deleted.add(noteId).size,
    find: (notes, organization, noteId, method) =>
      deleted.has(noteId) ? undefined : CORRECT.find(notes, organization, noteId, method),
  };
}

export const STATES: readonly BrokenServer[] = ofKind("state", [
  {
    name: "returns another id than it stores",
    fault: () => ({ created: (note) => CORRECT.created({ ...note, noteId: newId() }) }),
    finding: ["getNote", /reads what createNote made: answered 404, but the run had just made it/],
    alsoAt: ALL,
  },
  {
    name: "does not store changes",
    fault: () => ({ replace: () => {} }),
    finding: ["getNote", /reads what updateNote changed: .*title/],
    alsoAt: ["updateNote"],
  },
  {
    name: "still lists what was deleted",
    fault: deletingFromReading,
    finding: ["listNotes", /does not list what was deleted: the list contains n_\w+/],
  },
  {
    name: "deletes the same note twice",
    fault: deletingTwice,
    finding: ["deleteNote", /a second time: answered 204/],
  },
  {
    name: "resets the fields that a change leaves out",
    fault: () => ({
      changedNote: ({ noteId, createdAt, slug, title }, change, now) => ({
        ...noteOf({ slug, title, ...change }, noteId, now),
        createdAt,
      }),
    }),
    finding: ["getNote", /reads what updateNote changed of title alone: .*was .* and is/],
    alsoAt: [...OF_ONE, "listNotes"],
  },
]);
