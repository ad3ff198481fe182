import type { NextFunction, Request, Response } from "express";
import { refuseMalformed } from "../../generated/runtime/server.ts";

/** Refuses malformed URLs, also on paths outside the contract. */
export function refuseMalformedUrls({ url }: Request, _: Response, next: NextFunction): void {
  refuseMalformed(url);
  next();
}
