// Generated from openapi/runtime by `npm run generate`; edit that, not this file.
// @ts-nocheck: checked where it is written, so that it compiles with any flags, lib and @types.
import type { Response } from "express";
import type { StreamBody } from "../operation-types.ts";
import { endAnswer } from "./last-answer.ts";

/** Whether a body is a web stream, a Node stream, or another async iterable. */
export const isStream = (body: unknown): body is StreamBody =>
  typeof body === "object" && body !== null && (Symbol.asyncIterator in body || body instanceof ReadableStream);

/** Cancels a stream that will not be read. */
export function cancelStream(body: unknown): void {
  // If another reader has locked the stream, cancelling it is that reader's task.
  if (isStream(body) && !("locked" in body && body.locked)) piecesOf(body).cancel();
}

/**
 * Sends a stream at the speed of the client. If the client disconnects, cancels the source.
 *
 * Sends the headers with the first piece, so that a source that fails earlier still becomes an error response; with
 * `isAtOnce`, sends them immediately. A later failure destroys the connection, so that the client does not take the
 * response for complete.
 *
 * @param writeHead sets status and headers
 */
export async function sendStream(
  response: Response,
  body: StreamBody,
  { writeHead, isAtOnce }: { readonly writeHead: () => void; readonly isAtOnce: boolean },
): Promise<void> {
  const pieces = piecesOf(body);
  response.once("close", pieces.cancel);
  try {
    if (response.req.method === "HEAD") pieces.cancel();
    else if (!isAtOnce) await pieces.ask();
    writeHead();
    if (isAtOnce) response.flushHeaders();
    if (response.req.method !== "HEAD") await passOn(pieces, response);
    if (!response.destroyed) endAnswer(response);
  } catch (failure) {
    pieces.cancel();
    if (response.destroyed) return;
    if (response.headersSent) response.destroy();
    throw failure;
  } finally {
    response.off("close", pieces.cancel);
  }
}

/** How many pieces may be written before other requests get their turn. */
const MOST_IN_ONE_GO = 64;

async function passOn(pieces: Pieces, response: Response): Promise<void> {
  let inOneGo = 0;
  for (let next = await pieces.ask(); !next.done; next = await pieces.ask(true)) {
    if (response.destroyed) return;
    inOneGo += 1;
    if (!response.write(next.value)) await drained(response);
    else if (inOneGo < MOST_IN_ONE_GO) continue;
    // Small pieces that the client takes at once never fill the buffer.
    else await new Promise(setImmediate);
    inOneGo = 0;
  }
}

type Piece = { readonly done?: false; readonly value: string | Uint8Array } | { readonly done: true };

interface Pieces {
  /** Returns the last requested piece again, or the next one. */
  readonly ask: (further?: boolean) => Promise<Piece>;
  readonly cancel: () => void;
}

function piecesOf(body: StreamBody): Pieces {
  const { next, cancel } = body instanceof ReadableStream ? ofWebStream(body) : ofIterable(body);
  let last: Promise<Piece> | undefined;
  return {
    ask: (further = false) => {
      if (last === undefined || further) last = next();
      return last;
    },
    cancel,
  };
}

interface Source {
  readonly next: () => Promise<Piece>;
  readonly cancel: () => void;
}

function ofWebStream(body: ReadableStream<string | Uint8Array>): Source {
  const reader = body.getReader();
  return { next: () => reader.read() as Promise<Piece>, cancel: () => void reader.cancel().catch(() => {}) };
}

function ofIterable(body: AsyncIterable<string | Uint8Array>): Source {
  const iterator = body[Symbol.asyncIterator]();
  const end = async () => {
    // A Node stream may still fail, for example if its file is missing. Without a listener, that would end the process.
    if ("on" in body && typeof body.on === "function") body.on("error", () => {});
    // The iterator's `return` would first wait for the pending piece, which may never arrive.
    if ("destroy" in body && typeof body.destroy === "function") body.destroy();
    await iterator.return?.();
  };
  return { next: () => iterator.next() as Promise<Piece>, cancel: () => void end().catch(() => {}) };
}

/** Yields to other requests, which would starve if the source and the client were always ready. */
const drained = (response: Response): Promise<void> =>
  new Promise((done) => {
    const goOn = () => {
      response.off("drain", goOn).off("close", goOn);
      setImmediate(done);
    };
    response.on("drain", goOn).on("close", goOn);
  });
