/** Serves the docs site and the contract itself. */
import express, { type NextFunction, type Request, type Response, type Router } from "express";
import { shortened } from "../../generated/server.ts";
import type { DocsSite } from "./docs-site.ts";
import { readOnly } from "./read-only.ts";
import { sendReadyText } from "./ready-text.ts";
import { THIS_SERVER, type TryIt } from "./try-it.ts";

// The page is a single file with inline script and style; only its consoles send requests.
const contentSecurityPolicy = ({ targets }: TryIt): string =>
  [
    "default-src 'none'",
    // Mock and stub may run on other ports than the default.
    `connect-src 'self'${targets.some(({ url }) => url !== undefined) ? " http://127.0.0.1:* http://localhost:*" : ""}`,
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
const BUILD_FAILED =
  'The docs site could not be built; the server\'s log says why. Run "npm run docs", then start the server again.';

/** Routes `/docs/`, `/openapi.json` and `/openapi.yaml`. Requests wait while the site is being built. */
export function docsRoutes(site: DocsSite, tryIt: TryIt = THIS_SERVER): Router {
  const policy = contentSecurityPolicy(tryIt);
  // A strict router distinguishes "/docs", where relative links would break, from "/docs/".
  const router = express.Router({ caseSensitive: true, strict: true });
  const answers = (path: string | RegExp, answer: (request: Request, response: Response) => Promise<void>) =>
    readOnly(router, path, answer, [commonHeaders]);

  answers("/docs", async (_request, response) => {
    response.setHeader("Location", "/docs/");
    response.status(308).end();
  });
  // Separate from the page, because the page is the same on every server.
  answers("/docs/try-it.json", async (_request, response) => void response.json(tryIt));
  answers(/^\/docs\//, async (request, response) => {
    response.setHeader("Content-Security-Policy", policy);
    const pages = await site.pages();
    if (pages === "no tools") return refuse(response, 404, NOT_BUILT);
    if (pages === "failed") return refuse(response, 503, BUILD_FAILED);
    const page = pages.get(request.path.slice("/docs/".length));
    if (page === undefined) return refuse(response, 404, `The docs have no page ${shortened(request.path)}.`);
    sendReadyText(request, response, page);
  });
  answers("/openapi.json", async (request, response) => sendReadyText(request, response, await site.json()));
  answers("/openapi.yaml", async (request, response) => sendReadyText(request, response, await site.yaml()));
  return router;
}

/** Responds with the error envelope. */
function refuse(response: Response, status: number, message: string): void {
  const type = status < 500 ? "invalid_request_error" : "api_error";
  response.status(status).json({ error: { type, message } });
}

function commonHeaders(_request: Request, response: Response, next: NextFunction): void {
  response.setHeader("X-Content-Type-Options", "nosniff");
  response.setHeader("Referrer-Policy", "no-referrer");
  // The browser may store it but must revalidate: the ETag gives a 304.
  response.setHeader("Cache-Control", "no-cache");
  next();
}
