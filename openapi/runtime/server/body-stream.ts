import type { IncomingMessage, ServerResponse } from "node:http";
import type { RequestRefusal } from "./refusal.ts";
import { leave, openBody } from "./request-bytes.ts";

/** How to stop reading each body that a handler reads itself. */
const readByHandlers = new WeakMap<IncomingMessage, () => void>();

/** Stops reading a body that the handler did not read to its end; returns whether more was expected. */
export function giveUpBody(request: IncomingMessage): boolean {
  const giveUp = request.complete ? undefined : readByHandlers.get(request);
  giveUp?.();
  return giveUp !== undefined;
}

/**
 * The decompressed bytes of a body as a stream, read only on demand.
 *
 * Refuses with 413 at once if `Content-Length` exceeds the limit. If the limit is passed while reading, the stream
 * fails with the same refusal, and the client receives it unless the handler catches it.
 */
export function bodyStream(
  request: IncomingMessage,
  response: ServerResponse,
  limit: number,
): ReadableStream<Uint8Array<ArrayBuffer>> {
  const { bytes, unpacker, tooLarge, unreadable } = openBody(request, response, limit);
  let size = 0;
  let isOver = false;
  const start = (controller: ReadableStreamDefaultController<Uint8Array<ArrayBuffer>>) => {
    const fail = (refusal: RequestRefusal) => {
      if (isOver) return;
      cancel();
      controller.error(refusal);
    };
    bytes.on("data", (chunk: Buffer<ArrayBuffer>) => {
      size += chunk.length;
      if (size > limit) return fail(tooLarge());
      controller.enqueue(chunk);
      bytes.pause();
    });
    bytes.once("end", () => {
      if (!isOver) controller.close();
      isOver = true;
    });
    bytes.on("error", (cause) => fail(unreadable(cause)));
    request.once("close", () => request.readableEnded || fail(unreadable()));
    const giveUp = () => fail(unreadable(new Error("The response was sent before the body had been read.")));
    readByHandlers.set(request, giveUp);
    response.once("finish", giveUp);
    bytes.pause();
  };
  const cancel = () => {
    isOver = true;
    leave(request, unpacker);
  };
  return new ReadableStream({ start, pull: () => void bytes.resume(), cancel }, { highWaterMark: 0 });
}
