/** A server that follows `contract.yaml`, on `node:http` alone. Each concern is a function that a test may replace. */
import { createServer, type IncomingMessage, type Server } from "node:http";
import {
  type Filter,
  filtered,
  type NewNote,
  type Note,
  type NoteChange,
  Notes,
  newId,
  noteOf,
  type Page,
  pageOf,
} from "./notes.ts";
import { faultIn, ID, type ListQuery, listQuery, NEW_NOTE, NOTE_CHANGE } from "./validation.ts";

/** The keys that the correct servers accept, by organization. */
export const KEYS: Readonly<Record<string, string>> = { "key-of-acme": "acme", "key-of-umbrella": "umbrella" };

export interface Reply {
  readonly status: number;
  readonly headers?: Readonly<Record<string, string>>;
  /** Sent as JSON, or unchanged if `type` is a text type. */
  readonly body?: unknown;
  readonly type?: string;
}

export interface Request {
  readonly method: string;
  /** The path's segments, decoded. */
  readonly segments: readonly string[];
  readonly query: URLSearchParams;
  readonly headers: IncomingMessage["headers"];
  readonly bytes: Buffer;
  readonly organization: string;
}

/** Every concern of the server, in the order in which it handles a request. */
export interface Concerns {
  /** The organization that a key belongs to. */
  authenticate(headers: IncomingMessage["headers"]): string | undefined;
  /** The methods of a path; `undefined` if the path does not exist. */
  methodsOf(segments: readonly string[]): readonly string[] | undefined;
  isJsonType(contentType: string | undefined): boolean;
  /** `undefined` if the bytes are not JSON in UTF-8. */
  readBody(bytes: Buffer): { readonly value: unknown } | undefined;
  isId(id: string): boolean;
  newNoteFault(body: unknown): string | undefined;
  changeFault(body: unknown): string | undefined;
  listQuery(query: URLSearchParams): ListQuery | string;
  newNote(given: NewNote, now: string): Note;
  changedNote(note: Note, change: NoteChange, now: string): Note;
  /** The fields of a note that a response shows. */
  shown(note: Note): object;
  /** The notes that the caller's organization may see. */
  visible(notes: Notes, organization: string): readonly Note[];
  /** The note that a request with this method addresses. */
  find(notes: Notes, organization: string, noteId: string, method: string): Note | undefined;
  hasSlug(notes: Notes, organization: string, slug: string): boolean;
  store(notes: Notes, organization: string, note: Note): void;
  replace(notes: Notes, organization: string, note: Note): void;
  remove(notes: Notes, organization: string, noteId: string): boolean;
  filtered(notes: readonly Note[], filter: Filter): readonly Note[];
  page(notes: readonly Note[], limit: number, cursor: string | undefined): Page;
  listed(page: Page): Reply;
  created(note: Note): Reply;
  read(note: Note): Reply;
  changed(note: Note): Reply;
  deleted(): Reply;
  printed(note: Note): Reply;
  unauthorized(): Reply;
  invalid(param: string): Reply;
  notFound(): Reply;
  conflict(): Reply;
  unsupported(): Reply;
  notAllowed(methods: readonly string[]): Reply;
  /** The bytes of a body. */
  encode(reply: Reply): Buffer;
}

const problem = (status: number, title: string, more: object = {}, headers: Record<string, string> = {}): Reply => ({
  status,
  headers,
  type: "application/problem+json",
  body: { title, status, ...more },
});

export const CORRECT: Concerns = {
  authenticate: (headers) => KEYS[String(headers["x-api-key"])],
  methodsOf: ([collection, noteId, text, ...rest]) => {
    if (collection !== "notes" || rest.length > 0 || noteId === "") return undefined;
    if (noteId === undefined) return ["GET", "HEAD", "POST"];
    if (text === undefined) return ["DELETE", "GET", "HEAD", "PATCH"];
    return text === "text" ? ["GET", "HEAD"] : undefined;
  },
  isJsonType: (type = "") => /^application\/json *(;|$)/i.test(type),
  readBody(bytes) {
    try {
      return { value: JSON.parse(new TextDecoder("utf-8", { fatal: true }).decode(bytes)) as unknown };
    } catch {
      return undefined;
    }
  },
  isId: (id) => ID.test(id),
  newNoteFault: (body) => faultIn(body, NEW_NOTE, ["title"]),
  changeFault: (body) => faultIn(body, NOTE_CHANGE, [], 1),
  listQuery,
  newNote: (given, now) => noteOf(given, newId(), now),
  changedNote: (note, change, now) => ({ ...note, ...change, updatedAt: now }),
  shown: (note) => note,
  visible: (notes, organization) => notes.of(organization),
  find: (notes, organization, noteId) => notes.find(organization, noteId),
  hasSlug: (notes, organization, slug) => notes.hasSlug(organization, slug),
  store: (notes, organization, note) => notes.add(organization, note),
  replace: (notes, organization, note) => notes.replace(organization, note),
  remove: (notes, organization, noteId) => notes.remove(organization, noteId),
  filtered,
  page: pageOf,
  listed: ({ notes, nextCursor, total }) => ({
    status: 200,
    headers: { "X-Total-Count": String(total) },
    body: { notes, nextCursor },
  }),
  created: (note) => ({ status: 201, headers: { Location: `/notes/${note.noteId}` }, body: note }),
  read: (note) => ({ status: 200, body: note }),
  changed: (note) => ({ status: 200, body: note }),
  deleted: () => ({ status: 204 }),
  printed: (note) => ({ status: 200, type: "text/plain; charset=utf-8", body: `${note.title}\n${note.text ?? ""}` }),
  unauthorized: () => problem(401, "A key is needed.", {}, { "WWW-Authenticate": 'ApiKey realm="notes"' }),
  invalid: (param) => problem(400, "The request is not valid.", param === "" ? {} : { param }),
  notFound: () => problem(404, "There is no such note."),
  conflict: () => problem(409, "There is a note of this slug.", { param: "slug" }),
  unsupported: () => problem(415, "The body has to be JSON."),
  notAllowed: (methods) => problem(405, "The path does not have this method.", {}, { Allow: methods.join(", ") }),
  encode: ({ body, type = "application/json" }) =>
    Buffer.from(type.startsWith("text/") ? String(body) : JSON.stringify(body), "utf8"),
};

/** Creates a server that follows the contract, except for the replaced concerns. */
export function createCorrectServer(overrides: Partial<Concerns> = {}): Server {
  const concerns = { ...CORRECT, ...overrides };
  const notes = new Notes();
  return createServer(async (incoming, outgoing) => {
    const chunks: Buffer[] = [];
    for await (const chunk of incoming) chunks.push(chunk as Buffer);
    const reply = answer(concerns, notes, incoming, Buffer.concat(chunks));
    const { status, headers = {}, body, type = "application/json" } = reply;
    const bytes = body === undefined ? undefined : concerns.encode(reply);
    outgoing.writeHead(status, {
      ...headers,
      ...(bytes !== undefined && { "Content-Type": type, "Content-Length": String(bytes.length) }),
    });
    outgoing.end(incoming.method === "HEAD" ? undefined : bytes);
  });
}

function answer(concerns: Concerns, notes: Notes, incoming: IncomingMessage, bytes: Buffer): Reply {
  const [path = "", query = ""] = (incoming.url ?? "").split("?", 2);
  const segments = decoded(path.split("/").slice(1));
  if (segments === undefined) return concerns.invalid("");
  const methods = concerns.methodsOf(segments);
  if (methods === undefined) return concerns.notFound();
  const method = incoming.method ?? "GET";
  if (!methods.includes(method)) return concerns.notAllowed(methods);
  const organization = concerns.authenticate(incoming.headers);
  if (organization === undefined) return concerns.unauthorized();
  const parameters = new URLSearchParams(query);
  const request: Request = { method, segments, query: parameters, headers: incoming.headers, bytes, organization };
  return segments.length === 1 ? answerAll(concerns, notes, request) : answerOne(concerns, notes, request);
}

function decoded(segments: readonly string[]): string[] | undefined {
  try {
    return segments.map(decodeURIComponent);
  } catch {
    return undefined;
  }
}

/** Serves the list of notes, and creates notes. */
function answerAll(concerns: Concerns, notes: Notes, request: Request): Reply {
  const { method, organization, query } = request;
  if (method === "POST") return create(concerns, notes, request);
  const asked = concerns.listQuery(query);
  if (typeof asked === "string") return concerns.invalid(asked);
  const visible = concerns.filtered(concerns.visible(notes, organization), asked);
  const page = concerns.page(visible, asked.limit, asked.cursor);
  return concerns.listed({ ...page, notes: page.notes.map(concerns.shown) as Note[] });
}

function create(concerns: Concerns, notes: Notes, { headers, bytes, organization }: Request): Reply {
  if (bytes.length > 0 && !concerns.isJsonType(headers["content-type"])) return concerns.unsupported();
  const body = concerns.readBody(bytes);
  const fault = body === undefined ? "" : concerns.newNoteFault(body.value);
  if (body === undefined || fault !== undefined) return concerns.invalid(fault ?? "");
  const given = body.value as NewNote;
  if (given.slug !== undefined && concerns.hasSlug(notes, organization, given.slug)) return concerns.conflict();
  const note = concerns.newNote(given, new Date().toISOString());
  concerns.store(notes, organization, note);
  return concerns.created(concerns.shown(note) as Note);
}

/** Serves one note: read, printed, changed and deleted. */
function answerOne(concerns: Concerns, notes: Notes, request: Request): Reply {
  const { method, segments, organization } = request;
  const [, noteId = "", text] = segments;
  if (!concerns.isId(noteId)) return concerns.invalid("noteId");
  const note = concerns.find(notes, organization, noteId, method);
  if (method === "PATCH") return change(concerns, notes, request, note);
  if (note === undefined) return concerns.notFound();
  if (method === "DELETE") {
    concerns.remove(notes, organization, noteId);
    return concerns.deleted();
  }
  return text === "text" ? concerns.printed(note) : concerns.read(concerns.shown(note) as Note);
}

function change(
  concerns: Concerns,
  notes: Notes,
  { headers, bytes, organization }: Request,
  note: Note | undefined,
): Reply {
  if (bytes.length > 0 && !concerns.isJsonType(headers["content-type"])) return concerns.unsupported();
  const body = concerns.readBody(bytes);
  const fault = body === undefined ? "" : concerns.changeFault(body.value);
  if (body === undefined || fault !== undefined) return concerns.invalid(fault ?? "");
  if (note === undefined) return concerns.notFound();
  const changed = concerns.changedNote(note, body.value as NoteChange, new Date().toISOString());
  concerns.replace(notes, organization, changed);
  return concerns.changed(concerns.shown(changed) as Note);
}
