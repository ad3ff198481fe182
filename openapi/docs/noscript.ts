/** What the page shows without JavaScript: links to the plain-text pages. */
import { type JsonObject, objectIn, textIn } from "./json.ts";
import { type LinkGroup, linkGroups } from "./text-pages.ts";

export function noscript(bundle: JsonObject): string {
  const info = objectIn(bundle, "info");
  const intro = `<h1>${escaped(textIn(info, "title"))}</h1><p>${escaped(textIn(info, "summary"))}</p>
<p>This page needs JavaScript. All of its content is also available as Markdown:</p>`;
  const contract = `<p>For machines: <a href="llms.txt">llms.txt</a>, <a href="llms-full.txt">llms-full.txt</a>, <a href="../openapi.json">openapi.json</a>.</p>`;
  return `<noscript><main>\n${intro}\n${linkGroups(bundle).map(section).join("\n")}\n${contract}\n</main></noscript>`;
}

function section({ title, links }: LinkGroup): string {
  const items = links.map(({ path, title: name, remark }) => {
    const after = remark === undefined ? "" : ` <code>${escaped(remark)}</code>`;
    return `<li><a href="${escaped(path)}">${escaped(name)}</a>${after}</li>`;
  });
  return `<h2>${escaped(title)}</h2>\n<ul>\n${items.join("\n")}\n</ul>`;
}

const ENTITIES: Readonly<Record<string, string>> = { "&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;" };
const escaped = (text: string) => text.replaceAll(/[&<>"]/g, (letter) => ENTITIES[letter] ?? letter);
