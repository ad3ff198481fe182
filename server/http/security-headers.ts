import type { NextFunction, Request, Response } from "express";

/** What every answer carries: an API's answers are data, never to be cached, framed or guessed to be something else. */
export function securityHeaders(_: Request, response: Response, next: NextFunction): void {
  response.setHeader("Cache-Control", "no-store");
  response.setHeader("Content-Security-Policy", "default-src 'none'; frame-ancestors 'none'");
  response.setHeader("X-Content-Type-Options", "nosniff");
  next();
}
