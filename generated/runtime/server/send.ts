// Generated from openapi/runtime by `npm run generate`; edit that, not this file.
// @ts-nocheck: checked where it is written, so that it compiles with any flags, lib and @types.
import type { Response } from "express";
import { essence, isJson } from "../media-type.ts";
import type { Answer } from "./examples.ts";
import { headerText } from "./header-text.ts";
import { endAnswer } from "./last-answer.ts";
import { type HeaderStyles, hasNoContent } from "./response-check.ts";
import { cancelStream, isStream, sendStream } from "./stream-answer.ts";

const NO_STYLES: HeaderStyles = new Map();

/** Sends a response; Node drops the body for `HEAD`. For a stream, returns a promise that resolves at its end. */
export function send(response: Response, answer: Answer, styles = NO_STYLES): Promise<void> | undefined {
  const { status, contentType, body } = answer;
  if (response.headersSent || response.destroyed) return void cancelStream(body);
  const hasBody = body !== undefined && !hasNoContent(status);
  if (hasBody && isStream(body)) {
    const writeHead = () => writeHeaders(response, answer, styles);
    return sendStream(response, body, { writeHead, isAtOnce: isEvents(contentType) });
  }
  writeHeaders(response, answer, styles);
  if (!hasBody) {
    cancelStream(body);
    if (!response.req.complete && !hasNoContent(status)) response.setHeader("Content-Length", 0);
    endAnswer(response);
    return;
  }
  const content = contentOf(contentType ?? USUAL, body);
  response.setHeader("Content-Length", Buffer.byteLength(content));
  endAnswer(response, content);
}

/** The first event may come late, and a page needs the headers to know that it is connected. */
const isEvents = (contentType = "") => essence(contentType) === "text/event-stream";

function writeHeaders(response: Response, answer: Answer, styles: HeaderStyles): void {
  const { status, headers, contentType = USUAL, body } = answer;
  response.statusCode = status;
  for (const name in headers) {
    const value = headers[name];
    if (value !== undefined)
      response.setHeader(name, headerText(name, value, styles.get(name.toLowerCase()) ?? "simple"));
  }
  if (body !== undefined && !hasNoContent(status))
    response.setHeader("Content-Type", TEXT.test(contentType) ? `${contentType}; charset=utf-8` : contentType);
}

const USUAL = "application/json";
const TEXT = /^text\/[^;]*$|json$/;

/** A string is sent together with the headers in one write; bytes need a second write. */
function contentOf(contentType: string, body: unknown): string | Uint8Array {
  if (body instanceof Uint8Array) return body;
  return typeof body === "string" && !isJson(contentType) ? body : JSON.stringify(body);
}
