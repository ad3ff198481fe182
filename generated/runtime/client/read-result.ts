// Generated from openapi/runtime by `npm run generate`; edit that, not this file.
import { essence, isJson } from "../media-type.ts";
import type { OperationDescription } from "../operation.ts";
import { type ErrorResult, NoResponse, UnexpectedResponse } from "./errors.ts";

/** An `OperationResult` when nobody knows any more which operation it is of. */
export type UntypedResult = ErrorResult | { readonly ok: true; readonly data: unknown; readonly response: Response };

/** Reads an answer as the contract declares it; what it does not declare is an {@link UnexpectedResponse}. */
export async function readResult(
  id: string,
  operation: OperationDescription,
  response: Response,
): Promise<UntypedResult> {
  const { ok, status, headers } = response;
  const types =
    operation.responses[status] ??
    operation.responses[`${Math.floor(status / 100)}XX`] ??
    operation.responses["default"];
  if (types === undefined) throw await unexpected(id, "the contract does not declare this status", response);
  const result = (body: unknown, contentType?: string): UntypedResult => {
    const common = { status, headers, response, ...(contentType !== undefined && { contentType }) };
    return ok ? { ok, ...common, data: body } : { ok: false, ...common, error: body };
  };
  if (types.length === 0) {
    // Read to the end, so that the connection can be used again.
    await received(id, response.arrayBuffer());
    return result(undefined);
  }
  const sent = headers.get("Content-Type") ?? "";
  const declared = types.find((type) => essence(type) === essence(sent)) ?? types.find((type) => matches(type, sent));
  if (declared === undefined)
    throw await unexpected(id, `media type "${sent}" instead of ${types.join(" or ")}`, response);
  return result(await readBody(id, declared, response), declared);
}

const matches = (declared: string, sent: string) =>
  declared.includes("*") && sent.startsWith(declared.slice(0, declared.indexOf("*")));

async function unexpected(id: string, message: string, response: Response): Promise<UnexpectedResponse> {
  return new UnexpectedResponse(id, message, response, await response.text().catch(() => ""));
}

async function readBody(id: string, contentType: string, response: Response): Promise<unknown> {
  if (contentType.startsWith("multipart/")) return received(id, response.formData());
  if (!isJson(contentType) && !contentType.startsWith("text/"))
    return new Uint8Array(await received(id, response.arrayBuffer()));
  const text = await received(id, response.text());
  if (!isJson(contentType)) return text;
  try {
    return JSON.parse(text);
  } catch (cause) {
    const what = text === "" ? "an empty body" : "a body that is not valid JSON";
    throw new UnexpectedResponse(id, what, response, text, { cause });
  }
}

/** The body as far as it came, or {@link NoResponse} when it did not come whole. */
async function received<T>(id: string, body: Promise<T>): Promise<T> {
  return body.catch((cause: unknown) => {
    throw new NoResponse(id, "the response broke off", { cause });
  });
}
