// Generated from openapi/runtime by `npm run generate`; edit that, not this file.
import type { Response } from "express";
import type { StreamBody } from "../operation-types.ts";
import { endAnswer } from "./last-answer.ts";

/** Whether a body is a web stream, a stream of Node, or what else gives its pieces when it is asked for them. */
export const isStream = (body: unknown): body is StreamBody =>
  typeof body === "object" && body !== null && (Symbol.asyncIterator in body || body instanceof ReadableStream);

/** Tells the source of a body that nobody is going to read it. */
export function cancelStream(body: unknown): void {
  // One that somebody reads already is that reader's to cancel.
  if (isStream(body) && !("locked" in body && body.locked)) piecesOf(body).cancel();
}

/**
 * Sends a stream, as fast as the client takes it. Where the client goes away, the source is cancelled.
 *
 * The head goes out with the first piece, or at once, so that a source that fails before is still answered as an error.
 * One that fails later destroys the connection: an answer that ends well counts as whole.
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

async function passOn(pieces: Pieces, response: Response): Promise<void> {
  for (let next = await pieces.ask(); !next.done; next = await pieces.ask(true)) {
    if (response.destroyed) return;
    if (!response.write(next.value)) await drained(response);
  }
}

type Piece = { readonly done?: false; readonly value: string | Uint8Array } | { readonly done: true };

interface Pieces {
  /** The piece that was asked for last, or a further one. */
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
    // Its iterator would first wait for the piece that it was asked for, which may never come.
    if ("destroy" in body && typeof body.destroy === "function") body.destroy();
    await iterator.return?.();
  };
  return { next: () => iterator.next() as Promise<Piece>, cancel: () => void end().catch(() => {}) };
}

/** Other requests get their turn too: a source that is always ready, and a client that is, would leave them none. */
const drained = (response: Response): Promise<void> =>
  new Promise((done) => {
    const goOn = () => {
      response.off("drain", goOn).off("close", goOn);
      setImmediate(done);
    };
    response.on("drain", goOn).on("close", goOn);
  });
