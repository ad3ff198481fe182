/** Serves the docs site and the contract itself. */
import { readFile } from "node:fs/promises";
import { join } from "node:path";
import express, { type NextFunction, type Request, type Response, type Router } from "express";
import { shortened } from "../../generated/server.ts";
import { isFresh } from "./docs-freshness.ts";
import { textSender } from "./text-sender.ts";

export interface DocsRoutes {
  /** The bundle that is served and that the site is made from. */
  readonly bundle: string;
  /** Where the site is kept: `index.html`, the Markdown pages, and `inputs.json`, which says what they were made from. */
  readonly folder: string;
  /**
   * Makes the site in the folder from the bundle.
   *
   * @returns the page's file, or `undefined` where the tools that build it are not installed
   */
  readonly build: () => Promise<string | undefined>;
}

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

const HINT =
  'The docs site is not built here. Run "npm run docs" where the development tools are installed ("npm ci").';

/** All that a site has. No other path is looked up, so none can lead out of the folder. */
const PAGES = /^\/docs\/(|index\.html|llms\.txt|(?:guides|operations)\/[A-Za-z0-9_-]+\.md)$/;

const TYPES: Readonly<Record<string, string>> = { html: "text/html", md: "text/markdown", txt: "text/plain" };

/**
 * Routes `/docs/`, `/openapi.json` and `/openapi.yaml`.
 *
 * A site that is missing, or made from another bundle or by another builder, is built by the first request; those that
 * come meanwhile wait for the same build. Where it cannot be built for want of tools, the answer is 404 with a hint.
 */
export function docsRoutes({ bundle, folder, build }: DocsRoutes): Router {
  // A strict router tells "/docs", from where relative links would lead nowhere, from "/docs/".
  const router = express.Router({ caseSensitive: true, strict: true });
  const isThere = siteKeeper(bundle, folder, build);
  const yaml = yamlOf(bundle);
  const sendText = textSender();

  answers(router, "/docs", async (_request, response) => {
    response.setHeader("Location", "/docs/");
    response.status(308).end();
  });
  answers(router, /^\/docs\//, async (request, response) => {
    response.setHeader("Content-Security-Policy", CONTENT_SECURITY_POLICY);
    const [, name] = PAGES.exec(request.path) ?? [];
    if (name === undefined) return refuse(response, 404, `The docs have no page ${shortened(request.path)}.`);
    if (!(await isThere())) return refuse(response, 404, HINT);
    const file = name || "index.html";
    const bytes = await readFile(join(folder, file)).catch(() => undefined);
    if (bytes === undefined) return refuse(response, 404, `The docs have no page ${shortened(request.path)}.`);
    await sendText(request, response, typeOf(file), bytes);
  });
  answers(router, "/openapi.json", async (request, response) => {
    await sendText(request, response, "application/json; charset=utf-8", await readFile(bundle));
  });
  answers(router, "/openapi.yaml", async (request, response) => {
    await sendText(request, response, "application/yaml; charset=utf-8", await yaml());
  });
  return router;
}

const typeOf = (file: string) => `${TYPES[file.split(".").at(-1) ?? ""]}; charset=utf-8`;

function answers(
  router: Router,
  path: string | RegExp,
  answer: (request: Request, response: Response) => Promise<void>,
) {
  router
    .route(path)
    .all(commonHeaders)
    .get(answer)
    .all((request, response) => {
      response.setHeader("Allow", "GET, HEAD");
      refuse(response, 405, `${request.method} is not allowed on ${shortened(request.path)}.`);
    });
}

function commonHeaders(_request: Request, response: Response, next: NextFunction): void {
  response.setHeader("X-Content-Type-Options", "nosniff");
  response.setHeader("Referrer-Policy", "no-referrer");
  // Kept by the browser, but asked again each time: the ETag answers with 304.
  response.setHeader("Cache-Control", "no-cache");
  next();
}

function refuse(response: Response, status: number, message: string): void {
  response.status(status).json({ error: { type: "invalid_request_error", message } });
}

/** Sees to it that a fresh site is there; `false` where it cannot be made. */
function siteKeeper(bundle: string, folder: string, build: DocsRoutes["build"]): () => Promise<boolean> {
  const buildOnce = oneAtATime(build);
  return async () => (await isFresh(bundle, folder)) || (await buildOnce()) !== undefined;
}

function oneAtATime<T>(work: () => Promise<T>): () => Promise<T> {
  let running: Promise<T> | undefined;
  return () => {
    running ??= work().finally(() => {
      running = undefined;
    });
    return running;
  };
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
