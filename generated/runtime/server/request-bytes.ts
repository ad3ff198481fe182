// Generated from openapi/runtime by `npm run generate`; edit that, not this file.
import type { IncomingMessage, ServerResponse } from "node:http";
import type { Transform } from "node:stream";
import { createBrotliDecompress, createGunzip, createInflate, createZstdDecompress } from "node:zlib";
import { RequestRefusal } from "./refusal.ts";

const UNPACKERS: Readonly<Record<string, () => Transform>> = {
  gzip: createGunzip,
  deflate: createInflate,
  br: createBrotliDecompress,
  zstd: createZstdDecompress,
};

/**
 * Reads the bytes of a body, unpacked.
 *
 * Refuses at once, before the rest has come, what is over the limit or says so by its `Content-Length`: with 413, and the
 * connection closes with the answer, since nobody is going to read what is still under way.
 */
export async function readBytes(
  request: IncomingMessage,
  response: ServerResponse,
  limit: number,
): Promise<Buffer<ArrayBuffer>> {
  if (request.readableEnded) throw new Error("The body was read before this server, which left no request.body.");
  const createUnpacker = unpackerFor(request);
  const tooLarge = () => {
    response.setHeader("Connection", "close");
    return new RequestRefusal(413, `The body is larger than ${limit} bytes.`);
  };
  if (Number(request.headers["content-length"] ?? 0) > limit) throw tooLarge();
  const unpacker = createUnpacker?.();
  const stream = unpacker ? request.pipe(unpacker) : request;
  return new Promise<Buffer<ArrayBuffer>>((done, fail) => {
    const chunks: Buffer[] = [];
    let size = 0;
    const refuse = (refusal: RequestRefusal) => {
      fail(refusal);
      leave(request, unpacker);
    };
    const unreadable = (cause?: unknown) => refuse(new RequestRefusal(400, "The body could not be read.", { cause }));
    stream.on("data", (chunk: Buffer) => {
      size += chunk.length;
      if (size > limit) return refuse(tooLarge());
      chunks.push(chunk);
    });
    stream.on("end", () =>
      done((chunks.length === 1 ? chunks[0] : Buffer.concat(chunks, size)) as Buffer<ArrayBuffer>),
    );
    stream.on("error", unreadable);
    request.on("close", () => request.complete || unreadable());
  });
}

function unpackerFor({ headers }: IncomingMessage): (() => Transform) | undefined {
  const coding = headers["content-encoding"]?.toLowerCase() ?? "identity";
  if (coding === "identity") return undefined;
  if (Object.hasOwn(UNPACKERS, coding)) return UNPACKERS[coding];
  throw new RequestRefusal(415, "This Content-Encoding is not supported; send the body as it is or with gzip.", {
    headers: { "Accept-Encoding": Object.keys(UNPACKERS).join(", ") },
  });
}

/** What still comes of a refused body is thrown away: a request that is not read to its end blocks its connection. */
function leave(request: IncomingMessage, unpacker: Transform | undefined): void {
  request.removeAllListeners("data");
  request.unpipe();
  unpacker?.destroy();
  request.resume();
}
