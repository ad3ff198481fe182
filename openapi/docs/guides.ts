/** The guides: hand-written Markdown, with tables generated from the contract in place of comments. */
import { errorCodeExamples, errorCodeTable, uncodedErrorTable } from "./error-codes.ts";
import { isObject, type Json, type JsonObject, objectIn, objectsIn, textIn } from "./json.ts";
import { operationsOf } from "./operations.ts";
import { knownNumberTable, signupCodeTable } from "./sandbox-tables.ts";
import { settingTable } from "./setting-table.ts";
import { withoutSoftBreaks } from "./soft-breaks.ts";
import { table } from "./tables.ts";

export interface Guide {
  /** The name of its file, without the ending. */
  readonly slug: string;
  readonly title: string;
  readonly text: string;
}

/** By the name in the comment. Text between `<!-- name -->` and `<!-- /name -->` is shown if there is no table. */
const GENERATED: Readonly<Record<string, (bundle: JsonObject) => string | undefined>> = {
  "error codes": errorCodeTable,
  "error examples": errorCodeExamples,
  "errors without a code": uncodedErrorTable,
  "known numbers": knownNumberTable,
  "signup codes": signupCodeTable,
  operations: operationTable,
  "retryable operations": retryableList,
  limits: limitTable,
  settings: settingTable,
};

const PLACE = /<!-- ([a-z ]+) -->(?:([\s\S]*?)<!-- \/\1 -->)?/g;

/** The guides of a contract: its tags without operations, completed. */
export function guidesOf(bundle: JsonObject): readonly Guide[] {
  return objectsIn(bundle, "tags")
    .filter(isGuide)
    .map((tag) => ({
      slug: slugOf(textIn(tag, "name")),
      title: textIn(tag, "name"),
      text: completed(textIn(tag, "description"), bundle),
    }));
}

/** A tag that no operation has. */
export const isGuide = (tag: JsonObject) => tag["x-traitTag"] === true;

/** The slug that Redoc makes from a section's title. */
export const slugOf = (title: string): string =>
  title
    .toLowerCase()
    .replaceAll(/[^a-z0-9]+/g, "-")
    .replaceAll(/^-|-$/g, "");

function completed(text: string, bundle: JsonObject): string {
  return linksToPages(text, bundle).replaceAll(PLACE, (whole, name: string, standIn = "") => {
    const generate = GENERATED[name];
    return generate === undefined ? whole : (generate(bundle) ?? standIn.trim());
  });
}

/** In the repository, guides link to the contract's files; on the site, to what is made from them. */
function linksToPages(text: string, bundle: JsonObject): string {
  const idOf = (file: string, method: string) =>
    operationsOf(bundle).find(
      (each) => each.method === method.toUpperCase() && each.path.replaceAll("/", "_").endsWith(`_${file}`),
    )?.operationId;
  return text
    .replaceAll(/\]\(\.\.\/paths\/([^()#]+)\.yaml#([a-z]+)\)/g, (link, file: string, method: string) => {
      const id = idOf(file, method);
      return id === undefined ? link : `](../operations/${id}.md)`;
    })
    .replaceAll("](../openapi.yaml)", "](../../openapi.json)");
}

/** The tags for the page: guides get their tables, and links to files become links to sections of the page. */
export function tagsForPage(bundle: JsonObject): Json {
  const guides = new Map(guidesOf(bundle).map((guide) => [guide.title, guide]));
  return objectsIn(bundle, "tags").map((tag) => {
    const guide = isGuide(tag) ? guides.get(textIn(tag, "name")) : undefined;
    return guide === undefined ? tag : { ...tag, description: linksIntoPage(guide.text, bundle) };
  });
}

/** Turns links between the site's Markdown files into links to sections of the page. */
export function linksIntoPage(text: string, bundle: JsonObject): string {
  const places = new Map(
    operationsOf(bundle).map((each) => [each.operationId, `${slugOf(each.tag)}/${each.operationId}`]),
  );
  return withoutSoftBreaks(text)
    .replaceAll(/\]\(\.\.\/operations\/(\w+)\.md\)/g, (link, id: string) => {
      const place = places.get(id);
      return place === undefined ? link : `](#/${place.toLowerCase()})`;
    })
    .replaceAll(/\]\(([\w-]+)\.md(?:#([\w-]+))?\)/g, (_, slug: string, section?: string) =>
      section === undefined ? `](#/${slug})` : `](#/${slug}/${section})`,
    )
    .replaceAll("](../", "](")
    .replaceAll(TABLE_ROW, (row) => row.replaceAll(/ \|(?= |$)/g, "&#32;|"));
}

/** Redoc's search joins a row's cells without a space; a space written as an entity is kept. */
const TABLE_ROW = /^\|(?! *:?-+).*\|$/gm;

function operationTable(bundle: JsonObject): string {
  return table(
    ["operation", "path", "provenance"],
    operationsOf(bundle).map(({ operationId, summary, method, path, provenance }) => [
      `[${summary}](../operations/${operationId}.md)`,
      `\`${method} ${path}\``,
      provenance || "documented",
    ]),
  );
}

/** The writes that are safe to repeat, as a list within a sentence. */
function retryableList(bundle: JsonObject): string {
  const links = operationsOf(bundle)
    .filter(({ node }) => node["x-retryable"] === true)
    .map(({ operationId, summary }) => `[${summary}](../operations/${operationId}.md)`);
  return new Intl.ListFormat("en").format(links);
}

function limitTable(bundle: JsonObject): string {
  const limits = Object.entries(objectIn(bundle, "x-rate-limits"));
  const users = (name: string) => operationsOf(bundle).filter(({ rateLimit }) => rateLimit === name);
  return table(
    ["limit", "requests per key", "operations"],
    limits
      .filter(([, limit]) => isObject(limit))
      .map(([name, limit]) => {
        const { limit: count, windowSeconds } = limit as JsonObject;
        const names = users(name).map(({ summary, operationId }) => `[${summary}](../operations/${operationId}.md)`);
        return [`\`${name}\``, `${String(count)} in ${String(windowSeconds)} seconds`, names.join(", ")];
      }),
  );
}
