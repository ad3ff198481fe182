// Generated from openapi/runtime by `npm run generate`; edit that, not this file.
// @ts-nocheck: checked where it is written, so that it compiles with any flags, lib and @types.
import type { IncomingMessage } from "node:http";

/**
 * The values of a header, one for each of its lines.
 *
 * Node joins some repeated headers and drops others; `headersDistinct` has all values, but copies every header first.
 *
 * @param name in lower case
 */
export function headerLines({ rawHeaders }: Pick<IncomingMessage, "rawHeaders">, name: string): string[] {
  const lines: string[] = [];
  for (let index = 0; index < rawHeaders.length; index += 2) {
    const given = rawHeaders[index] ?? "";
    if (given.length === name.length && given.toLowerCase() === name) lines.push(rawHeaders[index + 1] ?? "");
  }
  return lines;
}
