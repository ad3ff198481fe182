// Generated from openapi/runtime by `npm run generate`; edit that, not this file.
import type { Response } from "express";
import { isJson } from "../media-type.ts";
import type { Answer } from "./examples.ts";
import { endAnswer } from "./last-answer.ts";

/** Writes an answer to the wire; Node leaves the body out where `HEAD` was asked. */
export function send(response: Response, { status, headers = {}, contentType, body }: Answer): void {
  if (response.headersSent || response.destroyed) return;
  response.status(status);
  for (const [name, value] of Object.entries(headers)) if (value !== undefined) response.setHeader(name, String(value));
  if (body === undefined) {
    if (!response.req.complete && status !== 204 && status !== 304) response.setHeader("Content-Length", 0);
    endAnswer(response);
    return;
  }
  const type = contentType ?? "application/json";
  const bytes = bytesOf(type, body);
  response.setHeader("Content-Type", /^text\/|json$/.test(type) ? `${type}; charset=utf-8` : type);
  response.setHeader("Content-Length", bytes.byteLength);
  endAnswer(response, bytes);
}

function bytesOf(contentType: string, body: unknown): Uint8Array {
  if (body instanceof Uint8Array) return body;
  const isText = typeof body === "string" && !isJson(contentType);
  return Buffer.from(isText ? body : JSON.stringify(body));
}
