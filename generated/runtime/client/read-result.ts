// Generated from openapi/runtime by `npm run generate`; edit that, not this file.
import { isJson, isStreamable, mediaTypeFor } from "../media-type.ts";
import type { OperationDescription } from "../operation.ts";
import { type ErrorResult, NoResponse, UnexpectedResponse } from "./errors.ts";

/** An `OperationResult` when nobody knows any more which operation it is of. */
export type UntypedResult = ErrorResult | { readonly ok: true; readonly data: unknown; readonly response: Response };

/** What is the same while one answer is read. */
interface Reading {
  readonly id: string;
  readonly response: Response;
  readonly maxBytes: number;
}

/**
 * Reads an answer as the contract declares it; what it does not declare is an {@link UnexpectedResponse}, and so is a
 * body of more than `maxBytes` bytes, of which no more is read. One that breaks off is {@link NoResponse}.
 *
 * @param stream whether a success that is neither JSON nor a form is given as it comes
 */
export async function readResult(
  id: string,
  operation: OperationDescription,
  response: Response,
  limit: number | undefined,
  stream: boolean,
): Promise<UntypedResult> {
  const { ok, status, headers } = response;
  const reading = { id, response, maxBytes: limit ?? 10_000_000 };
  const types =
    operation.responses[status] ??
    operation.responses[`${Math.floor(status / 100)}XX`] ??
    operation.responses["default"];
  if (types === undefined) throw await unexpected(reading, undeclared(response));
  const result = (body: unknown, contentType?: string): UntypedResult => {
    const common = { status, headers, response, ...(contentType !== undefined && { contentType }) };
    return ok ? { ok, ...common, data: body } : { ok: false, ...common, error: body };
  };
  if (types.length === 0 || hasNoContent(operation, status)) {
    // Read to the end, so that the connection can be used again.
    await bytesOf(reading);
    return result(undefined);
  }
  const sent = headers.get("Content-Type") ?? "";
  const declared = types.includes(sent) ? sent : mediaTypeFor(types, sent);
  if (declared === undefined) throw await unexpected(reading, `media type "${sent}" instead of ${types.join(" or ")}`);
  if (stream && ok && response.body && isStreamable(declared)) return result(bounded(reading, limit), declared);
  return result(await readBody(reading, declared, sent), declared);
}

/** The body as it comes; one of more bytes than there is a limit for fails there. */
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

/** Whatever is declared for it (RFC 9110, 15.3.5, 15.3.6, 15.4.5 and 9.3.2). */
const hasNoContent = ({ method }: OperationDescription, status: number) =>
  method === "head" || status === 204 || status === 205 || status === 304;

const undeclared = ({ type }: Response) =>
  type === "opaqueredirect"
    ? "a redirection, which is not followed in a browser"
    : "the contract does not declare this status";

async function unexpected(reading: Reading, message: string, options?: ErrorOptions): Promise<UnexpectedResponse> {
  const text = await bytesOf(reading).then(
    ({ bytes }) => textOf(bytes),
    () => "",
  );
  return new UnexpectedResponse(reading.id, message, reading.response, text, options);
}

async function readBody(reading: Reading, declared: string, sent: string): Promise<unknown> {
  const { id, response, maxBytes } = reading;
  const { bytes, isWhole } = await bytesOf(reading);
  if (!isWhole) throw tooLong(id, maxBytes, response, textOf(bytes));
  if (declared.startsWith("multipart/")) return new Response(bytes, { headers: { "Content-Type": sent } }).formData();
  if (isJson(declared)) return jsonOf(reading, textOf(bytes));
  return declared.startsWith("text/") ? textOf(bytes) : bytes;
}

function jsonOf({ id, response }: Reading, text: string): unknown {
  try {
    return JSON.parse(text);
  } catch (cause) {
    const what = text === "" ? "an empty body" : "a body that is not valid JSON";
    throw new UnexpectedResponse(id, what, response, text, { cause });
  }
}

const decoder = new TextDecoder();
const textOf = (bytes: Uint8Array) => decoder.decode(bytes);

interface Bytes {
  readonly bytes: Uint8Array<ArrayBuffer>;
  /** Otherwise there was more than may be read, and this is where it begins. */
  readonly isWhole: boolean;
}

/** The body, unpacked, up to a limit; {@link NoResponse} when it did not come whole. */
async function bytesOf({ id, response, maxBytes }: Reading): Promise<Bytes> {
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
  } catch (cause) {
    throw new NoResponse(id, "the response broke off", { cause });
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
