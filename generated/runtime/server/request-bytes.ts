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
  const chunks: Buffer[] = [];
  let size = 0;
  const unpacker = createUnpacker?.();
  const stream = unpacker ? request.pipe(unpacker) : request;
  await new Promise<void>((done, fail) => {
    const unreadable = (cause?: unknown) => fail(new RequestRefusal(400, "The body could not be read.", { cause }));
    const take = (chunk: Buffer) => {
      size += chunk.length;
      if (size <= limit) chunks.push(chunk);
      else fail(tooLarge());
    };
    stream.on("data", take).on("error", unreadable).once("end", done);
    request.once("close", () => request.complete || unreadable());
  }).finally(() => leave(request, unpacker));
  return Buffer.concat(chunks, size);
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
