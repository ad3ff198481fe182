import { type Content, type Contract, type Operation, resolve } from "../runtime/document.ts";
import { isStreamable } from "../runtime/media-type.ts";

/** The fault in an operation's `x-` extensions, with what to write instead; `undefined` if there is none. */
export function faultyExtension(contract: Contract, { declared }: Operation): string | undefined {
  const maxBody: unknown = declared["x-max-body"];
  const streamBody: unknown = declared["x-stream-body"];
  if (maxBody !== undefined && !(Number.isSafeInteger(maxBody) && Number(maxBody) > 0))
    return `x-max-body is ${JSON.stringify(maxBody)}; write a number of bytes, such as 5000000 for 5 MB.`;
  if (maxBody !== undefined && declared.requestBody === undefined)
    return "x-max-body needs a request body; declare one, or leave it out.";
  if (streamBody === undefined || streamBody === false) return undefined;
  if (streamBody !== true) return `x-stream-body is ${JSON.stringify(streamBody)}; write true, or leave it out.`;
  const { content = {} } = resolve<{ content?: Content }>(contract, declared.requestBody ?? {});
  return Object.keys(content).some(isStreamable)
    ? undefined
    : "x-stream-body needs a request body that is neither JSON nor a form, such as application/octet-stream; declare one, or leave it out.";
}
