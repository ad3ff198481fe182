import type { RequestListener, ServerResponse } from "node:http";
import { CORRECT, KEYS } from "../correct-servers/node-server.ts";
import { ALL, type BrokenServer, OF_ONE, type Row } from "./broken-server.ts";

const JSON_TYPE = { "Content-Type": "application/json", "X-Total-Count": "0" };

/** Changes the head of responses before it is sent. */
const rewritingHeads =
  (rewrite: (status: number, headers: object, method: string) => [status: number, headers: object]) =>
  (listener: RequestListener): RequestListener =>
  (request, response) => {
    const write = response.writeHead.bind(response) as (status: number, headers: object) => ServerResponse;
    const changed = (status: number, headers: object) => write(...rewrite(status, headers, request.method ?? ""));
    response.writeHead = changed as typeof response.writeHead;
    listener(request, response);
  };

/** Answers HEAD with 200 in place of a status. */
const pretendingAt = (refused: number) =>
  rewritingHeads((status, headers, method) =>
    method === "HEAD" && status === refused ? [200, JSON_TYPE] : [status, headers],
  );

const HEADERS: readonly Row[] = [
  {
    name: "answers HEAD without a key",
    fault: () => ({}),
    around: pretendingAt(401),
    finding: ["listNotes", /HEAD without credentials: answered 200 instead of 401/],
    alsoAt: ALL,
  },
  {
    name: "answers HEAD for a note that does not exist",
    fault: () => ({}),
    around: pretendingAt(404),
    finding: ["getNote", /HEAD for noteId "n_\w+", which does not exist: answered 200 instead of 404/],
    alsoAt: ["printNote"],
  },
  {
    name: "answers HEAD with another media type",
    fault: () => ({}),
    around: rewritingHeads((status, headers, method) => [
      status,
      method === "HEAD" ? { ...headers, "Content-Type": "text/html" } : headers,
    ]),
    finding: ["listNotes", /HEAD instead of GET: media type "text\/html" is not declared/],
    alsoAt: ALL,
  },
  {
    name: "lists the refused method as allowed",
    fault: () => ({
      notAllowed: (methods) => ({ ...CORRECT.notAllowed(methods), headers: { Allow: [...methods, "PUT"].join(", ") } }),
    }),
    finding: ["listNotes", /PUT, which the path does not support: has Allow ".*", which lists PUT/],
    alsoAt: ALL,
  },
  {
    name: "allows no method",
    fault: () => ({ notAllowed: (methods) => ({ ...CORRECT.notAllowed(methods), headers: { Allow: "" } }) }),
    finding: ["listNotes", /which the path does not support: has Allow "", which lists no method of the contract/],
    alsoAt: ALL,
  },
];

/** Looks for the note before the key. */
function lookingFirst(): Pick<Row, "fault" | "around"> {
  const made = new Set<string>();
  return {
    fault: () => ({
      store: (notes, organization, note) => {
        made.add(note.noteId);
        CORRECT.store(notes, organization, note);
      },
    }),
    around: (listener) => (request, response) => {
      const [, noteId] = /^\/notes\/(n_[a-z0-9]{12})\b/.exec(request.url ?? "") ?? [];
      const hasKey = request.headers["x-api-key"] !== undefined;
      if (hasKey || noteId === undefined || made.has(noteId)) return listener(request, response);
      const bytes = CORRECT.encode(CORRECT.notFound());
      response
        .writeHead(404, { "Content-Type": "application/problem+json", "Content-Length": bytes.length })
        .end(bytes);
    },
  };
}

const AUTHENTICATION: readonly Row[] = [
  {
    name: "accepts a key with more after it",
    fault: () => ({
      authenticate: ({ "x-api-key": key }) =>
        Object.entries(KEYS).find(([known]) => String(key).startsWith(known))?.[1],
    }),
    finding: ["listNotes", /with the key and one more letter: answered 200 instead of 401/],
    alsoAt: ALL,
  },
  {
    name: "repeats the key in an error",
    fault: () => ({
      notFound: () => ({ ...CORRECT.notFound(), body: { title: "key-of-acme has no such note.", status: 404 } }),
    }),
    finding: ["getNote", /which does not exist: shows the key of the request/],
    alsoAt: ALL,
  },
  {
    name: "reveals without a key which notes exist",
    ...lookingFirst(),
    finding: ["getNote", /without credentials, for noteId "n_\w+", which does not exist: answered 404 instead of 401/],
    alsoAt: OF_ONE,
  },
];

export const FURTHER_PROTOCOL: readonly BrokenServer[] = [
  ...HEADERS.map((row) => ({ kind: "headers" as const, ...row })),
  ...AUTHENTICATION.map((row) => ({ kind: "authentication" as const, ...row })),
];
