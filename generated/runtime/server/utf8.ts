// Generated from openapi/runtime by `npm run generate`; edit that, not this file.
// @ts-nocheck: checked where it is written, so that it compiles with any flags, lib and @types.
import { isUtf8 } from "node:buffer";
import { RequestRefusal } from "./refusal.ts";

const BYTE_ORDER_MARK = 0xfeff;

/**
 * Decodes text; refuses with 400 if it is not UTF-8, since replacing bytes would store something that no one sent.
 *
 * Drops a leading byte order mark: RFC 8259, 8.1 forbids sending one and allows ignoring it.
 */
export const utf8 = (bytes: Buffer): string => withoutMark(utf8WithMark(bytes));

/** The same, but a leading byte order mark stays. */
export function utf8WithMark(bytes: Buffer): string {
  if (!isUtf8(bytes)) throw new RequestRefusal(400, "The body is not valid UTF-8.");
  return bytes.toString();
}

export const withoutMark = (text: string): string => (text.charCodeAt(0) === BYTE_ORDER_MARK ? text.slice(1) : text);

/**
 * The text of a form, whose percent-encoding must be UTF-8 too; a `%` that encodes nothing is a literal percent sign.
 */
export function formText(bytes: Buffer): string {
  const text = utf8(bytes).replaceAll(/%(?![0-9a-f]{2})/gi, "%25");
  try {
    decodeURIComponent(text);
  } catch (cause) {
    throw new RequestRefusal(400, "The body is not valid UTF-8 where it is percent-encoded.", { cause });
  }
  return text;
}
