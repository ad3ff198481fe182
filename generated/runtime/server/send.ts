// Generated from openapi/runtime by `npm run generate`; edit that, not this file.
import type { Response } from "express";
import { isJson } from "../media-type.ts";
import type { Answer } from "./examples.ts";
import { headerText } from "./header-text.ts";
import { endAnswer } from "./last-answer.ts";
import { type HeaderStyles, hasNoContent } from "./response-check.ts";

const NO_STYLES: HeaderStyles = new Map();

/** Writes an answer to the wire; Node leaves the body out where `HEAD` was asked. */
export function send(response: Response, answer: Answer, styles = NO_STYLES): void {
  const { status, headers, contentType, body } = answer;
  if (response.headersSent || response.destroyed) return;
  response.statusCode = status;
  for (const name in headers) {
    const value = headers[name];
    if (value !== undefined)
      response.setHeader(name, headerText(name, value, styles.get(name.toLowerCase()) ?? "simple"));
  }
  if (body === undefined || hasNoContent(status)) {
    if (!response.req.complete && !hasNoContent(status)) response.setHeader("Content-Length", 0);
    endAnswer(response);
    return;
  }
  const type = contentType ?? "application/json";
  const content = contentOf(type, body);
  response.setHeader("Content-Type", TEXT.test(type) ? `${type}; charset=utf-8` : type);
  response.setHeader("Content-Length", Buffer.byteLength(content));
  endAnswer(response, content);
}

const TEXT = /^text\/[^;]*$|json$/;

/** Text goes out together with the headers, in one write; bytes need a second one. */
function contentOf(contentType: string, body: unknown): string | Uint8Array {
  if (body instanceof Uint8Array) return body;
  return typeof body === "string" && !isJson(contentType) ? body : JSON.stringify(body);
}
