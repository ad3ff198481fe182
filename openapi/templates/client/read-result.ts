import type { OperationDescription } from "../operation-types.ts";
import { NoResponse, UnexpectedResponse } from "./errors.ts";
import { essence, isJson } from "./serialize.ts";

/** Makes the result of a call out of a response, or throws what the contract does not know. */
export async function readResult(id: string, operation: OperationDescription, response: Response) {
  const { status, headers } = response;
  const types =
    operation.responses[status] ??
    operation.responses[`${Math.floor(status / 100)}XX`] ??
    operation.responses["default"];
  if (types === undefined) throw await unexpected(id, "the contract does not declare this status", response);
  const ok = response.ok;
  const name = ok ? "data" : "error";
  if (types.length === 0) {
    // Read to the end, so that the connection can be used again.
    await response.arrayBuffer();
    return { ok, status, headers, response, [name]: undefined };
  }
  const sent = headers.get("Content-Type") ?? "";
  const declared = types.find((type) => essence(type) === essence(sent)) ?? types.find((type) => matches(type, sent));
  if (declared === undefined)
    throw await unexpected(id, `media type "${sent}" instead of ${types.join(" or ")}`, response);
  return { ok, status, headers, response, contentType: declared, [name]: await readBody(id, declared, response) };
}

const matches = (declared: string, sent: string) =>
  declared.includes("*") && sent.startsWith(declared.slice(0, declared.indexOf("*")));

async function unexpected(id: string, message: string, response: Response): Promise<UnexpectedResponse> {
  return new UnexpectedResponse(id, message, response, await response.text().catch(() => ""));
}

async function readBody(id: string, contentType: string, response: Response): Promise<unknown> {
  if (contentType.startsWith("multipart/")) return response.formData();
  if (!isJson(contentType) && !contentType.startsWith("text/")) return new Uint8Array(await response.arrayBuffer());
  const text = await response.text().catch((cause: unknown) => {
    throw new NoResponse(id, "the response broke off", { cause });
  });
  if (!isJson(contentType)) return text;
  try {
    return JSON.parse(text);
  } catch (cause) {
    const what = text === "" ? "an empty body" : "a body that is not valid JSON";
    throw new UnexpectedResponse(id, what, response, text, { cause });
  }
}
