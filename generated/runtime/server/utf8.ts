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
export function utf8(bytes: Buffer): string {
  if (!isUtf8(bytes)) throw new RequestRefusal(400, "The body is not valid UTF-8.");
  const text = bytes.toString();
  return text.charCodeAt(0) === BYTE_ORDER_MARK ? text.slice(1) : text;
}

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

/** Refuses a multipart body with a header or text field that is not UTF-8; files may contain any bytes. */
export function refuseBrokenParts(bytes: Buffer, contentType: string): void {
  const [, quoted, plain] = /boundary=(?:"([^"]+)"|([^\s;]+))/i.exec(contentType) ?? [];
  const boundary = quoted ?? plain;
  if (boundary === undefined || isUtf8(bytes)) return;
  for (const part of partsOf(bytes, `--${boundary}`)) {
    const end = part.indexOf("\r\n\r\n");
    const head = utf8(part.subarray(0, end < 0 ? part.length : end));
    if (!/;\s*filename\*?=/i.test(head)) utf8(part);
  }
}

function* partsOf(bytes: Buffer, delimiter: string): Generator<Buffer> {
  let start = bytes.indexOf(delimiter);
  while (start >= 0) {
    const from = start + delimiter.length;
    start = bytes.indexOf(`\r\n${delimiter}`, from);
    yield bytes.subarray(from, start < 0 ? bytes.length : start);
  }
}
