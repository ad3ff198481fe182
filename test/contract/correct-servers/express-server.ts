/** A typical Express server that follows `contract.yaml`, with Express's default loose routing. */
import { isUtf8 } from "node:buffer";
import express, { type ErrorRequestHandler, type Express, type RequestHandler, type Response } from "express";
import { KEYS } from "./node-server.ts";
import { filtered, type NewNote, type NoteChange, Notes, newId, noteOf, pageOf } from "./notes.ts";
import { faultIn, ID, listQuery, NEW_NOTE, NOTE_CHANGE } from "./validation.ts";

const fail = (response: Response, status: number, title: string, param?: string): void => {
  const body = { title, status, ...(param && { param }) };
  response.status(status).type("application/problem+json").send(JSON.stringify(body));
};

const needsKey: RequestHandler = (request, response, next) => {
  response.locals["organization"] = KEYS[request.get("X-Api-Key") ?? ""];
  if (response.locals["organization"] !== undefined) return next();
  response.set("WWW-Authenticate", "ApiKey");
  fail(response, 401, "A key is needed.");
};

const needsId: RequestHandler = (request, response, next) => {
  if (ID.test(String(request.params["noteId"]))) next();
  else fail(response, 400, "This is no id of a note.", "noteId");
};

const needsJson: RequestHandler = (request, response, next) => {
  if (request.headers["content-type"] === undefined || request.is("application/json")) next();
  else fail(response, 415, "The body has to be JSON.");
};

/** Express replaces bytes that are not UTF-8 by U+FFFD, which would then be stored as if it had been sent. */
function refuseOtherBytes(_: unknown, __: unknown, bytes: Buffer): void {
  if (!isUtf8(bytes)) throw Object.assign(new Error("The body is not UTF-8."), { status: 400 });
}

export function createExpressServer(): Express {
  const notes = new Notes();
  const app = express().disable("x-powered-by");
  const json = [needsJson, express.json({ strict: false, verify: refuseOtherBytes })];
  const organizationOf = (response: Response) => String(response.locals["organization"]);

  app.get("/notes", needsKey, (request, response) => {
    const [, query = ""] = request.url.split("?", 2);
    const asked = listQuery(new URLSearchParams(query));
    if (typeof asked === "string") return fail(response, 400, "The query is not valid.", asked);
    const { total, ...page } = pageOf(filtered(notes.of(organizationOf(response)), asked), asked.limit, asked.cursor);
    response.set("X-Total-Count", String(total)).json(page);
  });
  app.post("/notes", needsKey, ...json, (request, response) => {
    const fault = faultIn(request.body, NEW_NOTE, ["title"]);
    if (fault !== undefined) return fail(response, 400, "The note is not valid.", fault);
    const given = request.body as NewNote;
    const organization = organizationOf(response);
    if (given.slug !== undefined && notes.hasSlug(organization, given.slug))
      return fail(response, 409, "There is a note of this slug.", "slug");
    const note = noteOf(given, newId(), new Date().toISOString());
    notes.add(organization, note);
    response.status(201).set("Location", `/notes/${note.noteId}`).json(note);
  });
  app.get("/notes/:noteId", needsKey, needsId, (request, response) => {
    const note = notes.find(organizationOf(response), String(request.params["noteId"]));
    if (note === undefined) fail(response, 404, "There is no such note.");
    else response.json(note);
  });
  app.get("/notes/:noteId/text", needsKey, needsId, (request, response) => {
    const note = notes.find(organizationOf(response), String(request.params["noteId"]));
    if (note === undefined) fail(response, 404, "There is no such note.");
    else response.type("text/plain").send(`${note.title}\n${note.text ?? ""}`);
  });
  app.patch("/notes/:noteId", needsKey, needsId, ...json, (request, response) => {
    const fault = faultIn(request.body, NOTE_CHANGE, [], 1);
    const organization = organizationOf(response);
    const note = notes.find(organization, String(request.params["noteId"]));
    if (note === undefined) return fail(response, 404, "There is no such note.");
    if (fault !== undefined) return fail(response, 400, "The change is not valid.", fault);
    const changed = { ...note, ...(request.body as NoteChange), updatedAt: new Date().toISOString() };
    notes.replace(organization, changed);
    response.json(changed);
  });
  app.delete("/notes/:noteId", needsKey, needsId, (request, response) => {
    if (notes.remove(organizationOf(response), String(request.params["noteId"]))) response.status(204).end();
    else fail(response, 404, "There is no such note.");
  });
  app.use(((error: { status?: number }, _request, response, _next) => {
    fail(response, error.status ?? 500, "The request cannot be read.");
  }) satisfies ErrorRequestHandler);
  return app;
}
