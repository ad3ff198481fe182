import { CORRECT } from "../correct-servers/node-server.ts";
import { newId } from "../correct-servers/notes.ts";
import { ALL, type BrokenServer, OF_ONE, ofKind } from "./broken-server.ts";

export const HEADERS: readonly BrokenServer[] = ofKind("headers", [
  {
    name: "sends no Location",
    fault: () => ({ created: (note) => ({ status: 201, body: note }) }),
    finding: ["createNote", /header Location is required and missing/],
  },
  {
    name: "sends the Location of another note",
    fault: () => ({
      created: (note) => ({ ...CORRECT.created(note), headers: { Location: `/notes/${newId()}` } }),
    }),
    finding: ["createNote", /gives the Location of what it made: Location is \/notes\/n_/],
  },
  {
    name: "sends the number of notes only with errors",
    fault: () => ({ listed: (page) => ({ status: 200, body: CORRECT.listed(page).body }) }),
    finding: ["listNotes", /header X-Total-Count is required and missing/],
  },
  {
    name: "sends the number of notes as text",
    fault: () => ({
      listed: (page) => ({ ...CORRECT.listed(page), headers: { "X-Total-Count": `${page.total} notes` } }),
    }),
    finding: ["listNotes", /header X-Total-Count "\d+ notes" must be integer/],
  },
  {
    name: "sends 405 without Allow",
    fault: () => ({ notAllowed: (methods) => ({ ...CORRECT.notAllowed(methods), headers: {} }) }),
    finding: ["listNotes", /which the path does not support: has no Allow header/],
    alsoAt: ALL,
  },
]);

export const MEDIA_TYPES: readonly BrokenServer[] = ofKind("media types", [
  {
    name: "returns errors as plain JSON",
    fault: () => ({ invalid: (param) => ({ ...CORRECT.invalid(param), type: "application/json" }) }),
    finding: ["createNote", /title: too long: media type "application\/json" is not declared/],
    alsoAt: ALL,
  },
  {
    name: "answers with an HTML page for an unknown id",
    fault: () => ({ notFound: () => ({ status: 404, type: "text/html; charset=utf-8", body: "<h1>Not Found</h1>" }) }),
    finding: ["getNote", /which does not exist: media type "text\/html" is not declared/],
    alsoAt: OF_ONE,
  },
  {
    name: "accepts a body of any media type",
    fault: () => ({ isJsonType: () => true }),
    finding: ["createNote", /the body as text\/plain: answered (201|409) instead of 415/],
    alsoAt: ["updateNote"],
  },
  {
    name: "returns a note as text",
    fault: () => ({ read: (note) => ({ status: 200, type: "text/plain", body: JSON.stringify(note) }) }),
    finding: ["getNote", /media type "text\/plain" is not declared/],
  },
  {
    name: "refuses JSON that names its charset",
    fault: () => ({ isJsonType: (type) => type === "application/json" }),
    finding: ["createNote", /the body as application\/json; charset=utf-8: refused a valid request with 415/],
    alsoAt: ["updateNote"],
  },
]);

export const ENCODING: readonly BrokenServer[] = ofKind("encoding", [
  {
    name: "answers in Latin-1",
    fault: () => ({ encode: (reply) => Buffer.from(CORRECT.encode(reply).toString("utf8"), "latin1") }),
    finding: ["createNote", /the body is not UTF-8/],
    alsoAt: ALL,
  },
  {
    name: "reads bodies in Latin-1",
    fault: () => ({
      readBody: (bytes) => CORRECT.readBody(Buffer.from(bytes.toString("latin1"), "utf8")),
    }),
    finding: ["getNote", /reads what createNote made: .*title was sent as/],
    alsoAt: ALL,
  },
  {
    name: "reads a query in Latin-1",
    fault: () => ({
      listQuery: (query) => {
        const asked = CORRECT.listQuery(query);
        if (typeof asked === "string" || asked.title === undefined) return asked;
        return { ...asked, title: Buffer.from(asked.title, "utf8").toString("latin1") };
      },
    }),
    finding: ["listNotes", /lists what was just made: 0 items/],
  },
  {
    name: "decodes a plus of the query twice",
    fault: () => ({
      listQuery: (query) => {
        const asked = CORRECT.listQuery(query);
        return typeof asked === "string" ? asked : { ...asked, title: asked.title?.replaceAll("+", " ") };
      },
    }),
    finding: ["listNotes", /lists what was just made: 0 items/],
  },
  {
    name: "does not decode the ids of a path",
    fault: () => ({}),
    around: (listener) => (request, response) => {
      const [path = "", ...query] = (request.url ?? "").split("?");
      request.url = [path.replaceAll("%", "%25"), ...query].join("?");
      listener(request, response);
    },
    finding: ["getNote", /by its id in percent-encoding: answered 400/],
    alsoAt: OF_ONE,
  },
]);
