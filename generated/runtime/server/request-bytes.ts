// Generated from openapi/runtime by `npm run generate`; edit that, not this file.
// @ts-nocheck: checked where it is written, so that it compiles with any flags, lib and @types.
import type { IncomingMessage, ServerResponse } from "node:http";
import type { Readable, Transform } from "node:stream";
import * as zlib from "node:zlib";
import { RequestRefusal } from "./refusal.ts";

type Unpacker = () => Transform;

/** Since Node 22.15; a named import would fail at load time on older versions. */
const { createZstdDecompress: zstd } = zlib as { readonly createZstdDecompress?: Unpacker };

const UNPACKERS: Readonly<Record<string, Unpacker>> = {
  gzip: zlib.createGunzip,
  deflate: zlib.createInflate,
  br: zlib.createBrotliDecompress,
  ...(zstd && { zstd }),
};

/** A body about to be read, and the refusals that may follow. */
interface OpenBody {
  /** The source of the bytes: the request, or its decompressor. */
  readonly bytes: Readable;
  readonly unpacker: Transform | undefined;
  readonly tooLarge: () => RequestRefusal;
  readonly unreadable: (cause?: unknown) => RequestRefusal;
}

/**
 * Refuses a `Content-Length` over the limit and an unknown `Content-Encoding` before reading anything. Also a body whose
 * client has disconnected: no event would tell its reader, who would wait forever.
 */
export function openBody(request: IncomingMessage, response: ServerResponse, limit: number): OpenBody {
  if (request.readableEnded)
    throw new Error("The body was already read before this server, but request.body was not set.");
  const createUnpacker = unpackerFor(request);
  // Closes the connection after the response, since nothing will read the rest of the body.
  const tooLarge = () => {
    if (!response.headersSent) response.setHeader("Connection", "close");
    return new RequestRefusal(413, `The body is larger than ${limit} bytes.`);
  };
  if (Number(request.headers["content-length"] ?? 0) > limit) throw tooLarge();
  const unreadable = (cause?: unknown) => new RequestRefusal(400, "The body could not be read.", { cause });
  if (request.destroyed) throw unreadable();
  const unpacker = createUnpacker?.();
  return { bytes: unpacker ? request.pipe(unpacker) : request, unpacker, tooLarge, unreadable };
}

/** Reads the decompressed bytes of a body. Refuses with 413 as soon as the limit is passed. */
export async function readBytes(
  request: IncomingMessage,
  response: ServerResponse,
  limit: number,
): Promise<Buffer<ArrayBuffer>> {
  const { bytes, unpacker, tooLarge, unreadable } = openBody(request, response, limit);
  return new Promise<Buffer<ArrayBuffer>>((done, fail) => {
    const chunks: Buffer[] = [];
    let size = 0;
    const refuse = (refusal: RequestRefusal) => {
      fail(refusal);
      leave(request, unpacker);
    };
    bytes.on("data", (chunk: Buffer) => {
      size += chunk.length;
      if (size > limit) return refuse(tooLarge());
      chunks.push(chunk);
    });
    bytes.on("end", () => done((chunks.length === 1 ? chunks[0] : Buffer.concat(chunks, size)) as Buffer<ArrayBuffer>));
    bytes.on("error", (cause) => refuse(unreadable(cause)));
    request.on("close", () => request.readableEnded || refuse(unreadable()));
  });
}

function unpackerFor({ headers }: IncomingMessage): Unpacker | undefined {
  const coding = headers["content-encoding"]?.toLowerCase() ?? "identity";
  if (coding === "identity") return undefined;
  if (Object.hasOwn(UNPACKERS, coding)) return UNPACKERS[coding];
  throw new RequestRefusal(415, "This Content-Encoding is not supported; send the body as it is or with gzip.", {
    headers: { "Accept-Encoding": Object.keys(UNPACKERS).join(", ") },
  });
}

/** Discards the rest of a refused body, since an unread request blocks its connection. */
export function leave(request: IncomingMessage, unpacker: Transform | undefined): void {
  request.removeAllListeners("data");
  request.unpipe();
  unpacker?.destroy();
  request.resume();
}
