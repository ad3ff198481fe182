/** The root of the server's address. */
import express, { type Request, type Response, type Router } from "express";
import { contract } from "../../generated/server.ts";
import { addressOf } from "./doc-url.ts";
import type { DocsSite } from "./docs-site.ts";
import { readOnly } from "./read-only.ts";

/**
 * Routes `/`, which sends browsers to the docs and shows other clients what the server offers, and `/favicon.ico`.
 *
 * Without docs, browsers get the same response as other clients.
 */
export function frontDoor(docs: DocsSite | undefined): Router {
  const router = express.Router({ caseSensitive: true, strict: true });
  readOnly(router, "/", async (request, response) => {
    const hasDocs = docs !== undefined && (await docs.isAvailable());
    response.setHeader("Vary", "Accept");
    // Not a permanent redirect: browsers cache those, and another server may use this address tomorrow.
    if (hasDocs && wantsPage(request)) response.redirect(302, "/docs/");
    else response.type("json").send(`${JSON.stringify(introduction(request, docs, hasDocs), undefined, 2)}\n`);
  });
  // The docs page contains its own icon. Browsers request this one when they show anything else, such as JSON.
  readOnly(router, "/favicon.ico", (_request, response: Response) => void response.status(204).end());
  return router;
}

/** Clients that accept anything, such as curl, get JSON. */
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
