/** The part of the site that is plain text: `llms.txt`, the guides, a page per operation. */
import { markdownPage } from "./document.ts";
import { guidesOf } from "./guides.ts";
import { type JsonObject, objectIn, objectsIn, textIn } from "./json.ts";
import { operationPage, page } from "./markdown.ts";
import { type Operation, operationsOf } from "./operations.ts";
import type { DocsStyle } from "./style.ts";

export interface TextPage {
  /** Relative to the site's folder. */
  readonly path: string;
  readonly text: string;
}

export interface Link {
  readonly path: string;
  readonly title: string;
  readonly remark?: string;
}

export interface LinkGroup {
  readonly title: string;
  readonly links: readonly Link[];
}

export function textPages(bundle: JsonObject, style: DocsStyle): readonly TextPage[] {
  const guides = guidesOf(bundle).map(({ slug, title, text }) => ({
    path: `guides/${slug}.md`,
    text: page([`# ${title}`, text.trim(), "---", "[All operations and guides](../llms.txt)"]),
  }));
  const operations = operationsOf(bundle).map((operation) => ({
    path: markdownPage(operation.operationId),
    text: operationPage(operation, bundle, style),
  }));
  const index = { path: "llms.txt", text: llmsText(bundle) };
  return [
    index,
    { path: "llms-full.txt", text: fullText([index, ...guides, ...operations]) },
    ...guides,
    ...operations,
  ];
}

/** All pages in one file, each after its path, for readers that do not follow links. */
const fullText = (pages: readonly TextPage[]): string =>
  pages.map(({ path, text }) => `<!-- ${path} -->\n\n${text}`).join("\n");

/** Guides and operations, in the order of the contract's tags. */
export function linkGroups(bundle: JsonObject): readonly LinkGroup[] {
  const guides = guidesOf(bundle).map(({ slug, title }) => ({ path: `guides/${slug}.md`, title }));
  const operations = operationsOf(bundle);
  const declared = objectsIn(bundle, "tags").map((tag) => textIn(tag, "name"));
  const tags = [...new Set([...declared, ...operations.map(({ tag }) => tag)])];
  const byTag = tags.map((tag) => ({ title: tag, links: operations.filter((each) => each.tag === tag).map(linkTo) }));
  return [{ title: "Guides", links: guides }, ...byTag].filter(({ links }) => links.length > 0);
}

const linkTo = ({ operationId, summary, method, path }: Operation): Link => ({
  path: markdownPage(operationId),
  title: summary,
  remark: `${method} ${path}`,
});

/** The site's table of contents in the llms.txt format for language models: llmstxt.org. */
function llmsText(bundle: JsonObject): string {
  const info = objectIn(bundle, "info");
  const line = ({ path, title, remark }: Link) => `- [${title}](${path})${remark ? `: \`${remark}\`` : ""}`;
  return page([
    `# ${textIn(info, "title")}`,
    `> ${textIn(info, "summary") || textIn(info, "title")} Version ${textIn(info, "version")}.`,
    textIn(info, "description").trim(),
    ...linkGroups(bundle).flatMap(({ title, links }) => [`## ${title}`, links.map(line).join("\n")]),
    "## Optional",
    "- [Everything in one file](llms-full.txt)\n- [The contract as JSON](../openapi.json): OpenAPI 3.1\n- [The contract as YAML](../openapi.yaml): OpenAPI 3.1",
  ]);
}
