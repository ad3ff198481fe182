/** A typical hand-written Express server, without any code of this project. */
import { isUtf8 } from "node:buffer";
import express, { type ErrorRequestHandler, type Express, type RequestHandler } from "express";

/** The faults it can be given. */
export interface Faults {
  readonly listsWithoutKey?: boolean;
  readonly takesLongTitles?: boolean;
  readonly forgetsCreatedAt?: boolean;
}

interface Note {
  noteId: string;
  title: string;
  createdAt: string;
}

export const FOREIGN_KEY = "foreign-key";

/** Stores notes in memory, as `foreign-contract.yaml` describes. */
export function createForeignServer(faults: Faults = {}): Express {
  const notes = new Map<string, Note>([["n_1", newNote("n_1", "Milk")]]);
  const app = express().disable("x-powered-by").enable("case sensitive routing").enable("strict routing");
  const needsKey: RequestHandler = (request, response, next) => {
    if (request.get("X-Api-Key") === FOREIGN_KEY) next();
    else response.status(401).json({ reason: "A key is needed." });
  };
  const withKey = faults.listsWithoutKey ? [] : [needsKey];

  app.get("/notes", ...withKey, (request, response) => {
    const { limit = "50" } = request.query;
    if (!/^[1-9]\d?$/.test(String(limit)) || Number(limit) > 50)
      return void response.status(400).json({ reason: "limit is a number from 1 to 50." });
    response.json({ notes: [...notes.values()].slice(0, Number(limit)) });
  });
  const verify = (_: unknown, __: unknown, bytes: Buffer) => {
    if (!isUtf8(bytes)) throw new Error("The body is not UTF-8.");
  };
  app.post("/notes", needsKey, express.json({ strict: false, verify }), (request, response) => {
    const { title, ...others } = Object(request.body) as Record<string, unknown>;
    const longest = faults.takesLongTitles ? 400 : 40;
    if (typeof title !== "string" || title === "" || [...title].length > longest || Object.keys(others).length > 0)
      return void response.status(400).json({ reason: "A note has a title of at most 40 characters." });
    const note = newNote(`n_${notes.size + 1}`, title);
    notes.set(note.noteId, note);
    response.status(201).json(note);
  });
  app.get("/notes/:noteId", needsKey, (request, response) => {
    const note = notes.get(String(request.params["noteId"]));
    if (note === undefined) return void response.status(404).json({ reason: "There is no such note." });
    response.json(faults.forgetsCreatedAt ? { ...note, createdAt: undefined } : note);
  });
  app.delete("/notes/:noteId", needsKey, (request, response) => {
    if (notes.delete(String(request.params["noteId"]))) response.status(204).end();
    else response.status(404).json({ reason: "There is no such note." });
  });
  app.use(((_error, _request, response, _next) => {
    response.status(400).json({ reason: "The request is not valid." });
  }) satisfies ErrorRequestHandler);
  return app;
}

const newNote = (noteId: string, title: string): Note => ({ noteId, title, createdAt: new Date().toISOString() });
