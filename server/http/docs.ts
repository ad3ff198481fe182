/** Serves the docs site and the contract itself. */
import { createHash } from "node:crypto";
import { open, readFile } from "node:fs/promises";
import { basename, dirname, join, resolve } from "node:path";
import express, { type NextFunction, type Request, type Response, type Router } from "express";

export interface DocsRoutes {
  /** The bundle that is served and that the page is made from. */
  readonly bundle: string;
  /** Where `index.html` is kept. */
  readonly folder: string;
  /**
   * Makes `index.html` in the folder from the bundle.
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
// The page names its bundle in the first lines of its head.
const HEAD_BYTES = 1024;

/**
 * Routes `/docs`, `/openapi.json` and `/openapi.yaml`.
 *
 * A page that is missing, or made from another bundle, is built by the first request; those that come meanwhile wait
 * for the same build. Where it cannot be built for want of tools, the answer is 404 with a hint.
 */
export function docsRoutes({ bundle, folder, build }: DocsRoutes): Router {
  const router = express.Router({ caseSensitive: true });
  const buildOnce = oneAtATime(build);
  const yaml = yamlOf(bundle);

  answers(router, "/docs", async (response) => {
    const fresh = (await isFresh(bundle, folder)) || (await buildOnce()) !== undefined;
    if (!fresh) return refuse(response, 404, HINT);
    response.setHeader("Content-Security-Policy", CONTENT_SECURITY_POLICY);
    await sendFile(response, join(folder, "index.html"), "text/html; charset=utf-8");
  });
  answers(router, "/openapi.json", (response) => sendFile(response, bundle, "application/json"));
  answers(router, "/openapi.yaml", async (response) => {
    const text = await yaml();
    response.type("application/yaml").send(text);
  });
  return router;
}

type Answer = (response: Response) => Promise<void>;

function answers(router: Router, path: string, answer: Answer): void {
  router
    .route(path)
    .all(commonHeaders)
    .get((_request, response) => answer(response))
    .all((request, response) => {
      response.setHeader("Allow", "GET, HEAD");
      refuse(response, 405, `${request.method} is not allowed on ${path}.`);
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

/** Leaves HEAD and conditional requests to Express; with a root, the path to it may have folders that begin with a dot. */
function sendFile(response: Response, file: string, type: string): Promise<void> {
  response.setHeader("Content-Type", type);
  const options = { root: resolve(dirname(file)), cacheControl: false };
  return new Promise((done, fail) => {
    // After the headers only a caller who went away can be the reason, and nobody is left to be told.
    const settle = (error?: Error) => (error === undefined || response.headersSent ? done() : fail(error));
    response.sendFile(basename(file), options, settle);
  });
}

async function isFresh(bundle: string, folder: string): Promise<boolean> {
  const [text, head] = await Promise.all([readFile(bundle), headOf(join(folder, "index.html"))]);
  return head.includes(`content="sha256-${createHash("sha256").update(text).digest("base64url")}"`);
}

async function headOf(page: string): Promise<string> {
  const file = await open(page).catch(() => undefined);
  if (file === undefined) return "";
  try {
    const { buffer, bytesRead } = await file.read(Buffer.alloc(HEAD_BYTES), 0, HEAD_BYTES, 0);
    return buffer.toString("utf8", 0, bytesRead);
  } finally {
    await file.close();
  }
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
function yamlOf(bundle: string): () => Promise<string> {
  let text: Promise<string> | undefined;
  const convert = async () => {
    const [json, { stringify }] = await Promise.all([readFile(bundle, "utf8"), import("yaml")]);
    return stringify(JSON.parse(json), { aliasDuplicateObjects: false, lineWidth: 100 });
  };
  return () => {
    text ??= convert();
    return text;
  };
}
