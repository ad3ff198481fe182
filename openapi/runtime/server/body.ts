import type { Request, Response } from "express";
import type { Content } from "../document.ts";
import { essence, isForm, isJson, isStreamable, isText, mediaTypeFor } from "../media-type.ts";
import { createMemory, MOST_HEADERS } from "../schema/memory.ts";
import { bodyStream } from "./body-stream.ts";
import type { Rounded } from "./exact-numbers.ts";
import { parseJson } from "./json.ts";
import { readParts } from "./multipart.ts";
import { RequestRefusal, shortened } from "./refusal.ts";
import { readBytes } from "./request-bytes.ts";
import { formText, utf8 } from "./utf8.ts";

export interface ReceivedBody {
  /** The matching key of `content`; `undefined` if no body was sent. */
  readonly key?: string;
  /** The media type as the contract writes it; for a range, the type that was sent. */
  readonly contentType?: string;
  /**
   * Parsed JSON, the text of a form, the parts of a multipart body, text as a string, anything else as bytes or a
   * stream of them.
   */
  readonly body?: unknown;
  /** The numbers that JavaScript cannot represent exactly. */
  readonly rounded?: readonly Rounded[];
  /** Whether its strings may contain broken Unicode, which in UTF-8 only a JSON escape can produce. */
  readonly mayBeBroken?: boolean;
}

/** The media types of a request body. */
export interface BodyTypes {
  /** The one that a `Content-Type` header selects. */
  readonly choose: (contentType: string) => ChosenType;
  /** Whether the handler reads a body that is neither JSON nor a form itself, as a stream. */
  readonly isStreamed: boolean;
}

export const bodyTypesOf = (content: Content, isStreamed = false): BodyTypes => ({
  choose: chooserOf(Object.keys(content)),
  isStreamed,
});

type ChosenType = Required<Pick<ReceivedBody, "key" | "contentType">>;

function chooserOf(declared: readonly string[]): BodyTypes["choose"] {
  const known = createMemory<string, ChosenType>(MOST_HEADERS);
  return (sent) => known(sent, () => chosenType(declared, sent));
}

const NO_BODY: ReceivedBody = {};

/**
 * Reads a body according to its `Content-Type`.
 *
 * Refuses with 415 an undeclared media type, with 413 a body over the limit, before or after decompression, and with
 * 400 a body that is not UTF-8 or cannot be parsed. Ignores the body if the operation has none. Uses `request.body` as
 * it is if a middleware has already parsed the body.
 */
export async function readBody(
  request: Request,
  response: Response,
  types: BodyTypes | undefined,
  limitInBytes: number,
): Promise<ReceivedBody> {
  if (types === undefined) return NO_BODY;
  if (!hasBody(request) && !isEmptyForm(request)) return NO_BODY;
  const chosen = types.choose(request.headers["content-type"] ?? "");
  // Set by an earlier middleware, such as `express.json()`.
  const parsed: unknown = request.body;
  if (types.isStreamed && parsed instanceof Uint8Array)
    return { ...chosen, body: new Blob([parsed as Uint8Array<ArrayBuffer>]).stream() };
  if (parsed !== undefined) return { ...chosen, body: parsed, mayBeBroken: true };
  if (types.isStreamed && isStreamable(chosen.contentType))
    return { ...chosen, body: bodyStream(request, response, limitInBytes) };
  const bytes = await readBytes(request, response, limitInBytes);
  // A chunked body may be empty.
  if (bytes.length === 0 && !isPairs(chosen.contentType)) return NO_BODY;
  const { contentType } = chosen;
  if (!isJson(contentType)) return { ...chosen, body: decode(contentType, bytes, request) };
  const text = utf8(bytes);
  const { value, rounded } = parseJson(text);
  return { ...chosen, body: value, rounded, mayBeBroken: text.includes("\\u") };
}

const hasBody = ({ headers }: Request) =>
  headers["transfer-encoding"] !== undefined || Number(headers["content-length"] ?? 0) > 0;

/** A URL-encoded form without fields has no bytes. */
const isEmptyForm = ({ headers }: Request) =>
  headers["content-length"] === "0" && isPairs(headers["content-type"] ?? "");

const isPairs = (contentType: string) => essence(contentType) === "application/x-www-form-urlencoded";

function chosenType(declared: readonly string[], sent: string): ChosenType {
  const key = mediaTypeFor(declared, sent);
  if (key === undefined || sent === "")
    throw unsupported(`Content-Type "${shortened(sent)}" is not supported; send ${declared.join(" or ")}.`, declared);
  const charset = /charset="?([^";\s]+)/i.exec(sent)?.[1]?.toLowerCase() ?? "utf-8";
  if (charset !== "utf-8" && charset !== "utf8")
    throw unsupported(`Charset "${shortened(charset)}" is not supported; send UTF-8.`, declared);
  return { key, contentType: key.includes("*") ? essence(sent) : key };
}

function unsupported(message: string, declared: readonly string[]): RequestRefusal {
  return new RequestRefusal(415, message, { headers: { Accept: declared.join(", ") } });
}

function decode(contentType: string, bytes: Buffer<ArrayBuffer>, request: Request): unknown {
  if (essence(contentType).startsWith("multipart/"))
    return readParts(bytes, request.headers["content-type"] ?? contentType);
  if (isForm(contentType)) return formText(bytes);
  return isText(contentType) ? utf8(bytes) : bytes;
}
