// Generated from openapi/runtime by `npm run generate`; edit that, not this file.
// @ts-nocheck: checked where it is written, so that it compiles with any flags, lib and @types.
import { essence, isForm, isJson } from "../media-type.ts";
import type { ParameterStyle, Styles } from "../operation.ts";
import { jsonValue, pairsOf, serializeQuery, styleOf, textOf, type Values } from "./serialize.ts";

/** The body type of `fetch`; only the browser library has a name for it (`BodyInit`). */
type SentBody = NonNullable<RequestInit["body"]>;

/**
 * Serializes a body for `fetch`: JSON as text, form fields as text or `FormData`, anything else unchanged.
 *
 * A form may also be passed ready-made. Fields that are `null` or `undefined` are left out; only a field declared as
 * JSON can send `null`.
 */
export function serializeBody(body: unknown, contentType: string, fields: Styles = {}): SentBody {
  if (isJson(contentType)) return JSON.stringify(body);
  const isReady = body instanceof FormData || body instanceof URLSearchParams || typeof body === "string";
  if (isReady || !isForm(contentType)) return body as SentBody;
  const isMultipart = essence(contentType) === "multipart/form-data";
  return isMultipart ? formData(body as Values, fields) : serializeQuery(body as Values, fields, styleOfField);
}

const isObject = (value: unknown) => typeof value === "object" && value !== null && !Array.isArray(value);

const styleOfField = (value: unknown): ParameterStyle =>
  isObject(value) ? { style: "json", explode: false } : { style: "form", explode: true };

/** A list becomes one part per item; a part that is not plain text gets a media type. */
function formData(body: Values, fields: Styles): FormData {
  const form = new FormData();
  for (const [name, value] of Object.entries(body)) {
    const field = styleOf(fields, name);
    const isPart = field === undefined || field.style === "part";
    const items = isPart
      ? [jsonValue(value)].flat().map((item): [string, unknown] => [name, jsonValue(item)])
      : pairsOf(name, value, field, String);
    for (const [key, item] of items)
      if (item !== undefined && item !== null) form.append(key, partOf(item, field?.contentType));
  }
  return form;
}

function partOf(item: unknown, declared: string | undefined): string | Blob {
  if (item instanceof Blob) return item;
  const isBytes = item instanceof ArrayBuffer || ArrayBuffer.isView(item);
  const type = declared ?? (isBytes ? "application/octet-stream" : isObject(item) ? "application/json" : undefined);
  if (type === undefined) return String(item);
  return new Blob(
    [isBytes ? (item as string | Blob | Uint8Array<ArrayBuffer>) : textOf(item, isJson(type) ? "json" : undefined)],
    { type },
  );
}
