import { isJson, isStreamable, mediaTypeFor } from "../media-type.ts";
import type { OperationDescription } from "../operation.ts";
import { type ErrorResult, NoResponse, UnexpectedResponse } from "./errors.ts";

/** An `OperationResult` whose operation is not known to the type system. */
export type UntypedResult = ErrorResult | { readonly ok: true; readonly data: unknown; readonly response: Response };

/** What stays the same while one response is read. */
interface Reading {
  readonly id: string;
  readonly response: Response;
  readonly maxBytes: number;
}

/**
 * Reads a response as the contract declares it. An undeclared response throws {@link UnexpectedResponse}, and so does a
 * body of more than `maxBytes` bytes, which is not read any further. A body that breaks off throws {@link NoResponse}.
 *
 * @param stream whether to return a successful body as a stream if it is neither JSON nor a form
 */
export async function readResult(
  id: string,
  operation: OperationDescription,
  response: Response,
  limit: number | undefined,
  stream: boolean,
): Promise<UntypedResult> {
  const { ok, status, headers, type } = response;
  const reading = { id, response, maxBytes: limit ?? 10_000_000 };
  const types =
    operation.responses[status] ??
    operation.responses[`${Math.floor(status / 100)}XX`] ??
    operation.responses["default"];
  if (types === undefined || type === "opaqueredirect") throw await unexpected(reading, undeclared(response));
  const result = (body: unknown, contentType?: string): UntypedResult => {
    const common = { status, headers, response, ...(contentType !== undefined && { contentType }) };
    return ok ? { ok, ...common, data: body } : { ok: false, ...common, error: body };
  };
  if (types.length === 0 || hasNoContent(operation, status)) {
    // Drain the body, so that the connection can be reused.
    await bytesOf(reading);
    return result(undefined);
  }
  const sent = headers.get("Content-Type") ?? "";
  const declared = types.includes(sent) ? sent : mediaTypeFor(types, sent);
  if (declared === undefined) throw await unexpected(reading, `media type "${sent}" instead of ${types.join(" or ")}`);
  if (stream && ok && response.body && isStreamable(declared)) return result(bounded(reading, limit), declared);
  return result(await readBody(reading, declared, sent), declared);
}

/** The body as a stream that fails when it exceeds the limit. */
function bounded({ id, response }: Reading, limit = Number.POSITIVE_INFINITY) {
  let size = 0;
  const counting = new TransformStream<Uint8Array, Uint8Array>({
    transform(chunk, controller) {
      size += chunk.byteLength;
      if (size > limit) throw tooLong(id, limit, response);
      controller.enqueue(chunk);
    },
  });
  return limit === Number.POSITIVE_INFINITY ? response.body : response.body?.pipeThrough(counting);
}

const tooLong = (id: string, limit: number, response: Response, text = "") =>
  new UnexpectedResponse(id, `a body of more than ${limit} bytes`, response, text);

/**
 * Responses that never have content, even if the contract declares some (RFC 9110, 15.3.5, 15.3.6, 15.4.5 and 9.3.2).
 */
const hasNoContent = ({ method }: OperationDescription, status: number) =>
  method === "head" || status === 204 || status === 205 || status === 304;

const undeclared = ({ type }: Response) =>
  type === "opaqueredirect"
    ? "a redirect, which the client does not follow in a browser"
    : "the contract does not declare this status";

async function unexpected(reading: Reading, message: string, options?: ErrorOptions): Promise<UnexpectedResponse> {
  const { bytes } = await receivedOf(reading);
  return new UnexpectedResponse(reading.id, message, reading.response, textOf(bytes, reading), options);
}

async function readBody(reading: Reading, declared: string, sent: string): Promise<unknown> {
  const { id, response, maxBytes } = reading;
  const { bytes, isWhole } = await bytesOf(reading);
  const text = () => textOf(bytes, reading);
  if (!isWhole) throw tooLong(id, maxBytes, response, text());
  const isMultipart = declared.startsWith("multipart/");
  if (!isMultipart && !isJson(declared)) return declared.startsWith("text/") ? text() : bytes;
  try {
    if (!isMultipart) return JSON.parse(text());
    return await new Response(bytes, { headers: { "Content-Type": sent } }).formData();
  } catch (cause) {
    const what = bytes.length === 0 ? "an empty body" : `a body that is not valid ${isMultipart ? declared : "JSON"}`;
    throw new UnexpectedResponse(id, what, response, text(), { cause });
  }
}

const UTF_8 = new TextDecoder();

/** The body as text: in the charset that a text names (RFC 9110, 8.3.2), and otherwise in UTF-8, which JSON always is. */
function textOf(bytes: Uint8Array, { response: { headers } }: Reading): string {
  const [, charset] = /^\s*text\/(?!json\b).*;\s*charset="?([^\s";]+)/i.exec(headers.get("Content-Type") ?? "") ?? [];
  try {
    return (charset === undefined ? UTF_8 : new TextDecoder(charset)).decode(bytes);
  } catch {
    return UTF_8.decode(bytes);
  }
}

interface Bytes {
  readonly bytes: Uint8Array<ArrayBuffer>;
  /** `false` if the body was longer than the limit; `bytes` is then its beginning. */
  readonly isWhole: boolean;
  /** Why the body broke off, if it did. */
  readonly failure?: unknown;
}

/** Reads the body, decompressed, up to the limit; throws {@link NoResponse} if it breaks off. */
async function bytesOf(reading: Reading): Promise<Bytes> {
  const { id, response } = reading;
  if (response.bodyUsed || response.body?.locked)
    throw new TypeError(`${id}: the body has been read already; middleware has to read \`response.clone()\`.`);
  const received = await receivedOf(reading);
  if ("failure" in received) throw new NoResponse(id, "the response broke off", { cause: received.failure });
  return received;
}

/** Reads as much of the body as arrives, up to the limit. */
async function receivedOf({ response, maxBytes }: Reading): Promise<Bytes> {
  const chunks: Uint8Array[] = [];
  let size = 0;
  try {
    const reader = response.body?.getReader();
    for (let next = await reader?.read(); next && !next.done; next = await reader?.read()) {
      chunks.push(next.value);
      size += next.value.byteLength;
      if (size > maxBytes) {
        await reader?.cancel();
        return { bytes: joined(chunks, size).subarray(0, maxBytes), isWhole: false };
      }
    }
  } catch (failure) {
    return { bytes: joined(chunks, size), isWhole: false, failure };
  }
  return { bytes: joined(chunks, size), isWhole: true };
}

function joined(chunks: readonly Uint8Array[], size: number): Uint8Array<ArrayBuffer> {
  if (chunks.length === 1 && chunks[0]) return chunks[0] as Uint8Array<ArrayBuffer>;
  const bytes = new Uint8Array(size);
  let at = 0;
  for (const chunk of chunks) {
    bytes.set(chunk, at);
    at += chunk.byteLength;
  }
  return bytes;
}
