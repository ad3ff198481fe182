// Generated from openapi/runtime by `npm run generate`; edit that, not this file.
import type { IncomingMessage, ServerResponse } from "node:http";
import type { RequestRefusal } from "./refusal.ts";
import { leave, openBody } from "./request-bytes.ts";

/** How the bodies that handlers read themselves are given up. */
const readByHandlers = new WeakMap<IncomingMessage, () => void>();

/** Reads no more of a body that a handler has left before its end; says whether there was more to come. */
export function giveUpBody(request: IncomingMessage): boolean {
  const giveUp = request.complete ? undefined : readByHandlers.get(request);
  giveUp?.();
  return giveUp !== undefined;
}

/**
 * The bytes of a body, unpacked, as they come: nothing is read before it is asked for.
 *
 * Refuses at once with 413 what is over the limit by its `Content-Length`. What turns out to be makes the stream fail with
 * the same refusal, which is answered unless the handler catches it.
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
    request.once("close", () => request.complete || fail(unreadable()));
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
