import { createHash } from "node:crypto";
import { promisify } from "node:util";
import { gzip } from "node:zlib";
import type { Request, Response } from "express";

const compress = promisify(gzip);

/** How many compressed texts are kept, by content: enough for a page and both forms of a contract. */
const KEPT = 8;

type SendText = (request: Request, response: Response, type: string, bytes: Buffer) => Promise<void>;

/**
 * Sends texts compressed to who takes that, and 304 to who has them.
 *
 * Tags are made here, since the API's own answers go without.
 */
export function textSender(): SendText {
  const kept = new Map<string, Promise<Buffer>>();
  const compressed = (tag: string, bytes: Buffer): Promise<Buffer> => {
    const found = kept.get(tag) ?? compress(bytes);
    kept.set(tag, found);
    const [oldest] = kept.keys();
    if (kept.size > KEPT && oldest !== undefined) kept.delete(oldest);
    return found;
  };
  return async (request, response, type, bytes) => {
    const tag = createHash("sha256").update(bytes).digest("base64url");
    const isCompressed = request.acceptsEncodings(["gzip", "identity"]) === "gzip";
    response.setHeader("Content-Type", type);
    response.vary("Accept-Encoding");
    response.setHeader("ETag", `"${tag}${isCompressed ? "-gzip" : ""}"`);
    if (isCompressed) response.setHeader("Content-Encoding", "gzip");
    // Express answers HEAD, and 304 to the tag.
    response.send(isCompressed ? await compressed(tag, bytes) : bytes);
  };
}
