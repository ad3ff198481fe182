/** Serves the docs site and the contract itself. */
import { createHash } from "node:crypto";
import { readFile } from "node:fs/promises";
import { join } from "node:path";
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
  const page = join(folder, "index.html");
  const builtPage = oneAtATime(async () => ((await build()) === undefined ? undefined : readFile(page)));
  const yaml = yamlOf(bundle);

  answers(router, "/docs", async (response) => {
    const bytes = (await freshPage(bundle, page)) ?? (await builtPage());
    if (bytes === undefined) return refuse(response, 404, HINT);
    response.setHeader("Content-Security-Policy", CONTENT_SECURITY_POLICY);
    sendBytes(response, "text/html; charset=utf-8", bytes);
  });
  answers(router, "/openapi.json", async (response) => {
    sendBytes(response, "application/json; charset=utf-8", await readFile(bundle));
  });
  answers(router, "/openapi.yaml", async (response) => {
    sendBytes(response, "application/yaml; charset=utf-8", await yaml());
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

/** Express then answers HEAD, and 304 to who has it; the tag is made here, since the API's own answers go without. */
function sendBytes(response: Response, type: string, bytes: Buffer): void {
  response.setHeader("ETag", `"${sha256(bytes)}"`);
  response.setHeader("Content-Type", type);
  response.send(bytes);
}

/** The page, unless it is missing or made from another bundle. */
async function freshPage(bundle: string, page: string): Promise<Buffer | undefined> {
  const [source, bytes] = await Promise.all([readFile(bundle), readFile(page).catch(() => undefined)]);
  const head = bytes?.toString("latin1", 0, HEAD_BYTES) ?? "";
  return head.includes(`content="sha256-${sha256(source)}"`) ? bytes : undefined;
}

const sha256 = (bytes: Buffer) => createHash("sha256").update(bytes).digest("base64url");

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
