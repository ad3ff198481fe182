/** Serves the docs site and the contract itself. */
import { readFile } from "node:fs/promises";
import { join } from "node:path";
import express, { type NextFunction, type Request, type Response, type Router } from "express";
import { shortened } from "../../generated/server.ts";
import { type DocsSite, PAUSE_MS } from "./docs-site.ts";
import { readOnly } from "./read-only.ts";
import { textSender } from "./text-sender.ts";

// The page is one file with its script and style in it, and needs nothing else.
const CONTENT_SECURITY_POLICY = [
  "default-src 'none'",
  "script-src 'unsafe-inline'",
  "style-src 'unsafe-inline'",
  "img-src data:",
  "font-src data:",
  "base-uri 'none'",
  "form-action 'none'",
  "frame-ancestors 'none'",
].join("; ");

const NOT_BUILT =
  'The docs site is not built here. Run "npm run docs" where the development tools are installed ("npm ci").';
const BUILD_FAILED = 'The docs site could not be built; the server\'s log says why, and so does "npm run docs".';

/** All that a site has. No other path is looked up, so none can lead out of the folder. */
const PAGES = /^\/docs\/(|index\.html|llms\.txt|(?:guides|operations)\/[A-Za-z0-9_-]+\.md)$/;

const TYPES: Readonly<Record<string, string>> = { html: "text/html", md: "text/markdown", txt: "text/plain" };

/** Routes `/docs/`, `/openapi.json` and `/openapi.yaml`. The first who asks for the site may have to wait for it. */
export function docsRoutes(site: DocsSite): Router {
  // A strict router tells "/docs", from where relative links would lead nowhere, from "/docs/".
  const router = express.Router({ caseSensitive: true, strict: true });
  const { bundle, folder } = site;
  const yaml = yamlOf(bundle);
  const sendText = textSender();
  const answers = (path: string | RegExp, answer: (request: Request, response: Response) => Promise<void>) =>
    readOnly(router, path, answer, [commonHeaders]);

  answers("/docs", async (_request, response) => {
    response.setHeader("Location", "/docs/");
    response.status(308).end();
  });
  answers(/^\/docs\//, async (request, response) => {
    response.setHeader("Content-Security-Policy", CONTENT_SECURITY_POLICY);
    const [, name] = PAGES.exec(request.path) ?? [];
    if (name === undefined) return refuse(response, 404, `The docs have no page ${shortened(request.path)}.`);
    const state = await site.prepare();
    if (state === "no tools") return refuse(response, 404, NOT_BUILT);
    if (state === "failed") return refuseFailed(response);
    const file = name || "index.html";
    const bytes = await readFile(join(folder, file)).catch(() => undefined);
    if (bytes === undefined) return refuse(response, 404, `The docs have no page ${shortened(request.path)}.`);
    await sendText(request, response, typeOf(file), bytes);
  });
  answers("/openapi.json", async (request, response) => {
    await sendText(request, response, "application/json; charset=utf-8", await readFile(bundle));
  });
  answers("/openapi.yaml", async (request, response) => {
    await sendText(request, response, "application/yaml; charset=utf-8", await yaml());
  });
  return router;
}

/** Answers with the error envelope. */
function refuse(response: Response, status: number, message: string): void {
  const type = status < 500 ? "invalid_request_error" : "api_error";
  response.status(status).json({ error: { type, message } });
}

function refuseFailed(response: Response): void {
  response.setHeader("Retry-After", PAUSE_MS / 1000);
  refuse(response, 503, BUILD_FAILED);
}

const typeOf = (file: string) => `${TYPES[file.split(".").at(-1) ?? ""]}; charset=utf-8`;

function commonHeaders(_request: Request, response: Response, next: NextFunction): void {
  response.setHeader("X-Content-Type-Options", "nosniff");
  response.setHeader("Referrer-Policy", "no-referrer");
  // Kept by the browser, but asked again each time: the ETag answers with 304.
  response.setHeader("Cache-Control", "no-cache");
  next();
}

/** Converts at the first request, so that a start does not wait for the YAML library. */
function yamlOf(bundle: string): () => Promise<Buffer> {
  let yaml: Promise<Buffer> | undefined;
  const convert = async () => {
    const [json, { stringify }] = await Promise.all([readFile(bundle, "utf8"), import("yaml")]);
    return Buffer.from(stringify(JSON.parse(json), { aliasDuplicateObjects: false, lineWidth: 100 }));
  };
  return () => {
    yaml ??= convert();
    return yaml;
  };
}
