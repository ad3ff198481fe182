import { CORRECT, KEYS } from "../correct-servers/node-server.ts";
import type { Note, Notes } from "../correct-servers/notes.ts";
import { ALL, type BrokenServer, OF_ONE, ofKind } from "./broken-server.ts";

export const AUTHENTICATION: readonly BrokenServer[] = ofKind("authentication", [
  {
    name: "does not say how to authenticate",
    fault: () => ({ unauthorized: () => ({ ...CORRECT.unauthorized(), headers: {} }) }),
    finding: ["listNotes", /without credentials: header WWW-Authenticate is required and missing/],
    alsoAt: ALL,
  },
  {
    name: "accepts any key",
    fault: () => ({
      authenticate: (headers) => (headers["x-api-key"] ? (CORRECT.authenticate(headers) ?? "acme") : undefined),
    }),
    finding: ["listNotes", /with an unknown key: answered 200 instead of 401/],
    alsoAt: ALL,
  },
  {
    name: "requires no key",
    fault: () => ({
      authenticate: (headers) => (headers["x-api-key"] === undefined ? "acme" : CORRECT.authenticate(headers)),
    }),
    finding: ["listNotes", /without credentials: answered 200 instead of 401/],
    alsoAt: ALL,
  },
  {
    name: "accepts an empty key",
    fault: () => ({
      authenticate: (headers) => (headers["x-api-key"] === "" ? "acme" : CORRECT.authenticate(headers)),
    }),
    finding: ["listNotes", /with an empty key: answered 200 instead of 401/],
    alsoAt: ALL,
  },
  {
    name: "accepts the key after an undeclared scheme",
    fault: () => ({
      authenticate: (headers) =>
        CORRECT.authenticate(headers) ?? KEYS[String(headers.authorization).split(" ")[1] ?? ""],
    }),
    finding: ["listNotes", /with the key after the undeclared scheme "Bearer": answered 200 instead of 401/],
    alsoAt: ALL,
  },
]);

const organizations = Object.values(KEYS);

/** The note with this id in any organization. */
const findAnywhere = (notes: Notes, noteId: string): Note | undefined =>
  organizations.map((each) => notes.find(each, noteId)).find(Boolean);

/** Makes requests with these methods find the notes of all organizations. */
const openFor =
  (...methods: readonly string[]): typeof CORRECT.find =>
  (notes, organization, noteId, method) =>
    methods.includes(method) ? findAnywhere(notes, noteId) : CORRECT.find(notes, organization, noteId, method);

function forbidding() {
  let isOfOthers = false;
  return {
    find: (...[notes, organization, noteId, method]: Parameters<typeof CORRECT.find>) => {
      const note = CORRECT.find(notes, organization, noteId, method);
      isOfOthers = note === undefined && findAnywhere(notes, noteId) !== undefined;
      return note;
    },
    notFound: () => {
      const reply = CORRECT.notFound();
      return isOfOthers ? { ...reply, status: 403, body: { title: "This note is not yours.", status: 403 } } : reply;
    },
  };
}

export const ORGANIZATIONS: readonly BrokenServer[] = ofKind("organizations", [
  {
    name: "shows the notes of others",
    fault: () => ({ find: openFor("GET") }),
    finding: ["getNote", /does not exist for another organization: answered 200 to another organization/],
    alsoAt: ["printNote"],
  },
  {
    name: "lists the notes of others",
    fault: () => ({ visible: (notes) => organizations.flatMap((each) => notes.of(each)) }),
    finding: ["listNotes", /does not list what belongs to another organization: the list contains n_\w+/],
  },
  {
    name: "deletes the notes of others",
    fault: () => ({
      find: openFor("DELETE"),
      remove: (notes, _, noteId) => organizations.map((each) => notes.remove(each, noteId)).includes(true),
    }),
    finding: ["deleteNote", /does not exist for another organization: answered 204 to another organization/],
    alsoAt: [...OF_ONE, "listNotes"],
  },
  {
    name: "changes the notes of others",
    fault: () => ({
      find: openFor("PATCH"),
      replace: (notes, _, note) => {
        for (const each of organizations) notes.replace(each, note);
      },
    }),
    finding: ["updateNote", /does not exist for another organization: answered 200 to another organization/],
  },
  {
    name: "reveals by 403 that others have a note",
    fault: forbidding,
    finding: ["getNote", /does not exist for another organization: answered 403 to another organization/],
    alsoAt: OF_ONE,
  },
]);
