import type { NextFunction, Request, Response } from "express";
import { refuseMalformed } from "../../generated/runtime/server.ts";

/** Refuses malformed URLs also of the paths that stand beside the contract. */
export function refuseMalformedUrls({ url }: Request, _: Response, next: NextFunction): void {
  refuseMalformed(url);
  next();
}
