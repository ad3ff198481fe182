// Generated from openapi/runtime by `npm run generate`; edit that, not this file.
import type { Request, Response } from "express";
import { essence, isForm, isJson } from "../media-type.ts";
import type { OperationDescription } from "../operation.ts";
import { refuseDeepJson } from "./nesting.ts";
import { RequestRefusal, shortened } from "./refusal.ts";
import { readBytes } from "./request-bytes.ts";
import { formFields, refuseBrokenParts, utf8 } from "./utf8.ts";

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
 * with 400 what is not UTF-8 or cannot be parsed. An operation without a request body ignores one. A body that has been
 * parsed before, as `request.body`, is taken as it is.
 */
export function createBodyReader(limitInBytes: number) {
  return async (request: Request, response: Response, operation: OperationDescription): Promise<ReceivedBody> => {
    if (operation.requestMediaTypes.length === 0 || !hasBody(request)) return {};
    const contentType = declaredType(request, operation.requestMediaTypes);
    // A middleware before this server has read and parsed it, such as `express.json()`.
    if (request.body !== undefined) return { contentType, body: request.body };
    const bytes = await readBytes(request, response, limitInBytes);
    return { contentType, body: await decode(contentType, bytes, request) };
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
    throw unsupported(`Content-Type "${shortened(sent)}" is not supported; send ${declared.join(" or ")}.`, declared);
  if (charset !== "utf-8" && charset !== "utf8")
    throw unsupported(`Charset "${shortened(charset)}" is not supported; send UTF-8.`, declared);
  return found.includes("*") ? essence(sent) : found;
}

function unsupported(message: string, declared: readonly string[], cause?: unknown): RequestRefusal {
  return new RequestRefusal(415, message, { headers: { Accept: declared.join(", ") }, cause });
}

async function decode(contentType: string, bytes: Buffer<ArrayBuffer>, request: Request): Promise<unknown> {
  if (isJson(contentType)) return parseJson(utf8(bytes));
  if (contentType.startsWith("multipart/")) return readParts(bytes, request.headers["content-type"] ?? contentType);
  if (isForm(contentType)) return formFields(bytes);
  return contentType.startsWith("text/") ? utf8(bytes) : bytes;
}

/** The parser's own message repeats some of the input; ours repeats nothing. */
function parseJson(text: string): unknown {
  refuseDeepJson(text, { in: "body", path: [] });
  try {
    // A chunked body may turn out to be empty.
    return text === "" ? {} : JSON.parse(text);
  } catch (cause) {
    throw new RequestRefusal(400, "The body is not valid JSON.", { cause });
  }
}

function readParts(bytes: Buffer<ArrayBuffer>, contentType: string): Promise<FormData> {
  refuseBrokenParts(bytes, contentType);
  const response = new WebResponse(bytes, { headers: { "content-type": contentType } });
  return response.formData().catch((cause: unknown) => {
    throw new RequestRefusal(400, "The multipart body could not be read.", { cause });
  });
}

/** The web's `Response` reads multipart; Express has a type of the same name. */
const WebResponse = globalThis.Response;
