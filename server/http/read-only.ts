import type { Request, RequestHandler, Response, Router } from "express";
import { send } from "../../generated/runtime/server.ts";
import { RequestRefusal } from "../../generated/server.ts";

/** Answers GET and HEAD on a path, after the handlers in `before`; see {@link otherMethods} for other methods. */
export function readOnly(
  router: Router,
  path: string | RegExp,
  answer: (request: Request, response: Response) => void | Promise<void>,
  before: readonly RequestHandler[] = [],
): void {
  router
    .route(path)
    .all(...before, (_request, _response, next) => next())
    .get(answer)
    .all(otherMethods("GET, HEAD"));
}

/** The last handler of a path outside the contract: answers OPTIONS, and refuses other methods with 405. */
export const otherMethods =
  (allow: string): RequestHandler =>
  ({ method }, response) => {
    const headers = { Allow: allow };
    if (method === "OPTIONS") return send(response, { status: 204, headers });
    throw new RequestRefusal(405, `${method} is not allowed here; allowed: ${allow}.`, { headers });
  };
