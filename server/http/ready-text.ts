import { createHash } from "node:crypto";
import { promisify } from "node:util";
import { gzip } from "node:zlib";
import type { Request, Response } from "express";

const compress = promisify(gzip);

/** A text that is ready to send: a request causes no reading, compressing or hashing. */
export interface ReadyText {
  readonly type: string;
  readonly bytes: Buffer;
  readonly gzipped: Buffer;
  readonly tag: string;
}

/** @param type the media type without a charset */
export async function readyText(type: string, bytes: Buffer): Promise<ReadyText> {
  const tag = createHash("sha256").update(bytes).digest("base64url");
  return { type: `${type}; charset=utf-8`, bytes, gzipped: await compress(bytes), tag };
}

/** Gzips where that is accepted; answers 304 where the ETag matches, and HEAD without the body. */
export function sendReadyText(request: Request, response: Response, { type, bytes, gzipped, tag }: ReadyText): void {
  const isCompressed = request.acceptsEncodings(["gzip", "identity"]) === "gzip";
  response.setHeader("Content-Type", type);
  response.vary("Accept-Encoding");
  response.setHeader("ETag", `"${tag}${isCompressed ? "-gzip" : ""}"`);
  if (isCompressed) response.setHeader("Content-Encoding", "gzip");
  response.send(isCompressed ? gzipped : bytes);
}
