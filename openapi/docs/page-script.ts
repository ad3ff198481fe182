/** The page's own script: one scope, no module that has to be loaded. */
import { browserScript } from "./browser-script.ts";
import type { JsonObject } from "./json.ts";
import type { SampleStyle } from "./samples.ts";
import { tryItScript } from "./try-it.ts";

/** Each before what uses it. */
const MODULES = ["../generator/literal", "sample-text", "page/elements", "page/call", "page/try-it", "page/enhance"];

export async function pageScript(document: JsonObject, style: SampleStyle): Promise<string> {
  const extension = import.meta.url.slice(import.meta.url.lastIndexOf("."));
  const modules = MODULES.map((name) => new URL(name + extension, import.meta.url));
  const [knowledge, code] = await Promise.all([tryItScript(document, style), browserScript(modules)]);
  return `(() => {\n${knowledge}\n${code}})();\n`;
}
