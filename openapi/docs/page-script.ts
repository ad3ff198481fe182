/** The page's own script: a single scope that loads no modules. */
import { browserScript } from "./browser-script.ts";
import { type JsonObject, objectIn, textIn } from "./json.ts";
import type { DocsStyle } from "./style.ts";
import { dataWithoutConsoles, tryItScript } from "./try-it.ts";

/** In order: each module before the modules that use it. */
const MODULES = [
  ...["../generator/literal", "sample-text"],
  ...["elements", "versions", "tables", "code", "call", "try-it", "this-server", "enhance"].map(
    (name) => `page/${name}`,
  ),
];

export interface VersionLink {
  readonly version: string;
  readonly href: string;
}

/** The script of the newest version's page. */
export async function pageScript(
  document: JsonObject,
  style: DocsStyle,
  versions: readonly VersionLink[],
): Promise<string> {
  return script(await tryItScript(document, style), versionOf(document), versions);
}

/** The script of a released version's page. @param root the path from the page to the docs' folder */
export function releasedScript(
  document: JsonObject,
  style: DocsStyle,
  versions: readonly VersionLink[],
  root: string,
): Promise<string> {
  const data = JSON.stringify(dataWithoutConsoles(document, style, root));
  return script(`const data = ${data};\nconst validators = [];`, versionOf(document), versions);
}

const versionOf = (document: JsonObject): string => textIn(objectIn(document, "info"), "version");

async function script(knowledge: string, version: string, versions: readonly VersionLink[]): Promise<string> {
  const extension = import.meta.url.slice(import.meta.url.lastIndexOf("."));
  const code = await browserScript(MODULES.map((name) => new URL(name + extension, import.meta.url)));
  const choice = `const versions = ${JSON.stringify({ version, links: versions })};`;
  return `(() => {\n${choice}\n${knowledge}\n${code}})();\n`;
}
