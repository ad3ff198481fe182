// Generated from openapi/upstream/meta-graph.yaml by `npm run generate`; edit that, not this file.
import express, { type Request, type RequestHandler, type Response } from "express";
import type { OperationDescription } from "../operation-types.ts";
import { essence, isJson } from "./document.ts";
import { isForm } from "./form.ts";
import { RequestRefusal } from "./refusal.ts";

export interface ReceivedBody {
  /** The media type as the contract writes it; `undefined` where no body was sent. */
  readonly contentType?: string;
  /** A form as its fields, JSON parsed, text as text, anything else as bytes. */
  readonly body?: unknown;
}

/**
 * Reads a body in the media type that its `Content-Type` names.
 *
 * Refuses with 415 what the operation does not declare, with 413 what is over the limit, also after unpacking, and
 * with 400 what cannot be parsed. An operation without a request body ignores one.
 */
export function createBodyReader(limitInBytes: number) {
  // The type has been checked before, against the contract; the parsers are to take whatever they are given.
  const options = { limit: limitInBytes, type: () => true };
  const parsers = {
    json: express.json({ ...options, strict: false }),
    text: express.text(options),
    raw: express.raw(options),
  };
  return async (request: Request, response: Response, operation: OperationDescription): Promise<ReceivedBody> => {
    if (operation.requestMediaTypes.length === 0 || !hasBody(request)) return {};
    const contentType = declaredType(request, operation.requestMediaTypes);
    const kind = isJson(contentType) ? "json" : /^text\/|^application\/x-www-form/.test(contentType) ? "text" : "raw";
    await runParser(parsers[kind], request, response);
    return { contentType, body: await decode(contentType, request) };
  };
}

const hasBody = ({ headers }: Request) =>
  headers["transfer-encoding"] !== undefined || Number(headers["content-length"] ?? 0) > 0;

function declaredType(request: Request, declared: readonly string[]): string {
  const sent = request.headers["content-type"] ?? "";
  const found =
    declared.find((type) => essence(type) === essence(sent)) ??
    declared.find((type) => type.includes("*") && essence(sent).startsWith(type.slice(0, type.indexOf("*"))));
  const charset = /charset="?([^";\s]+)/i.exec(sent)?.[1]?.toLowerCase() ?? "utf-8";
  if (found === undefined || sent === "")
    throw unsupported(`Content-Type "${sent}" is not supported; send ${declared.join(" or ")}.`, declared);
  if (charset !== "utf-8" && charset !== "utf8")
    throw unsupported(`Charset "${charset}" is not supported; send UTF-8.`, declared);
  return found.includes("*") ? essence(sent) : found;
}

function unsupported(message: string, declared: readonly string[], cause?: unknown): RequestRefusal {
  return new RequestRefusal(415, message, { headers: { Accept: declared.join(", ") }, cause });
}

/** The parsers' own errors carry the text of their libraries; ours say what to do, and repeat nothing of the input. */
async function runParser(parser: RequestHandler, request: Request, response: Response): Promise<void> {
  try {
    await new Promise<void>((done, fail) => parser(request, response, (error) => (error ? fail(error) : done())));
  } catch (cause) {
    const { type, status, limit } = cause as { type?: string; status?: number; limit?: number };
    if (status === 413)
      throw new RequestRefusal(413, `The body is larger than ${limit ?? "allowed"} bytes.`, { cause });
    if (status === 415)
      throw new RequestRefusal(415, "This Content-Encoding is not supported; send the body as it is or with gzip.", {
        headers: { "Accept-Encoding": "gzip, deflate, br" },
        cause,
      });
    if (type === "entity.parse.failed") throw new RequestRefusal(400, "The body is not valid JSON.", { cause });
    throw new RequestRefusal(400, "The body could not be read.", { cause });
  }
}

async function decode(contentType: string, request: Request): Promise<unknown> {
  if (isForm(contentType) && !contentType.startsWith("multipart/")) return new URLSearchParams(request.body as string);
  if (!contentType.startsWith("multipart/")) return request.body;
  const headers = { "content-type": request.headers["content-type"] ?? contentType };
  return new WebResponse(request.body as Uint8Array<ArrayBuffer>, { headers }).formData().catch((cause: unknown) => {
    throw new RequestRefusal(400, "The multipart body could not be read.", { cause });
  });
}

/** The web's `Response` reads multipart; Express has a type of the same name. */
const WebResponse = globalThis.Response;
