import { type Contract, type Example, type HeaderObject, resolve } from "../../generated/runtime/document.ts";
import { samplerOf } from "../../generated/runtime/samples.ts";
import { headerStyleOf, headerText } from "../../generated/runtime/server.ts";

/** Prism would send a status such as 101 as the response (RFC 9110, 15.2). */
export function dropInterim(responses: Record<string, unknown>): void {
  for (const status of Object.keys(responses)) if (/^1(\d\d|XX)$/.test(status)) delete responses[status];
}

const HEADER = /\/(responses\/[^/]+|components)\/headers\/[^/]+$/;

/** Prism writes lists and objects as JSON, in any style, and leaves out headers with `content`. */
export function giveHeaderExample(contract: Contract, pointer: string, node: Record<string, unknown>): void {
  if (!HEADER.test(pointer)) return;
  const header = node as HeaderObject;
  const [media = header] = Object.values(header.content ?? {});
  const [first] = Object.values(media.examples ?? {}).map((each) => resolve<Example>(contract, each).value);
  const value = media.example ?? first ?? (media.schema && samplerOf(contract, "response").sample(media.schema).value);
  if (typeof value !== "object" || value === null) return;
  const text = headerText(pointer.split("/").at(-1) ?? "", value, headerStyleOf(header));
  node["example"] = [text].flat().join(",");
  node["schema"] ??= { type: "string" };
  for (const key of ["examples", "content"]) delete node[key];
}
