/** A page for each released version: the newest version's page with that version's contract in it. */
import { readdir, readFile } from "node:fs/promises";
import { join } from "node:path";
import { withDefinition } from "./definition.ts";
import { documentForReaders } from "./document.ts";
import { type JsonObject, objectIn, textIn } from "./json.ts";
import { offlinePage } from "./offline.ts";
import { releasedScript, type VersionLink } from "./page-script.ts";
import type { DocsStyle } from "./style.ts";
import type { TextPage } from "./text-pages.ts";

const versionOf = (document: JsonObject): string => textIn(objectIn(document, "info"), "version");

/** Newest first, without the current version; empty if the folder does not exist. */
export async function releasedVersions(folder: string, current: JsonObject): Promise<readonly JsonObject[]> {
  const files = (await readdir(folder).catch(() => [])).filter((file) => file.endsWith(".json"));
  const read = files.map(async (file) => JSON.parse(await readFile(join(folder, file), "utf8")) as JsonObject);
  const order = new Intl.Collator("en", { numeric: true });
  return (await Promise.all(read))
    .filter((document) => versionOf(document) !== versionOf(current) && /^[\w.-]+$/.test(versionOf(document)))
    .sort((one, other) => order.compare(versionOf(other), versionOf(one)));
}

/** The versions a reader can choose; `root` is the path from the reader's page to the newest version's folder. */
export const versionLinks = (
  current: JsonObject,
  released: readonly JsonObject[],
  root = "",
): readonly VersionLink[] => [
  { version: versionOf(current), href: `${root}index.html` },
  ...released.map((each) => ({ version: versionOf(each), href: `${root}versions/${versionOf(each)}/index.html` })),
];

const ROOT = "../../";

/**
 * @param html the page that Redoc made for the newest version
 */
export async function versionPages(
  html: string,
  versions: { readonly current: JsonObject; readonly released: readonly JsonObject[]; readonly style: DocsStyle },
): Promise<readonly TextPage[]> {
  const { current, released, style } = versions;
  const links = versionLinks(current, released, ROOT);
  const pages = released.map(async (document): Promise<readonly TextPage[]> => {
    const path = `versions/${versionOf(document)}`;
    const { waysOn: _left, ...others } = style;
    const shown = documentForReaders(withHint(document, versionOf(current)), { ...others, hasTextPages: false });
    const page = withDefinition(withoutStart(html), shown);
    const noscript = `<noscript><main><p><a href="${ROOT}index.html">The newest version</a></p></main></noscript>`;
    const script = await releasedScript(document, style, links, ROOT);
    return [
      { path: `${path}/index.html`, text: await offlinePage(page, { noscript, script }) },
      { path: `${path}/openapi.json`, text: JSON.stringify(document) },
    ];
  });
  return (await Promise.all(pages)).flat();
}

function withHint(document: JsonObject, newest: string): JsonObject {
  const info = objectIn(document, "info");
  const hint = `This is version ${versionOf(document)}; the newest is [${newest}](${ROOT}index.html).`;
  return { ...document, info: { ...info, summary: `${textIn(info, "summary")} ${hint}`.trim() } };
}

/** The prerendered script that chooses the light or dark theme. */
const COLOUR_MODE = /<script>try\{[^<]*colorMode[^<]*<\/script>/;

/** Removes the prerendered page, because Redoc renders another definition only into an empty element. */
function withoutStart(html: string): string {
  const [drawn, code] = [html.indexOf('<div id="redoc">'), html.indexOf('<script type="module">')];
  const [mode = ""] = COLOUR_MODE.exec(html) ?? [];
  return `${html.slice(0, drawn)}${mode}<div id="redoc"></div>\n${html.slice(code)}`;
}
