/** What stands at the address of the server itself. */
import express, { type Request, type Response, type Router } from "express";
import { contract } from "../../generated/server.ts";
import { addressOf } from "./doc-url.ts";
import type { DocsSite } from "./docs-site.ts";
import { readOnly } from "./read-only.ts";

/**
 * Routes `/`, which leads a browser to the docs and tells every other client what is here, and `/favicon.ico`.
 *
 * Where there are no docs, a browser is told the same as the others.
 */
export function frontDoor(docs: DocsSite | undefined): Router {
  const router = express.Router({ caseSensitive: true, strict: true });
  readOnly(router, "/", async (request, response) => {
    const hasDocs = docs !== undefined && (await docs.isAvailable());
    response.setHeader("Vary", "Accept");
    // Not permanent: a browser keeps that for the address, where another server may listen tomorrow.
    if (hasDocs && wantsPage(request)) response.redirect(302, "/docs/");
    else response.type("json").send(`${JSON.stringify(introduction(request, docs, hasDocs), undefined, 2)}\n`);
  });
  // The docs page brings its icon along. Browsers ask for this one when they show anything else, such as JSON.
  readOnly(router, "/favicon.ico", (_request, response: Response) => void response.status(204).end());
  return router;
}

/** What takes anything, such as curl, gets JSON. */
const wantsPage = (request: Request) => request.accepts(["json", "html"]) === "html";

function introduction(request: Request, docs: DocsSite | undefined, hasDocs: boolean): object {
  const address = addressOf(request) ?? "";
  const { title: name, version } = contract.info;
  return {
    name,
    version,
    ...(hasDocs && { docs: `${address}/docs/` }),
    ...(docs && { openapi: `${address}/openapi.json` }),
  };
}
