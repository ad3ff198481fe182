// Generated from openapi/runtime by `npm run generate`; edit that, not this file.
import type { IncomingMessage } from "node:http";

/**
 * The values of a header, one for each line that has it.
 *
 * Node joins some headers and drops others that come twice; `headersDistinct` tells, and first copies all of them.
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
