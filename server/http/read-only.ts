import type { Request, RequestHandler, Response, Router } from "express";
import { shortened } from "../../generated/server.ts";

/** Answers GET and HEAD on a path, after what comes `before`; every other method is refused with 405. */
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
    .all((request, response) => {
      response.setHeader("Allow", "GET, HEAD");
      refuse(response, 405, `${request.method} is not allowed on ${shortened(request.path)}.`);
    });
}

/** Answers with the error envelope. */
export function refuse(response: Response, status: number, message: string): void {
  const type = status < 500 ? "invalid_request_error" : "api_error";
  response.status(status).json({ error: { type, message } });
}
